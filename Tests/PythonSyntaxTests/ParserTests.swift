import Testing

@testable import PythonSyntax

@Suite struct ParserTests {
  @Test(arguments: PythonFixtures.accepted)
  func `accepts what CPython accepts`(_ file: PythonFixtures.File) throws {
    let tree = Parser.parse(try Source(decoding: file.bytes))
    #expect(tree.errors == [])
    expectWellFormed(tree)
  }

  @Test func `rejects what CPython rejects, at its line`() {
    #expect(PythonFixtures.rejected.count > 1000)
    for snippet in PythonFixtures.rejected {
      let found = rejection(of: snippet.bytes)
      #expect(found != nil, "\(snippet.name) is accepted")
      if let line = snippet.line { #expect(found?.line == line, "\(snippet.name): \(snippet.message)") }
    }
  }

  @Test func `says why in the words of CPython, but for a few`() {
    let snippets = PythonFixtures.rejected.filter { $0.line != nil }
    let same = snippets.count { rejection(of: $0.bytes)?.message == $0.message }
    #expect(Double(same) >= Double(snippets.count) * 0.95, "\(same) of \(snippets.count)")
  }

  @Test(arguments: [
    ("{*}", "Invalid star expression"), ("x = [*]", "Invalid star expression"), ("x[1, *]", "Invalid star expression"),
    ("f(*a for a in b)", "iterable unpacking cannot be used in comprehension"),
    ("f(x, *a for a in b)", "Generator expression must be parenthesized"),
    ("def f[1](): pass", "expected '('"),
    ("print -a b", "Missing parentheses in call to 'print'. Did you mean print(...)?"),
    ("lambda: a := 1", "cannot use assignment expressions with lambda"),
    ("for a if b else c in x: pass", "cannot assign to conditional expression"),
    ("for a if b in x: pass", "invalid syntax"),
  ])
  func `says what CPython says`(_ text: String, _ message: String) {
    #expect(rejection(of: Array("\(text)\n".utf8))?.message == message)
  }

  @Test func `says the same where it keeps no tree`() throws {
    let files = (PythonFixtures.accepted + PythonFixtures.plugins).map(\.bytes) + PythonFixtures.rejected.map(\.bytes)
    let symbols = SymbolTable(["os", "system", "self", "x"])
    for bytes in files {
      guard let source = try? Source(decoding: bytes) else { continue }
      let tree = Parser.parse(source, symbols: symbols)
      var marked: [UInt32] = []
      let error = Parser.scan(source, symbols: symbols) { statement in
        marked += statement.marked.map { statement.nodes[Int($0)].start }
        return []
      }.error
      #expect(error == tree.errors.first)
      // A statement that is not finished shows nothing.
      if error == nil { #expect(marked.sorted() == tree.marked.map { tree.nodes[Int($0)].start }.sorted()) }
    }
  }

  /// What CPython says of each.
  @Test(arguments: [
    ("a = b", true), ("a.b[c] = d = e", true), ("a, b = c, d", true), ("a, = b", true), ("a = b, = c", true),
    ("a() = b", false), ("a + b = c", false), ("-a = b", false), ("a = -b ** -c", true), ("None = a", false),
    ("a.None", false), ("1 = a", false), (#""a" = b"#, false), ("a += b", true), ("a += b, c", true),
    ("a, b += c", false), ("a = b += c", false), ("a += b = c", false), ("a() += b", false), ("a == not b", false),
    ("a and not b or not c", true), ("not not a", true), ("- not a", false), ("a in not b", false),
    ("a not in b, c is not d", true), ("a is not not b", false), ("a not b", false), ("a if b else c", true),
    ("a if b if c else d else e", false), ("a = b if c else d, e", true), ("a else b", false), ("a if b", false),
    ("f(a, b=c, d=e)", true), ("f(a=b, c)", false), ("f(a=b, -c)", false), ("f(a=b, 1,)", false),
    ("f(a=b=c)", false), ("f(-a=b)", false), ("f(a.b=c)", false), ("f((a)=b)", false), ("f(a=)", false),
    ("f(,)", false), ("f(a,)", true), ("f(a,,b)", false), ("f()(a)[b].c = d", true),
    ("f(not a, b if c else d)", true), ("f(a if b)", false), ("f(a := b)", true), ("f(None=a)", false),
    ("()", true), ("(a,)", true), ("(,)", false), ("(a b)", false), ("[a, b,][c]", true), ("[,]", false),
    ("x[]", false), ("x[,]", false), ("x[a,]", true), ("x[a:b, c:, :d, ::e, :]", true), ("x[a:b:c:d]", false),
    ("x[a if b else c:d]", true), ("x[:] = y", true), ("x[a=b]", false), ("{}", true), ("{a, b,}", true),
    ("{a: b, c: d,}", true), ("{a: b, c}", false), ("{a, b: c}", false), ("{a: b: c}", false), ("{a:}", false),
    ("{a: b if c else d}", true), ("{a if b: c}", false), ("a[{b: c}[d]] = {e}", true), (#""a" "b""#, true),
    (#""a" b"#, false), (#""a".b = c"#, true), (#"a "b""#, false), ("return a, b,", true),
    ("return a if b else c", true), ("return a = b", false), ("return a:", false), ("raise a", true),
    ("raise a, b", false), ("raise a if b else c", true), ("if a: pass", true), ("if a, b: pass", false),
    ("if a = b: pass", false), ("if a if b else c: pass", true), ("if {a: b}: pass", true),
    ("if x[a:b]: pass", true), ("if a", false), ("while a < b <= c: pass", true), ("while not a in b: pass", true),
    ("a; b = c; d", true), ("a;; b", false), ("a; return b;", true), ("a: b", true), ("a.b: c = d", true),
    ("(a).b = c", true), ("(a, b) = c", true), ("[a, b] = c", true), ("match(a)", true), ("match[a] = b", true),
    ("match (a): pass", false), ("type = a", true), ("type a = b", true), ("print a", false),
    ("a @ b // c ** d << e >> f & g | h ^ ~i", true), ("a <> b", false), ("a ... b", false), ("... = a", false),
    ("a.b.c(d).e += 1", true), ("a = 1.real", false), ("a = 1 .real", true), ("a[b](c)[d] += e", true),
    ("f(a for a in b)", true), ("f(*a, **b)", true), ("lambda: a", true), ("a = yield b", true), ("await a", true),
  ])
  func `takes the same of plain statements where it keeps no tree`(_ text: String, _ isAccepted: Bool) throws {
    let source = try Source(decoding: Array("\(text)\n".utf8))
    let error = Parser.scan(source, symbols: .empty) { _ in [] }.error
    #expect((error == nil) == isAccepted)
    #expect(error == Parser.parse(source).errors.first)
  }

  @Test(arguments: [
    ("[", "a, ", "b] = x", true), ("[", "a, ", "1] = x", false), ("1, ", "a, ", "b = x", false),
    ("del (", "a, ", "b)", true), ("del (*a, ", "b, ", "b)", false), ("[*a, ", "b, ", "b] = x", true),
    ("f(", "a, ", "b)", true), ("f(", "a, ", "x for x in y)", false), ("{", "a: b, ", "}", true),
    ("{", "a, ", "b} = x", false), ("for ", "a, ", "b.c in x: pass", true), ("f(k=1, ", "k=2, ", "a)", false),
    ("x[", "a, ", "b]", true), ("x[", "a:b, ", "b] = 1", true), ("x[", "a, ", "b c]", false),
    ("del ", "a, ", "b", true),
    ("del ", "a, ", "f()", false), ("", "a or ", "b", true), ("(", "a and ", "b) = 1", false),
    ("x = ", "a < ", "b", true),
    ("", "a == ", "b = 1", false), ("f'", "{a}", "{b}'", true), ("f'{x:", "{a!r}", "}' 's'", true),
    ("f'", "{a}", "' = 1", false), ("f'{x:", "{a}", "'", false), ("import ", "a, ", "b.c as d", true),
    ("import ", "a, ", "1", false), ("from a import ", "a, ", "b", true), ("from a import ", "a, ", "", false),
    ("from .a import (", "a as b, ", ")", true), ("from a import ", "a, ", "*", false),
    // As deep as the tree may be, and one node deeper.
    (brackets(50) + "f'{a", "+a", links(1740) + "}'" + brackets(50, "]"), true),
    (brackets(50) + "f'{a", "+a", links(1741) + "}'" + brackets(50, "]"), false),
    (brackets(50) + "a", "+a", links(1742) + ",b" + brackets(50, "]"), true),
    (brackets(50) + "a", "+a", links(1743) + ",b" + brackets(50, "]"), false),
    ("(f'{a", "+a", "}')" + links(1790), true), ("(f'{a", "+a", "}')" + links(1791), false),
  ])
  func `drops the elements of what is very long without forgetting what they mean`(
    _ start: String, _ element: String, _ end: String, _ isAccepted: Bool
  ) throws {
    let text = start + String(repeating: element, count: SyntaxBounds.elementNodeCount + 10) + end
    let source = try Source(decoding: Array(text.utf8))
    let error = Parser.scan(source, symbols: SymbolTable(["a"])) { _ in [] }.error
    #expect((error == nil) == isAccepted)
    let expected = Parser.parse(source).errors.first
    // What is too deep is found at another place there.
    let isSame =
      error == expected || error?.message == expected?.message && error?.message.hasPrefix("too complex") == true
    #expect(isSame)
  }

  private static func brackets(_ count: Int, _ bracket: String = "[") -> String {
    String(repeating: bracket, count: count)
  }
  private static func links(_ count: Int) -> String { String(repeating: "+a", count: count) }

  @Test(arguments: PythonFixtures.accepted + PythonFixtures.plugins)
  func `parses every prefix without a crash`(_ file: PythonFixtures.File) {
    // Long files are cut at so many places that the test stays short.
    let step = max(1, file.bytes.count / 1500)
    for end in stride(from: 0, through: file.bytes.count, by: step) {
      guard let source = try? Source(decoding: Array(file.bytes[..<end])) else { continue }
      expectWellFormed(Parser.parse(source))
    }
  }

  @Test(arguments: PythonFixtures.accepted.filter { $0.bytes.count < 5000 })
  func `parses with any byte changed without a crash`(_ file: PythonFixtures.File) {
    for index in file.bytes.indices {
      var bytes = file.bytes
      bytes[index] = Array("\n\\\"'(){}[]:=, #\t0fx".utf8)[index % 19]
      guard let source = try? Source(decoding: bytes) else { continue }
      expectWellFormed(Parser.parse(source))
    }
  }

  @Test(arguments: PythonFixtures.accepted)
  func `tokens follow each other through the file`(_ file: PythonFixtures.File) throws {
    let source = try Source(decoding: file.bytes)
    var lexer = Lexer(source.padded, symbols: .empty)
    var tokens = [Token(.error, level: 0, from: 0, to: 0)]
    var end: UInt32 = 0
    repeat {
      lexer.read(into: &tokens, from: 0)
      let token = tokens[0]
      // The token of a doubled brace leaves one of the two out.
      #expect(token.start >= end && token.end >= token.start && token.end <= UInt32(source.byteCount))
      end = token.end
      try #require(token.kind != .error)
    } while tokens[0].kind != .endMarker
    #expect(Int(end) == source.byteCount)
  }

  @Test(arguments: [
    ("x", 100_000), ("(", 100_000), ("[", 100_000), ("{1:", 100_000), ("-", 100_000), ("not ", 100_000),
    ("lambda:", 50_000),
    ("a if b else ", 50_000), ("f(", 50_000), ("x**", 50_000), ("x.", 100_000), ("x()", 100_000), ("f'{", 50_000),
    ("if x:pass\nel", 20_000), ("await ", 50_000), ("*", 50_000), ("a<", 50_000), ("x+", 100_000), ("x=", 50_000),
    ("print ", 50_000), ("(a b ", 50_000), ("(print ", 50_000), ("match ", 50_000), ("with (a b ", 50_000),
    ("@", 50_000), ("x if ", 50_000), ("f'{a b ", 50_000), ("[a, b c ", 50_000), ("lambda x=", 50_000),
    ("case ", 50_000), ("type ", 50_000),
  ])
  func `ends on what nests without end`(_ piece: String, _ count: Int) throws {
    for tail in ["", "x", "x\n"] {
      let source = try Source(decoding: Array(String(repeating: piece, count: count).utf8) + Array(tail.utf8))
      expectWellFormed(Parser.parse(source))
    }
  }

  private func rejection(of bytes: [UInt8]) -> (line: Int, message: String)? {
    do {
      let tree = Parser.parse(try Source(decoding: bytes))
      guard let error = tree.errors.first else { return nil }
      return (LineIndex(tree.source).line(of: error.range.start), error.message)
    } catch {
      return (error.line, error.message)
    }
  }

  /// Children lie inside their parent, one behind the other, and the root holds all.
  private func expectWellFormed(_ tree: SyntaxTree) {
    var open: [(first: Int, start: UInt32)] = []
    var isNested = tree[tree.root].kind == .module && Int(tree[tree.root].count) == tree.nodes.count
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      while let parent = open.last, parent.first > index { open.removeLast() }
      if let parent = open.last { isNested = isNested && node.start >= parent.start }
      isNested = isNested && node.start <= node.end && Int(node.end) <= tree.source.byteCount && node.count >= 1
      // As in `ast`, the decorators of a definition stand in front of it.
      let isDefinition = [.functionDef, .asyncFunctionDef, .classDef].contains(node.kind)
      open.append((index + 1 - Int(node.count), isDefinition ? open.last?.start ?? 0 : node.start))
    }
    #expect(isNested)
    #expect(tree.errors.isEmpty || tree.nodes.count == 1)
    for error in tree.errors { #expect(Int(error.range.end) <= tree.source.byteCount && !error.message.isEmpty) }
  }
}

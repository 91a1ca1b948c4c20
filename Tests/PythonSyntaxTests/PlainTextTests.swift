import Testing

@testable import PythonSyntax

@Suite struct PlainTextTests {
  /// The names of interest in these tests.
  static let names = ["os", "eval", "a_name_of_interest"]

  private func end(of text: String) -> PlainText.End {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Source.padding)
    return PlainText.read(.statement, bytes.span, from: 0, column: 0, SymbolTable(Self.names))
  }

  @Test(arguments: [
    "x = 1", "x", "x.y[0](z).w += -1", "x, y = y, x", "x = y = z", "x: int = 3", "x.y: t", "x[0]: t = a, b",
    "f(a, b=1, *c, **d)", "f(**a, b=c)", "f(*a, b)", "f()", "f(a,)", "f(x for x in y)",
    "f(lambda: x, k=lambda a, b: c)",
    "[]", "()", "{}", "[a, b,]", "(a,)", "{a, b}", "{a: b, c: d,}", "[x for x in y if z if w for v in u]",
    "{k: v for k, v in x}", "{x for (x, y), z in w}", "(x for x in y)", "x[a:b, :, ::c, d]", "x[lambda: 1]",
    "a if b else c if d else e", "not a and b or c", "a is not b", "a not in b", "a < b <= c != d == e > f >= g",
    "a ** -b // c @ d % e << f >> g & h | i ^ j", "await x", "x = await f(y)", "- + ~x", "x = a,", "return",
    "return a, b",
    "raise", "raise E from e", "raise E(m)", "assert a, b", "del a, b.c, d[0]", "del a,", "yield", "yield a, b",
    "yield from a", "pass", "break", "continue", "1", "0x1F", "1.5e-3", ".5", "1j", "0", "0.5", "...",
    "'a' \"b\" r'\\d'",
    "b'a'", "'''a\nb'''", "'a\\n'", "f(\n  a,  # b\n  c)", "x = \\\n  y", "x  # comment", "match[x]", "case.x = 1",
    "type(x)", "print >> x, y", "self.a_long_name_of_seventeen = 1",
  ])
  func `knows whole statements`(_ text: String) {
    #expect(end(of: text + "\n").known == text.utf8.count)
    let source = try? Source(decoding: Array("async def f():\n while x:\n  \(text)\n".utf8))
    #expect(source.map { Parser.parse($0).errors.isEmpty } == true)
  }

  @Test(arguments: [
    "x = os", "eval(x)", "x.os", "f(os=1)", "lambda os: 1", "[os for os in x]", "a_name_of_interest", "x = '_a__'",
    "'__code__'", "x = 'f_back'", "import x", "global os",
    // What Python refuses, or what is not read here.
    "f(a=1, b)", "f(**a, *b)", "f(a for a in b, c)", "f(a, b for b in c)", "f(*a for a in b)", "f(a=)", "f(a b)",
    "f(,)",
    "{a: b, c}", "{a, b: c}", "{a: }", "[,]", "x[]", "(a: b)", "[x for x in a, b]", "[x for x in a if b else c]",
    "[x for x in lambda: y]", "[a if b for c in d]", "x[a for a in b]", "a = 1 = b", "f() = 1", "a + b = 1",
    "a, b += 1",
    "a = b += 1", "f(): int", "(a, b): int", "a: int, b", "a: b = c = d", "a: b += c", "-a = 1", "a if b", "a else b",
    "not", "a not b", "a is", "+ not a", "a and", "await -a", "await await a", "lambda x=1: x", "return = 1",
    "raise a, b",
    "assert", "assert a, b, c", "assert a,", "del", "del f()", "del a + b", "yield from a, b", "pass x", "1a", "01",
    "1_",
    "0x", "1e", "1.x", "'a' b'b'", "'a", "'\\x'", "'\\N{x}'", "b'é'", "f'{x}'", "ur'a'", "x = é", "a ! b", "a <> b",
    "a -> b", "a := b", "(a := b)", "x = $", "match [a]: int", "case [a]: int", "x = (", "x = )", "x = [)", "*a, b = c",
    "# comment", "x = 1 # plugin-lint: disable", "x = \\ ", "for x in y: z", "x = *a", "print x", "a.1", "a. b",
    String(repeating: "(", count: 17) + String(repeating: ")", count: 17), String(repeating: "-", count: 41) + "a",
    "1" + String(repeating: "0", count: 4300),
  ])
  func `leaves the rest alone`(_ text: String) {
    #expect(end(of: text + "\n").known == nil)
  }

  @Test func `reads lines that begin alike`() {
    let text = "x = 1\n\n# comment\ny = (\n2)\nz\n  w\n"
    #expect(end(of: text).known == text.utf8.count - 5)
    let stopped = end(of: "x = 1\nif y:\n")
    #expect(stopped.known == 5)
    #expect(stopped.unknown == 6)
    #expect(stopped.keyword == .if)
    #expect(stopped.keywordEnd == 8)
    #expect(end(of: "x = 1; y = 2\n").known == 5)
    #expect(end(of: "x = 1").known == nil)
  }

  @Test(arguments: [
    (Token.Kind.if, " a < b:", true), (.if, " a, b:", false), (.if, " a := b:", false), (.while, " a:", true),
    (.for, " a, (b, c) in d, e:", true), (.for, " a in b for c:", false), (.for, " a.b in c:", false),
    (.class, " A:", true), (.class, " A(B, m=C):", true), (.class, " A(B)(C):", false),
    (.class, " A(x for x in y):", false),
    (.with, " a as b, c:", true), (.with, " (a as b):", false), (.with, " a as b.c:", false),
    (.except, " A as b:", true),
    (.except, " A, B:", false), (.except, "* A:", false), (.def, " f():", true),
    (.def, " f(a, /, b: c = d, *e: g, h, i=j, **k) -> l:", true), (.def, " f(*, a):", true), (.def, " f(*):", false),
    (.def, " f(*, **a):", false), (.def, " f(**a, b):", false), (.def, " f(a=1, b):", false),
    (.def, " f(/, a):", false),
    (.def, " f( /):", false), (.def, " f(a, /, /):", false), (.def, " f(*a, /):", false), (.def, " f(*a=1):", false),
    (.def, " f(*a, *b):", false), (.def, " f(a=1, *, b):", true), (.def, " f(os):", false), (.def, " f(a)", false),
    (.def, " f(a) -> b, c:", false), (.def, " f(\n  a,\n  b=(1),\n):", true), (.else, ":", true), (.try, " :", true),
    (.finally, ":", true), (.else, " a:", false), (.else, ":=", false), (.except, ":", true), (.except, "* a:", false),
  ])
  func `knows headers`(_ keyword: Token.Kind, _ text: String, _ isKnown: Bool) {
    let bytes = Array("\(text)\n".utf8) + [UInt8](repeating: 0, count: Source.padding)
    let end = PlainText.endOfHeader(keyword, bytes.span, from: 0, SymbolTable(Self.names))
    #expect(end == (isKnown ? text.utf8.count : nil))
  }

  /// What a scan tells of a file.
  private struct Told: Equatable {
    /// The places of the marked nodes of each statement.
    var shown: [[ByteRange]] = []
    /// What the imports bind in which no name has a symbol, in the order of the text.
    var imports: [ImportedName] = []
    var error: SyntaxError?
  }

  private func scan(_ source: Source, _ readsPlain: Bool, _ memory: inout ParserMemory) -> Told {
    var told = Told()
    let scan = Parser.scan(
      source, symbols: SymbolTable(Self.names + ["self", "x", "data"]), readsPlain: readsPlain, memory: &memory,
      passImport: { told.imports.append($0) },
      visit: { tree in
        let imports = tree.importedNames
        if !imports.isEmpty, tree.nodes[tree.firstElement...].allSatisfy({ $0.symbol == 0 }) {
          told.imports += imports
          return []
        }
        told.shown.append(tree.marked.map { tree.nodes[Int($0)].range })
        return told.shown.count % 3 == 0 ? ["context", "item\(told.shown.count)"] : []
      })
    told.error = scan.error
    told.imports.sort { $0.range.start < $1.range.start }
    return told
  }

  private func expectSame(_ source: Source, _ memory: inout ParserMemory) -> Told {
    var fresh = ParserMemory()
    let told = scan(source, true, &memory)
    var expected = scan(source, false, &fresh)
    // In front of an error it is not told which imports have been read.
    if told.error != nil { expected.imports = told.imports }
    if told != expected {
      Issue.record("\(String(decoding: source.text, as: UTF8.self))\n\(told)\n\(expected)")
    }
    return told
  }

  @Test(arguments: PythonFixtures.accepted + PythonFixtures.plugins)
  func `a scan shows the same without it`(_ file: PythonFixtures.File) throws {
    guard let source = try? Source(decoding: file.bytes) else { return }
    var memory = ParserMemory()
    _ = expectSame(source, &memory)
  }

  @Test func `a scan of blocks shows the same without it`() throws {
    var blocks = RandomBlocks()
    var acceptedCount = 0
    // As a worker keeps it.
    var memory = ParserMemory()
    for number in 0..<6000 {
      let text = blocks.program(isChanged: number % 2 == 1)
      if expectSame(try Source(decoding: Array(text.utf8)), &memory).error == nil { acceptedCount += 1 }
    }
    #expect(acceptedCount > 3000)
  }

  @Test(arguments: [
    ("import a", true), ("import a.b.c", true), ("import a as b, c.d, e  # f", true), ("from a import b", true),
    ("from a.b import c as d, e", true), ("from . import a", true), ("from .a import b", true),
    ("from ... import a", true),
    ("from ....a.b import c", true), ("from a import (b)", true), ("from a import (b as c, # d\n  e,\n)", true),
    ("from a import(b)", true), ("import a as b as c", false), ("import a,", false), ("import", false),
    ("import a b", false),
    ("import .a", false), ("import a.", false), ("import a as b.c", false), ("from a import b,", false),
    ("from a import ()", false), ("from a import (b, , c)", false), ("from a import (b", false),
    ("from a import b)", false),
    ("from import a", false), ("from a import b.c", false), ("from a import (*)", false), ("from a import (,)", false),
    ("from .import a", true), ("from a import b as", false), ("importa", true), ("from.a import b", true),
    ("from a import*", true),
    ("import a; b", true), ("from a.if import b", false), ("import True", false), ("import os", true),
    ("from os import a", true),
    ("from a import os", true), ("from a import b as eval", true), ("import a, b.os", true), ("from a import é", true),
    ("from . a import b", true), ("from a . b import c", true),
    ("from a import (b as c d)", false),
  ])
  func `imports are read the same without it`(_ text: String, _ isAccepted: Bool) throws {
    var memory = ParserMemory()
    for text in ["\(text)\n", "if a:\n  \(text)\n  b\n", "b\n\(text)"] {
      let told = expectSame(try Source(decoding: Array(text.utf8)), &memory)
      #expect((told.error == nil) == isAccepted)
    }
  }

  @Test func `sixteen bytes at once are looked at as one by one`() {
    let marks = Array("\"'\\\n\0azAZ_09@[`{/: \u{7F}".utf8) + [0x80, 0xC3, 0xE1, 0xFF, 0x41 | 0x80]
    for byte in marks {
      for place in 0..<16 {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 20)
        bytes[place] = byte
        let pair = BytePair(bytes.span, at: 0)
        let isName = byte < 0x80 && ByteClass.continuesName(byte)
        #expect(pair.nameCount == (isName ? 16 : place))
        let isStop = [UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A, 0].contains(byte)
        #expect(pair.places(inQuotes: UInt8(ascii: "\"")) == (isStop ? 1 << UInt32(place) : 0))
        #expect(pair.places(of: byte) == 1 << UInt32(place))
        bytes = [UInt8](repeating: UInt8(ascii: " "), count: 20)
        bytes[place] = byte
        #expect(BytePair(bytes.span, at: 0).spaceCount == (byte == UInt8(ascii: " ") ? 16 : place))
      }
    }
  }
}

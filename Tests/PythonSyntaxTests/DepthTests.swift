import Testing

@testable import PythonSyntax

/// Where CPython 3.13 gives up: `Tests/Oracles/depth.py` finds these borders, and compares many more.
@Suite struct DepthTests {
  /// Code in which something is repeated.
  struct Nest: Sendable, CustomStringConvertible {
    var start = ""
    var before: String
    var middle = "x"
    var after = ""
    var end = "\n"
    /// The most repetitions that CPython accepts.
    var border: Int

    var description: String { "\(border) × \(start + before + middle + after + end)" }

    func isAccepted(repeated count: Int) throws -> Bool {
      let text =
        start + String(repeating: before, count: count) + middle + String(repeating: after, count: count) + end
      let source = try Source(decoding: Array(text.utf8))
      let error = Parser.parse(source).errors.first
      #expect(error == Parser.scan(source, symbols: .empty) { _ in [] }.error)
      return error == nil
    }
  }

  @Test(arguments: [
    Nest(before: "-", border: 5969), Nest(before: "-", middle: "1", border: 5968),
    Nest(before: "not ", border: 5969), Nest(before: "lambda: ", border: 2984),
    Nest(before: "lambda x=", after: ": 1", border: 746), Nest(before: "2 ** ", border: 2984),
    Nest(before: "a if b else ", border: 5969), Nest(start: "x[", before: "-", end: "] = 1\n", border: 5964),
    Nest(start: "f'{", before: "-", end: "}'\n", border: 5955),
    Nest(start: "if x: pass\n", before: "elif x: pass\n", middle: "else:\n pass\n", border: 5961),
    Nest(start: "if x: pass\n", before: "elif f(x): pass\n", middle: "else:\n pass\n", border: 5946),
    Nest(start: "if x: pass\n", before: "elif x: pass\n", middle: "else:\n f(x)\n", border: 5957),
    Nest(
      start: "if x: pass\n", before: "elif x: pass\n", middle: "else:\n match x:\n  case [C(k=1)]: pass\n", border: 5955
    ),
  ])
  func `the calls of CPython's parser`(_ nest: Nest) throws {
    #expect(try nest.isAccepted(repeated: nest.border))
    #expect(try !nest.isAccepted(repeated: nest.border + 1))
  }

  @Test(arguments: [
    Nest(before: "", after: ".y", border: 9994), Nest(before: "", after: "()", border: 9994),
    Nest(before: "", after: " + 1", border: 9994),
    Nest(start: "match x:\n case ", before: "", after: ".y", end: ": pass\n", border: 9992),
    Nest(start: "match ", before: "", after: ".y", end: ":\n case 1: pass\n", border: 9994),
    Nest(start: "def f(x=", before: "", after: ".y", end: "): pass\n", border: 9993),
    Nest(start: "def f(x: ", before: "", after: ".y", end: "): pass\n", border: 9992),
    Nest(start: "lambda x=", before: "", after: ".y", end: ": 1\n", border: 9992),
    Nest(start: "lambda: ", before: "", after: ".y", border: 9993),
  ])
  func `the depth of its tree`(_ nest: Nest) throws {
    #expect(try nest.isAccepted(repeated: nest.border))
    #expect(try !nest.isAccepted(repeated: nest.border + 1))
  }

  @Test func `every rule of the reference grammar is there`() {
    let grammar = ReferenceGrammar.cpython
    for (name, number) in grammar.numbers {
      if case .leftRecursion = grammar.rules[number].form { continue }
      #expect(!grammar.rules[number].alternatives.isEmpty, "\(name)")
    }
    #expect(grammar.numbers.count > 150)
  }

  @Test(arguments: PythonFixtures.accepted + PythonFixtures.plugins)
  func `the reference grammar knows every statement`(_ file: PythonFixtures.File) throws {
    guard let source = try? Source(decoding: file.bytes) else { return }
    if !Parser.parse(source).errors.isEmpty { return }
    var lexer = Lexer(source.padded, symbols: .empty)
    var tokens = [Token](repeating: Token(.error, level: 0, from: 0, to: 0), count: source.byteCount + 200)
    lexer.read(into: &tokens, from: 0)
    // A statement begins a line at the left margin, unless it goes on with `else` and the like.
    let starts = zip(tokens, tokens.dropFirst()).filter { $0.0.kind == .newline || $0.0.kind == .dedent }.map(\.1)
    let lines = starts.filter { token in
      token.kind != .indent && token.kind != .dedent && token.kind != .endMarker
        && (token.start == 0 || source.text[Int(token.start) - 1] == 0x0A)
        && ![.else, .elif, .except, .finally].contains(token.kind)
    }
    var walk = CallDepth(source)
    // What is decorated belongs to its decorators.
    let margin = zip(lines, [tokens[0]] + lines).filter { $0.1.kind != .at }.map(\.0)
    for (start, next) in zip(margin, margin.dropFirst().map(\.start) + [UInt32(source.byteCount)])
    where next - start.start < 20_000 {
      guard case .fits = walk.verdict(statement: ByteRange(start.start, next)) else {
        let line = LineIndex(source).line(of: start.start)
        Issue.record("line \(line)")
        continue
      }
    }
  }
}

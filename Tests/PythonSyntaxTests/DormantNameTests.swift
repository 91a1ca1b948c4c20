import Testing

@testable import PythonSyntax

/// Names with a symbol that make no statement one of interest before somebody adds them.
@Suite struct DormantNameTests {
  private let symbols = {
    var symbols = SymbolTable(["awake", "asleep"])
    symbols.makeDormant { $0 == 2 }
    return symbols
  }()

  /// The statements that are shown of a text, the symbols of their names beside them; `learned` is added after the first one.
  private func shown(_ text: String, learned: [String] = []) throws -> [String] {
    let source = try Source(decoding: Array(text.utf8))
    var shown: [String] = []
    let scan = Parser.scan(source, symbols: symbols) { statement in
      let names = statement.nodes[statement.firstElement...].filter { $0.kind == .name && $0.symbol != 0 }
      shown.append(names.map { "\(statement.identifier($0.range)) \($0.symbol)" }.joined(separator: ", "))
      return shown.count == 1 ? learned : []
    }
    #expect(scan.error == nil)
    return shown
  }

  @Test(arguments: [
    "asleep", "asleep.b(asleep)", "x = asleep", "def f(asleep): pass", "if asleep: pass", "with a as b: asleep()",
    "f(lambda: asleep)", "[asleep for asleep in x]", "x.asleep", "f'{asleep}'", "@asleep\ndef f(): pass",
    "match x:\n case a.asleep: pass",
  ])
  func `shows no statement`(_ text: String) throws {
    #expect(try shown(text + "\n").isEmpty)
  }

  @Test func `keeps its symbol in a statement that another name shows`() throws {
    #expect(try shown("asleep\nawake.x(asleep)\nasleep\n") == ["awake 1, asleep 2"])
  }

  @Test func `shows statements once it is added`() throws {
    #expect(
      try shown("asleep\nawake\nasleep\nif asleep: pass\n", learned: ["asleep"]) == ["awake 1", "asleep 2", "asleep 2"])
    #expect(try shown("awake\nother\n", learned: ["other"]) == ["awake 1", "other 3"])
    // The table itself has not changed.
    #expect(try shown("asleep\n").isEmpty)
  }

  @Test(arguments: [
    ("name\n", true), ("f(name)\n", true), ("name = 1\n", true), ("x, name = 1, 2\n", true),
    ("f'{name}'\n", true), ("f'{name=}'\n", true), ("def f(x=name): 1\n", true),
    ("lambda name: 1\n", true), ("f(a, name == 1)\n", true), ("x.name\n", false),
    ("'name'\n", false), ("# name\n", false), ("f(name=1)\n", false), ("names\n", false),
    ("f(a, name = 1)\n", false), ("def f(name=1): 1\n", false), ("'''\nname\n'''\n", false),
    ("def name(): 1\n", false), ("class name: 1\n", false), ("import x as name, name.x\n", false),
    ("from name import name\n", false), ("import x; name\n", true),
    ("def f():\n yield from name\n", true),
    ("if x: from name import (\ny, name)\nx\n", false), ("raise x from name\n", true),
    ("def f(): name\n", true), ("'", true), ("ｎame\n", true),
  ])
  func `a name is looked for in the code in front of an offset`(_ text: String, _ isThere: Bool)
    throws
  {
    let source = try Source(decoding: Array((text + "name\n").utf8))
    #expect(source.usesName("name", before: text.utf8.count) == isThere)
  }
}

/// Makes programs of nested blocks, most of them plain, with a few names of interest and a few mistakes.
struct RandomBlocks {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var lines: [String] = []

  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func pick(_ texts: [String]) -> String { texts[number(below: texts.count)] }

  /// - Parameter isChanged: whether one of its lines is out of order, which is a mistake most of the time.
  mutating func program(isChanged: Bool) -> String {
    lines = []
    block(indent: "", depth: 0)
    if isChanged { change() }
    return lines.joined(separator: "\n") + pick(["\n", "", "\n\n", "\n  # end"])
  }

  private mutating func change() {
    let line = number(below: lines.count)
    switch number(below: 6) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: number(below: lines.count))
    case 2: lines[line] = " " + lines[line]
    case 3: lines[line] = String(lines[line].drop { $0 == " " })
    case 4: lines[line] += pick([":", ")", " # x", "; y", " else", "\\"])
    default:
      lines.insert(pick(["else:", "  elif a:", "except:", " finally:", "@a", "\tb", "", "#", "async a"]), at: line)
    }
  }

  private mutating func block(indent: String, depth: Int) {
    for _ in 0...number(below: depth < 3 ? 4 : 2) {
      switch number(below: depth > 13 ? 6 : 14) {
      case 0: add(indent, pick(["os.a", "f(os)", "x = data", "self.x", "import os", "from a import os"]))
      case 1: lines.append(pick(["", "# c", "  # c", "# plugin-lint: ignore[a]", "\u{C}"]))
      case 2...5:
        add(indent, pick(["a = b", "a.b(c)", "pass", "return", "c = (a,\n b)", "a; b", "del a[0]", "'''a\nb'''"]))
      case 12, 13:
        add(
          indent, pick(["from a import b", "import c.d", "import c as d", "from . import (a,\n b)", "from a import *"]))
      case 6: clauses(indent, depth, [pick(["if a", "if os"])] + many(["elif b", "elif os"]) + some("else"))
      case 7: clauses(indent, depth, [pick(["for a in b", "while a", "async for a in b"])] + some("else"))
      case 8:
        let handlers = some("except a") + many(["except a as b", "except (os)"]) + some("except")
        let rest = handlers.isEmpty ? ["finally"] : some("else") + some("finally")
        clauses(indent, depth, ["try"] + handlers + rest)
      case 9: clauses(indent, depth, [pick(["with a as b", "with a, b", "async with a", "with os"])])
      default:
        for _ in 0..<number(below: 3) { add(indent, pick(["@a", "@a.b(c)", "@os", "@a # c"])) }
        clauses(indent, depth, [pick(["def a(b)", "class a", "class a(b)", "async def a()", "def a(os)"])])
      }
    }
    add(indent, pick(["a", "pass", "os"]))
  }

  private mutating func some(_ header: String) -> [String] { number(below: 2) == 0 ? [header] : [] }

  private mutating func many(_ headers: [String]) -> [String] {
    number(below: 3) > 0 ? [] : (0..<number(below: 24)).map { _ in pick(headers) }
  }

  private mutating func clauses(_ indent: String, _ depth: Int, _ headers: [String]) {
    for header in headers {
      // Long rows of clauses would make long programs.
      if number(below: 8) == 0 || headers.count > 6 {
        add(indent, header + pick([": a", ": pass # c", ": os", ":  a; b", " : return"]))
      } else {
        add(indent, header + pick([":", ":", ": # c", " :", ":  # plugin-lint: ignore[a]"]))
        block(indent: indent + pick([" ", "  ", "    ", "    ", "    ", "\t"]), depth: depth + 1)
      }
    }
  }

  private mutating func add(_ indent: String, _ line: String) { lines.append(indent + line) }
}

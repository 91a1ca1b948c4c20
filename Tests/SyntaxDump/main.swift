import Foundation
import PythonSyntax

/// Prints what the parser makes of each file whose path comes on standard input, for the comparison with CPython's `ast`.
///
/// One line a file, `F path ok` or `F path error LINE message`, then one line a node of a file that parses: the class
/// in `ast`, lineno, col_offset, end_lineno, end_col_offset. With `--verdicts` the nodes are left out. With `--texts` a
/// line of standard input is a file itself, in hexadecimal, and the answer `ok TEXT`, `error TEXT` with the decoded text,
/// in hexadecimal too, or `undecodable LINE message`. Where a scan says otherwise than the tree, that is the error.
let onlyVerdicts = CommandLine.arguments.contains("--verdicts")

func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

if CommandLine.arguments.contains("--texts") {
  while let line = readLine() { print(textAnswer(to: line)) }
  exit(0)
}

while let path = readLine() {
  guard let data = FileManager.default.contents(atPath: path) else {
    write("F \(path) error 0 cannot be read\n")
    continue
  }
  let source: Source
  do {
    source = try Source(decoding: [UInt8](data))
  } catch {
    write("F \(path) error \(error.line) \(error.message)\n")
    continue
  }
  let tree = Parser.parse(source)
  let lines = LineIndex(tree.source)
  if let difference = scanDifference(source, tree) {
    write("F \(path) error 0 \(difference)\n")
    continue
  }
  if let error = tree.errors.first {
    write("F \(path) error \(lines.line(of: error.range.start)) \(error.message)\n")
    continue
  }
  var output = "F \(path) ok\n"
  if !onlyVerdicts {
    for id in tree.ids {
      guard let name = tree[id].kind.className else { continue }
      let start = lines.bytePosition(of: tree[id].start)
      let end = lines.bytePosition(of: tree[id].end)
      output += "\(name) \(start.line) \(start.columnOffset) \(end.line) \(end.columnOffset)\n"
    }
  }
  write(output)
}

/// Whether a scan finds another error than the parser that makes the whole tree, or none; `nil` if not.
func scanDifference(_ source: Source, _ tree: SyntaxTree) -> String? {
  let found = Parser.scan(source, symbols: .empty) { _ in [] }.error
  if found == tree.errors.first { return nil }
  return "a scan finds \(found?.message ?? "no error"), the tree has \(tree.errors.first?.message ?? "none")"
}

func textAnswer(to hex: String) -> String {
  let digits = hex.utf8.map { UInt8($0 & 0x40 == 0 ? $0 & 0x0F : ($0 & 0x0F) + 9) }
  let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  do {
    let source = try Source(decoding: bytes)
    let letters = Array("0123456789abcdef".utf8)
    let text = source.text.flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 0x0F)]] }
    let tree = Parser.parse(source)
    if let difference = scanDifference(source, tree) { return difference }
    let verdict = tree.errors.isEmpty ? "ok" : "error"
    return "\(verdict) \(String(decoding: text, as: UTF8.self))"
  } catch {
    return "undecodable \(error.line) \(error.message)"
  }
}

extension Node.Kind {
  /// The class of `ast`, for those with a position.
  var className: String? {
    switch self {
    case .module, .withItem, .matchCase, .comprehension, .dottedName, .identifier, .dropped: nil
    case .functionDef: "FunctionDef"
    case .asyncFunctionDef: "AsyncFunctionDef"
    case .classDef: "ClassDef"
    case .returnStatement: "Return"
    case .typeAlias: "TypeAlias"
    case .augAssign: "AugAssign"
    case .annAssign: "AnnAssign"
    case .forStatement: "For"
    case .asyncFor: "AsyncFor"
    case .whileStatement: "While"
    case .ifStatement: "If"
    case .asyncWith: "AsyncWith"
    case .tryStatement: "Try"
    case .tryStar: "TryStar"
    case .importStatement: "Import"
    case .importFrom: "ImportFrom"
    case .expressionStatement: "Expr"
    case .breakStatement: "Break"
    case .continueStatement: "Continue"
    case .subscription: "Subscript"
    case .exceptHandler: "ExceptHandler"
    case .argument: "arg"
    case .keyword: "keyword"
    case .alias: "alias"
    default: String(describing: self).prefix(1).uppercased() + String(describing: self).dropFirst()
    }
  }
}

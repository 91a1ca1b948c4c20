import EmbeddedPolicy
import Glibc
import Policy
import PythonSyntax
import Synchronization

@testable import Linting

/// The memory of one parser after the other, as a worker keeps it.
private let memory = Mutex(ParserMemory())

/// Source → tree → findings, as libFuzzer calls it.
///
/// Beside crashes it looks for a scan and a tree of the same text that do not agree, for statements that a scan does not show when it reads
/// what is plain off the text, for a finding outside of the text, and for a comment that takes more away than warnings, or less than it says.
private func fuzzSource(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: count))
  // What rules read of the plugin in it.
  let module = rules.pluginModules.module(at: count % 2 == 0 ? "manifest.py" : "pipeline.py") { _ in false }
  let place = FilePlace(input: "fuzz.py", entry: nil, file: "fuzz.py", module: module)
  var findings: [Finding] = []
  let check = memory.withLock { memory in
    FileCheck(bytes, at: place, rules: rules, findingLimit: 1000, memory: &memory) { findings += $0 }
  }
  guard let source = try? Source(decoding: bytes) else {
    precondition(!check.isWhole && !findings.isEmpty, "a file that can't be decoded has no finding")
    return 0
  }
  let tree = Parser.parse(source, symbols: rules.symbols)
  let (statements, error) = scan(source, readsPlain: true)
  precondition(
    (statements, error) == scan(source, readsPlain: false), "a scan that reads plain text shows other statements")
  // Of a file that parses there may be more than is followed.
  let isOversized = check.defect != nil
  precondition(check.isWhole == tree.errors.isEmpty || isOversized, "scan and tree disagree")
  precondition(!check.isWhole || !isOversized, "a file that is not checked whole is cleared")
  precondition(check.isWhole || isOversized || !findings.isEmpty, "a file that does not parse has no finding")
  var lineCount = 1
  for byte in source.text where byte == 0x0A { lineCount += 1 }
  for finding in findings {
    guard let location = finding.location else {
      precondition(finding.ruleClass == .manifest, "a finding has no place")
      continue
    }
    precondition((1...lineCount).contains(location.line), "a finding lies outside of the text")
    precondition(
      (location.line, location.column) <= (location.endLine, location.endColumn), "a finding ends before it begins")
  }
  let remarks = findings.filter { $0.rule == rules.suppressionRule.id }
  if remarks.isEmpty, check.suppressed.isEmpty { return 0 }
  var all: [Finding] = []
  let unsuppressed = memory.withLock { memory in
    FileCheck(bytes, at: place, rules: rulesWithoutComments, findingLimit: 1000, memory: &memory) { all += $0 }
  }
  precondition(check.suppressed.allSatisfy { $0.severity == .warning }, "an error is suppressed")
  precondition(unsuppressed.suppressed.isEmpty, "something is suppressed against the user's will")
  let shown = findings.filter { $0.rule != rules.suppressionRule.id } + check.suppressed
  precondition(shown.sorted(by: Finding.precedes) == all.sorted(by: Finding.precedes), "a suppression loses a finding")
  return 0
}

/// Where the marked nodes of the statements stand that a scan shows, or, of imports in which no name has a symbol, the names that they bind; and the
/// error. In front of an error nothing of imports.
private func scan(_ source: Source, readsPlain: Bool) -> ([ByteRange], SyntaxError?) {
  var shown: [ByteRange] = []
  var imports: [ByteRange] = []
  let scan = memory.withLock { memory in
    Parser.scan(
      source, symbols: rules.symbols, readsPlain: readsPlain, memory: &memory, passImport: { imports.append($0.range) }
    ) { tree in
      let names = tree.importedNames
      if !names.isEmpty, tree.nodes[tree.firstElement...].allSatisfy({ $0.symbol == 0 }) {
        imports += names.map(\.range)
      } else {
        shown += tree.marked.map { tree.nodes[Int($0)].range }
      }
      return []
    }
  }
  imports.sort { $0.start < $1.start }
  return (scan.error == nil ? shown + imports : shown, scan.error)
}

private let rules: SourceRules = {
  do { return try SourceRules(Policy.builtIn()) } catch { fatalError("\(error)") }
}()

private let rulesWithoutComments: SourceRules = {
  do { return try SourceRules(Policy.builtIn(), honoursComments: false) } catch { fatalError("\(error)") }
}()

/// libFuzzer's own entry: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main enum FuzzSource {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    let status = unsafe runDriver(&count, &arguments) { data, count in unsafe fuzzSource(data, count) }
    exit(status)
  }
}

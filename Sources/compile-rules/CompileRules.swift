import FoundationEssentials
import Glibc
import Policy

/// `compile-rules RULES OUTPUT`: the rule files of a folder as Swift source. The build runs it.
///
/// The files in the folder itself state the newest policy; each folder in it states an older one, which may extend it.
/// A broken rule file is told as compilers tell errors, and nothing is written.
@main struct CompileRules {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { fail("usage: compile-rules RULES OUTPUT") }
    let source = PolicySource(policies(in: arguments[1])).text
    if !FileManager.default.createFile(atPath: arguments[2], contents: Data(source.utf8)) {
      fail("\(arguments[2]): error: cannot be written")
    }
  }

  /// The newest first.
  private static func policies(in rules: String) -> [Policy] {
    let newest = policy(in: rules, extending: [])
    let older = names(in: rules).map { "\(rules)/\($0)" }.filter(isFolder).map { policy(in: $0, extending: [newest]) }
    let policies = [newest] + older.sorted { $0.revision > $1.revision }
    for (index, policy) in policies.enumerated() where policies[..<index].contains(where: { $0.id == policy.id }) {
      fail("\(rules): error: two policies have the id `\(policy.id)`; give one of them another")
    }
    return policies
  }

  private static func policy(in folder: String, extending bases: [Policy]) -> Policy {
    let files = names(in: folder).filter { $0.hasSuffix(".toml") }.map { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        fail("\(folder)/\(name): error: cannot be read")
      }
      return (name: name, bytes: [UInt8](data))
    }
    do {
      return try Policy.load(files, extending: bases)
    } catch {
      fail("\(folder)/\(error.file):\(error.line ?? 1): error: \(error.message); \(error.remedy)")
    }
  }

  private static func names(in folder: String) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } catch {
      fail("\(folder): error: cannot be listed")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }

  private static func fail(_ message: String) -> Never {
    print(message)
    exit(1)
  }
}

import Foundation
import TestSupport
import Testing

/// The scripts in `completions`, asked by the shells themselves.
@Suite struct CompletionTests {
  /// One of the shells that the program writes scripts for.
  enum Shell: String, CaseIterable {
    case bash, zsh, fish

    var path: String? {
      ["/bin/\(self)", "/usr/bin/\(self)"].first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    var options: String {
      switch self {
      case .bash: "--norc"
      case .zsh: "-f"
      case .fish: "--no-config"
      }
    }

    var script: String { self == .zsh ? "_plugin-lint" : "plugin-lint.\(self)" }
  }

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("demo.zip", "")
    try sandbox.write("dist/a.py", "")
  }

  /// What a shell offers at the end of the line.
  private func offers(_ shell: Shell, _ line: String) throws -> Set<String> {
    let program = try #require(shell.path)
    let folder = Checkout.folder.path
    let command =
      "timeout 60 \(program) \(shell.options) '\(folder)/Tests/Completions/complete.\(shell)' '\(folder)/completions/\(shell.script)'"
    let path = "\(Sandbox.program.deletingLastPathComponent().path):/usr/bin:/bin"
    let environment = ["PATH": path, "HOME": sandbox.folder.path, "TERM": "xterm"]
    let result = try sandbox.shell("\(command) '\(line)'", environment: environment)
    #expect(result.status == 0 && result.errors == "", "\(shell): \(result)")
    return Set(result.output.split(separator: "\n").map(String.init))
  }

  /// bash is wherever the tests run; of the others those that are there.
  private static let shells = Shell.allCases.filter { $0 == .bash || $0.path != nil }

  @Test(arguments: Shell.allCases)
  func `a shell that is missing is told`(_ shell: Shell) {
    if shell.path == nil { print("\(shell) is MISSING: its completions were not tried") }
    #expect(shell != .bash || shell.path != nil)
  }

  @Test(arguments: shells)
  func `options, values, rules and files are offered, with and without a subcommand`(_ shell: Shell) throws {
    for command in ["plugin-lint", "plugin-lint check", "plugin-lint demo.zip", "plugin-lint --jobs 2"] {
      #expect(try offers(shell, "\(command) --for") == ["--format"], "\(shell): \(command)")
      #expect(
        try offers(shell, "\(command) --format ").isSuperset(of: ["text", "concise", "json", "jsonl", "server"]),
        "\(shell): \(command)")
      #expect(try offers(shell, "\(command) --color al") == ["always"], "\(shell): \(command)")
      #expect(
        try offers(shell, "\(command) --policy ") == ["mixpeek-2026-03-09", "mixpeek-2026-02-16"],
        "\(shell): \(command)")
      #expect(try offers(shell, "\(command) dem") == ["demo.zip"], "\(shell): \(command)")
    }
    #expect(
      try offers(shell, "plugin-lint ").isSuperset(of: ["check", "pack", "rules", "explain", "inspect", "demo.zip"]))
    #expect(try offers(shell, "plugin-lint expl") == ["explain"])
    #expect(try offers(shell, "plugin-lint explain forbidden-i") == ["forbidden-import"])
    #expect(try offers(shell, "plugin-lint explain ").count > 60)
    #expect(try offers(shell, "plugin-lint explain --po") == ["--policy"])
    #expect(try offers(shell, "plugin-lint rules --for") == [])
    #expect(try offers(shell, "plugin-lint pack --o") == ["--output"])
    #expect(try offers(shell, "plugin-lint pack di").map { $0.replacing("/", with: "") } == ["dist"])
    #expect(try offers(shell, "plugin-lint inspect de") == ["demo.zip"])
  }

  @Test func `what is made of the rules and the program is fresh`() throws {
    let result = try sandbox.shell(
      "python3 -c 'import tomllib' 2>/dev/null || exit 77; '\(Checkout.folder.path)/Scripts/generate-docs' --check '\(Sandbox.program.path)'"
    )
    if result.status == 77 {
      print("Python 3.11 is MISSING: whether completions and pages are fresh was not looked at")
      return
    }
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}

import ArgumentParser
import Checking
import EmbeddedPolicy
import Glibc
import PluginArchive
import Policy
import Reporting

@main struct PluginLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tool.name,
    abstract: "Tells what the Mixpeek server would say about a plugin archive, before the upload.",
    usage: """
      plugin-lint [check] [<options>] <paths> ...
      plugin-lint pack <folder> | rules | explain <rule> | inspect <archive>
      """,
    discussion: """
      A path is an archive (.zip), a plugin folder, a .py file, or - for standard input. The options of the check are \
      told by plugin-lint check --help.

      --generate-completion-script bash (or zsh, fish) prints what makes the shell complete command lines.

      Exit status: 0 nothing that the server would reject, 1 at least one error (with --strict at least one finding), \
      2 wrong use.
      """,
    version: "\(Tool.name) \(Tool.version) (policy \(Policy.newestID))",
    subcommands: [CheckCommand.self, PackCommand.self, RulesCommand.self, ExplainCommand.self, InspectCommand.self],
    defaultSubcommand: CheckCommand.self)

  static func main() async {
    StandardStream.ignoreBrokenPipes()
    Glibc.exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      if let options = CheckOptions(plain: arguments) { return try await options.run() }
      if arguments.first == "help", let word = arguments.dropFirst().first, CommandName(rawValue: word) == nil,
        word != "help", !word.hasPrefix("-")
      {
        throw Failure(unknown: "command", word, known: CommandName.allCases.map(\.rawValue))
      }
      var command = try parseAsRoot(arguments)
      guard let command = command as? any Command else {
        try command.run()
        return .passed
      }
      return try await command.execute()
    } catch let failure as Failure {
      Console.complain(failure)
      return .misused
    } catch {
      // The argument parser throws also for `--help` and `--version`.
      let isAnswer = exitCode(for: error).isSuccess
      guard isAnswer else {
        Console.complain(Failure(parserMessage: message(for: error), of: Tool.name))
        return .misused
      }
      do {
        let answer = fullMessage(for: error)
        let isScript = arguments.first?.hasPrefix("--generate-completion-script") ?? false
        try Console.print(Array(((isScript ? CompletionScript(parserScript: answer).text : answer) + "\n").utf8))
        return .passed
      } catch {
        Console.complain(error)
        return .misused
      }
    }
  }
}

/// A subcommand, run to its exit status.
protocol Command: ParsableCommand {
  func execute() async throws(Failure) -> ExitStatus
}

/// What the calling script learns.
enum ExitStatus: CInt {
  /// Nothing that the server would reject.
  case passed = 0
  /// At least one error, in strict mode at least one finding.
  case rejected = 1
  /// Wrong use: nobody can say what the server would do.
  case misused = 2
}

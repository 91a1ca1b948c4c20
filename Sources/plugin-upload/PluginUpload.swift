import ArgumentParser
import Checking
import Glibc
import PluginArchive
import Reporting

@main struct PluginUpload: ParsableCommand {
  static let name = "plugin-upload"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Checks a Mixpeek plugin, uploads it and tells what the server says.",
    discussion: """
      The key comes from MIXPEEK_API_KEY or --api-key-file, the server from --base-url, MIXPEEK_BASE_URL, or base-url in \
      the table [tool.plugin-lint.upload] of a configuration.

      Exit status: 0 done, 1 the check rejects the plugin and nothing was sent, 2 wrong use, 3 the server rejects the \
      plugin, 4 the server could not be reached or did not answer as it should, 5 the server refuses the request.
      """,
    subcommands: [
      PublishCommand.self, ConfirmCommand.self, ListCommand.self, GetCommand.self, DeleteCommand.self,
    ])

  static func main() async {
    StandardStream.ignoreBrokenPipes()
    Glibc.exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      // Behind a command it is the plugin's version.
      if arguments == ["--version"] {
        Output.print(Array("\(name) \(Tool.version)\n".utf8))
        return .done
      }
      var command = try parseAsRoot(arguments)
      guard let command = command as? any Command else {
        try command.run()
        return .done
      }
      return try await command.execute()
    } catch let failure as Failure {
      Output.complain(failure)
      return .misused
    } catch {
      // The argument parser throws also for `--help`.
      guard exitCode(for: error).isSuccess else {
        Output.complain(Failure(parserMessage: message(for: error), of: name))
        return .misused
      }
      Output.print(Array((fullMessage(for: error) + "\n").utf8))
      return .done
    }
  }
}

/// A subcommand, run to its exit status.
protocol Command: ParsableCommand {
  func execute() async throws(Failure) -> ExitStatus
}

/// What the calling script learns.
enum ExitStatus: CInt {
  case done = 0
  /// The check rejects the plugin, and nothing was sent.
  case rejectedHere = 1
  /// Wrong use: nothing was sent.
  case misused = 2
  /// The server rejects the plugin.
  case rejectedByServer = 3
  /// The server could not be reached, or did not answer as documented.
  case unreachable = 4
  /// The server refuses the request.
  case refused = 5
}

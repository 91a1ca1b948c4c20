import ArgumentParser
import Checking
import EmbeddedPolicy
import PluginArchive
import Policy
import Reporting
import Uploading

/// `plugin-upload list`: the organisation's plugins.
struct ListCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the organisation's plugins: id, version, validation, deployed, URI.")

  @OptionGroup(title: "Server") var server: ServerOptions

  func execute() async throws(Failure) -> ExitStatus {
    let query = try Query("list", server)
    return try await query.run(task: "to list the plugins", .listed) { server, answer throws(ServerError) in
      let list = try await server.plugins()
      answer.plugins = list
      if list.plugins.isEmpty { return "no plugins\n" }
      let rows = list.plugins.map {
        [$0.pluginID, $0.version, $0.validationStatus, $0.isDeployed ? "yes" : "no", $0.featureURI ?? ""]
      }
      let header = ["plugin id", "version", "validation", "deployed", "feature URI"]
      let rest = list.total - list.plugins.count
      let more = rest > 0 ? "\(Phrase.count(rest, "more plugin")) not listed by the server\n" : ""
      return Table(header: header, rows: rows).text + more
    }
  }
}

/// `plugin-upload get PLUGIN_ID`: one plugin.
struct GetCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Tells what the server knows of one plugin.")

  @Argument(help: "The identifier of the plugin, such as my_plugin_1_0_0.") var pluginID: String

  @OptionGroup(title: "Server") var server: ServerOptions

  func execute() async throws(Failure) -> ExitStatus {
    let query = try Query("get", server)
    let id = try query.checked(pluginID)
    return try await query.run(task: "to get \(id)", .found) { server, answer throws(ServerError) in
      let detail = try await server.plugin(id)
      let facts = Answer.PluginFacts(detail.summary)
      answer.plugin = facts
      let policy = Policy.builtIn()
      if !detail.violations.isEmpty {
        answer.comparison = VerdictComparison(detail.violations, nil, nil, policy, input: id)
      }
      let violations = detail.violations.map { violation in
        let place = violation.place.isEmpty ? "" : violation.place + ": "
        return "  \(Escape.forTerminal("\(place)\(violation.severity.rawValue): \(violation.message)"))\n"
      }
      let title = "\(detail.summary.name) \(detail.summary.version)"
      return "\(Escape.forTerminal(title))\n" + facts.lines + violations.joined()
    }
  }
}

/// `plugin-upload delete PLUGIN_ID`: one plugin less.
struct DeleteCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Deletes one plugin, after a question.",
    discussion: "A plugin that is deployed should be undeployed first.")

  @Argument(help: "The identifier of the plugin, such as my_plugin_1_0_0.") var pluginID: String

  @Flag(name: .shortAndLong, help: "Ask nothing.") var yes = false

  @OptionGroup(title: "Server") var server: ServerOptions

  func execute() async throws(Failure) -> ExitStatus {
    let query = try Query("delete", server)
    let id = try query.checked(pluginID)
    if !yes {
      guard StandardStream.input.isTerminal else {
        throw Failure("nobody can be asked whether to delete \(id), so it was not; give --yes")
      }
      let question = Escape.forTerminal("delete \(id) at \(query.baseURL)? [y/N] ")
      try? StandardStream.error.write(Array(question.utf8))
      guard ["y", "yes"].contains((readLine() ?? "").lowercased()) else {
        throw Failure("\(id) was not deleted")
      }
    }
    return try await query.run(task: "to delete \(id)", .deleted) { server, answer throws(ServerError) in
      let message = try await server.deletePlugin(id)
      answer.plugin = Answer.PluginFacts(id: id, message: message)
      return "deleted \(Escape.forTerminal(id))\n"
    }
  }
}

/// One request about plugins that are there, from the question to what is told of the answer.
struct Query {
  private let command: String
  private let options: ServerOptions
  private let server: PluginServer

  /// - Throws: where there is no server or no key.
  init(_ command: String, _ options: ServerOptions) throws(Failure) {
    self.command = command
    self.options = options
    server = try options.server(try ConfigurationChoice.nearest.load(for: []))
  }

  var baseURL: BaseURL { server.baseURL }

  /// - Throws: where there is no identifier.
  func checked(_ pluginID: String) throws(Failure) -> String {
    if pluginID.isEmpty { throw Failure("the plugin's identifier is empty; plugin-upload list tells them") }
    return pluginID
  }

  /// - Parameters:
  ///   - task: what the server is asked for, as in `to list the plugins`.
  ///   - ask: adds to the document what the server says, and returns the same for people.
  func run(
    task: String, _ outcome: Outcome, _ ask: (PluginServer, inout Answer) async throws(ServerError) -> String
  ) async throws(Failure) -> ExitStatus {
    var answer = Answer(command, outcome)
    answer.baseURL = baseURL
    var text = ""
    do throws(ServerError) {
      text = try await ask(server, &answer)
    } catch {
      let problem = Problem(error, task: task) { _ in nil }
      answer.outcome = problem.outcome
      answer.problem = problem
      Output.note("\(problem.message); \(problem.help)")
    }
    switch options.format {
    case .json: Output.print(answer.json)
    case .text: Output.print(text)
    }
    return answer.outcome.exitStatus
  }
}

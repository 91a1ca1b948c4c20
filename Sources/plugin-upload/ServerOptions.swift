import ArgumentParser
import Checking
import PluginArchive
import Policy
import Reporting
import Uploading

/// Which server is asked, how, and how its answer is told.
struct ServerOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  private static let keyVariable = "MIXPEEK_API_KEY"
  private static let baseURLVariable = "MIXPEEK_BASE_URL"
  private static let standardRetryCount = 4
  private static let retryLimit = 20
  /// In seconds: a day.
  private static let timeoutLimit = 86_400

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The server; MIXPEEK_BASE_URL or \(BaseURL.standard) by default.", valueName: "url"))
  var baseURL: String?

  @Option(
    name: .customLong("api-key-file"),
    help: ArgumentHelp("A file with the key, or - for standard input; MIXPEEK_API_KEY by default.", valueName: "file"),
    completion: .file())
  var keyFile: String?

  @Option(
    help: ArgumentHelp(
      "How long nothing may move; \(PluginServer.standardTimeout), and \(PluginServer.confirmationTimeout) while the server scans.",
      valueName: "seconds"))
  var timeout: Int?

  @Option(
    help: ArgumentHelp("How often a request that failed is sent again; \(standardRetryCount).", valueName: "number"))
  var retries: Int?

  @Option(
    help: ArgumentHelp("text or json.", valueName: "format"), completion: .list(Format.allCases.map(\.rawValue)))
  var format = Format.text

  @Flag(name: .shortAndLong, help: "The result alone: no progress, no notes.") var quiet = false

  /// - Throws: where the URL is none that the key may be sent to.
  func url(_ configuration: Configuration?) throws(Failure) -> BaseURL {
    let environment = Self.environmentURL
    let configured = configuration?.upload.baseURL
    let (text, source) =
      baseURL.map { ($0, "--base-url") } ?? environment.map { ($0, Self.baseURLVariable) }
      ?? configured.map { ($0, "\(configuration?.file ?? ""): `base-url`") } ?? (BaseURL.standard, "the base URL")
    let url: BaseURL
    do { url = try BaseURL(text) } catch {
      throw Failure(
        "\(source) '\(text)' is no URL of a server: \(error.description); write one such as \(BaseURL.standard)")
    }
    // Who has not written the file should see where the key goes.
    if baseURL == nil, environment == nil, configured != nil {
      Output.note("the server is \(url), as \(configuration?.file ?? "the configuration") says")
    }
    return url
  }

  /// What the environment says of the base URL; `nil` for nothing.
  static var environmentURL: String? {
    Environment.value(of: baseURLVariable).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// - Throws: where there is no key.
  func server(_ configuration: Configuration?) throws(Failure) -> PluginServer {
    let url = try url(configuration)
    let file = "\(configuration?.file ?? ""): "
    let timeout = try number(
      ("--timeout", timeout), (file + "`timeout`", configuration?.upload.timeout), in: 1...Self.timeoutLimit)
    let retries = try number(
      ("--retries", retries), (file + "`retries`", configuration?.upload.retries), in: 0...Self.retryLimit)
    Self.keepLoopbackOffProxies(url)
    let isQuiet = quiet
    return PluginServer(
      url, key: try key(), retryPolicy: RetryPolicy(retryCount: retries ?? Self.standardRetryCount), timeout: timeout,
      program: "\(PluginUpload.name)/\(Tool.version)"
    ) { problem in
      if !isQuiet { Output.note("\(problem)") }
    }
  }

  /// The first of both that is given.
  ///
  /// - Throws: where it is out of bounds.
  private func number(
    _ option: (String, Int?), _ configured: (String, Int?), in bounds: ClosedRange<Int>
  ) throws(Failure) -> Int? {
    let (name, number) = option.1 == nil ? configured : option
    if let number, !bounds.contains(number) {
      throw Failure("\(name) must be \(bounds.lowerBound) to \(bounds.upperBound), not \(number)")
    }
    return number
  }

  /// The key is sent unencrypted on loopback, where no proxy has any business: libcurl would ask one that the environment names.
  private static func keepLoopbackOffProxies(_ url: BaseURL) {
    // It reads the second where there is no first.
    let known = Environment.value(of: "no_proxy") ?? Environment.value(of: "NO_PROXY") ?? ""
    if known == "*" { return }
    let hosts = [known, "localhost", "127.0.0.0/8", url.isLoopback ? url.host : ""]
    Environment.set("no_proxy", to: hosts.filter { !$0.isEmpty }.joined(separator: ","))
  }

  func note(_ line: String) {
    if !quiet { Output.note("\(line)") }
  }

  private func key() throws(Failure) -> APIKey {
    let text: String
    let source: String
    if let keyFile {
      let bytes = keyFile == "-" ? try SmallFile.readStandardInput() : try SmallFile.read(keyFile)
      let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      let lines = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline)
      text = lines.first.map(String.init) ?? ""
      source = "--api-key-file '\(keyFile)'"
    } else {
      text = Environment.value(of: Self.keyVariable) ?? ""
      source = Self.keyVariable
    }
    if text.isEmpty {
      throw Failure(
        keyFile == nil
          ? "there is no key: set \(Self.keyVariable), or name a file that has it with --api-key-file"
          : "\(source) has no key; write it into its first line")
    }
    guard let key = APIKey(text) else {
      throw Failure("\(source) is no key: it has spaces or other characters that no key has; copy it once more")
    }
    Output.hide(key)
    return key
  }
}

import Foundation

/// Why the server did not do what it was asked for.
package struct ServerError: Error, Sendable {
  package enum Reason: Sendable {
    /// It says no (a status of 4xx).
    case refused(ServerRefusal)
    /// Nothing came back, or only that it can't at the moment.
    case unreachable(String, help: String)
    /// It answered something else than what is documented.
    case unexpected(String, help: String)
  }

  package let reason: Reason
  /// Whether an answer was lost on the way, so that the request may have been carried out.
  package var mayBeDone = false
}

/// The server's API for plugins, one function an operation. The key goes to the base URL's scheme, host and port, and nowhere else.
package final class PluginServer: Sendable {
  package let baseURL: BaseURL
  private let key: APIKey
  private let userAgent: String
  private let retryPolicy: RetryPolicy
  private let timeout: Int?
  private let onRetry: @Sendable (String) -> Void

  /// In seconds, where the caller names none.
  package static let standardTimeout = 60
  /// The same for what scans the plugin before it answers.
  package static let confirmationTimeout = 600
  private static let redirectLimit = 5
  private let checkURL = "check the base URL"

  /// - Parameters:
  ///   - timeout: in seconds; how long nothing may move.
  ///   - program: with its version, as in `User-Agent`.
  ///   - onRetry: is told, in a sentence, why a request is sent once more and when.
  package init(
    _ baseURL: BaseURL, key: APIKey, retryPolicy: RetryPolicy, timeout: Int?, program: String,
    onRetry: @escaping @Sendable (String) -> Void
  ) {
    self.baseURL = baseURL
    self.key = key
    self.retryPolicy = retryPolicy
    self.timeout = timeout
    self.onRetry = onRetry
    userAgent = program
  }

  // MARK: Operations

  package func issueUpload(of plugin: PluginIdentity, byteCount: Int) async throws(ServerError) -> IssuedUpload {
    var body: [String: Any] = ["name": plugin.name, "version": plugin.version, "file_size_bytes": byteCount]
    if let description = plugin.description { body["description"] = description }
    let answer = try await call("POST", baseURL.url("v1", "plugins", "uploads"), body: body)
    return try read(answer) { answer in
      let isOther = [("name", plugin.name), ("version", plugin.version)].contains { key, value in
        answer[key]?.string.map { $0 != value } ?? false
      }
      return isOther ? nil : IssuedUpload(answer)
    }
  }

  /// - Parameters:
  ///   - etag: without quotes.
  package func confirm(uploadID: String, etag: String?, byteCount: Int?) async throws(ServerError) -> UploadConfirmation
  {
    var body: [String: Any] = [:]
    if let etag { body["etag"] = etag }
    if let byteCount { body["file_size_bytes"] = byteCount }
    let url = baseURL.url("v1", "plugins", "uploads", uploadID, "confirm")
    let answer = try await call("POST", url, body: body, timeout: Self.confirmationTimeout)
    return try read(answer) { UploadConfirmation($0) }
  }

  package func plugins() async throws(ServerError) -> PluginList {
    try read(try await call("GET", baseURL.url("v1", "plugins"))) { PluginList($0) }
  }

  package func plugin(_ id: String) async throws(ServerError) -> PluginDetail {
    try read(try await call("GET", baseURL.url("v1", "plugins", id))) { PluginDetail($0) }
  }

  /// - Returns: what the server says of it.
  package func deletePlugin(_ id: String) async throws(ServerError) -> String {
    let answer: JSONValue
    do {
      answer = try await call("DELETE", baseURL.url("v1", "plugins", id))
    } catch {
      // The answer that it is deleted was lost, and there is no second time.
      if error.mayBeDone, case .refused(let refusal) = error.reason, refusal.status == 404 { return "deleted" }
      throw error
    }
    return answer["message"]?.string ?? "deleted"
  }

  // MARK: The store

  /// Sends the archive to where the server said, without the key.
  ///
  /// - Returns: the store's answer, whatever it says, once it is none that another attempt may change.
  func put(
    file path: String, to url: URL, onProgress: @escaping @Sendable (Int) -> Void
  ) async throws(ServerError) -> HTTPAnswer {
    guard let origin = Origin(url), origin.isSafe else {
      throw ServerError(
        reason: .unexpected("the upload URL that it gave is no https URL, so nothing was sent there", help: checkURL))
    }
    let request = HTTPRequest(
      method: "PUT", url: url, headers: ["Content-Type": "application/zip"], body: .file(path),
      timeout: timeout ?? Self.standardTimeout)
    return try await send(request, to: "the store \(origin)", isAPI: false, onProgress: onProgress)
  }

  // MARK: Requests

  private func call(
    _ method: String, _ url: URL?, body: [String: Any]? = nil, timeout: Int = PluginServer.standardTimeout
  ) async throws(ServerError) -> JSONValue {
    guard let url else {
      throw ServerError(reason: .unexpected("its base URL \(baseURL) makes no URL", help: checkURL))
    }
    var request = HTTPRequest(method: method, url: url, timeout: self.timeout ?? timeout)
    request.headers = ["Authorization": key.authorization, "Accept": "application/json"]
    if let body {
      let bytes = (try? JSONSerialization.data(withJSONObject: body, options: [.sortedKeys])) ?? Data()
      request.headers["Content-Type"] = "application/json"
      request.body = .bytes(Array(bytes))
    }
    let answer = try await send(request, to: "the server", isAPI: true, onProgress: nil)
    let value = JSONValue(bytes: answer.body)
    guard answer.isSuccess else {
      var refusal = ServerRefusal(status: answer.status, body: value)
      if value == nil { refusal.message = excerpt(of: answer) }
      throw ServerError(reason: .refused(refusal), mayBeDone: answer.isRepeated)
    }
    // There is nothing to say about what is deleted.
    if answer.status == 204 { return .object([:]) }
    // A verdict on a plugin is no refusal of the request.
    if let value, value["success"]?.boolean == false, value["validation_status"] == nil {
      let status = value["status"]?.integer ?? answer.status
      let refusal = ServerRefusal(status: status, body: value)
      guard RetryPolicy.isTransient(status) else {
        throw ServerError(reason: .refused(refusal), mayBeDone: answer.isRepeated)
      }
      throw ServerError(
        reason: .unreachable("the server answers \(status) (\(refusal.message))", help: "run it again later"),
        mayBeDone: true)
    }
    guard let value else {
      throw ServerError(
        reason: .unexpected(
          "the answer with status \(answer.status) is no JSON: \(excerpt(of: answer))", help: checkURL),
        mayBeDone: true)
    }
    return value
  }

  /// The start of a body that is no JSON.
  private func excerpt(of answer: HTTPAnswer) -> String {
    if answer.body.isEmpty { return "nothing" }
    let text = String(decoding: answer.body.prefix(400), as: UTF8.self)
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return words.count > 100 ? "\(words.prefix(100))…" : words
  }

  private func read<Content>(
    _ answer: JSONValue, _ content: (JSONValue) -> Content?
  ) throws(ServerError) -> Content {
    if let content = content(answer) { return content }
    let words = answer["message"]?.string ?? ServerRefusal(status: 200, body: answer).message
    throw ServerError(
      reason: .unexpected("the answer lacks what is documented\(words.isEmpty ? "" : ": \(words)")", help: checkURL),
      mayBeDone: true)
  }

  /// Sends a request until there is an answer that another attempt would not change.
  private func send(
    _ request: HTTPRequest, to whom: String, isAPI: Bool, onProgress: (@Sendable (Int) -> Void)?
  ) async throws(ServerError) -> HTTPAnswer {
    var mayBeDone = false
    var attempt = 0
    while true {
      let problem: String
      var help = "check the network and the base URL"
      var requested: Int?
      do {
        var answer = try await follow(request, isAPI: isAPI, onProgress: onProgress)
        guard answer.isTransient else {
          answer.isRepeated = mayBeDone
          return answer
        }
        let message =
          isAPI
          ? ServerRefusal(status: answer.status, body: JSONValue(bytes: answer.body)).message
          : StoreError(answer).description
        problem = "\(whom) answers \(answer.status)\(message.isEmpty ? "" : " (\(message))")"
        help = "run it again later"
        requested = RetryPolicy.seconds(retryAfter: answer.headers["retry-after"])
        // A server that is not available has done nothing.
        if answer.status >= 500, answer.status != 503 { mayBeDone = true }
      } catch {
        problem = "\(whom) can't be reached: \(error.description)"
        if error.kind == .interrupted { mayBeDone = true }
        if error.kind == .permanent {
          throw ServerError(reason: .unreachable(problem, help: help), mayBeDone: mayBeDone)
        }
      }
      guard let wait = retryPolicy.wait(after: attempt, requested: requested) else {
        let asked =
          requested.map { $0 > 86_400 ? "; it asks to wait more than a day" : "; it asks to wait \($0) s" } ?? ""
        let tries = attempt == 0 ? "" : ", after \(attempt + 1) attempts"
        throw ServerError(reason: .unreachable(problem + asked + tries, help: help), mayBeDone: mayBeDone)
      }
      attempt += 1
      onRetry("\(problem); trying again in \(Self.seconds(wait)) s (\(attempt) of \(retryPolicy.retryCount))")
      try? await Task.sleep(for: .milliseconds(wait))
    }
  }

  /// With one decimal.
  private static func seconds(_ milliseconds: Int) -> String {
    let tenths = (milliseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Sends a request, and again to where the answer redirects it, if that is the same scheme, host and port.
  private func follow(
    _ request: HTTPRequest, isAPI: Bool, onProgress: (@Sendable (Int) -> Void)?
  ) async throws(HTTPFailure) -> HTTPAnswer {
    var request = request
    request.headers["User-Agent"] = userAgent
    for _ in 0...Self.redirectLimit {
      let answer = try await HTTPExchange.send(request, onProgress: onProgress)
      guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.headers["location"] else {
        return answer
      }
      guard let url = URL(string: location, relativeTo: request.url)?.absoluteURL, let origin = Origin(url) else {
        throw HTTPFailure(kind: .permanent, description: "it redirects to something that is no URL")
      }
      // Elsewhere neither the key nor the archive has any business.
      guard origin == Origin(request.url) else {
        let wayOut = isAPI ? "; if that is the right server, make it the base URL" : ""
        throw HTTPFailure(kind: .permanent, description: "it redirects to \(origin), where nothing is sent\(wayOut)")
      }
      // The other redirects make a GET of every request.
      guard request.method == "GET" || answer.status == 307 || answer.status == 308 else {
        throw HTTPFailure(
          kind: .permanent,
          description: "it answers a \(request.method) with a redirect of status \(answer.status) to \(origin)")
      }
      request.url = url
    }
    throw HTTPFailure(kind: .permanent, description: "it redirects more than \(Self.redirectLimit) times")
  }
}

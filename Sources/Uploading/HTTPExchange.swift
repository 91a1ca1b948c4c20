import Foundation
import FoundationNetworking
import Synchronization

/// One request, as it goes over the wire.
struct HTTPRequest: Sendable {
  enum Body: Sendable {
    case none
    case bytes([UInt8])
    /// The file at this absolute path, which is streamed.
    case file(String)
  }

  var method: String
  var url: URL
  /// By name.
  var headers: [String: String] = [:]
  var body = Body.none
  /// In seconds; how long nothing may arrive and nothing be sent.
  var timeout: Int
}

/// What came back.
struct HTTPAnswer: Sendable {
  let status: Int
  /// By name in lower case.
  let headers: [String: String]
  let body: [UInt8]
  /// Whether the answer to an earlier attempt was lost.
  var isRepeated = false

  var isSuccess: Bool { (200...299).contains(status) }

  /// Whether another attempt may end otherwise.
  var isTransient: Bool {
    // The code is S3's for a body that came too slowly.
    RetryPolicy.isTransient(status) || status == 400 && StoreError(self).code == "RequestTimeout"
  }
}

/// Why nothing came back, or not all of it.
struct HTTPFailure: Error, Sendable, Hashable, CustomStringConvertible {
  enum Kind: Sendable, Hashable {
    /// The request can't have been carried out.
    case unreachable
    /// Nobody knows whether it was carried out.
    case interrupted
    /// Trying once more would change nothing.
    case permanent
  }

  let kind: Kind
  let description: String
}

/// Sends one request over a session of its own. Redirects are answers like all others, nothing is stored, and a file is never in memory.
///
/// libcurl, which URLSession stands on, sends a request once more without a word where a connection that was used before turns out to be
/// closed; then nobody would know how often something was done. So no connection is used twice.
final class HTTPExchange: NSObject, Sendable {
  /// Of an answer's body; the longest that is documented is a list of plugins.
  static let bodyByteLimit = 8 << 20

  private struct State {
    var body: [UInt8] = []
    var isTooLong = false
    /// What a password was asked for with.
    var refusal: HTTPURLResponse?
    var continuation: CheckedContinuation<Result<HTTPAnswer, HTTPFailure>, Never>?
  }

  private let state = Mutex(State())
  private let onProgress: (@Sendable (Int) -> Void)?

  private init(onProgress: (@Sendable (Int) -> Void)?) { self.onProgress = onProgress }

  /// - Parameter onProgress: is told how many bytes of the body are sent.
  static func send(
    _ request: HTTPRequest, onProgress: (@Sendable (Int) -> Void)? = nil
  ) async throws(HTTPFailure) -> HTTPAnswer {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    var urlRequest = URLRequest(url: request.url)
    urlRequest.httpMethod = request.method
    urlRequest.timeoutInterval = TimeInterval(request.timeout)
    // What is packed may be much longer than it looks.
    urlRequest.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    for (name, value) in request.headers { urlRequest.setValue(value, forHTTPHeaderField: name) }
    if case .bytes(let bytes) = request.body { urlRequest.httpBody = Data(bytes) }

    let exchange = HTTPExchange(onProgress: onProgress)
    let session = URLSession(configuration: configuration, delegate: exchange, delegateQueue: nil)
    let task =
      if case .file(let path) = request.body {
        // A path that does not begin with a slash may begin with a tilde, which means a folder of its own.
        session.uploadTask(with: urlRequest, fromFile: URL(filePath: path, directoryHint: .notDirectory))
      } else {
        session.dataTask(with: urlRequest)
      }
    session.finishTasksAndInvalidate()
    let result = await withCheckedContinuation { continuation in
      exchange.state.withLock { $0.continuation = continuation }
      task.resume()
    }
    return try result.get()
  }
}

extension HTTPExchange: URLSessionDataDelegate {
  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let isTooLong = response.expectedContentLength > Int64(Self.bodyByteLimit)
    if isTooLong { state.withLock { $0.isTooLong = true } }
    completionHandler(isTooLong ? .cancel : .allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLong = state.withLock { state in
      state.body += data
      if state.body.count > Self.bodyByteLimit { state.isTooLong = true }
      return state.isTooLong
    }
    if isTooLong { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64, totalBytesSent: Int64,
    totalBytesExpectedToSend: Int64
  ) {
    onProgress?(Int(totalBytesSent))
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  /// Nobody is asked for a password: the refusal is the answer. Of a certificate the system decides.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    state.withLock { $0.refusal = challenge.failureResponse as? HTTPURLResponse }
    completionHandler(.rejectProtectionSpace, nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let state = state.withLock { state in
      defer { state.continuation = nil }
      return state
    }
    state.continuation?.resume(returning: Self.result(of: task, state, error))
  }

  private static func result(
    of task: URLSessionTask, _ state: State, _ error: (any Error)?
  ) -> Result<HTTPAnswer, HTTPFailure> {
    if state.isTooLong {
      return .failure(HTTPFailure(kind: .permanent, description: "the answer is longer than any that is documented"))
    }
    if let error, state.refusal == nil { return .failure(HTTPFailure(error)) }
    guard let response = task.response as? HTTPURLResponse ?? state.refusal else {
      return .failure(HTTPFailure(kind: .interrupted, description: "the answer is no HTTP"))
    }
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields {
      if let name = name as? String, let value = value as? String { headers[name.lowercased()] = value }
    }
    return .success(HTTPAnswer(status: response.statusCode, headers: headers, body: state.body))
  }
}

extension HTTPFailure {
  fileprivate init(_ error: any Error) {
    let error = error as NSError
    let words = error.userInfo[NSLocalizedDescriptionKey] as? String
    guard error.domain == NSURLErrorDomain else {
      self.init(kind: .interrupted, description: words ?? "\(error.domain) \(error.code)")
      return
    }
    // libcurl's words: its codes for these come through as one that says nothing.
    if let words, words.contains("SSL") || words.contains("certificate") {
      self.init(kind: .permanent, description: words)
      return
    }
    switch error.code {
    case NSURLErrorTimedOut: self.init(kind: .interrupted, description: "it did not answer in time")
    case NSURLErrorCannotFindHost, NSURLErrorDNSLookupFailed:
      self.init(kind: .unreachable, description: words ?? "the host's name is not known")
    case NSURLErrorCannotConnectToHost: self.init(kind: .unreachable, description: words ?? "nobody listens there")
    default: self.init(kind: .interrupted, description: words ?? "the connection was lost")
    }
  }
}

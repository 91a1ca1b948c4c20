import Foundation
import FoundationNetworking
import Synchronization

/// One request, as it goes over the wire.
struct HTTPRequest: Sendable {
  enum Body: Sendable {
    case none
    case bytes([UInt8])
    /// The file at this path, which is streamed.
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

/// Sends requests over URLSession. Redirects are answers like all others, nothing is stored, and a file is never in memory.
final class HTTPClient: NSObject, Sendable {
  /// Of an answer's body; the longest that is documented is a list of plugins.
  static let bodyByteLimit = 32 << 20

  private struct Exchange {
    var body: [UInt8] = []
    var isTooLong = false
    let continuation: CheckedContinuation<Result<HTTPAnswer, HTTPFailure>, Never>
    let onProgress: (@Sendable (Int) -> Void)?
  }

  /// By the number of the task.
  private let exchanges = Mutex<[Int: Exchange]>([:])
  private let session: Mutex<URLSession?>
  private let userAgent: String

  init(userAgent: String) {
    self.userAgent = userAgent
    session = Mutex(nil)
    super.init()
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    let made = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    session.withLock { $0 = made }
  }

  /// Lets go of all connections; nothing can be sent any more.
  func close() { session.withLock { $0?.invalidateAndCancel() } }

  /// - Parameter onProgress: is told how many bytes of the body are sent.
  func send(_ request: HTTPRequest, onProgress: (@Sendable (Int) -> Void)? = nil) async throws(HTTPFailure)
    -> HTTPAnswer
  {
    var urlRequest = URLRequest(url: request.url)
    urlRequest.httpMethod = request.method
    urlRequest.timeoutInterval = TimeInterval(request.timeout)
    urlRequest.setValue(userAgent, forHTTPHeaderField: "User-Agent")
    for (name, value) in request.headers { urlRequest.setValue(value, forHTTPHeaderField: name) }
    if case .bytes(let bytes) = request.body { urlRequest.httpBody = Data(bytes) }
    let result: Result<HTTPAnswer, HTTPFailure> = await withCheckedContinuation { continuation in
      let task = session.withLock { session -> URLSessionTask? in
        if case .file(let path) = request.body {
          return session?.uploadTask(with: urlRequest, fromFile: URL(filePath: path))
        }
        return session?.dataTask(with: urlRequest)
      }
      guard let task else { return continuation.resume(returning: .failure(.closed)) }
      exchanges.withLock { $0[task.taskIdentifier] = Exchange(continuation: continuation, onProgress: onProgress) }
      task.resume()
    }
    return try result.get()
  }
}

extension HTTPClient: URLSessionDataDelegate {
  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLong = exchanges.withLock { exchanges in
      exchanges[dataTask.taskIdentifier]?.body += data
      let isTooLong = exchanges[dataTask.taskIdentifier].map { $0.body.count > Self.bodyByteLimit } ?? false
      if isTooLong { exchanges[dataTask.taskIdentifier]?.isTooLong = true }
      return isTooLong
    }
    if isTooLong { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64, totalBytesSent: Int64,
    totalBytesExpectedToSend: Int64
  ) {
    let onProgress = exchanges.withLock { $0[task.taskIdentifier]?.onProgress }
    onProgress?(Int(totalBytesSent))
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    guard let exchange = exchanges.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    exchange.continuation.resume(returning: result(of: exchange, task, error))
  }

  private func result(
    of exchange: Exchange, _ task: URLSessionTask, _ error: (any Error)?
  ) -> Result<HTTPAnswer, HTTPFailure> {
    if exchange.isTooLong {
      return .failure(HTTPFailure(kind: .permanent, description: "the answer is longer than any that is documented"))
    }
    if let error { return .failure(HTTPFailure(error)) }
    guard let response = task.response as? HTTPURLResponse else {
      return .failure(HTTPFailure(kind: .interrupted, description: "the answer is no HTTP"))
    }
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields {
      if let name = name as? String, let value = value as? String { headers[name.lowercased()] = value }
    }
    return .success(HTTPAnswer(status: response.statusCode, headers: headers, body: exchange.body))
  }
}

extension HTTPFailure {
  fileprivate static let closed = HTTPFailure(kind: .permanent, description: "the connection is closed")

  fileprivate init(_ error: any Error) {
    let error = error as NSError
    let words = error.userInfo[NSLocalizedDescriptionKey] as? String
    guard error.domain == NSURLErrorDomain else {
      self.init(kind: .interrupted, description: words ?? "\(error.domain) \(error.code)")
      return
    }
    switch error.code {
    case NSURLErrorTimedOut: self.init(kind: .interrupted, description: "it did not answer in time")
    case NSURLErrorCannotFindHost, NSURLErrorDNSLookupFailed:
      self.init(kind: .unreachable, description: words ?? "the host's name is not known")
    case NSURLErrorCannotConnectToHost: self.init(kind: .unreachable, description: words ?? "nobody listens there")
    case NSURLErrorSecureConnectionFailed, NSURLErrorServerCertificateHasBadDate, NSURLErrorServerCertificateUntrusted,
      NSURLErrorServerCertificateHasUnknownRoot, NSURLErrorServerCertificateNotYetValid:
      self.init(kind: .permanent, description: words ?? "the server's certificate is not trusted")
    default: self.init(kind: .interrupted, description: words ?? "the connection was lost")
    }
  }
}

/// What an object store says when it does not take an object: S3's XML, as far as it is needed.
struct StoreError: Hashable, Sendable, CustomStringConvertible {
  let status: Int
  /// One of S3's words for errors, such as `AccessDenied`; `nil` where there is none.
  let code: String?
  let message: String?

  init(_ answer: HTTPAnswer) {
    status = answer.status
    let text = String(decoding: answer.body.prefix(1 << 16), as: UTF8.self)
    code = Self.content(of: "Code", in: text)
    message = Self.content(of: "Message", in: text)
  }

  var description: String { [code, message].compactMap { $0 }.joined(separator: ": ") }

  /// Whether another URL may do: this one has expired, or its signature is not accepted any more.
  var mayBeExpired: Bool { status == 403 || status == 410 || code == "ExpiredToken" || code == "RequestExpired" }

  private static func content(of element: String, in text: String) -> String? {
    guard let start = text.firstRange(of: "<\(element)>"),
      let end = text[start.upperBound...].firstRange(of: "</\(element)>")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}

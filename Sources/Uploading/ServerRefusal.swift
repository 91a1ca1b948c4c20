/// What a server says when it does not do what it was asked for, in either of its two documented forms.
package struct ServerRefusal: Error, Hashable, Sendable {
  /// Of HTTP.
  package var status: Int
  /// The server's own word for the kind of error; `nil` where it has none.
  package var type: String?
  /// In the server's words, with what it details.
  package var message: String
  /// What it found in the plugin.
  package var violations: [ServerViolation]
  /// Whether it is the store that refuses the archive.
  package let isStore: Bool

  /// - Parameter body: of the answer; `nil` where that is no JSON.
  init(status: Int, body: JSONValue?) {
    self.status = status
    isStore = false
    let error = body?["error"]
    let detail = body?["detail"]
    let details = error?["details"]
    let said = error?["message"]?.string ?? error?.string ?? detail?["message"]?.string ?? detail?.string
    type = error?["type"]?.string ?? detail?["type"]?.string
    // A list is what a validation of requests says (FastAPI's form).
    let items = [detail, details, details?["errors"]].compactMap { $0?.array }.first ?? []
    let complaints = items.compactMap(Self.complaint)
    message = ([said ?? body?["message"]?.string].compactMap { $0 } + complaints).joined(separator: ": ")
    violations = ServerViolation.all(in: [body, detail, details, error].compactMap { $0 })
    if violations.isEmpty, complaints.isEmpty { violations = items.compactMap(ServerViolation.init) }
  }

  init(_ error: StoreError) {
    status = error.status
    type = error.code
    message = error.description
    violations = []
    isStore = true
  }

  /// `body.version: String should match pattern …`
  private static func complaint(_ item: JSONValue) -> String? {
    guard let message = item["msg"]?.string else { return nil }
    let place = (item["loc"]?.array ?? []).compactMap { $0.string ?? $0.integer.map(String.init) }
    return place.isEmpty ? message : "\(place.joined(separator: ".")): \(message)"
  }
}

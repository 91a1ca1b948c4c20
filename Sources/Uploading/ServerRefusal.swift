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
  /// Whether it says in its form that it is about a plugin and not about the request.
  package let isVerdict: Bool
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
    violations = ServerViolation.all(in: [body, detail, details, error].compactMap { $0 })
    if violations.isEmpty {
      // Without a place it may be a complaint about the request.
      violations = (details?.array ?? []).compactMap { $0["file"] == nil ? nil : ServerViolation(object: $0) }
    }
    // A list is what a validation of requests says (FastAPI's form).
    let items = [detail, details, details?["errors"]].compactMap { $0?.array }.first ?? []
    let complaints = violations.isEmpty ? items.compactMap(Self.complaint) + Self.members(of: details) : []
    message = ([said ?? body?["message"]?.string].compactMap { $0 } + complaints).joined(separator: ": ")
    isVerdict =
      [400, 422].contains(status) && (!violations.isEmpty || body?["validation_status"]?.string == "failed")
  }

  init(_ error: StoreError) {
    status = error.status
    type = error.code
    message = error.description
    violations = []
    isVerdict = false
    isStore = true
  }

  /// `body.version: String should match pattern …`
  private static func complaint(_ item: JSONValue) -> String? {
    guard let message = item.string ?? item["msg"]?.string ?? item["message"]?.string else { return nil }
    let place = (item["loc"]?.array ?? []).compactMap { $0.string ?? $0.integer.map(String.init) }
    return place.isEmpty ? message : "\(place.joined(separator: ".")): \(message)"
  }

  /// `limit 10, used 10`: what an object details in numbers and words.
  private static func members(of details: JSONValue?) -> [String] {
    guard case .object(let members) = details else { return [] }
    let words = members.keys.sorted().compactMap { key in
      (members[key]?.string ?? members[key]?.integer.map(String.init)).map { "\(key) \($0)" }
    }
    return words.isEmpty ? [] : [words.joined(separator: ", ")]
  }
}

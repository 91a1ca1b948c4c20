/// A message with places for what one finding is about, such as `Forbidden import: {symbol}`.
package struct MessageTemplate: Sendable, Hashable {
  package enum Placeholder: String, Sendable, CaseIterable {
    /// The name to blame.
    case symbol
    /// What exactly is wrong, in words.
    case detail
    /// The number that is over the limit.
    case value
    /// The limit.
    case limit
  }

  package enum Piece: Sendable, Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  /// In the order of the message; texts may be empty.
  package let pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }

  /// `nil` when `text` holds a brace that is no part of one of the `allowed` placeholders.
  init?(_ text: String, allowed: [Placeholder]) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}"),
        let placeholder = Placeholder(rawValue: String(rest[rest.index(after: open)..<close])),
        allowed.contains(placeholder)
      else { return nil }
      pieces += [.text(String(rest[..<open])), .placeholder(placeholder)]
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  /// The message with `value(placeholder)` at each placeholder.
  package func filled(_ value: (Placeholder) -> String) -> String {
    var message = ""
    for piece in pieces {
      switch piece {
      case .text(let text): message += text
      case .placeholder(let placeholder): message += value(placeholder)
      }
    }
    return message
  }

  /// What stands at the only placeholder of a message that was made of the template; `nil` for other messages, and where the
  /// template has more placeholders or none.
  package func value(in message: String) -> String? {
    guard pieces.count == 3, case .text(let start) = pieces[0], case .placeholder = pieces[1],
      case .text(let end) = pieces[2], message.hasPrefix(start), message.hasSuffix(end)
    else { return nil }
    let value = message.dropFirst(start.count).dropLast(end.count)
    return value.isEmpty || start.isEmpty && end.isEmpty ? nil : String(value)
  }
}

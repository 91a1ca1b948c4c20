/// The part of a file in which the names count that it binds: of a function or a class from behind its own name to its end.
package struct Scope: Sendable {
  package enum Kind: Sendable {
    /// A function or a lambda: its names count in what it holds too.
    case function
    /// Its names count in its own statements alone.
    case classBody
    /// A comprehension or a generator expression. What `:=` binds inside of one counts around it.
    case comprehension
  }

  package let kind: Kind
  package let range: ByteRange
  /// The part of `range` in which names mean what they mean around it: defaults, annotations and bases, the first iterable of a
  /// comprehension. Parameters, which stand among these, are bound inside all the same.
  package let outerPart: ByteRange
}

/// The part of a file in which the names count that a function or a class binds: from behind its own name to its end.
package struct Scope: Sendable {
  /// The names that a class binds count in its own statements alone, those of a function in what it holds too.
  package let isClass: Bool
  package let range: ByteRange
}

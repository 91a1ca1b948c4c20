/// A half-open range of byte offsets into one source text.
///
/// Offsets are `UInt32`: a text is shorter than 4 GiB, and a node stays 16 bytes.
package struct ByteRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  package var bounds: Range<Int> { Int(start)..<Int(end) }
}

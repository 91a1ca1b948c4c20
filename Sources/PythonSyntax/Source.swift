/// The text of one file, decoded as CPython decodes source.
package struct Source: Sendable {
  /// UTF-8, every line end LF, no BOM, no NUL.
  package let text: [UInt8]
}

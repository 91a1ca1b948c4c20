import Glibc

/// A file to whose end something is added; it is made where it does not exist.
package struct AppendedFile: ~Copyable {
  private let descriptor: CInt
  /// Of the file as it was opened.
  package let byteCount: Int

  /// - Throws: when the folder does not exist or the file can't be written to.
  package init(path: String) throws(SystemError) {
    descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .last }
    var status = stat()
    byteCount = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// - Throws: when the disk is full, for example.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes.span, to: descriptor) }
}

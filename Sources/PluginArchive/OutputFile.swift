import Glibc

/// A file that appears whole or not at all: it is written beside its place and moved there at the end.
///
/// What is not a regular file (a pipe, `/dev/null`) is written in place.
package struct OutputFile: ~Copyable {
  private let descriptor: CInt
  /// `nil` where the file is written in place, and after `commit`.
  private var temporaryPath: String?
  private let path: String

  /// Begins the file that will stand at `path`; a symbolic link is followed.
  ///
  /// - Throws: when the folder does not exist or can't be written to.
  package init(path: String) throws(SystemError) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      self.path = path
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      self.path = exists ? Self.resolved(path) : path
      let temporaryPath = "\(self.path).\(getpid()).part"
      descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { self.temporaryPath = temporaryPath }
    }
    if descriptor < 0 { throw .last }
    if exists, temporaryPath != nil { _ = fchmod(descriptor, status.st_mode & 0o7777) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporaryPath { _ = unsafe unlink(temporaryPath) }
  }

  /// - Throws: when the disk is full, for example; the file must not be committed then.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes, to: descriptor) }

  /// Puts the file in its place.
  package mutating func commit() throws(SystemError) {
    guard let temporaryPath else { return }
    // A network or full file system may tell only now that the bytes did not arrive.
    guard fsync(descriptor) == 0, unsafe rename(temporaryPath, path) == 0 else { throw .last }
    self.temporaryPath = nil
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

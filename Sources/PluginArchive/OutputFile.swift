import Glibc

/// A file that appears whole or not at all: it is written beside its place and moved there at the end.
///
/// What is not a regular file (a pipe, `/dev/null`) is written in place, and so is what the process has open as one of its standard
/// streams (`/dev/stdout`).
package struct OutputFile: ~Copyable {
  private let descriptor: CInt
  /// Where the bytes are until `commit`; `nil` where the file is written in place, and after `commit`.
  package private(set) var temporaryPath: String?
  private let path: String
  private static let attemptLimit = 1000

  /// Begins the file that will stand at `path`; a symbolic link is followed.
  ///
  /// - Throws: when the folder does not exist or can't be written to.
  package init(path: String) throws(SystemError) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if exists, let stream = Self.standardStream(status) {
      // Opened once more it would be written from its start.
      self.path = path
      descriptor = dup(stream)
    } else if exists, status.st_mode & S_IFMT != S_IFREG {
      self.path = path
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let target = exists ? Self.resolved(path) : path
      self.path = target
      // Of a name of its own, since that of the file can be as long as the system allows.
      let folder = FilePath.parent(of: target)
      var descriptor: CInt = -1
      // A process of this number may have been killed here before.
      for attempt in 0..<Self.attemptLimit {
        let temporaryPath = "\(folder)/.plugin-lint-\(getpid())-\(attempt).part"
        descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 { self.temporaryPath = temporaryPath }
        if descriptor >= 0 || errno != EEXIST { break }
      }
      self.descriptor = descriptor
    }
    if descriptor < 0 { throw .last }
    if exists, temporaryPath != nil { _ = fchmod(descriptor, status.st_mode & 0o7777) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporaryPath { _ = unsafe unlink(temporaryPath) }
  }

  /// - Throws: when the disk is full, for example; the file must not be committed then.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes.span, to: descriptor) }

  /// All bytes of another file.
  ///
  /// - Throws: as `write` of bytes in memory.
  func write(_ content: ArchiveBytes) throws(SystemError) {
    var position = 0
    while position < content.byteCount {
      let end = min(position + ArchiveBytes.forgettingInterval, content.byteCount)
      try content.withSpan { bytes throws(SystemError) in
        try writeAll(bytes.extracting(position..<end), to: descriptor)
      }
      content.forgetPages()
      position = end
    }
  }

  /// Puts the file in its place.
  package mutating func commit() throws(SystemError) {
    guard let temporaryPath else { return }
    // A network or full file system may tell only now that the bytes did not arrive.
    guard fsync(descriptor) == 0, unsafe rename(temporaryPath, path) == 0 else { throw .last }
    self.temporaryPath = nil
  }

  /// The standard stream that writes to the file with this status.
  private static func standardStream(_ status: stat) -> CInt? {
    [StandardStream.output, .error].map(\.rawValue).first { stream in
      var other = stat()
      return unsafe fstat(stream, &other) == 0 && isSame(status, other)
    }
  }

  private static func isSame(_ one: stat, _ other: stat) -> Bool {
    one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// Whether a file at `path` would take the place of the regular file at `other`, or of a Python file in the folder there.
  package static func replaces(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard unsafe stat(path, &one) == 0, unsafe stat(other, &two) == 0, one.st_mode & S_IFMT == S_IFREG else {
      return false
    }
    if two.st_mode & S_IFMT == S_IFDIR {
      return resolved(path).hasPrefix(resolved(other) + "/") && path.lowercased().hasSuffix(".py")
    }
    return isSame(one, two)
  }

  /// Whether a file at `path` would lie in the folder, or deeper in it.
  package static func lies(_ path: String, in folder: String) -> Bool {
    // It is the folder that counts, as long as there is no file yet.
    let inner = FilePath.resolved(path) ?? resolved(FilePath.parent(of: path))
    let outer = resolved(folder)
    return inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
  }

  /// The path without symbolic links, `.` and `..`; as it is where there is no such file.
  static func resolved(_ path: String) -> String { FilePath.resolved(path) ?? path }
}

/// A path that can't be opened or read: wrong use, not a defect of an archive.
package struct InputError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noSuchFile
    case permissionDenied
    case isDirectory
    /// A folder was asked for.
    case isNoDirectory
    /// A device or a socket.
    case isSpecialFile
    /// The input has more bytes than the limit: all of them if they are known, `nil` for a pipe that was read up to the limit.
    case overLimit(byteCount: Int?)
    /// What the operating system says.
    case other(String)
  }

  /// As it was given; `-` for standard input.
  package var path: String
  package var reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension InputError: CustomStringConvertible {
  /// The path, not escaped, and the reason in words.
  package var description: String {
    switch reason {
    case .noSuchFile: "\(path): no such file"
    case .permissionDenied: "\(path): permission denied"
    case .isDirectory: "\(path): is a folder"
    case .isNoDirectory: "\(path): is not a folder"
    case .isSpecialFile: "\(path): is a device or a socket, not a file"
    case .overLimit(let byteCount?): "\(path): has \(byteCount) bytes, more than the limit"
    case .overLimit(nil): "\(path): has more bytes than the limit"
    case .other(let words): "\(path): \(words)"
    }
  }
}

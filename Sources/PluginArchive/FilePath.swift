import Glibc

/// Questions about paths of the file system; symbolic links are followed.
package enum FilePath {
  /// The absolute path without symbolic links; `nil` where nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  package static func isFolder(_ path: String) -> Bool { type(of: path) == S_IFDIR }

  package static func isRegularFile(_ path: String) -> Bool { type(of: path) == S_IFREG }

  private static func type(of path: String) -> mode_t {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}

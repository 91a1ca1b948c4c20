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

  /// Whether something is there that is neither a file nor a folder.
  package static func isSpecial(_ path: String) -> Bool { ![0, S_IFDIR, S_IFREG].contains(type(of: path)) }

  /// Whether two paths are one file, also where there is none yet.
  package static func areSame(_ one: String, _ other: String) -> Bool { place(of: one) == place(of: other) }

  private static func place(of path: String) -> String {
    if let resolved = resolved(path) { return resolved }
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    let folder = parent(of: path)
    return (resolved(folder) ?? folder) + "/" + path[start...]
  }

  /// The folder in which a file lies, by the path alone.
  package static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func type(of path: String) -> mode_t {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}

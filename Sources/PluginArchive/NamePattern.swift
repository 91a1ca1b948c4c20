import Glibc

/// A pattern of file names as shells have them: `*` and `?` stand for characters of one part of a path, `[a-z]` for one of some.
///
/// One without a slash is about the last part of a path, at any depth; any other about the whole path, from the folder that is checked.
package struct NamePattern: Hashable, Sendable {
  private let text: String
  private let isPath: Bool

  /// - Returns: `nil` for what can't be part of a folder: nothing, an absolute path, one with `.` or `..`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    // `tests/` is the folder `tests`.
    let named = parts.last == "" ? parts.dropLast() : parts[...]
    guard !named.isEmpty, named.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." }), !text.utf8.contains(0) else {
      return nil
    }
    self.text = named.joined(separator: "/")
    isPath = named.count > 1
  }

  /// - Parameters:
  ///   - path: relative to the folder that is checked.
  ///   - name: its last part.
  func matches(path: String, name: String) -> Bool { unsafe fnmatch(text, isPath ? path : name, FNM_PATHNAME) == 0 }
}

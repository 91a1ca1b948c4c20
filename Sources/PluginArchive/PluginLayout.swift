/// Where the plugin lies among the names of an archive or a folder.
package struct PluginLayout: Hashable, Sendable {
  /// `""` if the plugin lies at the top, else the name of its folder with the slash (`"demo/"`), plain as in `path(of:)`.
  package let root: String
  /// Those of the required files that are not there, in the order in which they were asked for.
  package let missing: [String]
  /// Those of the required and optional files that are there.
  private let found: Set<String>

  /// Finds the root: the top if a required file lies there, else the single top folder that everything lies in.
  ///
  /// What a Mac adds beside that folder (`MacMetadata`) does not count. Without any required file in one of both
  /// places, the root is the single top folder if there is one.
  ///
  /// - Parameters:
  ///   - names: folders end with a slash. Case counts, as it does on the server.
  ///   - optional: further files that somebody asks for; they decide nothing.
  package init(names: [String], required: [String], optional: [String] = []) {
    let asked = required + optional
    // Of these names alone it matters whether they are there.
    var files: Set<String> = []
    var first: String?
    var hasOneTop = true
    var hasFileAtTop = false
    for name in names {
      let plain = NameClash.plain(name)
      // By bytes: an accent behind a slash would make both one character.
      let top = String(decoding: plain.utf8.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
      guard !top.isEmpty else { continue }
      let isFolder = name.utf8.last == UInt8(ascii: "/")
      if !isFolder, asked.contains(where: { plain.utf8.span.ends(with: $0.utf8.span) }) { files.insert(plain) }
      if MacMetadata.isName(plain) { continue }
      if let first, first.utf8.count != top.utf8.count || !first.utf8.span.ends(with: top.utf8.span) {
        hasOneTop = false
      }
      first = top
      if !isFolder, top.utf8.count == plain.utf8.count { hasFileAtTop = true }
    }
    let isAtTop = required.contains { files.contains($0) }
    if !isAtTop, !hasFileAtTop, hasOneTop, let first {
      root = first + "/"
    } else {
      root = ""
    }
    let root = self.root
    missing = required.filter { !files.contains(root + $0) }
    found = Set(asked.filter { files.contains(root + $0) })
  }

  /// Whether a file that was asked for is there, by its path from the root on.
  package func has(_ path: String) -> Bool { found.contains(path) }

  /// The name relative to the plugin's root, without `.` and empty parts; a name outside of the root keeps its whole path.
  package func path(of name: String) -> String {
    let plain = NameClash.plain(name)
    guard plain.utf8.starts(with: root.utf8) else { return plain }
    return String(decoding: plain.utf8.dropFirst(root.utf8.count), as: UTF8.self)
  }
}

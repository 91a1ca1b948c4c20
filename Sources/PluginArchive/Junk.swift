/// What tools, editors and systems leave behind in a folder, and no plugin needs.
enum Junk {
  /// Folders of caches and of editors' settings.
  private static let folders: Set<String> = [
    ".mypy_cache", ".pytest_cache", ".ruff_cache", ".tox", ".nox", ".hypothesis", ".ipynb_checkpoints", ".idea",
    ".vscode",
  ]
  private static let files: Set<String> = ["Thumbs.db", "desktop.ini", ".coverage"]
  private static let endings = [".pyc", ".pyo", ".swp", "~"]

  /// - Parameter path: of a file, relative to the folder.
  static func isName(_ path: String) -> Bool {
    var parts = path.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return false }
    return MacMetadata.isName(path) || files.contains(name) || endings.contains { name.hasSuffix($0) }
      || parts.contains { folders.contains($0) }
  }
}

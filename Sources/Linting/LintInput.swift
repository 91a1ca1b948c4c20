package import PluginArchive

/// What one argument of the command line asks to check.
package enum LintInput: Sendable {
  /// A folder, a Python file if the path ends in `.py`, else an archive.
  case path(String)
  /// An archive; or Python if it has a name under which it is reported, unless that ends in `.zip`.
  case standardInput(fileName: String?)
  /// A folder that was walked already.
  case folder(PluginFolder)
  /// The archive at `path`, reported under another name.
  case archive(path: String, name: String)
}

/// How far the check of one input has come.
package struct LintProgress: Hashable, Sendable {
  /// As it was given; `-` for standard input.
  package var input: String
  /// Files that were read.
  package var filesDone: Int
  /// Files in the input.
  package var files: Int
}

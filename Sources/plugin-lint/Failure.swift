import PluginArchive
import Policy

/// Wrong use, in one sentence that names the thing and the way out.
struct Failure: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// A path that can't be opened.
  init(_ error: InputError) {
    let wayOut =
      switch error.reason {
      case .noSuchFile, .isNoDirectory: "check the spelling of the path"
      case .permissionDenied: "make it readable"
      case .isDirectory: "name a file"
      case .isSpecialFile: "name a file or a folder"
      case .overLimit: "it is too large to be a plugin"
      case .other: "check that it can be opened"
      }
    self.init("\(error); \(wayOut)")
  }

  /// `word` is none of `known`.
  init(unknown kind: String, _ word: String, known: [String]) {
    if let similar = Suggestion.nearest(to: word, among: known) {
      self.init("unknown \(kind) '\(word)'; did you mean '\(similar)'?")
    } else {
      self.init("unknown \(kind) '\(word)'; choose one of \(known.joined(separator: ", "))")
    }
  }
}

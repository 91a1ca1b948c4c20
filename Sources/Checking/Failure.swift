package import PluginArchive
import Policy

/// Wrong use, in one sentence that names the thing and the way out.
package struct Failure: Error {
  package let message: String

  package init(_ message: String) { self.message = message }

  /// A path that can't be opened.
  package init(_ error: InputError) {
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

  /// What the argument parser of a program says, which may be several sentences, or suggest an option that resembles nothing.
  package init(parserMessage: String, of program: String) {
    var message = parserMessage.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    // Unknown option 'WORD'. Did you mean 'OPTION'?
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    if parts.count == 5, parts[2] == ". Did you mean " {
      let (word, option) = (String(parts[1]), String(parts[3]))
      message = "\(parts[0])'\(word)'"
      if Suggestion.nearest(to: word, among: [option]) != nil {
        self.init("\(message); did you mean '\(option)'?")
        return
      }
    }
    if message.hasSuffix(".") { message.removeLast() }
    self.init("\(message); see \(program) --help")
  }

  /// `word` is none of `known`.
  package init(unknown kind: String, _ word: String, known: [String]) {
    if let similar = Suggestion.nearest(to: word, among: known) {
      self.init("unknown \(kind) '\(word)'; did you mean '\(similar)'?")
    } else {
      self.init("unknown \(kind) '\(word)'; choose one of \(known.joined(separator: ", "))")
    }
  }
}

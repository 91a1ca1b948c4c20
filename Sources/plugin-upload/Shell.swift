import PluginArchive
import Reporting
import Uploading

/// Command lines to copy into a shell.
enum Shell {
  /// The words as one command line of bash or zsh, without any character that a terminal obeys.
  static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || "-_./:=@%+,".utf8.contains(byte)
    }
    if isPlain, !word.isEmpty { return word }
    if Escape.forTerminal(word) == word {
      return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
    // What hidden characters are written as is what these quotes read.
    return "$'" + Escape.forTerminal(word.replacing("\\", with: "\\\\").replacing("'", with: "\\'")) + "'"
  }
}

/// The command lines that go on from where a command has ended.
struct NextCommand {
  /// Those that name the server and the key, as far as the environment does not.
  private let serverWords: [String]

  init(_ options: ServerOptions, _ baseURL: BaseURL) {
    // Another configuration may hold where they are used.
    let isNamed = options.baseURL == nil && ServerOptions.environmentURL != nil
    serverWords =
      (isNamed ? [] : ["--base-url=\(baseURL)"]) + (options.keyFile.map { ["--api-key-file=\($0)"] } ?? [])
  }

  /// The same once more.
  var again: String { Shell.line([PluginUpload.name] + CommandLine.arguments.dropFirst()) }

  func confirm(_ uploadID: String, etag: String?, size: Int?) -> String {
    command("confirm", uploadID, [etag.map { "--etag=\($0)" }, size.map { "--size=\($0)" }].compactMap { $0 })
  }

  var listing: String { Shell.line([PluginUpload.name, "list"] + serverWords) }

  /// - Parameter name: of a command about one plugin.
  func command(_ name: String, _ id: String, _ options: [String] = []) -> String {
    let rest = options + serverWords
    return Shell.line(
      [PluginUpload.name, name] + (id.hasPrefix("-") ? rest + ["--", id] : [id] + rest))
  }
}

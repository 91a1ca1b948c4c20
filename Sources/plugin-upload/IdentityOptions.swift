import ArgumentParser
import Checking
import Linting
import Uploading

/// Under which name, version and description a plugin is published, as far as the manifest is not to say it.
struct IdentityOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Instead of the manifest's.", valueName: "name")) var name: String?

  @Option(help: ArgumentHelp("Instead of the manifest's: three numbers with dots.", valueName: "version"))
  var version: String?

  @Option(help: ArgumentHelp("Instead of the manifest's, at most 500 characters.", valueName: "text"))
  var description: String?

  /// - Throws: where the name or the version is not known, or the API refuses one of the three.
  func identity(_ contents: PluginContents) throws(Failure) -> PluginIdentity {
    let manifest = PluginIdentity.manifest
    let stated = StatedIdentity(contents.source(of: manifest))
    let name = try required(self.name, stated.name, "name")
    let version = try required(self.version, stated.version, "version")
    guard PluginIdentity.isName(name) else {
      throw Failure(
        "'\(name)' is no name of a plugin; write a letter and then 2 to 63 letters, digits or _, such as text_embedder")
    }
    guard let normalized = PluginIdentity.normalized(version: version) else {
      throw Failure("'\(version)' is no version of a plugin; write three numbers with dots, such as 1.0.0")
    }
    var description = self.description
    if description == nil, case .known(let text) = stated.description { description = text }
    if let text = description, text.unicodeScalars.count > PluginIdentity.descriptionLimit {
      throw Failure(
        "the description has \(text.unicodeScalars.count) characters, and the API takes \(PluginIdentity.descriptionLimit); shorten it in \(manifest), or give --description"
      )
    }
    if description?.isEmpty == true { description = nil }
    return PluginIdentity(name: name, version: normalized, description: description)
  }

  private func required(_ given: String?, _ stated: PluginSource.Text, _ what: String) throws(Failure) -> String {
    if let given { return given }
    switch stated {
    case .known(let text): return text
    case .absent: throw Failure("\(PluginIdentity.manifest) states no \(what); add it there, or give --\(what)")
    case .unknown:
      throw Failure(
        "\(PluginIdentity.manifest) states no \(what) as a text that can be read without running it; write one, or give --\(what)"
      )
    }
  }
}

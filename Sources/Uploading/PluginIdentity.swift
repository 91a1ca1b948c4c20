package import Linting
import Policy

/// Under which name, version and description a plugin is published.
package struct PluginIdentity: Hashable, Sendable {
  package var name: String
  /// Three numbers.
  package var version: String
  package var description: String?

  /// In characters, of the description.
  package static let descriptionLimit = 500
  /// The module that states all three.
  package static let manifest = "manifest.py"

  /// The identifier that the server makes of name and version.
  package var pluginID: String {
    "\(name)_\(version.split(separator: ".").joined(separator: "_"))"
  }

  package init(name: String, version: String, description: String?) {
    self.name = name
    self.version = version
    self.description = description
  }

  /// What the API takes for a name.
  private static let namePattern = TextPattern("^[a-zA-Z][a-zA-Z0-9_]{2,63}$")

  package static func isName(_ text: String) -> Bool { namePattern?.matches(text) ?? false }

  /// The three numbers that the API makes of a version: `v1` and `1.0` are `1.0.0`, `v2.1` is `2.1.0`; `nil` for what is no version.
  package static func normalized(version text: String) -> String? {
    var numbers = (text.hasPrefix("v") ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    let isValid = numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isValid, (1...3).contains(numbers.count) else { return nil }
    while numbers.count < 3 { numbers.append("0") }
    return numbers.joined(separator: ".")
  }
}

/// What a manifest says of a plugin.
package struct StatedIdentity: Sendable {
  package let name: PluginSource.Text
  package let version: PluginSource.Text
  package let description: PluginSource.Text

  /// The documented places, of which the first counts at which something may be.
  private static let namePaths = paths("metadata.feature_extractor_name", "metadata.name", "feature_extractor_name")
  private static let versionPaths = paths("metadata.version", "version")
  private static let descriptionPaths = paths("metadata.description", "description")

  /// - Parameter manifest: `nil` where it can't be read.
  package init(_ manifest: PluginSource?) {
    name = manifest?.text(at: Self.namePaths) ?? .unknown
    version = manifest?.text(at: Self.versionPaths) ?? .unknown
    description = manifest?.text(at: Self.descriptionPaths) ?? .unknown
  }

  private static func paths(_ texts: String...) -> [ValuePath] { texts.compactMap(ValuePath.init) }
}

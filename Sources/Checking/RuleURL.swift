import PluginArchive
package import Reporting

extension RuleLink {
  /// Read where the option is not given; an empty value is as none.
  private static let variable = "PLUGIN_LINT_RULE_URL"

  /// - Parameter option: the value of `--rule-url`.
  /// - Returns: `nil` where neither the option nor the environment names a URL.
  /// - Throws: where that is no URL with a place for the rule's id.
  package init?(option: String?) throws(Failure) {
    guard let template = option ?? Environment.value(of: Self.variable), option != nil || !template.isEmpty else {
      return nil
    }
    guard let link = RuleLink(template: template) else {
      throw Failure(
        "\(option == nil ? Self.variable : "--rule-url") '\(template)' is no URL with \(Self.placeholder) in it; write one such as https://example.com/rules/\(Self.placeholder).md"
      )
    }
    self = link
  }
}

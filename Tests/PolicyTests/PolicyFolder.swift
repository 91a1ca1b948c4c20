/// A small folder of rule files that loads, to break it in one place.
struct PolicyFolder {
  var files: [String: String]

  init() {
    files = [
      "policy.toml": """
      id = "demo"
      revision = "2026-01-31"
      extends = "mixpeek-2026-03-09"
      """,
      "no-yaml.toml": #"""
      id = "no-yaml"
      severity = "error"
      class = "hardening"
      standing = "chosen"
      check = "import"
      summary = "an import of yaml"
      message = "Import of {symbol}"
      explanation = """
      names = ["not a key"]
      # not a comment
      """
      example_bad = 'import yaml'
      example_good = 'import json'

      [[groups]]
      names = ["yaml"]
      reason = "too many features"
      alternative = "use json"

      [[groups]] # more of them
      names = [
        "ruamel", # a comment with "quotes"
        "oyaml",
      ]
      reason = "the same"
      alternative = "use json"
      """#,
    ]
  }

  /// The folder with one text in one file replaced by another.
  func replacing(_ old: String, with new: String, in name: String) -> PolicyFolder {
    var folder = self
    folder.files[name] = files[name]?.replacing(old, with: new)
    return folder
  }

  var contents: [(name: String, bytes: [UInt8])] { files.map { ($0.key, Array($0.value.utf8)) } }
}

/// The rule files that the package's build puts into the program.
enum EmbeddedFiles {
  typealias Revision = (id: String, files: [(name: String, bytes: [UInt8])])

  /// The newest first.
  static var revisions: [Revision] { [newest, older] }

  static var newest: Revision {
    (
      "mixpeek-2026-03-09",
      [
        ("ambiguous-archive.toml", PackageResources.ambiguous_archive_toml),
        ("archive-extracted-size.toml", PackageResources.archive_extracted_size_toml),
        ("archive-file-count.toml", PackageResources.archive_file_count_toml),
        ("archive-format.toml", PackageResources.archive_format_toml),
        ("archive-size.toml", PackageResources.archive_size_toml),
        ("dunder-access.toml", PackageResources.dunder_access_toml),
        ("duplicate-entry.toml", PackageResources.duplicate_entry_toml),
        ("encrypted-entry.toml", PackageResources.encrypted_entry_toml),
        ("forbidden-builtin.toml", PackageResources.forbidden_builtin_toml),
        ("forbidden-call.toml", PackageResources.forbidden_call_toml),
        ("forbidden-import.toml", PackageResources.forbidden_import_toml),
        ("missing-required-file.toml", PackageResources.missing_required_file_toml),
        ("policy.toml", PackageResources.policy_toml),
        ("risky-module.toml", PackageResources.risky_module_toml),
        ("source-encoding.toml", PackageResources.source_encoding_toml),
        ("special-entry.toml", PackageResources.special_entry_toml),
        ("syntax-error.toml", PackageResources.syntax_error_toml),
        ("unsafe-entry-name.toml", PackageResources.unsafe_entry_name_toml),
        ("unsupported-compression.toml", PackageResources.unsupported_compression_toml),
      ]
    )
  }

  private static var older: Revision {
    (
      "mixpeek-2026-02-16",
      [
        ("forbidden-builtin-2026-02-16.toml", PackageResources.forbidden_builtin_2026_02_16_toml),
        ("policy-2026-02-16.toml", PackageResources.policy_2026_02_16_toml),
      ]
    )
  }
}

// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built this way: unsafe code must say so, and a warning is an error.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

/// With `PLUGIN_LINT_FUZZ` in the environment, the modules that read what strangers send are built for libFuzzer.
let isFuzzing = Context.environment["PLUGIN_LINT_FUZZ"] != nil
let fuzzedSettings =
  isFuzzing
  ? settings + [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]
  // Without the optimizer the tests take three times as long.
  : settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "plugin-lint",
  products: [
    .executable(name: "plugin-lint", targets: ["plugin-lint"]),
    .executable(name: "plugin-upload", targets: ["plugin-upload"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    // bytes → entries
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "PluginArchive", dependencies: ["CLibzip", "CZlib", "CLibcrypto"], swiftSettings: fuzzedSettings),
    // bytes → tokens → tree
    .systemLibrary(name: "CBytes"),
    .target(name: "PythonSyntax", dependencies: ["CBytes"], swiftSettings: fuzzedSettings),
    // rules/*.toml → rules and limits
    .target(name: "Policy", dependencies: ["TOMLKit"], swiftSettings: settings),
    // rules/*.toml → Swift source, at the build: the program reads no rule file of its own when it starts
    .executableTarget(name: "compile-rules", dependencies: ["Policy"], swiftSettings: settings),
    .plugin(name: "CompileRules", capability: .buildTool(), dependencies: ["compile-rules"]),
    .target(
      name: "EmbeddedPolicy", dependencies: ["Policy"], swiftSettings: settings, plugins: ["CompileRules"]),
    // entries + trees + policy → findings
    .target(
      name: "Linting", dependencies: ["PluginArchive", "PythonSyntax", "Policy"], swiftSettings: fuzzedSettings),
    // findings → report
    .target(
      name: "Reporting", dependencies: ["Linting", "PluginArchive", "Policy"], swiftSettings: fuzzedSettings),
    // settings, policy and inputs of one run → report
    .target(
      name: "Checking",
      dependencies: [
        "Linting", "PluginArchive", "Policy", "EmbeddedPolicy", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "plugin-lint",
      dependencies: [
        "Checking", "Linting", "PluginArchive", "Policy", "EmbeddedPolicy", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    // archive → server → its verdict
    .target(
      name: "Uploading", dependencies: ["Linting", "PluginArchive", "Policy"], swiftSettings: settings),
    .executableTarget(
      name: "plugin-upload",
      dependencies: [
        "Checking", "EmbeddedPolicy", "Linting", "PluginArchive", "Policy", "Reporting", "Uploading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Linting", "PythonSyntax"], path: "Tests/TestSupport",
      swiftSettings: settings),
    // The tree of each file named on standard input, for the comparison with CPython's `ast`.
    .executableTarget(
      name: "syntax-dump", dependencies: ["PythonSyntax"], path: "Tests/SyntaxDump", swiftSettings: settings),
    // The entries of each archive on standard input, for the comparison with CPython's `zipfile`.
    .executableTarget(
      name: "archive-dump", dependencies: ["PluginArchive"], path: "Tests/ArchiveDump", swiftSettings: settings),
    .testTarget(
      name: "PythonSyntaxTests", dependencies: ["PythonSyntax", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "PluginArchiveTests", dependencies: ["PluginArchive", "CZlib", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "PolicyTests", dependencies: ["Policy", "EmbeddedPolicy", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "LintingTests", dependencies: ["Linting", "Policy", "EmbeddedPolicy", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Linting", "Policy", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "UploadingTests",
      dependencies: ["EmbeddedPolicy", "Linting", "PluginArchive", "Policy", "TestSupport", "Uploading"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "plugin-lint", "compile-rules", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .testTarget(
      name: "OracleTests",
      dependencies: ["plugin-lint", "plugin-upload", "syntax-dump", "archive-dump", "TestSupport"],
      swiftSettings: settings),
  ]
)

if isFuzzing {
  package.targets += [
    .executableTarget(
      name: "fuzz-source", dependencies: ["EmbeddedPolicy", "Linting", "Policy", "PythonSyntax"],
      path: "Tests/Fuzzing/FuzzSource", swiftSettings: fuzzedSettings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    .executableTarget(
      name: "fuzz-archive", dependencies: ["EmbeddedPolicy", "Linting", "Policy", "Reporting"],
      path: "Tests/Fuzzing/FuzzArchive", swiftSettings: fuzzedSettings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}

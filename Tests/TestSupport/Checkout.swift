package import Foundation

/// Where the tests find this package's files and the programs built from it.
package enum Checkout {
  /// The folder with Package.swift.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A program of this package, built beside the tests.
  package static func program(_ name: String) -> URL {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appending(path: name)
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    // The tests are run by a helper of the toolchain, which gets their path as an argument.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: name)
  }
}

import Foundation
import TestSupport
import Testing

/// A folder of its own for one test, in which the built program is run as a user runs it: with an empty environment.
final class Sandbox {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: URL
  private var runCount = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "plugin-lint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program, built beside the tests.
  static let program = Checkout.program("plugin-lint")

  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  @discardableResult func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return name
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: name).path) }

  func run(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) throws -> Result {
    try run(Self.program, arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String]) throws -> Result { try run(Self.program, arguments, input: [], environment: [:]) }

  /// Runs the program that the build runs on the rule files.
  func compileRules(_ arguments: String...) throws -> Result {
    let program = Self.program.deletingLastPathComponent().appending(path: "compile-rules")
    return try run(program, arguments, input: [], environment: [:])
  }

  /// Runs a line of shell in which `plugin-lint` is the program.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Result {
    let function = "plugin-lint() { '\(Self.program.path)' \"$@\"; }; "
    return try run(
      URL(filePath: "/bin/bash"), ["-c", function + line], input: [],
      environment: environment.merging(["PATH": "/usr/bin:/bin"], uniquingKeysWith: { given, _ in given }))
  }

  private func run(_ program: URL, _ arguments: [String], input: [UInt8], environment: [String: String]) throws
    -> Result
  {
    runCount += 1
    // Files instead of pipes: nothing can block on a full one.
    let streams = ["input", "output", "errors"].map { folder.appending(path: ".\(runCount).\($0)") }
    try Data(input).write(to: streams[0])
    for stream in streams.dropFirst() { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Result(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
  }
}

import ArgumentParser
import Testing

@testable import plugin_lint

/// A command line of paths alone does without the argument parser, and must come to the same.
@Suite struct PlainPathTests {
  @Test(arguments: [
    ["plugin.zip"], ["plugin", "one.py", "plugin"], ["plugin.zip", "check"], ["one.py", "help"], ["chekc"],
    ["a b", "ä=b"],
    [""], ["", "rules"], ["@file"], ["Check"],
  ])
  func `paths alone mean what the argument parser makes of them`(_ arguments: [String]) throws {
    let options = try #require(CheckOptions(plain: arguments))
    #expect(options == (try (try PluginLint.parseAsRoot(arguments) as? CheckCommand)?.options()))
  }

  @Test(arguments: [
    [], ["check", "plugin.zip"], ["rules"], ["explain", "x"], ["inspect", "plugin.zip"], ["help"], ["help", "check"],
    ["-"], ["plugin.zip", "-"], ["plugin.zip", "--strict"], ["--format", "json", "plugin.zip"], ["plugin.zip", "-q"],
    ["--"],
  ])
  func `everything else is for the argument parser`(_ arguments: [String]) {
    #expect(CheckOptions(plain: arguments) == nil)
  }

  @Test func `every subcommand is known by its name`() {
    let names = PluginLint.configuration.subcommands.map { $0.configuration.commandName }
    #expect(names == CommandName.allCases.map(\.rawValue))
    #expect(PluginLint.configuration.subcommands.allSatisfy { $0.configuration.aliases.isEmpty })
  }

  @Test(arguments: [["demo.zip"], ["bad.py", "demo.zip", "bad.py"], ["missing.zip", "bad.py"], ["chekc"], [""]])
  func `the report, the failures and the status are the same`(_ arguments: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.write("demo.zip", bytes: Zip.plugin(core: "import pickle\n"))
    try sandbox.write("bad.py", "eval(x)\n")
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let plain = try sandbox.shell("plugin-lint \(quoted)")
    let parsed = try sandbox.shell("plugin-lint check \(quoted)")
    #expect(plain.status == parsed.status)
    #expect(plain.output == parsed.output)
    #expect(plain.errors == parsed.errors)
  }
}

import Foundation
import Testing

/// The reports for CI systems as `plugin-lint` writes them: paths, bounds, inputs of every kind.
@Suite struct IntegrationTests {
  private let sandbox: Sandbox
  private static let formats = ["sarif", "github", "gitlab", "junit"]

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("dist/demo.zip", bytes: Zip.plugin(core: "import pickle\nimport subprocess\neval('1')\n"))
    try sandbox.write("dist/good.zip", bytes: Zip.plugin(core: "import os\n"))
    try sandbox.write("dist/none.zip", "not an archive")
  }

  /// The paths that the reports of one run name, in the order of the findings.
  private func paths(_ arguments: String..., input: [UInt8] = []) throws -> [String: [String]] {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    try sandbox.write("stdin", bytes: input)
    let outputs = Self.formats.map { "--output \($0)=\($0).out" }.joined(separator: " ")
    _ = try sandbox.shell("plugin-lint \(words) \(outputs) <stdin")
    let results = try sarif(try sandbox.read("sarif.out")).results
    let issues = try #require(
      JSONSerialization.jsonObject(with: Data(try sandbox.read("gitlab.out").utf8)) as? [[String: Any]])
    return [
      "sarif": results.map { place($0)["uri"] as? String ?? "" },
      "gitlab": issues.map { ($0["location"] as? [String: Any])?["path"] as? String ?? "" },
      "github": try sandbox.read("github.out").matches(of: /(?m)^::\w+ file=([^,]*)/).map { String($0.1) },
      "junit": try sandbox.read("junit.out").matches(of: /<testcase [^>]*file="([^"]*)"/).map { String($0.1) },
    ]
  }

  private func expect(
    _ found: [String: [String]], _ path: String, uri: String? = nil, property: String? = nil, markup: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = ["sarif": uri ?? path, "gitlab": path, "github": property ?? path, "junit": markup ?? path]
    for format in Self.formats {
      #expect(Set(found[format] ?? []) == [expected[format]], "\(format)", sourceLocation: sourceLocation)
    }
  }

  @Test func `members of an archive stand below the path prefix`() throws {
    expect(try paths("dist/demo.zip"), "processors/core.py")
    for prefix in ["plugins/demo", "plugins/demo/", "./plugins//demo"] {
      expect(try paths("dist/demo.zip", "--path-prefix", prefix), "plugins/demo/processors/core.py")
    }
    expect(
      try paths("dist/demo.zip", "--path-prefix", "a b:c,ü"), "a b:c,ü/processors/core.py",
      uri: "a%20b%3Ac%2C%C3%BC/processors/core.py", property: "a b%3Ac%2Cü/processors/core.py")
    for prefix in [".", "./", ""] { expect(try paths("dist/demo.zip", "--path-prefix", prefix), "processors/core.py") }
    for prefix in ["/plugins", "../plugins", "a/.."] {
      let result = try sandbox.run("dist/demo.zip", "--path-prefix", prefix)
      #expect(result.status == 2)
      #expect(result.errors.contains("--path-prefix must be a folder below the repository's root"))
    }
  }

  @Test func `an archive as a whole, a folder and a file have their own paths`() throws {
    expect(try paths("./dist/none.zip", "--path-prefix", "plugins"), "dist/none.zip")
    try sandbox.write("plugin/manifest.py", Zip.manifest)
    try sandbox.write("plugin/pipeline.py", Zip.pipeline + "eval(1)\n")
    expect(try paths("./plugin/", "--path-prefix", "plugins"), "plugin/pipeline.py")
    expect(try paths("plugin/../plugin/pipeline.py"), "plugin/../plugin/pipeline.py")
    expect(try paths("./plugin/pipeline.py"), "plugin/pipeline.py")
    expect(
      try paths("-", input: Array("no archive".utf8)), "<stdin>", uri: "%3Cstdin%3E", markup: "&lt;stdin&gt;")
    expect(try paths("-", "--stdin-filename", "x/y.py", input: Array("eval(1)\n".utf8)), "x/y.py")
    let file = sandbox.folder.appending(path: "plugin/pipeline.py").path
    expect(try paths(file), file, uri: "file://\(file)")
  }

  @Test func `a member whose name leads out of the folder has the archive's path`() throws {
    try sandbox.write(
      "a.zip",
      bytes: Zip.archive([
        ("manifest.py", Zip.manifest), ("pipeline.py", Zip.pipeline), ("../../x.py", "eval(1)\n"),
      ]))
    expect(try paths("a.zip", "--path-prefix", "plugins"), "a.zip")
    let (results, run) = try sarif(try sandbox.read("sarif.out"))
    let artifacts = try #require(run["artifacts"] as? [[String: Any]])
    let related = try #require((results[0]["relatedLocations"] as? [[String: Any]])?.first?["physicalLocation"])
    let member = try #require((related as? [String: Any])?["artifactLocation"] as? [String: Any])
    #expect(member["index"] as? Int == 1)
    #expect(member["uri"] as? String == "../../x.py")
    #expect((artifacts[1]["location"] as? [String: String]) == ["uri": "../../x.py"])
    #expect(artifacts[1]["parentIndex"] as? Int == 0)
    #expect((artifacts[0]["location"] as? [String: String])?["uri"] == "a.zip")
  }

  @Test func `nothing found is a report too`() throws {
    #expect(try paths("dist/good.zip") == ["sarif": [], "github": [], "gitlab": [], "junit": []])
    #expect(try sandbox.read("gitlab.out") == "[]\n")
    #expect(try sandbox.read("junit.out").contains("tests=\"1\" failures=\"0\" errors=\"0\""))
    #expect(try sandbox.read("junit.out").contains("name=\"no findings\"/>"))
    #expect(try sandbox.read("github.out").hasPrefix("dist/good.zip: accepted. 0 errors, 0 warnings"))
    let run = try sarif(try sandbox.read("sarif.out")).run
    #expect(((run["tool"] as? [String: [String: Any]])?["driver"]?["rules"] as? [Any])?.count ?? 0 > 60)
    #expect(try invocation(run)["exitCode"] as? Int == 0)
    #expect(try invocation(run)["toolExecutionNotifications"] == nil)
    #expect(try sandbox.run("dist/good.zip", "--format", "github", "--quiet").output == "")
  }

  @Test func `the most severe findings are shown, and what is not is told`() throws {
    let found = try sandbox.run("dist/demo.zip", "--format", "github", "--max-findings", "1", "--quiet").output
    let lines = found.split(separator: "\n")
    #expect(lines.count == 2)
    // The first finding is a warning.
    #expect(
      lines[0].hasPrefix("::error file=processors/core.py,line=2,endLine=2,col=8,endColumn=18,title=forbidden-import::")
    )
    #expect(lines[1].hasPrefix("2 more findings not shown: GitHub shows 10 errors"))
    let result = try sandbox.run("dist/demo.zip", "--format", "sarif", "--max-findings", "1")
    #expect(result.errors == "plugin-lint: sarif: the 1 most severe findings are listed, 2 more are not\n")
    let (results, run) = try sarif(result.output)
    #expect(results.map { $0["ruleId"] as? String } == ["forbidden-import"])
    #expect(try notifications(run) == ["the 1 most severe of 3 findings are listed: --max-findings 0 lists all"])
    #expect(try invocation(run)["exitCode"] as? Int == 1)
    let gitlab = try sandbox.run("dist/demo.zip", "--format", "gitlab", "--max-findings", "1")
    #expect(gitlab.errors == "plugin-lint: gitlab: the first 1 findings are listed, 2 more are not\n")
  }

  @Test(arguments: [("", "errors=\"0\"", "failures=\"2\""), ("--strict", "errors=\"0\"", "failures=\"3\"")])
  func `a warning fails a case of JUnit in strict mode alone`(_ option: String, _ errors: String, _ failures: String)
    throws
  {
    let output = try sandbox.shell("plugin-lint dist/demo.zip --format junit \(option)").output
    #expect(output.contains("tests=\"3\" \(failures) \(errors)"))
    #expect(output.contains("<system-out>processors/core.py:1:8: warning[risky-module]") == option.isEmpty)
    // A limit does not make the run pass.
    let limited = try sandbox.shell("plugin-lint dist/demo.zip --format junit --max-findings 1 \(option)").output
    #expect(limited.contains("<failure type=\"not listed\" message=\"2 more findings not listed\">"))
  }

  @Test func `findings beyond the bound of a report are told`() throws {
    try sandbox.write("many.py", String(repeating: "eval()\n", count: 100_003))
    let outputs = Self.formats.flatMap { ["--output", "\($0)=\($0).out"] }
    let result = try sandbox.run(["many.py", "--quiet"] + outputs)
    #expect(
      result.errors == """
        plugin-lint: sarif: the 25000 most severe findings are listed, 75003 more are not
        plugin-lint: gitlab: the first 100000 findings are listed, 3 more are not

        """)
    #expect(try sandbox.read("github.out").contains("99993 more findings not shown"))
    #expect(try sandbox.read("junit.out").contains("tests=\"100001\" failures=\"100001\""))
    let run = try sarif(try sandbox.read("sarif.out")).run
    #expect(
      try notifications(run).first?.hasPrefix("the 25000 most severe of 100003 findings are listed: GitHub") == true)
    #expect(try notifications(run).last == "GitHub shows the 5000 most severe results of a run")
  }

  @Test func `an incomplete check and an input that is not there are told`() throws {
    try sandbox.write("broken.py", "x = (\n")
    let outputs = Self.formats.flatMap { ["--output", "\($0)=\($0).out"] }
    let result = try sandbox.run(["broken.py", "missing.zip"] + outputs)
    #expect(result.status == 2)
    let run = try sarif(try sandbox.read("sarif.out")).run
    #expect(try invocation(run)["executionSuccessful"] as? Bool == false)
    #expect(try invocation(run)["exitCode"] as? Int == 2)
    #expect(try notifications(run).first?.contains("missing.zip") == true)
    #expect(try notifications(run).last?.hasPrefix("the check is incomplete") == true)
    let junit = try sandbox.read("junit.out")
    #expect(junit.contains("tests=\"2\" failures=\"1\" errors=\"1\""))
    #expect(junit.contains("<property name=\"complete\" value=\"false\"/>"))
    #expect(try sandbox.read("github.out").contains("The check is incomplete"))
  }

  @Test func `the job summary is added to the file that GitHub names`() throws {
    try sandbox.write("summary.md", "before\n")
    let environment = ["GITHUB_STEP_SUMMARY": "summary.md"]
    _ = try sandbox.run("dist/demo.zip", "--format", "github", "--path-prefix", "p", environment: environment)
    let lines = try sandbox.read("summary.md").split(separator: "\n")
    #expect(lines.first == "before")
    #expect(lines.contains("### plugin-lint: rejected"))
    // The errors stand before the warning.
    #expect(lines.suffix(3).map { $0.prefix(10) } == ["| error | ", "| error | ", "| warning "])
    #expect(lines.last?.contains("`` p/processors/core.py:1:8 ``") == true)
    // Of other formats it is none of the business.
    _ = try sandbox.run("dist/demo.zip", "--format", "sarif", environment: environment)
    #expect(try sandbox.read("summary.md").split(separator: "\n") == lines)
  }

  @Test func `the job summary ends at a row before GitHub would drop it`() throws {
    try sandbox.write("many.py", String(repeating: "eval()\n", count: 20_000))
    let environment = ["GITHUB_STEP_SUMMARY": "summary.md"]
    try sandbox.write("summary.md", "before\n")
    _ = try sandbox.run("many.py", "--format", "github", environment: environment)
    let summary = try sandbox.read("summary.md")
    #expect(summary.utf8.count <= 1 << 20 && summary.utf8.count > (1 << 20) - 1000)
    let rows = summary.matches(of: /(?m)^\| error .* \|$/).count
    #expect(summary.hasSuffix("\n\(20_000 - rows) more findings not listed: GitHub takes 1 MiB of a step\n\n"))
    // What is full stays as it is.
    let result = try sandbox.run("many.py", "--format", "github", environment: environment)
    #expect(result.errors.contains("GITHUB_STEP_SUMMARY 'summary.md' is full"))
    #expect(try sandbox.read("summary.md") == summary)
  }

  @Test func `a summary that can't be written is wrong use, and an input is none`() throws {
    let missing = try sandbox.run(
      "dist/demo.zip", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": "no/such/summary.md"])
    #expect(missing.status == 2)
    #expect(missing.output.contains("::error file="))
    #expect(missing.errors.contains("'no/such/summary.md', which GITHUB_STEP_SUMMARY names"))
    let input = try sandbox.run(
      "dist/demo.zip", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": "dist/demo.zip"])
    #expect(input.status == 2)
    #expect(input.errors.contains("would change 'dist/demo.zip'"))
    #expect(input.output == "")
  }

  @Test func `each of several reports is written whole or not at all`() throws {
    try sandbox.write("old.xml", "old")
    let result = try sandbox.shell(
      """
      plugin-lint dist/demo.zip --output sarif=a.sarif --output junit=no/such/r.xml --output gitlab=c.json
      ulimit -f 1; plugin-lint dist/demo.zip --output junit=old.xml --output gitlab=d.json
      """)
    #expect(result.errors.contains("no/such/r.xml"))
    #expect(try sandbox.read("a.sarif") == sandbox.run("dist/demo.zip", "--format", "sarif").output)
    #expect(try sandbox.read("c.json") == sandbox.run("dist/demo.zip", "--format", "gitlab").output)
    #expect(try sandbox.read("old.xml") == "old")
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path).filter { $0.hasSuffix(".part") }
    #expect(left.isEmpty)
  }

  private func sarif(_ text: String) throws -> (results: [[String: Any]], run: [String: Any]) {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    return (try #require(run["results"] as? [[String: Any]]), run)
  }

  private func invocation(_ run: [String: Any]) throws -> [String: Any] {
    try #require((run["invocations"] as? [[String: Any]])?.first)
  }

  private func notifications(_ run: [String: Any]) throws -> [String] {
    let all = try #require(try invocation(run)["toolExecutionNotifications"] as? [[String: Any]])
    return all.map { ($0["message"] as? [String: String])?["text"] ?? "" }
  }

  /// The `artifactLocation` of a result.
  private func place(_ result: [String: Any]) -> [String: Any] {
    let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    return location?["artifactLocation"] as? [String: Any] ?? [:]
  }
}

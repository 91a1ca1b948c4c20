import PluginArchive
import Testing

@Suite struct PluginLayoutTests {
  @Test(arguments: [
    (["manifest.py", "pipeline.py", "processors/core.py"], "", []),
    (["./manifest.py", "pipeline.py"], "", []),
    (["demo/manifest.py", "demo/pipeline.py"], "demo/", []),
    (["demo/", "demo/manifest.py", "demo/pipeline.py", "demo/processors/"], "demo/", []),
    (["./demo//manifest.py", "demo/./pipeline.py"], "demo/", []),
    (["demo/manifest.py", "demo/pipeline.py", "__MACOSX/demo/._manifest.py", ".DS_Store"], "demo/", []),
    (["demo/pipeline.py"], "demo/", ["manifest.py"]),
    (["manifest.py", "demo/pipeline.py"], "", ["pipeline.py"]),
    (["one/manifest.py", "two/pipeline.py"], "", ["manifest.py", "pipeline.py"]),
    (["README.md", "demo/manifest.py", "demo/pipeline.py"], "", ["manifest.py", "pipeline.py"]),
    (["outer/demo/manifest.py", "outer/demo/pipeline.py"], "outer/", ["manifest.py", "pipeline.py"]),
    ([], "", ["manifest.py", "pipeline.py"]),
    (["demo/"], "demo/", ["manifest.py", "pipeline.py"]),
    (["manifest.py/", "manifest.py/a.py", "pipeline.py"], "", ["manifest.py"]),
    (["Manifest.py", "pipeline.py"], "", ["manifest.py"]),
    (["manifest.py", "__MACOSX/._manifest.py"], "", ["pipeline.py"]),
    (["__MACOSX/manifest.py", "__MACOSX/pipeline.py"], "", ["manifest.py", "pipeline.py"]),
  ])
  func `finds the root and what is missing`(_ names: [String], _ root: String, _ missing: [String]) {
    let layout = PluginLayout(names: names, required: ["manifest.py", "pipeline.py"])
    #expect(layout.root == root)
    #expect(layout.missing == missing)
  }

  @Test(arguments: [
    (["manifest.py", "pipeline.py", "realtime.py"], true), (["manifest.py", "pipeline.py", "a/realtime.py"], false),
    (["demo/manifest.py", "demo/pipeline.py", "demo/realtime.py"], true), (["manifest.py", "realtime.py/"], false),
    (["demo/pipeline.py", "demo/parts/realtime.py"], false), (["manifest.py", "./realtime.py"], true),
  ])
  func `an optional file is there if it stands at the root`(_ names: [String], _ isThere: Bool) {
    let layout = PluginLayout(names: names, required: ["manifest.py", "pipeline.py"], optional: ["realtime.py"])
    #expect(layout.has("realtime.py") == isThere)
    #expect(layout.has("pipeline.py") == !layout.missing.contains("pipeline.py"))
    #expect(!layout.has("other.py"))
  }

  @Test(arguments: [
    ("demo/a.py", "a.py"), ("./demo//b/./a.py", "b/a.py"), ("other/a.py", "other/a.py"),
    ("demo/\u{301}.py", "\u{301}.py"),
  ])
  func `a path is relative to the root`(_ name: String, _ path: String) {
    let layout = PluginLayout(
      names: ["demo/manifest.py", "demo/pipeline.py"], required: ["manifest.py", "pipeline.py"])
    #expect(layout.path(of: name) == path)
  }
}

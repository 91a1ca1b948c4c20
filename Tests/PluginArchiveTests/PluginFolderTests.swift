import Foundation
import PluginArchive
import Testing

@Suite struct PluginFolderTests {
  @Test func `files are listed in the order of their names' bytes, as the archive would name them`() throws {
    try withPlugin(["b/z.py", "b/a.py", "b.py", "B.txt", "venv/x.py", "build/y.py", "env/z.py", ".hidden/a.py"]) {
      path in
      let folder = try PluginFolder(path: path, entryLimit: 100)
      #expect(
        folder.files.map(\.name) == [
          ".hidden/a.py", "B.txt", "b.py", "b/a.py", "b/z.py", "build/y.py", "env/z.py", "venv/x.py",
        ])
      #expect(folder.files.allSatisfy { $0.byteCount == 4 })
      #expect(folder.defects == [] && folder.leftOut == [])
      #expect(try folder.read(folder.files[0], limit: 4) == Array("pass".utf8))
      #expect { try folder.read(folder.files[0], limit: 3) } throws: { ($0 as? ArchiveDefect)?.kind == .overLimit }
    }
  }

  @Test func `what never belongs in an archive is left out and told`() throws {
    let names = [
      "a.py", ".git/config", "b/.hg/x", ".svn/x", "node_modules/x.py", "b/__pycache__/a.pyc", "mine/pyvenv.cfg",
      "mine/lib/x.py", "notes/git/a.py",
    ]
    try withPlugin(names) { path in
      let folder = try PluginFolder(path: path, entryLimit: 100)
      #expect(folder.files.map(\.name) == ["a.py", "notes/git/a.py"])
      #expect(folder.leftOut.map(\.name) == [".git", ".svn", "b/.hg", "b/__pycache__", "mine", "node_modules"])
      #expect(
        folder.leftOut.map(\.reason) == [
          .versionControl, .versionControl, .versionControl, .compiledPython, .virtualEnvironment, .nodeModules,
        ])
      #expect(folder.defects == [])
    }
  }

  @Test func `the folder itself is never left out`() throws {
    try withPlugin(["pyvenv.cfg", "a.py"]) { path in
      let folder = try PluginFolder(path: path, entryLimit: 100)
      #expect(folder.files.map(\.name) == ["a.py", "pyvenv.cfg"])
    }
  }

  @Test func `links and special files are defects and not followed`() throws {
    try withPlugin(["a.py"]) { path in
      FileSystem.makeLink(path + "/etc", to: "/etc")
      FileSystem.makeLink(path + "/link.py", to: "a.py")
      FileSystem.makePipe(path + "/pipe.py")
      let folder = try PluginFolder(path: path, entryLimit: 100)
      #expect(folder.files.map(\.name) == ["a.py"])
      #expect(folder.defects.map(\.kind) == [.symbolicLink, .symbolicLink, .specialFile])
      #expect(folder.defects.map(\.entry) == ["etc", "link.py", "pipe.py"])
    }
  }

  @Test func `a file that became a link is not read`() throws {
    try withPlugin(["a.py", "b.py"]) { path in
      let folder = try PluginFolder(path: path, entryLimit: 100)
      FileSystem.remove(path + "/a.py")
      FileSystem.makeLink(path + "/a.py", to: "b.py")
      #expect { try folder.read(folder.files[0], limit: 9) } throws: { ($0 as? ArchiveDefect)?.kind == .unreadable }
    }
  }

  @Test func `a file that changed since the walk is not taken for what it was`() throws {
    try withPlugin(["longer", "shorter", "link", "pipe", "same"]) { path in
      let folder = try PluginFolder(path: path, entryLimit: 100)
      try Data("pass pass".utf8).write(to: URL(filePath: path + "/longer"))
      FileSystem.cut(path + "/shorter", to: 1)
      for name in ["link", "pipe"] { FileSystem.remove(path + "/" + name) }
      FileSystem.makeLink(path + "/link", to: "same")
      FileSystem.makePipe(path + "/pipe")
      func open(_ name: String) throws -> ArchiveBytes {
        try folder.open(try #require(folder.files.first { $0.name == name }))
      }
      #expect(try open("same").contents() == Array("pass".utf8))
      #expect(try open("shorter").byteCount == 1)
      #expect { try open("longer") } throws: { ($0 as? InputError)?.reason == .overLimit(byteCount: 9) }
      #expect(throws: InputError.self) { try open("link") }
      #expect { try open("pipe") } throws: { ($0 as? InputError)?.reason == .isSpecialFile }
    }
  }

  @Test func `what only a Mac uses can be left out`() throws {
    try withPlugin(["a.py", ".DS_Store", "__MACOSX/a", "b/._c.py", "b/__pycache__/c"]) { path in
      let folder = try PluginFolder(path: path, entryLimit: 100)
      #expect(folder.defects.map(\.kind) == [.macMetadata])
      let plain = folder.withoutJunk()
      #expect(plain.files.map(\.name) == ["a.py"])
      #expect(plain.leftOut.map(\.name) == [".DS_Store", "__MACOSX/a", "b/._c.py", "b/__pycache__"])
      #expect(plain.defects == [])
    }
  }

  @Test func `names that can't stand in an archive are defects`() throws {
    try withPlugin(["a\\b.py", "c\u{1B}.py", "D.py", "d.py"]) { path in
      FileSystem.makeFile(in: path, named: [0xFF])
      let folder = try PluginFolder(path: path, entryLimit: 100)
      #expect(folder.defects.map(\.kind) == [.notUTF8Name, .backslashName, .nameControlCharacter, .duplicateName])
      #expect(folder.defects.map(\.entry) == ["\u{FFFD}", "a\\b.py", "c\u{1B}.py", "d.py"])
    }
  }

  @Test func `count and depth are bounded`() throws {
    let deep = String(repeating: "d/", count: ArchiveBounds.folderDepth)
    try withPlugin(["a.py", "b.py", "c.py", deep + "in.py", deep + "d/out.py"]) { path in
      let few = try PluginFolder(path: path, entryLimit: 2)
      #expect(few.files.map(\.name) == ["a.py", "b.py"])
      #expect(few.defects.map(\.kind) == [.tooManyEntries])
      let folder = try PluginFolder(path: path, entryLimit: 1000)
      #expect(folder.files.map(\.name) == ["a.py", "b.py", "c.py", deep + "in.py"])
      #expect(folder.defects.map(\.entry) == [deep + "d"])
    }
  }

  @Test func `what is no folder is told`() throws {
    try withPlugin(["a.py"]) { path in
      for (name, reason) in [("a.py", InputError.Reason.isNoDirectory), ("missing", .noSuchFile)] {
        let path = path + "/" + name
        #expect(throws: InputError(path: path, reason: reason)) { try PluginFolder(path: path, entryLimit: 1) }
      }
    }
  }

  /// Calls `body` with a new folder of these files, each holding `pass`.
  private func withPlugin(_ names: [String], _ body: (String) throws -> Void) throws {
    try withTemporaryFolder { path in
      for name in names {
        let file = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("pass".utf8).write(to: file)
      }
      try body(path)
    }
  }
}

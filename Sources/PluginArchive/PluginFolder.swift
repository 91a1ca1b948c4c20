import Glibc

/// A folder on disk, walked as the archive that it would become.
package struct PluginFolder: Sendable {
  /// A regular file below the folder.
  package struct File: Hashable, Sendable {
    /// Relative to the folder, with slashes.
    package var name: String
    /// When the folder was walked.
    package var byteCount: Int
  }

  /// A folder or file that never belongs in an archive, and so was not looked into.
  package struct LeftOut: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
      case versionControl = "version control"
      case virtualEnvironment = "a virtual environment"
      case compiledPython = "compiled Python"
      case nodeModules = "node modules"
      case excluded = "excluded"
      case junk = "what tools leave behind"
    }

    /// Relative to the folder, with slashes.
    package var name: String
    package var reason: Reason
  }

  /// As it was given.
  package let path: String
  /// Sorted by the bytes of their names.
  package private(set) var files: [File] = []
  /// Sorted by the bytes of their names.
  package private(set) var leftOut: [LeftOut] = []
  package var defects: [ArchiveDefect] { found.defects }

  private let excludes: [NamePattern]
  private var found = DefectList()

  /// Walks the folder; symbolic links are not followed, except in `path` itself.
  ///
  /// - Parameters:
  ///   - excludes: what is left out because the user says so.
  ///   - entryLimit: so many files and folders are listed at most; more are a defect.
  /// - Throws: `InputError` if `path` is no folder or can't be listed.
  package init(path: String, excludes: [NamePattern] = [], entryLimit: Int) throws(InputError) {
    self.path = path
    self.excludes = excludes
    var pending = [(name: "", depth: 0)]
    var entryCount = 0
    while let folder = pending.popLast() {
      let entries: [FolderEntry]
      do {
        entries = try FolderEntry.all(in: fullPath(folder.name), limit: entryLimit + 1)
      } catch {
        if folder.name.isEmpty { throw InputError(path: path, reason: error.reason) }
        found.report(
          .unreadable, entry: folder.name, "the folder can't be listed (\(error)), so what it holds is not checked",
          help: "make it readable, or remove it")
        continue
      }
      if !folder.name.isEmpty, entries.contains(where: { $0.name == "pyvenv.cfg" }) {
        leftOut.append(LeftOut(name: String(folder.name.dropLast()), reason: .virtualEnvironment))
        continue
      }
      for entry in entries {
        entryCount += 1
        guard entryCount <= entryLimit else {
          found.report(
            .tooManyEntries, "the folder holds more than \(entryLimit) files and folders; the rest is not checked",
            help: "check the plugin's own folder, and keep in it what the plugin needs")
          pending.removeAll()
          break
        }
        if let deeper = visit(entry, name: folder.name + entry.name, depth: folder.depth) { pending.append(deeper) }
      }
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    leftOut.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    checkNames()
  }

  /// The whole content of a file.
  ///
  /// - Throws: `ArchiveDefect` if it can't be read, is a regular file no longer, or has more than `limit` bytes.
  package func read(_ file: File, limit: Int) throws(ArchiveDefect) -> [UInt8] {
    do throws(InputError) {
      let path = fullPath(file.name)
      let descriptor = try Descriptor(path: path, flags: O_NOFOLLOW | O_NONBLOCK)
      guard descriptor.status?.kind == .regular else { throw InputError(path: path, reason: .isSpecialFile) }
      let memory = unsafe try descriptor.read(path: path, expected: file.byteCount, upTo: limit)
      defer { unsafe free(memory.baseAddress) }
      if memory.count > limit { throw InputError(path: path, reason: .overLimit(byteCount: nil)) }
      return unsafe [UInt8](memory)
    } catch {
      if case .overLimit = error.reason {
        throw ArchiveDefect(
          .overLimit, entry: file.name, message: "the file has more than the \(limit) bytes that are left",
          help: "leave large files out of the plugin")
      }
      throw ArchiveDefect(
        .unreadable, entry: file.name, message: "the file can't be read (\(error)), so it is not checked",
        help: "make it readable, or remove it")
    }
  }

  /// A file that is to be read whole, however long it is.
  ///
  /// - Throws: `InputError` if it can't be opened, is a regular file no longer, or has more bytes than when the folder was walked.
  package func open(_ file: File) throws(InputError) -> ArchiveBytes {
    let path = fullPath(file.name)
    let descriptor = try Descriptor(path: path, flags: O_NOFOLLOW | O_NONBLOCK)
    guard descriptor.status?.kind == .regular else { throw InputError(path: path, reason: .isSpecialFile) }
    return try ArchiveBytes(descriptor, path: path, limit: file.byteCount, isStandardInput: false)
  }

  /// The same folder, with what tools, editors and systems leave behind among what is left out.
  package func withoutJunk() -> PluginFolder {
    var folder = self
    folder.files.removeAll { Junk.isName($0.name) }
    folder.leftOut += files.filter { Junk.isName($0.name) }.map { LeftOut(name: $0.name, reason: .junk) }
    folder.leftOut.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    folder.found.remove(.macMetadata)
    return folder
  }

  /// What the folder itself is called, wherever `path` leads to; `nil` for the root of the file system.
  package var ownName: String? {
    let name = OutputFile.resolved(path).utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
    return name.isEmpty ? nil : String(decoding: name.reversed(), as: UTF8.self)
  }

  private func fullPath(_ name: String) -> String { name.isEmpty ? path : path + "/" + name }

  /// Takes in one entry.
  ///
  /// - Returns: the folder to walk, its name with a slash, if it is one.
  private mutating func visit(_ entry: FolderEntry, name: String, depth: Int) -> (name: String, depth: Int)? {
    guard entry.isUTF8 else {
      found.report(
        .notUTF8Name, entry: name, "the name is not UTF-8, so it can't be the same on every machine",
        help: "rename the file")
      return nil
    }
    if let reason = Self.exclusion(entry.name)
      ?? (excludes.contains { $0.matches(path: name, name: entry.name) } ? .excluded : nil)
    {
      leftOut.append(LeftOut(name: name, reason: reason))
      return nil
    }
    guard let status = FileStatus(path: fullPath(name)) else {
      let error = InputError(path: name, errno: errno)
      found.report(
        .unreadable, entry: name, "the file can't be looked at (\(error)), so it is not checked",
        help: "make it readable, or remove it")
      return nil
    }
    switch status.kind {
    case .regular: files.append(File(name: name, byteCount: status.byteCount))
    case .folder where depth < ArchiveBounds.folderDepth: return (name + "/", depth + 1)
    case .folder:
      found.report(
        .tooManyEntries, entry: name,
        "folders are nested more than \(ArchiveBounds.folderDepth) deep; what lies deeper is not checked",
        help: "nest them less deep")
    case .symbolicLink:
      found.report(
        .symbolicLink, entry: name,
        "this is a symbolic link, which an archive either copies or can't hold, so it is not followed",
        help: "put the file itself there")
    case .pipe, .special:
      found.report(
        .specialFile, entry: name, "this is a pipe, a socket or a device, which an archive can't hold",
        help: "remove it")
    }
    return nil
  }

  private static func exclusion(_ name: String) -> LeftOut.Reason? {
    switch name {
    case ".git", ".hg", ".svn": .versionControl
    case "__pycache__": .compiledPython
    case "node_modules": .nodeModules
    default: nil
    }
  }

  private mutating func checkNames() {
    let names = files.map(\.name)
    for name in names {
      for problem in NameProblem.all(in: name) { found.append(problem.defect(entry: name, byteOffset: nil)) }
    }
    for clash in NameClash.all(in: names) {
      found.append(clash.defect(names[clash.index], names[clash.other], byteOffset: nil))
    }
    if let remark = MacMetadata.defect(in: names, byteOffset: { _ in nil }) { found.append(remark) }
  }
}

/// One name that a folder lists.
private struct FolderEntry {
  var name: String
  /// False if `name` has replacement characters.
  var isUTF8: Bool

  /// Without `.` and `..`, in the order of the names' bytes, and any `limit` of them if there are more.
  static func all(in path: String, limit: Int) throws(InputError) -> [FolderEntry] {
    guard let directory = unsafe opendir(path) else { throw InputError(path: path, errno: errno) }
    defer { unsafe _ = closedir(directory) }
    var entries: [FolderEntry] = []
    errno = 0
    while entries.count < limit, let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          unsafe Array(UnsafeBufferPointer(start: start, count: strnlen(pointer, 256)))
        }
      }
      if name != [46], name != [46, 46] {
        let valid = String(validating: name, as: UTF8.self)
        entries.append(FolderEntry(name: valid ?? String(decoding: name, as: UTF8.self), isUTF8: valid != nil))
      }
      errno = 0
    }
    if errno != 0 { throw InputError(path: path, errno: errno) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

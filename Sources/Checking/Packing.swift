package import Linting
package import PluginArchive

/// A folder in which nothing is wrong, as the archive to upload.
package struct PackedFolder: ~Copyable {
  /// The archive, which is not in its place yet.
  package var file: OutputFile
  /// Of the archive.
  package let byteCount: Int
  /// On the folder.
  package let report: Report
  /// On the archive, which says the same.
  package let archiveReport: Report
}

/// What became of a folder that was to be packed.
package enum Packing: ~Copyable {
  /// The folder or its archive fails the check.
  case rejected(Report)
  case packed(PackedFolder)
}

extension Check {
  /// Checks a folder, packs it and checks the archive.
  ///
  /// - Parameters:
  ///   - plugin: as `folder(at:)` has walked it.
  ///   - path: where the archive is to be put, and how reports call it.
  ///   - isStrict: whether a warning fails.
  /// - Throws: where the archive can't be written, or a file can't be read or changes meanwhile.
  package func pack(
    _ plugin: PluginFolder, to path: String, strict isStrict: Bool, progress: Progress
  ) async throws(Failure) -> Packing {
    let report = try await run(.folder(plugin), progress: progress)
    if report.fails(strict: isStrict) { return .rejected(report) }

    let file: OutputFile
    do { file = try OutputFile(path: path) } catch { throw Failure("cannot write '\(path)': \(error)") }
    guard let temporaryPath = file.temporaryPath else {
      throw Failure("'\(path)' is no regular file; name another with --output")
    }
    let byteCount = try write(plugin, to: file, path: path)
    // What counts is the archive: a file may have changed since the folder was checked.
    let packed = try await run(.archive(path: temporaryPath, name: path), progress: progress)
    if packed.fails(strict: isStrict) { return .rejected(packed) }
    guard packed.saysTheSame(as: report) else { throw hasChanged(plugin) }
    return .packed(PackedFolder(file: file, byteCount: byteCount, report: report, archiveReport: packed))
  }

  /// - Returns: the number of bytes that the archive has.
  private func write(_ plugin: PluginFolder, to file: borrowing OutputFile, path: String) throws(Failure) -> Int {
    var writer = ArchiveWriter()
    for entry in plugin.files {
      let content: ArchiveBytes
      do {
        content = try plugin.open(entry)
      } catch {
        if case .overLimit = error.reason { throw hasChanged(plugin, entry) }
        throw Failure("\(error), so it can't be packed; make it readable, or remove it")
      }
      do { try writer.add(content, as: entry.name, to: file) } catch {
        throw Failure("cannot write '\(path)': \(error)")
      }
      if content.byteCount != entry.byteCount || content.hasChanged() { throw hasChanged(plugin, entry) }
    }
    do { try writer.finish(file) } catch { throw Failure("cannot write '\(path)': \(error)") }
    return writer.byteCount
  }

  private func hasChanged(_ plugin: PluginFolder, _ file: PluginFolder.File? = nil) -> Failure {
    let name = file.map { "\(plugin.path)/\($0.name)" } ?? plugin.path
    return Failure("'\(name)' changed while it was packed, so nothing was written; pack it again")
  }
}

extension Report {
  /// Whether both find the same in the same files, wherever these lie.
  fileprivate func saysTheSame(as other: Report) -> Bool {
    filesScanned == other.filesScanned && findingCount == other.findingCount
      && zip(findings, other.findings).allSatisfy {
        $0.statement == $1.statement && $0.file == $1.file && $0.location == $1.location
      }
  }
}

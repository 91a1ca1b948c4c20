import Checking
import Foundation
import Linting
import PluginArchive
import Policy
import Reporting
import Uploading

/// A plugin that was checked, as the archive that may be sent.
struct Candidate {
  let policy: Policy
  let report: Report
  let isStrict: Bool
  /// `nil` where the check rejects the plugin.
  let archive: UploadArchive?
  /// `nil` as well.
  let contents: PluginContents?

  /// Checks an archive, or packs a folder, and checks both.
  ///
  /// - Parameter scratch: for the archive of a folder; `nil` where `path` is none.
  /// - Throws: where the path can't be opened, or is neither.
  init(
    path: String, _ settings: Settings, noIgnores: Bool, _ scratch: ScratchFolder?, progress: Checking.Progress
  ) async throws(Failure) {
    guard path != "-", !path.hasSuffix(".py") || FilePath.isFolder(path) else {
      throw Failure("'\(path)' is no archive and no folder of a plugin; name one of both")
    }
    // It is read several times.
    guard !FilePath.isSpecial(path) else {
      throw Failure("'\(path)' is a pipe or a device, and an archive is read more than once; write it into a file")
    }
    let check = try Check(
      policy: try PolicyChoice.load(settings.policy.content, rules: settings.rules.content),
      excludes: try settings.patterns(), honoursComments: !noIgnores, jobs: nil, stdinFilename: nil, digests: true)
    policy = check.policy
    isStrict = settings.isStrict.content
    var file = path
    if let scratch {
      file = scratch.path + "/plugin.zip"
      let plugin = try check.folder(at: path).withoutJunk()
      switch try await check.pack(plugin, to: file, strict: isStrict, progress: progress) {
      case .rejected(let report):
        self.report = report
        (archive, contents) = (nil, nil)
        return
      case .packed(var packed):
        report = packed.report
        do { try packed.file.commit() } catch { throw Failure("cannot write '\(file)': \(error)") }
      }
    } else {
      report = try await check.run(.path(path), progress: progress)
      if report.fails(strict: isStrict) {
        (archive, contents) = (nil, nil)
        return
      }
    }
    let bytes: ArchiveBytes
    do throws(InputError) {
      bytes = try ArchiveBytes(path: file, limit: policy.limits.uploadByteCount)
    } catch {
      throw Failure(error)
    }
    let archive = UploadArchive(path: file, bytes)
    if scratch == nil, archive.sha256 != report.inputs.first?.sha256 {
      throw Failure("'\(path)' changed while it was checked, so nothing was sent; publish it again")
    }
    self.archive = archive
    contents = PluginContents(bytes, policy)
  }

  /// How reports on the plugin look.
  func reportOptions(isQuiet: Bool) throws(Failure) -> ReportOptions {
    var options = ReportOptions()
    options.usesColor = ColorChoice.auto.usesColor()
    options.ruleLink = try RuleLink(option: nil)
    options.isStrict = isStrict
    options.isQuiet = isQuiet
    options.know(policy.rules)
    return options
  }
}

/// A new folder below the system's for temporary files, which only its owner can look into.
final class ScratchFolder: Sendable {
  let path: String

  init() throws(Failure) {
    path = NSTemporaryDirectory() + "plugin-upload-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("cannot make the folder '\(path)' for the archive: \(error.localizedDescription); set TMPDIR")
    }
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

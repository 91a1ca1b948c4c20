import ArgumentParser
import Checking
import PluginArchive
import Policy
import Reporting

/// `plugin-lint inspect ARCHIVE`: what is in it, and what of it a check reads.
struct InspectCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: CommandName.inspect.rawValue,
    abstract: "Lists an archive's entries: method, sizes, CRC, scanned or not and why.")

  /// An archive over the server's limit can be looked at too, up to this many bytes.
  private static let byteLimit = 4 << 30

  @Argument(help: "An archive, or - for standard input.", completion: .file(extensions: ["zip"])) var archive: String
  @OptionGroup var policyOption: PolicyOption

  func execute() throws(Failure) -> ExitStatus {
    let limits = try policyOption.load().limits
    let archive = Archive(try open(), entryLimit: ArchiveBounds.entryCount(fileCount: limits.fileCount))
    var defects = archive.defects
    var rows: [[String]] = []
    for (entry, state) in Self.states(archive, limit: limits.extractedByteCount, &defects) {
      let checksum = String(entry.checksum, radix: 16)
      rows.append([
        entry.name, "\(entry.method)", "\(entry.size)", "\(entry.compressedSize)",
        String(repeating: "0", count: 8 - checksum.count) + checksum, state,
      ])
    }
    var text = Table(header: ["name", "method", "size", "packed", "crc-32", "scanned"], rows: rows).text
    text = rows.isEmpty ? "" : text + "\n"
    for defect in defects {
      text += Escape.forTerminal("\(defect.entry ?? name)\(defect.byteOffset.map { ", at byte \($0)" } ?? ""): ")
      text += Escape.forTerminal(defect.message) + "\n"
    }
    let scanned = rows.count { $0.last == Self.scanned }
    text += Escape.forTerminal(name)
    text +=
      ": \(Phrase.count(archive.bytes.byteCount, "byte")), \(rows.count) \(rows.count == 1 ? "entry" : "entries"), "
    text += "\(scanned) scanned, sha256 \(archive.bytes.sha256())\n"
    try Console.print(Array(text.utf8))
    return defects.allSatisfy(\.kind.isRemark) ? .passed : .rejected
  }

  private var name: String { archive == "-" ? "<stdin>" : archive }

  private func open() throws(Failure) -> ArchiveBytes {
    do throws(InputError) {
      return archive == "-"
        ? try ArchiveBytes(standardInputUpTo: Self.byteLimit) : try ArchiveBytes(path: archive, limit: Self.byteLimit)
    } catch {
      throw Failure(error)
    }
  }

  private static let scanned = "yes"

  /// Whether a check reads each entry as Python, and why not; what only reading brings to light is added to `defects`.
  private static func states(
    _ archive: Archive, limit: Int, _ defects: inout [ArchiveDefect]
  ) -> [(entry: Entry, state: String)] {
    var reader: ArchiveReader
    do {
      reader = try ArchiveReader(archive)
    } catch {
      if !defects.contains(error) { defects.append(error) }
      return archive.entries.map { ($0, "no: the archive can't be read") }
    }
    var states: [(entry: Entry, state: String)] = []
    for entry in archive.entries {
      if entry.isDirectory {
        states.append((entry, "no: a folder"))
        continue
      }
      do throws(ArchiveDefect) {
        try reader.verify(entry, limit: limit - reader.verifiedByteCount)
        var isPython = entry.name.utf8.suffix(3).elementsEqual(".py".utf8)
        if isPython, MacMetadata.isAppleDoubleName(entry.name) {
          isPython = !MacMetadata.isAppleDouble(try reader.read(entry, limit: entry.size))
        }
        states.append((entry, isPython ? scanned : "no: not Python"))
      } catch {
        if !defects.contains(error) { defects.append(error) }
        states.append((entry, "no: \(error.kind.rawValue)"))
      }
    }
    return states
  }
}

/// Writes a zip archive whose bytes depend on the names and contents of its files alone, and which readers can't read two ways.
///
/// All else is fixed: the files are stored, dated 1980-01-01 00:00, the first day that the format knows, and regular files with
/// the mode 0644, whatever the umask and the executable bits of the machine; there are no folders, extra fields, comments or data
/// descriptors. Nothing is compressed, because the same input compressed by another build of zlib has other bytes.
/// libzip's own writer stamps what its version chooses.
///
/// The records are those of APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16, without zip64.
package struct ArchiveWriter {
  /// What was written.
  package private(set) var byteCount = 0
  private var entryCount = 0
  private var directory: [UInt8] = []

  package init() {}

  /// Appends one file.
  ///
  /// - Parameters:
  ///   - name: relative to the plugin's root, with slashes; no name twice.
  ///   - file: the same for all entries.
  /// - Throws: what the operating system says, and `EFBIG` where the archive would need zip64.
  package mutating func add(
    _ content: ArchiveBytes, as name: String, to file: borrowing OutputFile
  ) throws(SystemError) {
    // Bit 11 says that the name is UTF-8.
    let flags: UInt16 = name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800
    var fields: [UInt8] = []
    fields.append(Self.versionNeeded)
    fields.append(flags)
    fields.append(0 as UInt16)  // stored
    fields.append(0 as UInt16)  // the time
    fields.append(1 << 5 | 1 as UInt16)  // the date, in years from 1980, months, days
    fields.append(content.checksum())
    fields.append(try Self.narrow(content.byteCount))
    fields.append(try Self.narrow(content.byteCount))
    fields.append(UInt16(truncatingIfNeeded: try Self.narrow(name.utf8.count, limit: 0xFFFF)))
    fields.append(0 as UInt16)  // no extra field

    directory.append(DirectoryRecord.signature)
    directory.append(Self.madeBy)
    directory += fields
    directory.append(0 as UInt16)  // no comment
    directory.append(0 as UInt16)  // the first disk
    directory.append(0 as UInt16)  // internal attributes
    directory.append(0o100644 << 16 as UInt32)  // external attributes
    directory.append(try Self.narrow(byteCount))
    directory += name.utf8

    var header: [UInt8] = []
    header.append(LocalHeader.signature)
    header += fields
    header += name.utf8
    try file.write(header)
    try file.write(content)
    byteCount += header.count + content.byteCount
    entryCount += 1
  }

  /// Writes what stands behind the last entry.
  ///
  /// - Throws: as `add`.
  package mutating func finish(_ file: borrowing OutputFile) throws(SystemError) {
    let count = UInt16(truncatingIfNeeded: try Self.narrow(entryCount, limit: 0xFFFE))
    var end = directory
    end.append(EndRecord.signature)
    end.append(0 as UInt16)  // this disk
    end.append(0 as UInt16)  // the disk of the directory
    end.append(count)
    end.append(count)
    end.append(try Self.narrow(directory.count))
    end.append(try Self.narrow(byteCount))
    end.append(0 as UInt16)  // no comment
    try file.write(end)
    byteCount += end.count
  }

  /// 1.0, all that stored files need.
  private static let versionNeeded: UInt16 = 10
  /// Unix, whose modes the external attributes then are; 2.0.
  private static let madeBy: UInt16 = 3 << 8 | 20

  /// - Throws: for what a field without zip64 can't hold.
  private static func narrow(_ number: Int, limit: Int = 0xFFFF_FFFE) throws(SystemError) -> UInt32 {
    guard number <= limit else { throw .fileTooLarge }
    return UInt32(number)
  }
}

extension [UInt8] {
  /// Little-endian, as all numbers of the format.
  fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    for index in 0..<number.bitWidth / 8 { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}

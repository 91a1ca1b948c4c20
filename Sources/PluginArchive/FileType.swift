/// What kind of file an entry is, by attributes that some reader honours.
struct FileType: Hashable {
  /// The file type bits of a Unix mode, 0 where the writer gave none.
  var bits: UInt16

  init(mode: UInt16) { bits = mode & 0o170000 }

  /// Neither a regular file nor a folder.
  var isSpecial: Bool { bits != 0 && bits != 0o100000 && bits != 0o040000 }

  /// In words, for what is special.
  var name: String {
    switch bits {
    case 0o120000: "symbolic link"
    case 0o010000: "pipe"
    case 0o020000: "character device"
    case 0o060000: "block device"
    case 0o140000: "socket"
    default: "file of an unknown type"
    }
  }
}

extension Entry {
  /// The systems whose attributes are those of DOS and Windows: FAT, HPFS, NTFS by PKWARE's and by Info-ZIP's number, VFAT.
  private var hasDOSAttributes: Bool {
    switch madeBy >> 8 {
    case 0, 6, 10, 11, 14: true
    default: false
    }
  }
  /// Amiga's own file types stand where Unix has its mode.
  private var isAmigaFolder: Bool { madeBy >> 8 == 1 && (externalAttributes >> 16) & 0o6000 == 0o4000 }

  fileprivate var isFolderByAttributes: Bool {
    fileType.bits == 0o040000 || hasDOSAttributes && externalAttributes & 0x10 != 0 || isAmigaFolder
  }
  /// A reparse point of NTFS: a link or a mount point.
  fileprivate var isReparsePoint: Bool { hasDOSAttributes && externalAttributes & 0x400 != 0 }
  fileprivate var isVolumeLabel: Bool { hasDOSAttributes && externalAttributes & 0x08 != 0 }
}

extension Walk {
  /// - Parameter offset: of the external attributes.
  mutating func checkFileType(_ entry: Entry, at offset: Int) {
    var attributes: String { "0x" + String(entry.externalAttributes, radix: 16) }
    if entry.fileType.bits == 0o120000 || entry.isReparsePoint {
      defects.report(
        .symbolicLink, entry: entry.name, at: offset,
        "by its attributes \(attributes) the entry is a symbolic link: unzip and 7-Zip make a link to any file of the machine that unpacks it, Python's zipfile a file with the link's target in it",
        help: "put the file itself into the archive: `zip -r -X new.zip folder` follows links")
    } else if entry.fileType.isSpecial || entry.isVolumeLabel {
      let kind = entry.fileType.isSpecial ? entry.fileType.name : "label of a disk"
      defects.report(
        .specialFile, entry: entry.name, at: offset,
        "by its attributes \(attributes) the entry is a \(kind): some readers skip it or make one, Python's zipfile makes a regular file"
      )
    } else if entry.isFolderByAttributes, !entry.isDirectory {
      defects.report(
        .folderByAttribute, entry: entry.name, at: offset,
        "by its attributes \(attributes) the entry is a folder and by its name, without a slash at the end, a file: 7-Zip and libarchive make a folder, Python's zipfile makes a file"
      )
    }
  }

  /// What a field behind the name says about the entry.
  mutating func checkFields(_ fields: ExtraFields, _ entry: Entry) {
    if let offset = fields.encryptionOffset, !entry.isEncrypted {
      unreadable(
        .encrypted, entry, at: offset,
        "an extra field says that the entry is encrypted, and bit 0 of its flags says that it is not, so readers differ in what they see"
      )
    }
    if let offset = fields.specialFileOffset {
      defects.report(
        .symbolicLink, entry: entry.name, at: offset,
        "an extra field makes the entry a link or a device, and its attributes 0x\(String(entry.externalAttributes, radix: 16)) do not: readers that know the field make a link, Python's zipfile makes a file",
        help: "put the file itself into the archive: `zip -r -X new.zip folder` follows links")
    }
  }
}

/// One thing that is wrong with an archive or a plugin folder: complete in itself, so that nobody needs the bytes to tell it.
///
/// The walk collects defects, a reader throws them: what can't be read whole is always told.
package struct ArchiveDefect: Error, Hashable, Sendable {
  /// What kind of thing is wrong; the raw value is a stable name in kebab-case.
  package enum Kind: String, CaseIterable, Sendable {
    // The archive as a whole.
    case notAZip = "not-a-zip"
    case truncated
    case multiDisk = "multi-disk"
    case severalEndRecords = "several-end-records"
    case zip64Mismatch = "zip64-mismatch"
    case damagedDirectory = "damaged-directory"
    case entryCount = "entry-count"
    case leadingData = "leading-data"
    case trailingData = "trailing-data"
    case unlistedData = "unlisted-data"
    case hiddenEntry = "hidden-entry"
    case tooManyEntries = "too-many-entries"
    case largeDirectory = "large-directory"
    case tooManyDefects = "too-many-defects"
    case readersDisagree = "readers-disagree"
    case changedWhileRead = "changed-while-read"
    case macMetadata = "mac-metadata"

    // The names.
    case emptyName = "empty-name"
    case absoluteName = "absolute-name"
    case climbingName = "climbing-name"
    case backslashName = "backslash-name"
    case driveName = "drive-name"
    case nameControlCharacter = "name-control-character"
    case notUTF8Name = "not-utf8-name"
    case unmarkedName = "unmarked-name"
    case longName = "long-name"
    case duplicateName = "duplicate-name"
    case fileAndFolder = "file-and-folder"
    case namesDiffer = "names-differ"
    case unicodePath = "unicode-path"

    // One entry.
    case symbolicLink = "symbolic-link"
    case specialFile = "special-file"
    case folderByAttribute = "folder-by-attribute"
    case folderWithContent = "folder-with-content"
    case encrypted
    case compressionMethod = "compression-method"
    case versionNeeded = "version-needed"
    case extraField = "extra-field"
    case headerMismatch = "header-mismatch"
    case descriptorMismatch = "descriptor-mismatch"
    case noLocalHeader = "no-local-header"
    case damagedEntry = "damaged-entry"
    case surplusData = "surplus-data"
    case overlappingEntries = "overlapping-entries"
    case checksum
    case sizeMismatch = "size-mismatch"
    case overLimit = "over-limit"
    case largeSource = "large-source"
    case slowSource = "slow-source"
    case manyNames = "many-names"
    case largeModule = "large-module"
    case unreadable

    /// Whether every reader gets the same content all the same, so that it is worth a warning and no more.
    package var isRemark: Bool { self == .macMetadata || self == .unmarkedName }
  }

  package var kind: Kind
  /// The decoded name of the entry, not escaped; `nil` for the archive as a whole.
  package var entry: String?
  /// Where in the archive's bytes the conflicting record or field stands; `nil` where there is no such place.
  package var byteOffset: Int?
  /// One sentence: what is wrong, both values where two conflict, and what which reader sees.
  package var message: String
  /// The way out.
  package var help: String

  package init(_ kind: Kind, entry: String? = nil, byteOffset: Int? = nil, message: String, help: String = rebuild) {
    self.kind = kind
    self.entry = entry
    self.byteOffset = byteOffset
    self.message = message
    self.help = help
  }

  /// A name for a message, in backticks, cut after 200 bytes: a name out of an archive can have 65,535.
  static func shown(_ name: String) -> String {
    name.utf8.count <= 200 ? "`\(name)`" : "`\(String(decoding: name.utf8.prefix(200), as: UTF8.self))…`"
  }

  /// The advice that mends most archives.
  package static let rebuild = "build the archive anew from the plugin's folder: `zip -r -X new.zip folder`"
}

/// The defects found so far; their number is bounded, since every one of 100,000 entries can have several.
struct DefectList {
  private(set) var defects: [ArchiveDefect] = []

  mutating func append(_ defect: ArchiveDefect) {
    if defects.count < ArchiveBounds.defectCount {
      defects.append(defect)
    } else if defects.count == ArchiveBounds.defectCount {
      defects.append(
        ArchiveDefect(
          .tooManyDefects,
          message: "more than \(ArchiveBounds.defectCount) things are wrong; the rest is not listed"))
    }
  }

  mutating func remove(_ kind: ArchiveDefect.Kind) { defects.removeAll { $0.kind == kind } }

  /// The short form for the walk.
  mutating func report(
    _ kind: ArchiveDefect.Kind, entry: String? = nil, at byteOffset: Int? = nil, _ message: String,
    help: String = ArchiveDefect.rebuild
  ) {
    append(ArchiveDefect(kind, entry: entry, byteOffset: byteOffset, message: message, help: help))
  }
}

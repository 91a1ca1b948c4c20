import PluginArchive
import PythonSyntax
import Synchronization

/// The files of one input, read, verified and checked by several workers, the largest first.
struct FileQueue: Sendable {
  struct Item: Sendable {
    enum Content: Sendable {
      case entry(Entry)
      case file(PluginFolder.File)
    }

    var content: Content
    /// As the input claims.
    var byteCount: Int
    var isPython: Bool
    var place: FilePlace
  }

  enum Origin: Sendable {
    case archive(Archive)
    case folder(PluginFolder)
  }

  /// What came out, in no particular order.
  struct Outcome: Sendable {
    /// Files that were decoded and parsed whole, and their bytes.
    var filesScanned = 0
    var bytesScanned = 0
    /// Whether all were.
    var isWhole = true
    /// Why files could not be read whole; none twice.
    var defects: Set<ArchiveDefect> = []

    mutating func add(_ check: FileCheck) {
      if check.isWhole {
        filesScanned += 1
        bytesScanned += check.byteCount
      } else {
        isWhole = false
      }
    }
  }

  /// With less Python than this a second worker costs more time than it saves.
  private static let byteCountForWorkers = 1 << 20

  private let items: [Item]
  private let origin: Origin
  private let rules: SourceRules
  private let findingLimit: Int
  private let onProgress: (@Sendable (LintProgress) -> Void)?
  private let progress: Progress

  /// - Parameter findings: where to put what is found.
  init(
    _ items: [Item], from origin: Origin, rules: SourceRules, findings: FindingList,
    onProgress: (@Sendable (LintProgress) -> Void)?
  ) {
    // The number breaks ties, so that the order is the same at every run.
    let order = items.indices.sorted { (items[$1].byteCount, $0) < (items[$0].byteCount, $1) }
    self.items = order.map { items[$0] }
    self.origin = origin
    self.rules = rules
    self.onProgress = onProgress
    findingLimit = findings.limit
    progress = Progress(findings)
  }

  /// All that was found, with what was there before.
  var findings: FindingList { progress.findings }

  func run(jobs: Int) async -> Outcome {
    let byteCount = items.reduce(0) { $1.isPython ? $0 + $1.byteCount : $0 }
    let workers = byteCount < Self.byteCountForWorkers ? 1 : min(jobs, items.count)
    if workers <= 1 { return work() }
    return await withTaskGroup(of: Outcome.self) { group in
      for _ in 0..<workers { group.addTask { work() } }
      var all = Outcome()
      for await outcome in group {
        all.filesScanned += outcome.filesScanned
        all.bytesScanned += outcome.bytesScanned
        all.isWhole = all.isWhole && outcome.isWhole
        all.defects.formUnion(outcome.defects)
      }
      return all
    }
  }

  /// One worker: takes the next file until none is left.
  private func work() -> Outcome {
    switch origin {
    case .archive(let archive):
      do throws(ArchiveDefect) {
        return work(try ArchiveReader(archive))
      } catch {
        return Outcome(defects: [error])
      }
    case .folder(let folder):
      return work { item throws(ArchiveDefect) in
        guard case .file(let file) = item.content else { return nil }
        return try folder.read(file, limit: file.byteCount)
      }
    }
  }

  private func work(_ reader: consuming ArchiveReader) -> Outcome {
    var reader = reader
    return work { item throws(ArchiveDefect) in
      guard case .entry(let entry) = item.content else { return nil }
      if item.isPython { return try reader.read(entry, limit: entry.size, spare: Source.padding) }
      try reader.verify(entry, limit: entry.size)
      return nil
    }
  }

  /// - Parameter read: the content of a Python file; `nil` for others, after verifying them.
  private func work(_ read: (Item) throws(ArchiveDefect) -> [UInt8]?) -> Outcome {
    var outcome = Outcome()
    while let item = progress.next(of: items) {
      do throws(ArchiveDefect) {
        // What a Mac keeps beside `x.py` as `._x.py` is no Python; anything else of that name is.
        if let content = try read(item),
          !(MacMetadata.isAppleDoubleName(item.place.file) && MacMetadata.isAppleDouble(content))
        {
          let check = FileCheck(content, at: item.place, rules: rules, findingLimit: findingLimit)
          outcome.add(check)
          progress.add(check)
        }
      } catch {
        outcome.defects.insert(error)
      }
      let done = progress.finish()
      onProgress?(LintProgress(input: item.place.input, filesDone: done, files: items.count))
    }
    return outcome
  }

  /// How many files were begun and finished, and what was found in them, shared by all workers.
  private final class Progress: Sendable {
    private let begun = Atomic(0)
    private let done = Atomic(0)
    private let list: Mutex<FindingList>

    init(_ findings: FindingList) { list = Mutex(findings) }

    var findings: FindingList { list.withLock { $0 } }

    func add(_ check: FileCheck) {
      if check.findings.isEmpty, check.unlisted.isEmpty { return }
      list.withLock { $0.append(check.findings, unlisted: check.unlisted) }
    }

    func next(of items: [Item]) -> Item? {
      let index = begun.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < items.count ? items[index] : nil
    }

    func finish() -> Int { done.wrappingAdd(1, ordering: .relaxed).newValue }
  }
}

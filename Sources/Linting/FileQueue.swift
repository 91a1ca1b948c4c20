import PluginArchive
import PythonSyntax
import Synchronization

/// The files of one input, read, verified and checked by several workers, the largest first.
final class FileQueue: Sendable {
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
    case archive(ArchiveReader)
    case folder(PluginFolder)
  }

  /// Why a Python file of this length is not read; `nil` if it is.
  static func excess(named name: String, byteCount: Int) -> ArchiveDefect? {
    if byteCount <= SyntaxBounds.sourceByteCount { return nil }
    return ArchiveDefect(
      .largeSource, entry: name,
      message: "the file has \(byteCount) bytes, and at most \(SyntaxBounds.sourceByteCount) are read",
      help: "split it, or keep data in a file that is no Python")
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
      if let defect = check.defect { defects.insert(defect) }
      if check.isWhole {
        filesScanned += 1
        bytesScanned += check.byteCount
      } else {
        isWhole = false
      }
    }

    mutating func add(_ other: Self) {
      filesScanned += other.filesScanned
      bytesScanned += other.bytesScanned
      isWhole = isWhole && other.isWhole
      defects.formUnion(other.defects)
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
    progress = Progress(findings, itemCount: items.count)
  }

  /// All that was found, with what was there before.
  var findings: FindingList { progress.findings }

  func run(jobs: Int) async -> Outcome {
    let byteCount = items.reduce(0) { $1.isPython ? $0 + $1.byteCount : $0 }
    let workers = byteCount < Self.byteCountForWorkers ? 1 : min(jobs, items.count)
    if workers <= 1 { return work() }
    return await withTaskGroup(of: Outcome.self) { group in
      for _ in 1..<workers { group.addTask { self.work() } }
      // One of them is this thread, which would wait otherwise.
      var all = work()
      for await outcome in group { all.add(outcome) }
      return all
    }
  }

  /// One worker: takes the next file until none is left.
  private func work() -> Outcome {
    switch origin {
    case .archive(var reader):
      return work { item throws(ArchiveDefect) in
        guard case .entry(let entry) = item.content else { return nil }
        let excess = item.isPython ? Self.excess(named: entry.name, byteCount: entry.size) : nil
        if item.isPython, excess == nil { return try reader.read(entry, limit: entry.size, spare: Source.padding) }
        try reader.verify(entry, limit: entry.size)
        if let excess { throw excess }
        return nil
      }
    case .folder(let folder):
      return work { item throws(ArchiveDefect) in
        guard case .file(let file) = item.content else { return nil }
        if let defect = Self.excess(named: file.name, byteCount: file.byteCount) { throw defect }
        return try folder.read(file, limit: file.byteCount)
      }
    }
  }

  /// - Parameter read: the content of a Python file; `nil` for others, after verifying them.
  private func work(_ read: (Item) throws(ArchiveDefect) -> [UInt8]?) -> Outcome {
    var outcome = Outcome()
    var memory = ParserMemory()
    while let index = progress.next(of: items) {
      let item = items[index]
      do throws(ArchiveDefect) {
        // What a Mac keeps beside `x.py` as `._x.py` is no Python; anything else of that name is.
        if let content = try read(item),
          !(MacMetadata.isAppleDoubleName(item.place.file) && MacMetadata.isAppleDouble(content))
        {
          let check = FileCheck(
            content, at: item.place, rules: rules, findingLimit: findingLimit, memory: &memory
          ) {
            progress.add($0)
          }
          outcome.add(check)
          progress.count(check.unlisted)
          progress.suppress(check.suppressed)
        }
      } catch {
        outcome.defects.insert(error)
      }
      let done = progress.finish(item)
      onProgress?(LintProgress(input: item.place.input, filesDone: done, files: items.count))
    }
    return outcome
  }

  /// Which files were begun and finished, and what was found in them, shared by all workers.
  private final class Progress: Sendable {
    private let left: Mutex<Left>
    private let done = Atomic(0)
    private let list: Mutex<FindingList>

    /// What nobody has begun.
    private struct Left {
      var items: Range<Int>
      /// The bytes that the texts take which are being checked.
      var textByteCount = 0
    }

    init(_ findings: FindingList, itemCount: Int) {
      left = Mutex(Left(items: 0..<itemCount))
      list = Mutex(findings)
    }

    var findings: FindingList { list.withLock { $0 } }

    func add(_ findings: [Finding]) { list.withLock { $0.append(findings) } }

    func suppress(_ findings: [Finding]) {
      if !findings.isEmpty { list.withLock { $0.suppress(findings) } }
    }

    func count(_ unlisted: [UnlistedFindings]) {
      if !unlisted.isEmpty { list.withLock { $0.count(unlisted) } }
    }

    /// The place of the largest file that is left, or of the smallest where there is no room for that; `nil` where there is room for
    /// none, and the workers that are at theirs will come to the rest.
    func next(of items: [Item]) -> Int? {
      left.withLock { left in
        guard let first = left.items.first, let last = left.items.last else { return nil }
        for index in [first, last] {
          let byteCount = items[index].textByteCount
          let sum = left.textByteCount + byteCount
          guard left.textByteCount == 0 || sum <= LintBounds.textByteCount else { continue }
          left.textByteCount = sum
          left.items = index == first ? first + 1..<last + 1 : first..<last
          return index
        }
        return nil
      }
    }

    /// - Returns: how many are finished.
    func finish(_ item: Item) -> Int {
      left.withLock { $0.textByteCount -= item.textByteCount }
      return done.wrappingAdd(1, ordering: .relaxed).newValue
    }
  }
}

extension FileQueue.Item {
  /// How many bytes the text, and the values in it, may take while it is checked.
  fileprivate var textByteCount: Int {
    guard isPython, byteCount <= SyntaxBounds.sourceByteCount else { return 0 }
    return LintBounds.textByteCount(fileByteCount: byteCount)
      + (place.module == nil ? 0 : LintBounds.moduleValueByteCount)
  }
}

import PluginArchive
import Policy
import PythonSyntax

/// The check of one input: opens it, looks at it as a whole, has its files read, and puts the findings in order.
struct InputCheck {
  private let linter: Linter
  private let jobs: Int
  private let wantsDigest: Bool
  private let onProgress: (@Sendable (LintProgress) -> Void)?
  private(set) var summary = InputSummary(path: "", kind: .archive, files: 0, filesScanned: 0, bytesScanned: 0)
  /// Whether everything was read and parsed.
  private(set) var isWhole = true
  private var findings: FindingList
  private var opened = Opened.nothing

  /// What is open, and the files in it that are to be read.
  private enum Opened: Sendable {
    case nothing
    case file(ArchiveBytes, name: String)
    case archive(Archive, ArchiveReader?, ArchiveBytes, PluginLayout, [FileQueue.Item])
    case folder(PluginFolder, [FileQueue.Item])
  }

  /// From this size on the digest of an archive is worth a task of its own.
  private static let byteCountForDigestAside = 1 << 20

  /// - Parameter findingLimit: so many findings are kept, the others counted.
  init(
    _ linter: Linter, jobs: Int, digests: Bool, findingLimit: Int,
    onProgress: (@Sendable (LintProgress) -> Void)?
  ) {
    self.linter = linter
    findings = FindingList(limit: findingLimit)
    self.jobs = jobs
    wantsDigest = digests
    self.onProgress = onProgress
  }

  private var rules: ArchiveRules { linter.archiveRules }
  private var modules: ModuleRules { linter.sourceRules.pluginModules }
  private var limits: Policy.Limits { linter.policy.limits }

  /// Opens the input and looks at it as a whole; then its files can be read.
  mutating func open(_ input: LintInput) throws(InputError) {
    switch input {
    case .path(let path):
      summary.path = path
      if path.hasSuffix(".py") { summary.kind = .file }
      do throws(InputError) {
        let bytes = try open { limit throws(InputError) in try ArchiveBytes(path: path, limit: limit) }
        prepare(bytes, file: path)
      } catch {
        guard error.reason == .isDirectory else { throw error }
        prepare(try linter.folder(at: path))
      }
    case .folder(let folder):
      summary.path = folder.path
      prepare(folder)
    case .archive(let path, let name):
      summary.path = name
      let bytes = try open { limit throws(InputError) in try ArchiveBytes(path: path, limit: limit) }
      prepare(bytes, file: name)
    case .standardInput(let fileName):
      summary.path = "-"
      if let fileName, !fileName.lowercased().hasSuffix(".zip") { summary.kind = .file }
      let bytes = try open { limit throws(InputError) in try ArchiveBytes(standardInputUpTo: limit) }
      prepare(bytes, file: fileName ?? "-")
    }
  }

  /// The findings by file, position and rule, those about the input as a whole first; those that are not kept are counted in
  /// the summary.
  mutating func takeFindings() -> [Finding] {
    let (kept, unlisted) = findings.finish()
    summary.unlisted = unlisted
    return kept
  }

  /// What comments suppress, in the order of findings; what is not kept is counted in the summary.
  mutating func takeSuppressed() -> [Finding] {
    let (kept, unlistedCount) = findings.finishSuppressed()
    summary.unlistedSuppressedCount = unlistedCount
    return kept
  }

  /// Opens an input. One that is larger than an upload may be is a finding, and is read all the same if it can be.
  private mutating func open(
    _ open: (Int) throws(InputError) -> ArchiveBytes
  ) throws(InputError) -> ArchiveBytes? {
    do throws(InputError) {
      return try open(limits.uploadByteCount)
    } catch {
      guard case .overLimit(let byteCount) = error.reason else { throw error }
      findings.append(rules.uploadTooLarge(input: summary.path, byteCount: byteCount))
      guard let byteCount, summary.kind == .archive else {
        isWhole = false
        return nil
      }
      return try open(byteCount)
    }
  }

  private mutating func prepare(_ bytes: ArchiveBytes?, file: String) {
    guard let bytes else { return }
    guard summary.kind == .file else { return prepare(archive: bytes) }
    summary.files = 1
    opened = .file(bytes, name: file)
  }

  private mutating func prepare(archive bytes: ArchiveBytes) {
    let input = summary.path
    let archive = Archive(bytes, entryLimit: linter.entryLimit)
    let layout = layout(of: archive.entries.map(\.name))
    let files = archive.entries.filter { !$0.isDirectory }
    summary.files = files.count
    for defect in archive.defects { report(defect, entry: true) { layout.path(of: $0) } }

    var items: [FileQueue.Item] = []
    if archive.isReadable {
      checkWhole(layout)
      for file in files {
        checkName(file.name) { FilePlace(input: input, entry: file.name, file: layout.path(of: file.name)) }
      }
      items = files.filter(\.isReadable).map { entry in
        let path = layout.path(of: entry.name)
        let module = modules.module(at: path, isThere: layout.has)
        return FileQueue.Item(
          content: .entry(entry), byteCount: entry.size, isPython: entry.name.utf8.hasPythonSuffix,
          place: FilePlace(input: input, entry: entry.name, file: path, module: module))
      }
    }
    if items.count < files.count || !archive.isReadable { isWhole = false }
    var reader: ArchiveReader?
    if archive.isReadable {
      do throws(ArchiveDefect) { reader = try ArchiveReader(archive) } catch {
        report(error, entry: true) { layout.path(of: $0) }
      }
    }
    opened = .archive(archive, reader, bytes, layout, items)
  }

  private mutating func prepare(_ folder: PluginFolder) {
    summary.kind = .folder
    summary.files = folder.files.count
    summary.leftOut = folder.leftOut.map(\.name)
    let layout = layout(of: folder.files.map(\.name))
    for defect in folder.defects { report(defect, entry: false) { $0 } }
    checkWhole(layout)
    let input = summary.path
    for file in folder.files { checkName(file.name) { FilePlace(input: input, entry: nil, file: file.name) } }
    let items = folder.files.map { file in
      let module = modules.module(at: layout.path(of: file.name), isThere: layout.has)
      return FileQueue.Item(
        content: .file(file), byteCount: file.byteCount, isPython: file.name.utf8.hasPythonSuffix,
        place: FilePlace(input: input, entry: nil, file: file.name, module: module))
    }
    opened = .folder(folder, items)
  }

  /// Reads the files of what is open, and closes it.
  mutating func read() async {
    switch opened {
    case .nothing: break
    case .file(let bytes, let name): read(bytes, file: name)
    case .archive(let archive, let reader, let bytes, let layout, let items):
      await read(archive, reader, bytes, layout, items)
    case .folder(let folder, let items): await read(folder, items)
    }
    opened = .nothing
  }

  private mutating func read(_ bytes: ArchiveBytes, file: String) {
    var outcome = FileQueue.Outcome()
    if let defect = FileQueue.excess(named: file, byteCount: bytes.byteCount) {
      outcome.defects.insert(defect)
    } else {
      let name = String(decoding: file.utf8.suffix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
      let place = FilePlace(input: summary.path, entry: nil, file: file, module: modules.module(at: name))
      var memory = ParserMemory()
      let check = FileCheck(
        bytes.contents(), at: place, rules: linter.sourceRules, findingLimit: findings.limit, memory: &memory
      ) { findings.append($0) }
      findings.count(check.unlisted)
      findings.suppress(check.suppressed)
      outcome.add(check)
    }
    take(outcome) { $0 }
  }

  private mutating func read(
    _ archive: Archive, _ reader: ArchiveReader?, _ bytes: ArchiveBytes, _ layout: PluginLayout,
    _ items: [FileQueue.Item]
  ) async {
    if wantsDigest, jobs > 1, bytes.byteCount >= Self.byteCountForDigestAside {
      async let digest = bytes.sha256()
      if let reader { await read(items, with: reader, layout) }
      summary.sha256 = await digest
    } else {
      if let reader { await read(items, with: reader, layout) }
      if wantsDigest { summary.sha256 = bytes.sha256() }
    }
    if let defect = archive.changeWhileRead() {
      isWhole = false
      report(defect, entry: true) { layout.path(of: $0) }
    }
  }

  private mutating func read(_ items: [FileQueue.Item], with reader: ArchiveReader, _ layout: PluginLayout) async {
    let (fitting, excess, bytesLeft) = split(items)
    let queue = FileQueue(
      fitting, from: .archive(reader), rules: linter.sourceRules, findings: findings, onProgress: onProgress)
    let outcome = await queue.run(jobs: jobs)
    findings = queue.findings
    take(outcome) { layout.path(of: $0) }
    if !excess.isEmpty { count(excess, with: reader, bytesLeft: bytesLeft) { layout.path(of: $0) } }
  }

  private mutating func read(_ folder: PluginFolder, _ items: [FileQueue.Item]) async {
    let (fitting, excess, _) = split(items)
    if !excess.isEmpty { findings.append(rules.extractedTooLarge(input: summary.path)) }
    // A file that is not Python has nothing to verify.
    let python = fitting.filter(\.isPython)
    let queue = FileQueue(
      python, from: .folder(folder), rules: linter.sourceRules, findings: findings, onProgress: onProgress)
    let outcome = await queue.run(jobs: jobs)
    findings = queue.findings
    take(outcome) { $0 }
  }

  private func layout(of names: [String]) -> PluginLayout {
    PluginLayout(names: names, required: linter.policy.requiredFiles, optional: modules.companions)
  }

  /// The number of files and the required ones.
  private mutating func checkWhole(_ layout: PluginLayout) {
    if summary.files > limits.fileCount {
      findings.append(rules.tooManyFiles(input: summary.path, count: summary.files))
    }
    for name in layout.missing { findings.append(rules.missing(name, input: summary.path)) }
  }

  /// - Parameter place: of the file with this name.
  private mutating func checkName(_ name: String, place: () -> FilePlace) {
    let found = linter.entryRules.findings(name, isPython: name.utf8.hasPythonSuffix, place: place)
    if !found.isEmpty { findings.append(found) }
  }

  /// Parts the files into those that fit into the limit on extracted bytes, Python first, else in the order of the input, and
  /// the others, which are not scanned.
  ///
  /// A file counts with the bytes that it claims; one that turns out to have others is a defect when it is read.
  private mutating func split(
    _ items: [FileQueue.Item]
  ) -> (fitting: [FileQueue.Item], excess: [FileQueue.Item], bytesLeft: Int) {
    let sum = items.reduce(0) { $0 + $1.byteCount }
    if sum <= limits.extractedByteCount { return (items, [], limits.extractedByteCount - sum) }
    var left = limits.extractedByteCount
    var fitting: [FileQueue.Item] = []
    var excess: [FileQueue.Item] = []
    for item in items.filter(\.isPython) + items.filter({ !$0.isPython }) {
      if item.byteCount <= left {
        left -= item.byteCount
        fitting.append(item)
      } else {
        excess.append(item)
      }
    }
    if !excess.isEmpty { isWhole = false }
    return (fitting, excess, left)
  }

  /// Counts the bytes that entries really have whose claims do not fit into the limit, up to the first that passes it.
  private mutating func count(
    _ excess: [FileQueue.Item], with reader: ArchiveReader, bytesLeft: Int, path: (String) -> String
  ) {
    var reader = reader
    for item in excess {
      guard case .entry(let entry) = item.content else { continue }
      do throws(ArchiveDefect) {
        try reader.verify(entry, limit: bytesLeft - reader.verifiedByteCount)
      } catch {
        if error.kind == .overLimit { return findings.append(rules.extractedTooLarge(input: summary.path)) }
        report(error, entry: true, path: path)
      }
    }
  }

  private mutating func take(_ outcome: FileQueue.Outcome, path: (String) -> String) {
    summary.filesScanned += outcome.filesScanned
    summary.bytesScanned += outcome.bytesScanned
    if !outcome.isWhole { isWhole = false }
    for defect in outcome.defects { report(defect, entry: summary.kind == .archive, path: path) }
  }

  /// - Parameters:
  ///   - entry: whether the defect's name is one inside an archive.
  ///   - path: the name as the findings show it.
  private mutating func report(_ defect: ArchiveDefect, entry: Bool, path: (String) -> String) {
    // Whatever the defect is: that all was read, and read as the server reads it, can't be said.
    if !defect.kind.isRemark { isWhole = false }
    let place = defect.entry.map { FilePlace(input: summary.path, entry: entry ? $0 : nil, file: path($0)) }
    findings.append(rules.finding(defect, input: summary.path, at: place))
  }
}

extension String.UTF8View {
  /// Exactly `.py`: what the server scans.
  fileprivate var hasPythonSuffix: Bool { suffix(3).elementsEqual(".py".utf8) }
}

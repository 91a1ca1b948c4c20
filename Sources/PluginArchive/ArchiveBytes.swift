import Glibc

/// The bytes of one input, unchanging and shared by all threads: mapped from a file or held in memory.
@safe package final class ArchiveBytes: Sendable {
  /// Files from this size on are mapped; below it a copy is cheaper than a mapping.
  static let mappingThreshold = 1 << 20

  // Never written to after `init`.
  private nonisolated(unsafe) let base: UnsafeMutableRawPointer
  package let byteCount: Int
  /// The file behind a mapping; `nil` for memory.
  private let file: MappedFile?

  /// The bytes of a file of at most `limit` bytes.
  ///
  /// A pipe is read to its end, and its bytes are mapped from a temporary file where they are many. A mapped file that somebody cuts meanwhile reads as zeros from there on, and
  /// `Archive.changeWhileRead()` tells it.
  ///
  /// - Throws: `InputError` if it can't be opened, is a folder or a device, or is longer than `limit`.
  package convenience init(path: String, limit: Int) throws(InputError) {
    let descriptor = try Descriptor(path: path)
    try self.init(descriptor, path: path, limit: limit, isStandardInput: false)
  }

  /// What stands on standard input, read to its end.
  ///
  /// - Throws: `InputError` if it can't be read or is longer than `limit` bytes.
  package convenience init(standardInputUpTo limit: Int) throws(InputError) {
    let descriptor = Descriptor(standardInput: ())
    // A file there may have been read in part already, which a mapping would not know.
    try self.init(descriptor, path: "-", limit: limit, isStandardInput: true)
  }

  /// A copy of bytes that are already in memory.
  package init(_ bytes: [UInt8]) {
    guard let memory = unsafe malloc(max(1, bytes.count)) else { fatalError("out of memory") }
    unsafe UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyBytes(from: bytes)
    unsafe base = memory
    byteCount = bytes.count
    file = nil
  }

  init(
    _ descriptor: consuming Descriptor, path: String, limit: Int, isStandardInput: Bool
  ) throws(InputError) {
    guard let status = descriptor.status else { throw InputError(path: path, errno: errno) }
    if status.kind == .folder { throw InputError(path: path, reason: .isDirectory) }
    if status.kind == .special, !isStandardInput { throw InputError(path: path, reason: .isSpecialFile) }
    let size = status.kind == .regular ? status.byteCount : 0
    if size > limit { throw InputError(path: path, reason: .overLimit(byteCount: size)) }
    if size >= Self.mappingThreshold, descriptor.isAtStart,
      let mapping = unsafe TruncationGuard.map(descriptor, byteCount: size)
    {
      unsafe base = mapping
      byteCount = size
      file = MappedFile(descriptor: descriptor, status: status)
      return
    }
    let heldByteCount = min(limit, ArchiveBounds.pipeByteCount)
    let content = unsafe try descriptor.read(path: path, expected: size, upTo: heldByteCount)
    if content.count <= heldByteCount {
      unsafe base = content.baseAddress!
      byteCount = content.count
      file = nil
      return
    }
    defer { unsafe free(content.baseAddress) }
    if heldByteCount == limit { throw InputError(path: path, reason: .overLimit(byteCount: nil)) }
    let copy = unsafe try descriptor.copyToTemporaryFile(
      path: path, behind: UnsafeRawBufferPointer(content), limit: limit)
    guard let status = copy.status, let mapping = unsafe TruncationGuard.map(copy, byteCount: status.byteCount) else {
      throw InputError(path: path, errno: ENOMEM)
    }
    unsafe base = mapping
    byteCount = status.byteCount
    file = MappedFile(descriptor: copy, status: status)
  }

  deinit {
    if file != nil {
      unsafe TruncationGuard.unmap(base, byteCount: byteCount)
    } else {
      unsafe free(base)
    }
  }

  /// A copy of all bytes.
  package func contents() -> [UInt8] { withSpan { $0.copy(0..<byteCount) } }

  /// Calls `body` with all bytes.
  func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = unsafe UnsafeRawBufferPointer(start: base, count: byteCount)
    return unsafe try body(buffer.assumingMemoryBound(to: UInt8.self).span)
  }

  /// The memory itself, for C libraries: valid as long as `self`, never to be written to.
  @unsafe var address: UnsafeRawPointer { unsafe UnsafeRawPointer(base) }

  /// After so many bytes that were read, `forgetPages` is worth its call.
  static let forgettingInterval = 16 << 20

  /// Gives a mapping's memory back; whatever is read again comes from the system's cache.
  ///
  /// It keeps the memory of a run far below the size of a large archive, and is safe while other threads read.
  func forgetPages() {
    if file != nil { unsafe _ = madvise(base, byteCount, MADV_DONTNEED) }
  }

  /// Whether the file behind a mapping has another size or time than when it was opened.
  package func hasChanged() -> Bool {
    switch file {
    case .some(let file): file.descriptor.status != file.status
    case nil: false
    }
  }
}

/// A file that stays open as long as its mapping, to see whether it changes.
private struct MappedFile: ~Copyable, Sendable {
  let descriptor: Descriptor
  let status: FileStatus
}

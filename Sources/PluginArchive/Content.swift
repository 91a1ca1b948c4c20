import CZlib

/// What the compressed bytes of an entry turned out to be.
struct Content {
  typealias Ending = Inflater.Ending

  let ending: Ending
  /// Of what came out.
  let byteCount: Int
  /// The CRC-32 of what came out.
  let checksum: UInt32

  init(ending: Ending, byteCount: Int, checksum: UInt32) {
    self.ending = ending
    self.byteCount = byteCount
    self.checksum = checksum
  }

  /// An entry that is not compressed.
  ///
  /// - Parameter forget: called after each `ArchiveBytes.forgettingInterval` of bytes that were read.
  init(stored bytes: UnsafeRawBufferPointer, forget: () -> Void) {
    var checksum: UInt32 = 0
    var position = 0
    while position < bytes.count {
      let end = min(position + ArchiveBytes.forgettingInterval, bytes.count)
      checksum = unsafe Self.checksum(UnsafeRawBufferPointer(rebasing: bytes[position..<end]), after: checksum)
      if end - position == ArchiveBytes.forgettingInterval { forget() }
      position = end
    }
    self.init(ending: .end(inputByteCount: bytes.count), byteCount: bytes.count, checksum: checksum)
  }

  /// Inflates raw deflate data with zlib, in constant memory, and keeps nothing.
  ///
  /// - Parameters:
  ///   - limit: in bytes; some more are made at most.
  ///   - forget: called after each `ArchiveBytes.forgettingInterval` of bytes that were read.
  init(inflating input: UnsafeRawBufferPointer, limit: Int, forget: () -> Void) {
    var stream = unsafe z_stream()
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      self.init(ending: .damaged("out of memory"), byteCount: 0, checksum: 0)
      return
    }
    defer { unsafe _ = inflateEnd(&stream) }
    var scratch = [UInt8](repeating: 0, count: Self.scratchByteCount)
    var (position, byteCount, checksum) = (0, 0, UInt(0))
    var status = Z_OK
    while status == Z_OK, byteCount <= limit {
      // zlib does not write to what it reads, and counts it in 32 bits.
      let piece = min(input.count - position, Self.pieceByteCount)
      unsafe stream.next_in = input.baseAddress.map {
        unsafe UnsafeMutableRawPointer(mutating: $0 + position).assumingMemoryBound(to: UInt8.self)
      }
      unsafe stream.avail_in = UInt32(piece)
      unsafe scratch.withUnsafeMutableBufferPointer { scratch in
        unsafe stream.next_out = scratch.baseAddress
        unsafe stream.avail_out = UInt32(scratch.count)
        status = unsafe inflate(&stream, Z_NO_FLUSH)
        let made = scratch.count - Int(unsafe stream.avail_out)
        checksum = unsafe crc32_fast(checksum, scratch.baseAddress, made)
        byteCount += made
      }
      let next = position + piece - Int(unsafe stream.avail_in)
      if next / ArchiveBytes.forgettingInterval > position / ArchiveBytes.forgettingInterval { forget() }
      position = next
    }
    let ending: Ending =
      switch status {
      case Z_STREAM_END: .end(inputByteCount: position)
      case Z_OK: .full
      case Z_BUF_ERROR: .cut
      default: .damaged(unsafe stream.msg.map { unsafe String(cString: $0) } ?? "zlib error \(status)")
      }
    self.init(ending: ending, byteCount: byteCount, checksum: UInt32(truncatingIfNeeded: checksum))
  }

  private static let scratchByteCount = 1 << 16
  private static let pieceByteCount = 1 << 30

  /// The CRC-32 that the zip format uses.
  ///
  /// - Parameter start: of the bytes in front of these.
  static func checksum(_ bytes: UnsafeRawBufferPointer, after start: UInt32 = 0) -> UInt32 {
    UInt32(
      truncatingIfNeeded: unsafe crc32_fast(UInt(start), bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
  }

  /// What is wrong with the content of an entry; `nil` if it is what the directory claims.
  ///
  /// - Parameter contentOffset: where the bytes of the entry begin.
  func defect(_ entry: Entry, contentOffset: Int) -> ArchiveDefect? {
    switch ending {
    case .damaged(let words):
      return entry.defect(
        .damagedEntry, "the content of the entry can't be inflated after \(byteCount) of \(entry.size) bytes: \(words)")
    case .full: return sizeMismatch(entry, "more")
    case .cut where byteCount == entry.size:
      return entry.defect(.damagedEntry, "the compressed data of the entry has no end")
    case .cut: return sizeMismatch(entry, String(byteCount))
    case .end where byteCount > entry.size: return sizeMismatch(entry, "more")
    case .end where byteCount < entry.size: return sizeMismatch(entry, String(byteCount))
    case .end where checksum != entry.checksum:
      let (claimed, real) = (String(entry.checksum, radix: 16), String(checksum, radix: 16))
      return entry.defect(
        .checksum,
        "the entry claims the checksum \(claimed) and its content has \(real), so it was damaged: most readers refuse it, some do not look"
      )
    case .end(let inputByteCount):
      if inputByteCount == entry.compressedSize { return nil }
      return ArchiveDefect(
        .surplusData, entry: entry.name, byteOffset: contentOffset + inputByteCount,
        message:
          "the compressed data of the entry ends after \(inputByteCount) of its \(entry.compressedSize) bytes: readers that stream go on there and may find another file, Python's zipfile skips the rest"
      )
    }
  }

  private func sizeMismatch(_ entry: Entry, _ real: String) -> ArchiveDefect {
    entry.defect(
      .sizeMismatch,
      "the entry claims \(entry.size) bytes of content and has \(real): some readers stop at the one, some at the other"
    )
  }
}

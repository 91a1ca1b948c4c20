import CZlib

/// Inflates whole entries with zlib, which libzip uses too, in one call each: in pieces, zlib copies most of what it makes once more.
@safe struct Inflater: ~Copyable {
  /// How inflating ended.
  enum Ending {
    /// The compressed data came to its end.
    case end
    /// More would come out than there is room for.
    case full
    /// The compressed data is cut off.
    case cut
    /// In zlib's words.
    case damaged(String)
  }

  // zlib keeps the address of this.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isReady: Bool

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // Raw deflate data, with no header around it.
    isReady =
      unsafe inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { unsafe _ = inflateEnd(stream) }
    unsafe stream.deallocate()
  }

  /// - Parameters:
  ///   - input: at most 4 GiB, as `output`.
  ///   - output: filled from its start on.
  /// - Returns: the number of bytes made, and how it ended.
  mutating func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (byteCount: Int, ending: Ending) {
    guard isReady, unsafe inflateReset(stream) == Z_OK, let inputCount = UInt32(exactly: input.count),
      let outputCount = UInt32(exactly: output.count)
    else { return (0, .damaged("out of memory")) }
    // zlib does not write to what it reads.
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.bindMemory(to: UInt8.self).baseAddress)
    unsafe stream.pointee.avail_in = inputCount
    unsafe stream.pointee.next_out = output.baseAddress
    unsafe stream.pointee.avail_out = outputCount
    let status = unsafe CZlib.inflate(stream, Z_FINISH)
    let byteCount = output.count - Int(unsafe stream.pointee.avail_out)
    switch status {
    case Z_STREAM_END: return (byteCount, .end)
    case Z_OK, Z_BUF_ERROR: return (byteCount, unsafe stream.pointee.avail_out == 0 ? .full : .cut)
    default:
      let words = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      return (byteCount, .damaged(words ?? "zlib error \(status)"))
    }
  }

  /// The CRC-32 that the zip format uses.
  static func checksum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: unsafe crc32_z(0, bytes.baseAddress, bytes.count))
  }
}

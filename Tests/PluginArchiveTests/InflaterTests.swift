import CZlib
import Foundation
import Testing

@testable import PluginArchive

/// Compares the inflater with zlib, which CPython inflates with: on streams of zlib itself in all of its manners, on the same with
/// a few bits changed, and on garbage.
@Suite struct InflaterTests {
  /// `PLUGIN_LINT_INFLATE_CASES` makes the run longer.
  private static let caseCount =
    ProcessInfo.processInfo.environment["PLUGIN_LINT_INFLATE_CASES"].flatMap { Int($0) } ?? 8_000

  @Test func `takes the streams that zlib takes, and makes the same of them`() {
    var random = SplitMix(state: 1)
    var inflater = Inflater()
    var taken = 0
    for number in 0..<Self.caseCount {
      let content = Self.content(&random)
      var stream = Self.deflate(content, &random)
      switch number % 4 {
      case 0: break
      case 1: stream[Int.random(in: 0..<stream.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2:
        // Near to the front, where the codes are described.
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          stream[Int.random(in: 0..<min(80, stream.count), using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
      default: stream = Self.header(&random) + stream.prefix(Int.random(in: 0...stream.count, using: &random))
      }
      let room = max(0, content.count + Int.random(in: -2...600, using: &random))
      let (expected, status, inputByteCount) = Self.zlib(stream, room: room)
      let (made, ending) = Self.inflate(&inflater, stream, room: room)
      let isTaken = ending == .end(inputByteCount: inputByteCount)
      #expect(isTaken == (status == Z_STREAM_END), "case \(number): \(ending), zlib \(status)")
      if isTaken {
        taken += 1
        #expect(made == expected, "case \(number)")
      }
      if isTaken != (status == Z_STREAM_END) || isTaken && made != expected { return }
    }
    // Both outcomes are met often.
    #expect(taken > Self.caseCount / 4 && taken < Self.caseCount * 3 / 4)
  }

  @Test func `says how a stream ends`() {
    var inflater = Inflater()
    let content = [UInt8](repeating: 0x61, count: 1000)
    var random = SplitMix(state: 2)
    let stream = Self.deflate(content, &random)
    #expect(Self.inflate(&inflater, stream, room: 1000).ending == .end(inputByteCount: stream.count))
    #expect(Self.inflate(&inflater, stream + [0, 0], room: 1000).ending == .end(inputByteCount: stream.count))
    #expect(Self.inflate(&inflater, stream, room: 999).ending == .full)
    #expect(Self.inflate(&inflater, Array(stream.dropLast()), room: 2000).ending == .cut)
    #expect(Self.inflate(&inflater, [], room: 1).ending == .cut)
    #expect(Self.inflate(&inflater, [0x06], room: 1).ending == .damaged("invalid block type"))
  }

  // MARK: Both inflaters

  private static func inflate(
    _ inflater: inout Inflater, _ stream: [UInt8], room: Int
  ) -> (bytes: [UInt8], ending: Inflater.Ending) {
    var output = [UInt8](repeating: 0xEE, count: room + Inflater.slack)
    let result = unsafe stream.withUnsafeBytes { stream in
      unsafe output.withUnsafeMutableBytes { output in
        var bytes = unsafe output.mutableBytes
        return unsafe inflater.inflate(stream.bytes, into: &bytes)
      }
    }
    return (Array(output.prefix(result.byteCount)), result.ending)
  }

  private static func zlib(_ stream: [UInt8], room: Int) -> (bytes: [UInt8], status: CInt, inputByteCount: Int) {
    var state = unsafe z_stream()
    unsafe _ = inflateInit2_(&state, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    defer { unsafe _ = inflateEnd(&state) }
    var input = stream
    // zlib refuses a null pointer, and tells the end only to those who have room for one more byte.
    if input.isEmpty { return ([], Z_BUF_ERROR, 0) }
    var output = [UInt8](repeating: 0, count: room + 1)
    let status = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe state.next_in = input.baseAddress
        unsafe state.avail_in = UInt32(input.count)
        unsafe state.next_out = output.baseAddress
        unsafe state.avail_out = UInt32(output.count)
        return unsafe CZlib.inflate(&state, Z_FINISH)
      }
    }
    let count = output.count - Int(unsafe state.avail_out)
    return (Array(output.prefix(count)), count > room ? Z_BUF_ERROR : status, stream.count - Int(unsafe state.avail_in))
  }

  // MARK: Material

  private static func content(_ random: inout SplitMix) -> [UInt8] {
    let count = Int.random(in: 0...(Bool.random(using: &random) ? 300 : 6000), using: &random)
    switch Int.random(in: 0...3, using: &random) {
    case 0: return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 1:
      let period = Int.random(in: 1...12, using: &random)
      return (0..<count).map { UInt8(truncatingIfNeeded: $0 % period) &+ 97 }
    case 2:
      var bytes: [UInt8] = []
      let words = ["import ", "self.", "return ", "    ", "\n", "def ", "(x, y)", "é"].map { Array($0.utf8) }
      while bytes.count < count { bytes += words[Int.random(in: 0..<words.count, using: &random)] }
      return bytes
    default:
      // Few symbols, some of them rare: long codewords.
      return (0..<count).map { _ in
        UInt8(truncatingIfNeeded: UInt64.random(in: 1 ... .max, using: &random).leadingZeroBitCount * 5)
      }
    }
  }

  private static func deflate(_ content: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var state = unsafe z_stream()
    let level = CInt.random(in: 0...9, using: &random)
    let strategy =
      [Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED]
      .randomElement(using: &random) ?? Z_DEFAULT_STRATEGY
    unsafe _ = deflateInit2_(
      &state, level, Z_DEFLATED, -MAX_WBITS, CInt.random(in: 1...9, using: &random), strategy, ZLIB_VERSION,
      CInt(MemoryLayout<z_stream>.size))
    defer { unsafe _ = deflateEnd(&state) }
    var input = content
    var output = [UInt8](repeating: 0, count: content.count * 2 + 1000)
    let split = input.isEmpty ? 0 : Int.random(in: 0...input.count, using: &random)
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe state.next_in = input.baseAddress
        unsafe state.avail_in = UInt32(split)
        unsafe state.next_out = output.baseAddress
        unsafe state.avail_out = UInt32(output.count)
        // Several blocks.
        if split > 0 { unsafe _ = CZlib.deflate(&state, Z_FULL_FLUSH) }
        unsafe state.avail_in = UInt32(input.count - split)
        unsafe _ = CZlib.deflate(&state, Z_FINISH)
      }
    }
    return Array(output.dropLast(Int(unsafe state.avail_out)))
  }

  /// The front of a dynamic block with random, often unusual, counts and code lengths.
  private static func header(_ random: inout SplitMix) -> [UInt8] {
    var bits: [Bool] = [true, false, true]
    func append(_ value: Int, _ count: Int) { for bit in 0..<count { bits.append(value >> bit & 1 == 1) } }
    append(Int.random(in: 0...31, using: &random), 5)
    append(Int.random(in: 0...31, using: &random), 5)
    append(15, 4)
    // A complete code for code lengths, of 16 symbols with four bits each or of a few.
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    let few: Set<Int> = Bool.random(using: &random) ? [18, 0, 1, 2] : [0, 1, 16, 18]
    let isFew = Bool.random(using: &random)
    for symbol in order { append(isFew ? (few.contains(symbol) ? 2 : 0) : (symbol < 16 ? 4 : 0), 3) }
    for _ in 0..<Int.random(in: 0...800, using: &random) { bits.append(Int.random(in: 0...3, using: &random) == 0) }
    return stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start...].prefix(8).enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt8($1.offset) : 0) }
    }
  }
}

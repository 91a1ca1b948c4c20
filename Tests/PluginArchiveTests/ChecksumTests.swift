import CZlib
import Testing

@testable import PluginArchive

/// Compares the checksum with zlib's.
@Suite struct ChecksumTests {
  @Test func `is zlib's, whatever the length, the address and the bytes in front`() {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 &>> 3 ^ $0) }
    for count in Array(0...400) + [1023, 1024, 4097, 4900] {
      for (offset, start) in [(0, UInt32(0)), (1, 0x1234_5678), (17, .max)] {
        unsafe bytes[offset..<offset + count].withUnsafeBytes { part in
          let expected = unsafe crc32_z(UInt(start), part.bindMemory(to: UInt8.self).baseAddress, count)
          #expect(unsafe Content.checksum(part, after: start) == UInt32(truncatingIfNeeded: expected), "\(count) bytes")
        }
      }
    }
  }
}

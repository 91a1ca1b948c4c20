import CLibcrypto

/// SHA-256 (FIPS 180-4) as libcrypto computes it.
package enum Digest {
  /// 64 lowercase hexadecimal digits.
  package static func sha256(of bytes: [UInt8]) -> String {
    var context = SHA256_CTX()
    unsafe SHA256_Init(&context)
    unsafe SHA256_Update(&context, bytes, bytes.count)
    return finish(&context)
  }

  fileprivate static func finish(_ context: inout SHA256_CTX) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256_Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension ArchiveBytes {
  /// The SHA-256 of all bytes as 64 lowercase hexadecimal digits; computed at each call.
  package func sha256() -> String {
    var context = SHA256_CTX()
    unsafe SHA256_Init(&context)
    var offset = 0
    while offset < byteCount {
      let count = min(byteCount - offset, Self.forgettingInterval)
      unsafe SHA256_Update(&context, address + offset, count)
      offset += count
      forgetPages()
    }
    return Digest.finish(&context)
  }

  /// The CRC-32 of all bytes, as the zip format has it; computed at each call.
  func checksum() -> UInt32 {
    unsafe Content(stored: UnsafeRawBufferPointer(start: address, count: byteCount), forget: forgetPages).checksum
  }
}

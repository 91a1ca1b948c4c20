import CLibcrypto

/// SHA-256 (FIPS 180-4) and MD5 (RFC 1321) as libcrypto computes them.
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
    return hexadecimal(digest)
  }

  fileprivate static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension ArchiveBytes {
  /// The SHA-256 of all bytes as 64 lowercase hexadecimal digits; computed at each call.
  package func sha256() -> String {
    var context = SHA256_CTX()
    unsafe SHA256_Init(&context)
    unsafe forEachPiece { unsafe SHA256_Update(&context, $0.baseAddress, $0.count) }
    return Digest.finish(&context)
  }

  /// The MD5 of all bytes as 32 lowercase hexadecimal digits, which is S3's `ETag` of an object that was uploaded in one piece;
  /// computed at each call.
  package func md5() -> String {
    var context = MD5_CTX()
    unsafe MD5_Init(&context)
    unsafe forEachPiece { unsafe MD5_Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_LENGTH))
    unsafe MD5_Final(&digest, &context)
    return Digest.hexadecimal(digest)
  }

  /// All bytes in their order, the memory of each piece given back behind it.
  private func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) {
    var offset = 0
    while offset < byteCount {
      let count = min(byteCount - offset, Self.forgettingInterval)
      unsafe body(UnsafeRawBufferPointer(start: address + offset, count: count))
      offset += count
      forgetPages()
    }
  }

  /// The CRC-32 of all bytes, as the zip format has it; computed at each call.
  func checksum() -> UInt32 {
    unsafe Content(stored: UnsafeRawBufferPointer(start: address, count: byteCount), forget: forgetPages).checksum
  }
}

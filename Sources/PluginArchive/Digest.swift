import CLibcrypto

extension ArchiveBytes {
  /// The SHA-256 of all bytes as 64 lowercase hexadecimal digits; computed at each call.
  ///
  /// - Returns: an empty text where the system's policy forbids SHA-256.
  package func sha256() -> String {
    guard let context = unsafe EVP_MD_CTX_new() else { return "" }
    defer { unsafe EVP_MD_CTX_free(context) }
    guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return "" }
    var offset = 0
    while offset < byteCount {
      let count = min(byteCount - offset, Self.forgettingInterval)
      guard unsafe EVP_DigestUpdate(context, address + offset, count) == 1 else { return "" }
      offset += count
      forgetPages()
    }
    var digest = [UInt8](repeating: 0, count: 32)
    guard unsafe EVP_DigestFinal_ex(context, &digest, nil) == 1 else { return "" }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The CRC-32 of all bytes, as the zip format has it; computed at each call.
  func checksum() -> UInt32 {
    unsafe Content(stored: UnsafeRawBufferPointer(start: address, count: byteCount), forget: forgetPages).checksum
  }
}

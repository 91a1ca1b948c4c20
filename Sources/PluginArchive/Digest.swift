import CLibcrypto

/// SHA-256 (FIPS 180-4) as libcrypto computes it.
package enum Digest {
  /// 64 lowercase hexadecimal digits.
  ///
  /// - Returns: an empty text where the system's policy forbids SHA-256.
  package static func sha256(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    guard unsafe EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else { return "" }
    return hexadecimal(digest)
  }

  fileprivate static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

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
    return Digest.hexadecimal(digest)
  }
}

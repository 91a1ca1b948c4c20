import CLibcrypto

extension ArchiveBytes {
  /// The SHA-256 of all bytes as 64 lowercase hexadecimal digits; computed at each call.
  package func sha256() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let status = unsafe EVP_Digest(address, byteCount, &digest, &length, EVP_sha256(), nil)
    // It fails only where a policy of the system forbids SHA-256 or memory is out.
    guard status == 1, length == 32 else { return "" }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

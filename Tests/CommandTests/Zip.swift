/// A zip archive of stored entries, as simple as the format allows.
enum Zip {
  static func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let content = Array(file.text.utf8)
      // Flag bit 11: the name is UTF-8. The date is the first that the format knows.
      let common =
        little(20, 2) + little(name.allSatisfy { $0 < 0x80 } ? 0 : 0x800, 2) + little(0, 2) + little(0, 2)
        + little(0x21, 2) + little(checksum(content), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.count, 2) + little(0, 2)
      directory += little(0x0201_4b50, 4) + little(20, 2) + common + little(0, 10) + little(bytes.count, 4) + name
      bytes += little(0x0403_4b50, 4) + common + name + content
    }
    let end =
      little(0x0605_4b50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + end
  }

  /// That of a plugin about which nothing is to say.
  static let manifest = "metadata = {'name': 'demo', 'version': '1.0.0'}\n"
  static let pipeline = "def build_steps(request): return []\n"

  /// A plugin with its required files, and `core` as `processors/core.py`, in one top folder.
  static func plugin(core: String) -> [UInt8] {
    archive([
      ("demo/manifest.py", manifest), ("demo/pipeline.py", pipeline),
      ("demo/processors/core.py", core),
    ])
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}

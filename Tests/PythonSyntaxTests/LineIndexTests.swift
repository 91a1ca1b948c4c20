import PythonSyntax
import Testing

@Suite struct LineIndexTests {
  @Test(arguments: [
    "", "\n", "a\nbc\n\n d", "é\nüß𝐱\n",
    String(repeating: "aé𝐱", count: 300) + "\n" + String(repeating: "x", count: 300),
    String(repeating: "x", count: 127) + "\n" + String(repeating: "y", count: 127) + "\n\n",
    String(repeating: "\n", count: 128), String(repeating: "x", count: 128) + "\n" + String(repeating: "x", count: 255),
  ])
  func `agrees with counting from the start`(_ text: String) throws {
    let bytes = Array(text.utf8)
    let lines = LineIndex(try Source(decoding: bytes))
    let contents = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var (line, column, columnOffset) = (1, 1, 0)
    for offset in 0...bytes.count {
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
        #expect(lines.position(of: UInt32(offset)) == (line, column))
        #expect(lines.bytePosition(of: UInt32(offset)) == (line, columnOffset))
        #expect(String(decoding: lines.content(around: UInt32(offset)), as: UTF8.self) == contents[line - 1])
        column += 1
      }
      columnOffset += 1
      if offset < bytes.count, bytes[offset] == 0x0A { (line, column, columnOffset) = (line + 1, 1, 0) }
    }
  }
}

import PythonSyntax
import Testing

@Suite struct LineIndexTests {
  @Test(arguments: [
    "", "\n", "a\nbc\n\n d", "é\nüß𝐱\n",
    String(repeating: "aé𝐱", count: 300) + "\n" + String(repeating: "x", count: 300),
  ])
  func `agrees with counting from the start`(_ text: String) {
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    var (line, column, columnOffset) = (1, 1, 0)
    for offset in 0...bytes.count {
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
        #expect(lines.position(of: UInt32(offset)) == (line, column))
        #expect(lines.bytePosition(of: UInt32(offset)) == (line, columnOffset))
        column += 1
      }
      columnOffset += 1
      if offset < bytes.count, bytes[offset] == 0x0A { (line, column, columnOffset) = (line + 1, 1, 0) }
    }
    let expected = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect((1...lines.lineCount).map { String(decoding: lines.content(of: $0), as: UTF8.self) } == expected)
  }
}

/// A character set with two bytes a character, each at its place in EUC or in the encoding that has it alone.
struct DoubleByteTable: Sendable {
  /// By lead and trail byte, from lead 0x80 on; 0 where there is nothing.
  private var entries: [UInt32]

  private init() { entries = [UInt32](repeating: 0, count: 0x8000) }

  /// A table packed in `CodecTables`, over another one.
  private init(_ patch: String, over base: DoubleByteTable = DoubleByteTable()) {
    self = base
    var patch = TablePatch(patch)
    while let (code, entry) = patch.next(), code >= 0x8000 && code < 0x10000 { entries[code - 0x8000] = entry }
  }

  /// A character, or two with the first one in the upper half; 0 where there is nothing, as for each lead below 0x80.
  subscript(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    get { lead < 0x80 ? 0 : entries[Int(lead & 0x7F) << 8 | Int(trail)] }
    set { if lead >= 0x80 { entries[Int(lead & 0x7F) << 8 | Int(trail)] = newValue } }
  }

  /// What stands for the two bytes where both are without their high bits.
  func sevenBit(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    lead < 0x80 && trail < 0x80 ? self[lead | 0x80, trail | 0x80] : 0
  }

  static let jisx0208 = DoubleByteTable(CodecTables.jisx0208)
  static let jisx0212 = DoubleByteTable(CodecTables.jisx0212)
  static let jisx0213Plane1 = DoubleByteTable(CodecTables.jisx0213Plane1, over: jisx0208)
  static let jisx0213Plane2 = DoubleByteTable(CodecTables.jisx0213Plane2)
  static let jisx0213Plane1Of2000 = DoubleByteTable(CodecTables.jisx0213Plane1Of2000, over: jisx0213Plane1)
  static let jisx0213Plane2Of2000 = DoubleByteTable(CodecTables.jisx0213Plane2Of2000, over: jisx0213Plane2)
  static let shiftJIS = DoubleByteTable(inShiftJIS: jisx0208)
  static let shiftJIS2004 = DoubleByteTable(inShiftJIS: jisx0213Plane1, jisx0213Plane2)
  static let shiftJIS2000 = DoubleByteTable(inShiftJIS: jisx0213Plane1Of2000, jisx0213Plane2Of2000)
  static let cp932 = DoubleByteTable(CodecTables.cp932, over: shiftJIS)
  static let gb2312 = DoubleByteTable(CodecTables.gb2312)
  static let gbk = DoubleByteTable(CodecTables.gbk, over: gb2312)
  static let gb18030 = DoubleByteTable(CodecTables.gb18030, over: gbk)
  static let ksx1001 = DoubleByteTable(CodecTables.ksx1001)
  static let cp949 = DoubleByteTable(CodecTables.cp949, over: ksx1001)
  static let johab = DoubleByteTable(CodecTables.johab)
  static let big5 = DoubleByteTable(CodecTables.big5)
  static let cp950 = DoubleByteTable(CodecTables.cp950, over: big5)
  static let big5HKSCS = DoubleByteTable(CodecTables.big5HKSCS, over: big5)
}

extension DoubleByteTable {
  /// The first table where `second` has nothing.
  init(_ first: DoubleByteTable, under second: DoubleByteTable) {
    self = first
    for lead: UInt8 in 0xA1...0xFE {
      for trail: UInt8 in 0xA1...0xFE where second[lead, trail] != 0 { self[lead, trail] = second[lead, trail] }
    }
  }

  /// A plane of 94 rows with 94 cells in the order of Shift JIS, two rows a lead byte; behind it the rows that the second
  /// plane of JIS X 0213 uses.
  fileprivate init(inShiftJIS plane1: DoubleByteTable, _ plane2: DoubleByteTable? = nil) {
    self.init()
    for row: UInt8 in 1...94 { place(row, of: plane1, at: row) }
    guard let plane2 else { return }
    // These two have ASCII characters that EUC has as fullwidth forms: their single bytes have a yen sign and an overline.
    self[0x81, 0x5F] = 0x5C
    self[0x81, 0xB0] = 0x7E
    let rows = [1, 8, 3, 4, 5, 12, 13, 14, 15] + [UInt8](78...94)
    for (index, row) in rows.enumerated() { place(row, of: plane2, at: 95 + UInt8(index)) }
  }

  private mutating func place(_ row: UInt8, of plane: DoubleByteTable, at place: UInt8) {
    let lead = (place - 1) / 2 + (place <= 62 ? 0x81 : 0xC1)
    for cell: UInt8 in 1...94 {
      let trail = place % 2 == 0 ? cell + 0x9E : cell + 0x3F + (cell >= 64 ? 1 : 0)
      self[lead, trail] = plane[row + 0xA0, cell + 0xA0]
    }
  }
}

/// A lexical unit of Python, as CPython's tokenizer cuts it: kind and range, no text.
struct Token {
  var kind: Kind
  /// How many brackets are open behind the token; at most `Lexer.bracketLimit`.
  var level: UInt8
  /// `name`: it is not ASCII; `string`, `fstringMiddle`: it holds a backslash.
  var isSpecial = false
  var start: UInt32
  var end: UInt32

  var range: ByteRange { ByteRange(start, end) }

  enum Kind: UInt8 {
    case endMarker, newline, indent, dedent, error
    case name, number, string, fstringStart, fstringMiddle, fstringEnd
    // Keywords
    case `false`, `none`, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif
    case `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass
    case raise, `return`, `try`, `while`, with, yield
    // Brackets and punctuation
    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, colon, semicolon, dot, ellipsis, arrow, colonEqual, exclamation, equal
    // Operators
    case plus, minus, star, slash, doubleSlash, percent, at, doubleStar
    case bar, caret, ampersand, leftShift, rightShift, tilde
    case less, greater, equalEqual, notEqual, lessEqual, greaterEqual
    // Augmented assignment, from `plusEqual` to `doubleStarEqual`
    case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual, atEqual
    case barEqual, caretEqual, ampersandEqual, leftShiftEqual, rightShiftEqual, doubleStarEqual
    /// A printable character that starts no token of the grammar (`$`, `?`, a backquote), and `<>`.
    case stray
  }
}

extension Token.Kind {
  /// Whether the token is `+=` or one of its kind.
  var isAugmentedAssignment: Bool {
    rawValue >= Self.plusEqual.rawValue && rawValue <= Self.doubleStarEqual.rawValue
  }

  /// Whether an expression can begin with the token.
  var startsExpression: Bool {
    switch self {
    case .name, .number, .string, .fstringStart, .false, .none, .true, .await, .lambda, .not, .leftParen,
      .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde:
      true
    default: false
    }
  }

  /// The keyword that a name of at most 8 bytes spells, or `name`; `spelling` has its bytes, the last one lowest.
  @inline(__always)
  static func keyword(_ spelling: UInt64) -> Self {
    let slot = Int(truncatingIfNeeded: (spelling &* keywordMultiplier) &>> 58)
    return keywordSpellings[slot] == spelling ? keywordKinds[slot] : .name
  }
}

/// Gives each keyword a slot of its own in the two tables below.
private let keywordMultiplier: UInt64 = 0x83E9_9C84_A201_3225

private let keywordSpellings: InlineArray<64, UInt64> = [
  0x6672_6F6D, 0x5472_7565, 0x6F72, 0, 0x6973, 0, 0, 0x63_6C61_7373, 0, 0, 0x696D_706F_7274, 0, 0, 0x616E64, 0, 0, 0,
  0x66_696E_616C_6C79, 0x7769_7468, 0x747279, 0x6E6F74, 0x61_7379_6E63, 0x656C_7365, 0x6173_7365_7274, 0x6966, 0x666F72,
  0x676C_6F62_616C, 0x6578_6365_7074, 0x636F_6E74_696E_7565, 0, 0x62_7265_616B, 0x696E, 0, 0x6C61_6D62_6461,
  0x7061_7373, 0,
  0x46_616C_7365, 0x72_6169_7365, 0, 0, 0, 0, 0, 0, 0x4E6F_6E65, 0x6E6F_6E6C_6F63_616C, 0, 0x656C_6966, 0, 0x6173,
  0x7265_7475_726E, 0x79_6965_6C64, 0, 0, 0, 0x646566, 0, 0, 0, 0x61_7761_6974, 0, 0x64656C, 0x77_6869_6C65, 0,
]

private let keywordKinds: InlineArray<64, Token.Kind> = [
  .from, .true, .or, .name, .is, .name, .name, .class, .name, .name, .import, .name, .name, .and, .name, .name,
  .name, .finally, .with, .try, .not, .async, .else, .assert, .if, .for, .global, .except, .continue, .name, .break,
  .in, .name, .lambda, .pass, .name, .false, .raise, .name, .name, .name, .name, .name, .name, .none, .nonlocal,
  .name, .elif, .name, .as, .return, .yield, .name, .name, .name, .def, .name, .name, .name, .await, .name, .del,
  .while, .name,
]

/// Names that mean something in some places only; the value has the bytes of the name, the last one lowest.
enum SoftKeyword: UInt64 {
  case `case` = 0x6361_7365
  case match = 0x6D_6174_6368
  case type = 0x7479_7065
  case wildcard = 0x5F
  // Statements of Python 2.
  case exec = 0x6578_6563
  case print = 0x70_7269_6E74
  // Conversions of f-strings.
  case ascii = 0x61
  case repr = 0x72
  case str = 0x73
}

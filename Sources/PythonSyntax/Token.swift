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

  var isKeyword: Bool { rawValue >= Self.false.rawValue && rawValue <= Self.yield.rawValue }

  /// Whether an expression can begin with the token.
  var startsExpression: Bool {
    switch self {
    case .name, .number, .string, .fstringStart, .false, .none, .true, .await, .lambda, .not, .leftParen,
      .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde:
      true
    default: false
    }
  }

  /// The keyword that a name of 2 to 8 bytes spells, or `name`; `spelling` has its bytes, the last one lowest.
  @inline(__always)
  static func keyword(_ spelling: UInt64) -> Self {
    switch spelling {
    case 0x6966: .if
    case 0x696E: .in
    case 0x6973: .is
    case 0x6173: .as
    case 0x6F72: .or
    case 0x616E64: .and
    case 0x646566: .def
    case 0x64656C: .del
    case 0x666F72: .for
    case 0x6E6F74: .not
    case 0x747279: .try
    case 0x4E6F_6E65: .none
    case 0x5472_7565: .true
    case 0x656C_6966: .elif
    case 0x656C_7365: .else
    case 0x6672_6F6D: .from
    case 0x7061_7373: .pass
    case 0x7769_7468: .with
    case 0x46_616C_7365: .false
    case 0x61_7379_6E63: .async
    case 0x61_7761_6974: .await
    case 0x62_7265_616B: .break
    case 0x63_6C61_7373: .class
    case 0x72_6169_7365: .raise
    case 0x77_6869_6C65: .while
    case 0x79_6965_6C64: .yield
    case 0x6173_7365_7274: .assert
    case 0x6578_6365_7074: .except
    case 0x676C_6F62_616C: .global
    case 0x696D_706F_7274: .import
    case 0x6C61_6D62_6461: .lambda
    case 0x7265_7475_726E: .return
    case 0x66_696E_616C_6C79: .finally
    case 0x636F_6E74_696E_7565: .continue
    case 0x6E6F_6E6C_6F63_616C: .nonlocal
    default: .name
    }
  }
}

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

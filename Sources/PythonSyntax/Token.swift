/// A lexical unit of Python, as CPython's tokenizer cuts it: kind and range, no text.
struct Token {
  var kind: Kind
  /// How many brackets are open behind the token; at most `SyntaxBounds.bracketCount`.
  var level: UInt8
  /// `name`: its symbol; `string`, `fstringMiddle`: 1 if it holds a backslash. Else 0.
  var detail: UInt16
  var start: UInt32
  var end: UInt32

  @inline(__always)
  init(_ kind: Kind, level: Int, detail: UInt16 = 0, from start: Int, to end: Int) {
    self.kind = kind
    self.level = UInt8(truncatingIfNeeded: level)
    self.detail = detail
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// Of a string or a piece of one.
  var hasBackslash: Bool { detail != 0 }

  var range: ByteRange { ByteRange(start, end) }

  enum Kind: UInt8 {
    case endMarker, newline, indent, dedent, error
    case name, number, string, fstringStart, fstringMiddle, fstringEnd
    /// Whole statements in a row, or expressions, that were read by `PlainText`.
    case plain
    /// The block behind a header, with all further clauses of the same kind, that was read by `PlainText`.
    case plainBlock
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
  @inline(__always) var startsExpression: Bool {
    switch self {
    case .name, .number, .string, .fstringStart, .false, .none, .true, .await, .lambda, .not, .leftParen,
      .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde:
      true
    default: false
    }
  }

  /// Whether the token ends an operand and every expression that the operand ends; most expressions end so.
  @inline(__always) var endsExpression: Bool {
    switch self {
    case .comma, .rightParen, .rightBracket, .rightBrace, .newline, .colon, .equal, .semicolon: true
    default: false
    }
  }

  /// Of a bracket or an operator that is one character alone.
  @inline(__always)
  init(character: UInt8) { self = characterKinds[Int(character & 0x7F)] }

  /// The reserved words: https://docs.python.org/3.13/reference/lexical_analysis.html#keywords
  static let keywords: [(String, Self)] = [
    ("False", .false), ("None", .none), ("True", .true), ("and", .and), ("as", .as), ("assert", .assert),
    ("async", .async), ("await", .await), ("break", .break), ("class", .class), ("continue", .continue), ("def", .def),
    ("del", .del), ("elif", .elif), ("else", .else), ("except", .except), ("finally", .finally), ("for", .for),
    ("from", .from), ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
    ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise),
    ("return", .return), ("try", .try), ("while", .while), ("with", .with), ("yield", .yield),
  ]
}

/// The kinds of single characters; `stray` for those that are no token.
private let characterKinds: InlineArray<128, Token.Kind> = [
  .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray,
  .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray,
  .stray, .stray, .stray, .stray, .stray, .exclamation, .stray, .stray, .stray, .percent, .ampersand, .stray,
  .leftParen, .rightParen, .star, .plus, .comma, .minus, .dot, .slash, .stray, .stray, .stray, .stray, .stray, .stray,
  .stray, .stray, .stray, .stray, .colon, .semicolon, .less, .equal, .greater, .stray, .at, .stray, .stray, .stray,
  .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray,
  .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .leftBracket, .stray, .rightBracket, .caret,
  .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray,
  .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray, .stray,
  .leftBrace, .bar, .rightBrace, .tilde, .stray,
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

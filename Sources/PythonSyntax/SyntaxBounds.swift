/// How much one file may ask of the lexer, the parser and the decoder.
///
/// Where CPython 3.13 has a limit it is the same one, so that both refuse the same files. The others bound memory and time; a file that
/// passes one of them is refused, never cleared.
package enum SyntaxBounds {
  // MARK: CPython's own

  /// How many brackets may be open at once (`MAXLEVEL`).
  package static let bracketCount = 200

  /// How many blocks may be open at once, the file itself counted (`MAXINDENT`).
  package static let blockCount = 100

  /// How many f-strings may nest (`MAXFSTRINGLEVEL`, less the outermost mode).
  package static let formatStringCount = 149

  /// How deep replacement fields nest in format specs of one f-string (`MAX_EXPR_NESTING`).
  package static let fieldDepth = 3

  /// How many digits an integer may have that is not written in base 2, 8 or 16 (`sys.int_info.default_max_str_digits`).
  package static let integerDigitCount = 4300

  /// How many calls of CPython's parser may be open (`MAXSTACK`).
  package static let callDepth = 6000

  /// How many nodes above each other `ast.parse` can turn into objects (`Py_C_RECURSION_LIMIT`, less its own calls).
  package static let treeDepth = 9997

  // MARK: Memory and time

  /// The longest file, in bytes, that is read.
  ///
  /// Its text is held whole. The passes over a file are meant to be linear, so the bound on its length bounds their time too; ordinary
  /// code of that length takes a second or two, and what is made to be slow ends at the bound on seconds.
  /// CPython's `ast.parse` takes 990 MB of memory for 4 MB of small functions.
  package static let sourceByteCount = 64 << 20

  /// The longest file, in bytes, in another encoding than UTF-8, unless all of it is ASCII.
  ///
  /// Decoding holds the file in several forms, of which the text can take three times the file's bytes.
  package static let transcodedByteCount = 16 << 20

  /// How many nodes of one statement are kept: 4 MB, and up to 160 MB of what may be found in them. The elements of displays, calls,
  /// subscripts, `del`, comparisons, `or` and `and`, imported names and fields of f-strings may be many more, see `elementNodeCount`.
  package static let nodeCount = 1 << 18

  /// How many nodes of the elements of one display, call or import are kept at a time: so few that displays inside of displays fit, 16 deep.
  package static let elementNodeCount = 1 << 13

  /// How many scopes of a file are told, 12 MB: where there are so many there may be more.
  package static let scopeCount = 1 << 20

  /// How many tokens are kept to go back to, 25 MB: those of a `match` statement's first line, or of a `with` statement in parentheses.
  package static let keptTokenCount = 1 << 21

  /// The longest name, in bytes, with letters beyond ASCII: to normalise a name takes many times its memory.
  package static let wideNameByteCount = 4096

  /// The longest name of an encoding, in bytes, that is looked up: CPython's have 20 at most.
  package static let encodingNameByteCount = 100

  /// The longest message of a syntax error, in bytes: it may quote a name out of the file.
  package static let messageByteCount = 1000

  /// An upper bound of `Parser.depth`, which bounds this parser's own stack to 1.5 MB. No estimate of the depth of what CPython
  /// accepts is as high.
  package static let estimatedDepth = 6400

  /// How many tokens a statement may have whose depth `CallDepth` decides: 100 MB of what it remembers.
  package static let deepTokenCount = 1 << 17

  /// How many calls of CPython's parser are counted for one file to decide the depth of statements that nest deep: about a second.
  ///
  /// Only statements that come near to `callDepth` need it: these are 600 that each fill 180 brackets.
  package static let deepCallCount = 1 << 24
}

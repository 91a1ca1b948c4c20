/// One node of a `SyntaxTree`: 16 bytes, no references.
package struct Node: Sendable {
  /// What the node is. The cases up to `typeVarTuple` are the classes of CPython 3.13's `ast`; the rest
  /// hold names for which `ast` has plain strings.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case module
    // Statements
    case functionDef, asyncFunctionDef, classDef, returnStatement, delete, assign, typeAlias, augAssign, annAssign
    case forStatement, asyncFor, whileStatement, ifStatement, with, asyncWith, match, raise, tryStatement, tryStar
    case assert, importStatement, importFrom, global, nonlocal, expressionStatement, pass, breakStatement
    case continueStatement
    // Expressions
    case boolOp, namedExpr, binOp, unaryOp, lambda, ifExp, dict, set, listComp, setComp, dictComp, generatorExp
    case await, yield, yieldFrom, compare, call, formattedValue, joinedStr, constant, attribute, subscription, starred
    case name, list, tuple, slice
    // Parts
    case comprehension, exceptHandler, argument, keyword, alias, withItem, matchCase
    case matchValue, matchSingleton, matchSequence, matchMapping, matchClass, matchStar, matchAs, matchOr
    case typeVar, paramSpec, typeVarTuple
    /// `a.b.c` of an import; its children are `identifier` nodes.
    case dottedName
    /// A name that `ast` holds as a string: of an alias, a component of a dotted name.
    case identifier
    /// In place of elements that were dropped; `symbol` is the height of the highest of them, as many nodes above each other.
    case dropped
  }

  package let kind: Kind
  /// `importFrom`: the number of leading dots, at most 255. `constant`: the `ConstantKind`. Else 0.
  package let detail: UInt8
  /// `name`, `identifier`, `argument`: the symbol of the name; `attribute`: of the name behind the dot; `matchAs`, `matchStar`,
  /// `matchMapping`: of the name that the pattern itself captures. 0 where it is none of interest.
  package let symbol: UInt16
  /// The byte offset of the first byte.
  package let start: UInt32
  /// The byte offset behind the last byte.
  package let end: UInt32
  /// How many nodes the subtree has, this one included.
  package let count: UInt32

  package var range: ByteRange { ByteRange(start, end) }
}

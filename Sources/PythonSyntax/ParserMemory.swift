/// The arrays of a parser, kept from one file to the next: to make and to drop them takes as long as to read a small file.
package struct ParserMemory: Sendable {
  var nodes: [Node] = []
  var marked: [UInt32] = []
  var tokens: [Token] = []
  var brackets: [UInt32] = []
  var indentation = Indentation()
  var plainBlocks = PlainBlocks()

  package init() {}

  /// What an unusual file made longer is not kept.
  static let nodeCount = 1 << 12
}

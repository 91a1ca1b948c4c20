import PythonSyntax

/// How much one run keeps of what it finds, and how far it follows the names of one file.
///
/// The bounds on archives are in `ArchiveBounds`, those on source in `SyntaxBounds`, the server's own in `rules/policy.toml`: the bytes of an
/// archive, the bytes that its files have when they are inflated, and their number.
package enum LintBounds {
  // MARK: Memory

  /// How many findings a run lists, the first in its order: some 70 MB with the lines that they show. All others are counted.
  ///
  /// An archive of some kilobytes can hold millions, and nobody reads so many.
  package static let findingCount = 100_000

  /// How many findings of one file wait to be put to the others: some 2 MB a worker.
  static let waitingFindingCount = 4096

  /// How many nodes a statement may have for any number of such to be read at the same time. A larger one may take up to 160 MB for
  /// what is found in it, and is read alone.
  static let smallStatementNodeCount = 1 << 14

  /// How many bytes the texts may take that are checked at the same time. A file that needs more than all is checked alone.
  ///
  /// With the findings, the archive's entries and the program itself a run stays below 300 MB.
  static let textByteCount = 160 << 20

  /// How many bytes the text of a file may take: what `textByteCount` counts.
  ///
  /// In UTF-8 it is held once, and copied once where it comes out of no archive. In other encodings, which longer files can't have, it
  /// is held in several forms.
  ///
  /// - Parameter fileByteCount: of the file.
  static func textByteCount(fileByteCount: Int) -> Int {
    fileByteCount + min(4 * fileByteCount, SyntaxBounds.sourceByteCount)
  }

  /// How long a file may be, in bytes, whose values are read. A longer one is not cleared.
  static let moduleByteCount = 1 << 20

  /// How many bytes the whole tree of such a file, its values and what is found in them may take; they count as text.
  static let moduleValueByteCount = 64 << 20

  /// How many mentions of a name that a module should define are looked at, 400 KB: a file of more is taken to define it.
  static let mentionCount = 100_000

  // MARK: Time

  /// How often a file is read. The second time all imports are known; each further time follows names that are bound in front of
  /// what they are bound to one step further.
  static let passCount = 6

  /// How many seconds the check of a file may take.
  ///
  /// Other bounds keep it far below, so this is for what nobody has thought of. It is the only one that can make two runs differ.
  package static let secondCount = 60

  /// How many names of one file may mean a function or module that the server's rules list; a file of more is not cleared.
  static let boundNameCount = 10_000

  /// How many names of one file are followed.
  static let followedNameCount = 10_000

  /// How many imports of one file are noted, to tell modules from other objects.
  static let importCount = 100_000

  /// So many imports are searched one by one; more are put into a table first.
  static let searchedImportCount = 64

  /// How many components of a module's dotted name are followed.
  static let modulePathDepth = 8

  /// How many meanings of one name or expression are followed; a file with more is not cleared.
  static let meaningCount = 32

  /// How many places of names by which attributes are looked up are kept; of more each name once.
  static let lookupNameCount = 1024

  /// In how many parts of what a name is made of other names are looked for that may mean a module.
  static let soughtPartCount = 64

  /// How deep containers are followed. What nests deeper counts as what is so deep.
  static let containerDepth = 3

  /// For how many new names of a file it is searched for earlier uses; with more it is read again.
  static let searchCount = 32
  /// So much of the file in front of such a name is looked at token by token.
  static let searchByteCount = 1 << 16

  /// How many bindings of builtins' names are kept: a file of more binds them everywhere.
  static let shadowCount = 100_000

  /// How many steps from an expression to what it is made out of are taken.
  static let originCount = 64

  /// How long a text may be, in bytes, that is put together of constants, or cut out of one: no name is as long.
  static let constantByteCount = 4096

  /// How long a literal may be, in bytes, for its text to be known: a format string may be long.
  static let literalByteCount = 1 << 16

  /// How many nodes of one expression are read to put such a text together, how deep they nest but for sums and conditions, and how many
  /// values are filled into a template.
  static let constantNodeCount = 10_000
  static let constantDepth = 60
  static let constantOperandCount = 64

  /// How many bytes of such texts are made for a file of this length; a file that makes more is not cleared.
  static func constantWorkByteCount(fileByteCount: Int) -> Int { (1 << 20) + 2 * fileByteCount }

  /// How many texts of one name are kept, and of how many bytes in all names; beyond that only those that a rule is about.
  static let followedTextCount = 64
  static let followedTextByteCount = 1 << 20

  /// How many texts one name may be, if those beyond `followedTextCount` are such that a rule is about; a file with more is not cleared.
  static let listedTextCount = 128

  /// How many names of rules in comments of a file can suppress something.
  static let suppressionCount = 10_000

  /// How many texts may be put together of those that two parts may be.
  static let constantCount = 256

  /// How deep the values of a module may nest, sums counted, for their parts to be known.
  static let moduleValueDepth = 100

  /// How long a misspelled key may be, in bytes.
  static let misspelledKeyByteCount = 64

  /// How many letters of a key may be wrong for it to count as misspelled.
  static let misspelledLetterCount = 2

  /// How many names all rules of a policy may list together.
  static let listedNameCount = 4096
}

/// What an expression may denote, as far as a rule on indirect ways is about it.
enum Meaning: Hashable {
  case place(NameTree.Place)
  /// The mapping from the names in a module to what they name.
  case namespace(NameTree.Place)
  /// A container that may hold this.
  indirect case container(Meaning)
  /// A function that gives an attribute of its argument, by the attribute's dotted name; `nil` for one that is not known.
  case getter(String?)
  /// A function that calls a method of its argument; `nil` for one that is not known.
  case caller(String?)
  /// A function that gives an attribute of a module.
  case lookup(NameTree.Place)
  /// A function that gives an item of a module's namespace.
  case item(NameTree.Place)
  /// A function that gives this.
  indirect case maker(Meaning)

  /// How many components the name in a `getter` has at most: each of them can be something to report.
  static let getterDepth = 16

  private var depth: Int {
    switch self {
    case .container(let inner), .maker(let inner): inner.depth + 1
    default: 0
    }
  }

  /// The meaning of something that holds this; itself where it would nest too deep.
  var contained: Meaning { depth < LintBounds.containerDepth ? .container(self) : self }
  /// The meaning of a function that gives this; itself where it would nest too deep.
  var made: Meaning { depth < LintBounds.containerDepth ? .maker(self) : self }

  var isContainer: Bool { if case .container = self { true } else { false } }

  /// What a container holds.
  var element: Meaning? { if case .container(let inner) = self { inner } else { nil } }
}

/// What the names of one file may mean, file-wide and without flow.
struct NameMeanings {
  private var meanings: [String: [Meaning]] = [:]
  /// The names that something else than an import binds.
  private var assigned: Set<String> = []
  /// The texts of the names that were asked for, as the pass before found them.
  private(set) var texts: [String: Texts] = [:]
  /// The same as far as this pass found them.
  private var newTexts: [String: Texts] = [:]
  private var newTextByteCount = 0
  /// Those of each name once more.
  private var addedTexts: [String: Set<String>] = [:]
  /// Whether something means more than is followed.
  var isOverfull = false
  /// Of all `match` statements so far.
  private(set) var matchSubjects: [Meaning] = []
  /// Texts that these may be or hold.
  private(set) var matchTexts = Texts.unknown

  /// Every name that the parser must recognise for this.
  var names: Set<String> { Set(meanings.keys).union(newTexts.keys) }

  subscript(name: String) -> [Meaning]? { meanings[name] }

  /// What an attribute of that name may mean: all that is assigned to one, or to a name in a class.
  func attribute(_ name: String) -> [Meaning]? { assigned.contains(name) ? meanings[name] : nil }

  /// What the pass before found is known now.
  mutating func startPass() {
    texts = newTexts
    newTexts = newTexts.mapValues { _ in Texts() }
    newTextByteCount = 0
    addedTexts = [:]
  }

  /// Whether the texts of this pass differ from those that it was told.
  var hasNewTexts: Bool { texts != newTexts }

  /// - Returns: whether one of `new` is new, and there was room for it.
  mutating func bind(_ name: String, to new: [Meaning], isImport: Bool) -> Bool {
    var known = meanings[name] ?? []
    if known.isEmpty {
      if new.isEmpty { return false }
      if meanings.count >= LintBounds.followedNameCount {
        isOverfull = true
        return false
      }
    }
    let count = known.count
    for meaning in new where !known.contains(meaning) {
      if known.count < LintBounds.meaningCount { known.append(meaning) } else { isOverfull = true }
    }
    let isNew = !isImport && assigned.insert(name).inserted
    if known.count == count { return isNew }
    meanings[name] = known
    return true
  }

  mutating func addMatchSubjects(_ new: [Meaning]) {
    for meaning in new where !matchSubjects.contains(meaning) {
      if matchSubjects.count < LintBounds.meaningCount { matchSubjects.append(meaning) } else { isOverfull = true }
    }
  }

  mutating func addMatchTexts(_ new: Texts) {
    let room = max(0, LintBounds.followedTextCount - matchTexts.known.count)
    matchTexts.known += new.known.filter { !matchTexts.known.contains($0) }.prefix(room)
  }

  /// Has the texts of a name followed from the next pass on.
  mutating func askForTexts(of name: String) {
    if newTexts[name] != nil { return }
    if newTexts.count < LintBounds.followedNameCount { newTexts[name] = Texts() }
  }

  /// - Parameter isListed: whether a rule is about a text: of such there may be more than of others.
  mutating func addTexts(_ new: Texts, to name: String, isListed: (String) -> Bool) {
    if newTexts[name] == nil { return }
    if !new.isComplete { newTexts[name]?.isComplete = false }
    for text in new.known where addedTexts[name]?.contains(text) != true {
      let count = addedTexts[name]?.count ?? 0
      let hasRoom =
        count < LintBounds.followedTextCount
        && newTextByteCount + text.utf8.count <= LintBounds.followedTextByteCount
      if !hasRoom {
        newTexts[name]?.isComplete = false
        if !isListed(text) { continue }
        if count >= LintBounds.listedTextCount {
          isOverfull = true
          return
        }
      }
      addedTexts[name, default: []].insert(text)
      newTexts[name]?.known.append(text)
      newTextByteCount += text.utf8.count
    }
  }
}

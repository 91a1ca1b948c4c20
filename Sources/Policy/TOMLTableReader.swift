/// A table of a TOML file whose keys are asked for by name and type. Every error has the file and the line.
struct TOMLTableReader {
  let file: String
  /// Of the table in the file, such as `groups[0]`; empty for the file itself.
  let path: String
  let values: [String: TOMLFileValue]
  let lines: TOMLKeyLines

  func has(_ key: String) -> Bool { values[key] != nil }

  /// The line of `key`, or of the table where it has no such key; from 1.
  func line(of key: String, item: Int? = nil) -> Int {
    let path = self.path.isEmpty ? key : "\(self.path).\(key)"
    return item.flatMap { lines["\(path)[\($0)]"] } ?? lines[path] ?? lines[self.path] ?? 1
  }

  func error(at key: String, item: Int? = nil, _ message: String, _ remedy: String) -> PolicyError {
    PolicyError(file: file, line: line(of: key, item: item), message: message, remedy: remedy)
  }

  /// An error about the table as a whole.
  func error(_ message: String, _ remedy: String) -> PolicyError {
    PolicyError(file: file, line: lines[path] ?? 1, message: message, remedy: remedy)
  }

  func refuseKeys(except known: Set<String>) throws(PolicyError) {
    guard let key = values.keys.filter({ !known.contains($0) }).min(by: { line(of: $0) < line(of: $1) }) else { return }
    let list = known.sorted()
    let wayOut =
      Suggestion.nearest(to: key, among: list).map { "did you mean `\($0)`?" }
      ?? "use \(list.map { "`\($0)`" }.joined(separator: ", "))"
    throw error(at: key, "unknown key `\(key)`", wayOut)
  }

  func optionalString(_ key: String) throws(PolicyError) -> String? {
    guard let value = values[key] else { return nil }
    guard case .string(let string) = value else { throw wrongType(key, "a string") }
    let isBlank = string.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if isBlank { throw error(at: key, "`\(key)` is empty", "write the text") }
    return string
  }

  func string(_ key: String) throws(PolicyError) -> String {
    guard let string = try optionalString(key) else { throw missing(key) }
    return string
  }

  /// A name of lower-case words joined with hyphens.
  func word(_ key: String) throws(PolicyError) -> String {
    let word = try string(key)
    if !word.isKebabCase {
      throw error(at: key, "`\(word)` is no kebab-case name", "write lower-case words joined with hyphens")
    }
    return word
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) throws(PolicyError) -> Choice {
    let string = try string(key)
    guard let choice = Choice(rawValue: string) else {
      throw error(at: key, unknown: string, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// The error where the value of `key` is none of `known`.
  func error(at key: String, unknown value: String, known: [String]) -> PolicyError {
    let wayOut =
      Suggestion.nearest(to: value, among: known).map { "did you mean `\($0)`?" }
      ?? "use one of \(known.map { "`\($0)`" }.joined(separator: ", "))"
    return error(at: key, "`\(value)` is no value for `\(key)`", wayOut)
  }

  func optionalBoolean(_ key: String) throws(PolicyError) -> Bool? {
    guard let value = values[key] else { return nil }
    guard case .boolean(let boolean) = value else { throw wrongType(key, "`true` or `false`") }
    return boolean
  }

  /// A list of strings, none of them empty or twice in the list; `nil` where the key is missing.
  func optionalStrings(_ key: String) throws(PolicyError) -> [String]? {
    if case .array(let items)? = values[key], items.isEmpty { return [] }
    return has(key) ? try strings(key) : nil
  }

  func wholeNumber(_ key: String) throws(PolicyError) -> Int {
    guard let value = values[key] else { throw missing(key) }
    guard case .integer(let integer) = value else { throw wrongType(key, "a whole number") }
    return integer
  }

  func positiveInteger(_ key: String) throws(PolicyError) -> Int {
    let integer = try wholeNumber(key)
    if integer <= 0 { throw error(at: key, "`\(key)` is \(integer)", "write a number above 0") }
    return integer
  }

  /// A list of at least one string, none of them empty or twice in the list.
  func strings(_ key: String) throws(PolicyError) -> [String] {
    guard let value = values[key] else { throw missing(key) }
    guard case .array(let items) = value else { throw wrongType(key, "a list of strings") }
    if items.isEmpty { throw error(at: key, "`\(key)` is empty", "list at least one name") }
    var strings: [String] = []
    for (index, item) in items.enumerated() {
      guard case .string(let string) = item, !string.isEmpty else {
        throw error(at: key, item: index, "`\(key)` holds something else than names", "write a list of strings")
      }
      if strings.contains(string) {
        throw error(at: key, item: index, "`\(string)` is listed twice", "remove one of the two")
      }
      strings.append(string)
    }
    return strings
  }

  func table(_ key: String) throws(PolicyError) -> TOMLTableReader {
    guard let value = values[key] else { throw missing(key) }
    guard case .table(let table) = value else { throw wrongType(key, "a table") }
    return reader(key, table)
  }

  /// A list of at least one table.
  func tables(_ key: String) throws(PolicyError) -> [TOMLTableReader] {
    guard let value = values[key] else { throw missing(key) }
    guard case .array(let items) = value else { throw wrongType(key, "a list of tables") }
    if items.isEmpty { throw error(at: key, "`\(key)` is empty", "write at least one `[[\(key)]]`") }
    var tables: [TOMLTableReader] = []
    for (index, item) in items.enumerated() {
      guard case .table(let table) = item else { throw wrongType(key, "a list of tables") }
      tables.append(reader("\(key)[\(index)]", table))
    }
    return tables
  }

  private func reader(_ key: String, _ values: [String: TOMLFileValue]) -> TOMLTableReader {
    TOMLTableReader(file: file, path: path.isEmpty ? key : "\(path).\(key)", values: values, lines: lines)
  }

  private func missing(_ key: String) -> PolicyError {
    error("the key `\(key)` is missing\(path.isEmpty ? "" : " in `\(path)`")", "add it")
  }

  private func wrongType(_ key: String, _ type: String) -> PolicyError {
    error(at: key, "`\(key)` has the wrong type", "write \(type)")
  }
}

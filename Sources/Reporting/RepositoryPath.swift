import Linting

/// Where the files of findings stand in the repository that a CI system shows.
///
/// Paths are relative to its root with `/` between names, unless the input was given by an absolute path.
struct RepositoryPath {
  private let kinds: [String: InputSummary.Kind]
  private let prefix: String

  init(_ report: Report, _ options: ReportOptions) {
    kinds = Dictionary(report.inputs.map { ($0.path, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let prefix = Self.normalized(options.pathPrefix)
    // The root itself needs no name.
    self.prefix = prefix.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") } ? "" : prefix
  }

  /// A member of an archive stands below the path prefix. What is about an input as a whole, or about a member whose name
  /// is no path below a folder, has the input's own path.
  func of(_ finding: Finding) -> String {
    guard let file = finding.file else { return Self.of(input: finding.input) }
    switch kinds[finding.input] ?? .archive {
    case .file: return Self.normalized(file)
    case .folder: return Self.normalized("\(finding.input)/\(file)")
    case .archive:
      guard Self.isBelowFolder(file) else { return Self.of(input: finding.input) }
      return prefix.isEmpty ? file : "\(prefix)/\(file)"
    }
  }

  /// Standard input has no path.
  static func of(input: String) -> String { input == "-" ? Place.name(ofInput: input) : normalized(input) }

  /// Without `./` and doubled `/`.
  private static func normalized(_ path: String) -> String {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    let joined = names.map { String(Substring($0)) }.joined(separator: "/")
    return path.utf8.first == UInt8(ascii: "/") ? "/" + joined : joined.isEmpty ? path : joined
  }

  /// Whether the path stays below the folder that it is relative to, and is the only way to write it.
  private static func isBelowFolder(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }

  /// The path as a URI reference (RFC 3986), absolute where the path is.
  static func uri(_ path: String) -> String {
    (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + percentEncoded(path)
  }

  /// The name of an archive's member as a relative reference, which does not begin with `//` (RFC 3986, 4.2).
  static func uri(entry: String) -> String {
    entry.hasPrefix("//") ? "/%2F" + percentEncoded(String(entry.dropFirst(2))) : percentEncoded(entry)
  }

  /// All but letters, digits and `-._~/` as `%` and two digits.
  private static func percentEncoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        bytes.append(byte)
      } else {
        bytes.append(percent: byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A letter, a digit or one of `-._~`.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends `%` and two uppercase hexadecimal digits.
  mutating func append(percent byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    append(UInt8(ascii: "%"))
    append(digits[Int(byte >> 4)])
    append(digits[Int(byte & 15)])
  }
}

import TOMLKit

/// One TOML file as plain values. The only place that knows the TOML library.
package enum TOMLFile {
  /// Parses the file.
  ///
  /// - Throws: `PolicyError` with the line where the bytes are no TOML.
  static func read(name: String, bytes: [UInt8]) throws(PolicyError) -> TOMLTableReader {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PolicyError(file: name, message: "the file is not UTF-8", remedy: "save it as UTF-8")
    }
    let lines = TOMLKeyLines(bytes)
    // The library hands strings over with a NUL at the end: one inside of a string would cut it in silence.
    if let line = lines.lineOfNUL {
      throw PolicyError(file: name, line: line, message: "the file has a NUL character", remedy: "remove it")
    }
    // The library aborts the process for such a header.
    if let line = lines.lineOfNamelessHeader {
      throw PolicyError(file: name, line: line, message: "the table header has no name", remedy: "write `[name]`")
    }
    do {
      let values = try TOMLTable(string: text).values(at: name)
      return TOMLTableReader(file: name, path: "", values: values, lines: lines)
    } catch let error as TOMLParseError {
      throw PolicyError(
        file: name, line: error.source.begin.line, message: "the file is no TOML: \(error.description)",
        remedy: "correct the syntax")
    } catch let error as PolicyError {
      throw error
    } catch {
      throw PolicyError(file: name, message: "the file is no TOML", remedy: "correct the syntax")
    }
  }
}

extension TOMLFile {
  /// `text` as a basic string: https://toml.io/en/v1.0.0#string
  package static func string(_ text: String) -> String {
    var string = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        string += "\\"
        string.unicodeScalars.append(scalar)
      case ..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F:
        let code = String(scalar.value, radix: 16, uppercase: true)
        string += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
      default: string.unicodeScalars.append(scalar)
      }
    }
    return string + "\""
  }
}

/// A value of a TOML file.
enum TOMLFileValue {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLFileValue])
  case table([String: TOMLFileValue])
  /// A number with a fraction, a date, a time.
  case other
}

extension TOMLTable {
  fileprivate func values(at file: String) throws -> [String: TOMLFileValue] {
    var values: [String: TOMLFileValue] = [:]
    for key in keys {
      guard let value = self[key] else {
        throw PolicyError(file: file, message: "a key is unreadable", remedy: "rename it")
      }
      values[key] = try value.value(at: file)
    }
    return values
  }
}

extension TOMLValueConvertible {
  fileprivate func value(at file: String) throws -> TOMLFileValue {
    switch type {
    case .string: return string.map(TOMLFileValue.string) ?? .other
    case .int: return int.map(TOMLFileValue.integer) ?? .other
    case .bool: return bool.map(TOMLFileValue.boolean) ?? .other
    case .array: return .array(try (array.map(Array.init) ?? []).map { try $0.value(at: file) })
    case .table: return .table(try table?.values(at: file) ?? [:])
    default: return .other
    }
  }
}

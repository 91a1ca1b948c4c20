import Foundation
import Policy
import Testing

@testable import Uploading

/// What a server may answer, in all the forms that are documented, and in others.
@Suite struct AnswerTests {
  private static func refusal(_ status: Int, _ body: String) -> ServerRefusal {
    ServerRefusal(status: status, body: JSONValue(bytes: Array(body.utf8)))
  }

  @Test(arguments: [
    (#"{"success": false, "status": 409, "error": {"message": "there already", "type": "conflict"}}"#, "conflict"),
    (#"{"detail": "there already"}"#, nil),
    (#"{"detail": {"message": "there already", "type": "conflict"}}"#, "conflict"),
    (#"{"message": "there already"}"#, nil),
  ])
  func `both families of errors are read`(_ body: String, _ type: String?) {
    let refusal = Self.refusal(409, body)
    #expect(refusal.message == "there already")
    #expect(refusal.type == type)
    #expect(refusal.violations.isEmpty)
  }

  @Test func `each complaint of a request that does not validate is told`() {
    let refusal = Self.refusal(
      422,
      #"{"detail": [{"loc": ["body", "version"], "msg": "no match", "type": "x"}, {"loc": ["body", 0], "msg": "no JSON", "type": "y"}]}"#
    )
    #expect(refusal.message == "body.version: no match: body.0: no JSON")
    #expect(!refusal.isVerdict)
  }

  @Test(arguments: [
    (#"{"detail": ["quota exceeded"]}"#, "quota exceeded"),
    (#"{"error": {"message": "Request invalid", "details": ["version: bad"]}}"#, "Request invalid: version: bad"),
    (#"{"error": {"message": "Quota", "details": {"limit": 10, "used": 10}}}"#, "Quota: limit 10, used 10"),
  ])
  func `a list of complaints is no verdict on a plugin`(_ body: String, _ message: String) {
    let refusal = Self.refusal(403, body)
    #expect(refusal.message == message)
    #expect(!refusal.isVerdict)
  }

  @Test func `a refusal that says that the validation failed is a verdict`() {
    #expect(Self.refusal(400, #"{"success": false, "validation_status": "failed", "validation_errors": []}"#).isVerdict)
    #expect(!Self.refusal(400, #"{"detail": "expired"}"#).isVerdict)
  }

  @Test(arguments: ["", "[]", "null", "1", #""text""#, "{}", "<html>", #"{"detail": 5}"#, #"{"error": []}"#])
  func `an answer of another shape has no message`(_ body: String) {
    #expect(Self.refusal(500, body).message == "")
  }

  private static let violation =
    #"{"file": "processors/core.py", "line": 15, "column": 0, "message": "Forbidden import: subprocess", "severity": "error"}"#
  private static let text = #""processors/core.py:15:0: error: Forbidden import: subprocess""#

  @Test(arguments: [
    #"{"detail": "Security scan failed", "violations": [V]}"#,
    #"{"detail": {"message": "Security scan failed", "type": "t", "violations": [V]}}"#,
    #"{"success": false, "status": 400, "error": {"message": "m", "type": "t", "details": {"violations": [V]}}}"#,
    #"{"success": false, "status": 400, "error": {"message": "m", "type": "t", "details": [V]}}"#,
    #"{"success": false, "status": 400, "error": {"message": "m", "type": "t", "violations": [V]}}"#,
  ])
  func `violations are found wherever they stand`(_ body: String) {
    for violation in [Self.violation, Self.text] {
      // Of a list that has no name only objects are certain.
      if violation == Self.text, body.contains(#""details": [V]"#) { continue }
      #expect(
        Self.refusal(400, body.replacing("V", with: violation, maxReplacements: 1)).violations == [
          ServerViolation(
            file: "processors/core.py", line: 15, columnOffset: 0, message: "Forbidden import: subprocess",
            severity: .error)
        ])
    }
  }

  @Test(arguments: [
    ("a.py:3:4: warning: Risky module: pickle", "a.py", 3, 4, "Risky module: pickle"),
    ("a.py:3: Forbidden import: socket", "a.py", 3, nil, "Forbidden import: socket"),
    ("a.py: Forbidden import: socket", "a.py", nil, nil, "Forbidden import: socket"),
    ("my file.py:3:4: [error] Forbidden import: socket", "my file.py", 3, 4, "Forbidden import: socket"),
    ("Forbidden import: socket", nil, nil, nil, "Forbidden import: socket"),
    ("Missing required file: manifest.py", nil, nil, nil, "Missing required file: manifest.py"),
    ("a.py:x:4: odd", "a.py", nil, nil, "x:4: odd"),
    ("a.py:99999999999999999999: odd", "a.py", nil, nil, "99999999999999999999: odd"),
    ("a.py:1:9223372036854775807: odd", "a.py", 1, nil, "9223372036854775807: odd"),
    ("Security scan failed: a.py:3:4: error: odd", "a.py", 3, 4, "odd"),
    (
      "Forbidden import in processors/core.py: subprocess", nil, nil, nil,
      "Forbidden import in processors/core.py: subprocess"
    ),
    ("a.py:3:4 Forbidden import: socket", "a.py", 3, 4, "Forbidden import: socket"),
    ("", nil, nil, nil, ""),
  ])
  func `a violation in a sentence is taken apart as far as it goes`(
    _ text: String, _ file: String?, _ line: Int?, _ column: Int?, _ message: String
  ) {
    let violation = ServerViolation(text: text)
    #expect(violation.file == file)
    #expect(violation.line == line)
    #expect(violation.columnOffset == column)
    #expect(violation.message == message)
    #expect(violation.severity == (text.contains("warning:") ? .warning : .error))
    #expect(violation.isSeverityStated == (text.contains("error") || text.contains("warning")))
  }

  @Test func `a confirmation tells whether the plugin is accepted`() throws {
    func confirmation(_ validation: String, _ deployment: String, success: Bool = true) throws -> UploadConfirmation {
      try #require(
        UploadConfirmation(
          .object([
            "success": .boolean(success), "validation_status": .string(validation),
            "deployment_status": .string(deployment), "validation_errors": .array([.string("a.py:1:0: bad")]),
          ])))
    }
    #expect(try confirmation("passed", "deployed").isAccepted)
    #expect(try confirmation("pending", "pending").isAccepted)
    #expect(try confirmation("passed", "not_deployed").isAccepted)
    #expect(!(try confirmation("failed", "not_deployed").isAccepted))
    #expect(!(try confirmation("passed", "failed").isAccepted))
    #expect(!(try confirmation("passed", "deployed", success: false).isAccepted))
    #expect(try confirmation("failed", "not_deployed").violations.map(\.message) == ["bad"])
    #expect(UploadConfirmation(.object(["success": .boolean(true)])) == nil)
    #expect(UploadConfirmation(.object(["validation_status": .string("passed")])) == nil)
    #expect(UploadConfirmation(.object(["success": .boolean(false)])) == nil)
    #expect(try confirmation("passed", "failed").isValid)
    #expect(try confirmation("passed", "pending").isPending)
    #expect(!(try confirmation("failed", "pending").isPending))
  }

  @Test(arguments: [
    ("2026-03-09T12:00:00Z", 1_773_057_600), ("2026-03-09T12:00:00+01:00", 1_773_054_000),
    ("2026-03-09T12:00:00.250Z", 1_773_057_600), ("2026-03-09T12:00:00", 1_773_057_600),
    ("2026-03-09T12:00:00.123456", 1_773_057_600), ("soon", nil),
  ])
  func `the end of a URL's life is read`(_ text: String, _ seconds: Int?) throws {
    let upload = try #require(
      IssuedUpload(
        .object([
          "upload_id": .string("u"), "presigned_url": .string("https://store.example/x?y=z"),
          "expires_at": .string(text),
        ])))
    #expect(upload.expiry.map { Int($0.timeIntervalSince1970) } == seconds)
  }
}

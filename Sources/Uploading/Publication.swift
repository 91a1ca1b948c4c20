import Foundation
package import PluginArchive
import Synchronization

/// The archive that is published: the bytes that were checked.
package struct UploadArchive: Sendable {
  /// Absolute.
  package let path: String
  package let byteCount: Int
  /// 32 hexadecimal digits.
  package let md5: String
  /// 64 hexadecimal digits.
  package let sha256: String
  private let bytes: ArchiveBytes

  package init(path: String, _ bytes: ArchiveBytes) {
    self.path = FilePath.resolved(path) ?? path
    self.bytes = bytes
    byteCount = bytes.byteCount
    md5 = bytes.md5()
    sha256 = bytes.sha256()
  }

  /// Whether the file is still the one that was read.
  var isUnchanged: Bool {
    guard FilePath.isRegularFile(path), !bytes.hasChanged(), let now = try? ArchiveBytes(path: path, limit: byteCount)
    else { return false }
    return now.md5() == md5
  }
}

/// One upload on its way: asked for, sent, confirmed.
package final class Publication: Sendable {
  /// How far it has come, which any thread may ask.
  package struct Progress: Sendable {
    /// `nil` before the server has given leave.
    package var uploadID: String?
    package var isSent = false
    /// The store's, without quotes.
    package var etag: String?
  }

  private static let again = "publish it again"
  private static let changed = ServerError(
    reason: .unexpected("the archive has changed since it was checked, so it is not published", help: again))
  private let server: PluginServer
  private let archive: UploadArchive
  private let plugin: PluginIdentity
  private let state = Mutex(Progress())

  package init(of plugin: PluginIdentity, _ archive: UploadArchive, to server: PluginServer) {
    self.plugin = plugin
    self.archive = archive
    self.server = server
  }

  /// Of the archive.
  package var byteCount: Int { archive.byteCount }

  package var progress: Progress { state.withLock { $0 } }

  /// - Parameter onProgress: is told how many bytes are sent.
  package func run(onProgress: @escaping @Sendable (Int) -> Void) async throws(ServerError) -> UploadConfirmation {
    let etag = try await send(onProgress: onProgress)
    let uploadID = progress.uploadID ?? ""
    do {
      return try await server.confirm(uploadID: uploadID, etag: etag, byteCount: archive.byteCount)
    } catch {
      // The answer to the confirmation was lost, and there is no second one: the plugin itself tells what became of it.
      guard error.mayBeDone, case .refused(let refusal) = error.reason, refusal.violations.isEmpty,
        [400, 404, 409].contains(refusal.status), let detail = try? await server.plugin(plugin.pluginID),
        detail.isMade(of: archive)
      else { throw error }
      return UploadConfirmation(detail)
    }
  }

  /// - Returns: the store's ETag, without quotes; `nil` where it has none.
  private func send(onProgress: @escaping @Sendable (Int) -> Void) async throws(ServerError) -> String? {
    var upload = try await issue()
    var isSecond = false
    while true {
      if !isSecond, let expiry = upload.expiry, expiry <= Date() {
        isSecond = true
        upload = try await issue()
      }
      guard archive.isUnchanged else { throw Self.changed }
      let answer = try await server.put(file: archive.path, to: upload.presignedURL, onProgress: onProgress)
      if answer.isSuccess { return try accept(answer) }
      let error = StoreError(answer)
      guard error.mayBeExpired, !isSecond else {
        throw ServerError(reason: .refused(ServerRefusal(error)))
      }
      isSecond = true
      upload = try await issue()
    }
  }

  private func issue() async throws(ServerError) -> IssuedUpload {
    let upload = try await server.issueUpload(of: plugin, byteCount: archive.byteCount)
    state.withLock { $0.uploadID = upload.uploadID }
    return upload
  }

  /// Makes sure that the store has what was checked.
  private func accept(_ answer: HTTPAnswer) throws(ServerError) -> String? {
    guard archive.isUnchanged else { throw Self.changed }
    let etag = ETag.plain(answer.headers["etag"] ?? "")
    // Of an object that the store encrypts with other keys than its own the ETag is no MD5.
    let isEncrypted =
      answer.headers["x-amz-server-side-encryption"].map { $0 != "AES256" } ?? false
      || answer.headers["x-amz-server-side-encryption-customer-algorithm"] != nil
    let isDigest = etag.utf8.count == 32 && etag.utf8.allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) }
    if isDigest, !isEncrypted, etag.lowercased() != archive.md5 {
      throw ServerError(
        reason: .unexpected(
          "the store has other bytes than were sent: its ETag is \(etag), the archive's MD5 \(archive.md5); it is not confirmed",
          help: Self.again))
    }
    let known = etag.isEmpty ? nil : etag
    state.withLock {
      $0.isSent = true
      $0.etag = known
    }
    return known
  }
}

extension PluginDetail {
  /// Whether the plugin is the one in the archive, as far as its hash tells.
  fileprivate func isMade(of archive: UploadArchive) -> Bool {
    guard let hash = codeHash?.lowercased() else { return false }
    return [archive.sha256, archive.md5].contains { hash == $0 || hash.hasSuffix(":" + $0) }
  }
}

/// What a store calls the content of an object (RFC 9110, section 8.8.3).
package enum ETag {
  /// Without quotes, and without the sign of a weak one.
  package static func plain(_ text: String) -> String {
    var tag = text[...]
    if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
    if tag.count >= 2, tag.first == "\"", tag.last == "\"" { tag = tag.dropFirst().dropLast() }
    return String(tag)
  }
}

package import Foundation

/// An answer `PluginPresignedURLResponse`: leave to upload one archive.
package struct IssuedUpload: Sendable, Hashable {
  package let uploadID: String
  /// Whoever has it can upload.
  let presignedURL: URL
  /// `nil` where it can't be read.
  package let expiry: Date?

  init?(_ answer: JSONValue) {
    guard let uploadID = answer["upload_id"]?.string, !uploadID.isEmpty,
      let presignedURL = answer["presigned_url"]?.string.flatMap({ URL(string: $0) })
    else { return nil }
    self.uploadID = uploadID
    self.presignedURL = presignedURL
    expiry = answer["expires_at"]?.string.flatMap(Self.date)
  }

  /// A date of RFC 3339, with or without a zone; UTC without.
  private static func date(_ text: String) -> Date? {
    let hasZone = text.hasSuffix("Z") || text.hasSuffix("z") || text.dropFirst(10).contains { $0 == "+" || $0 == "-" }
    let parser = ISO8601DateFormatter()
    for options: ISO8601DateFormatter.Options in [
      .withInternetDateTime, [.withInternetDateTime, .withFractionalSeconds],
    ] {
      parser.formatOptions = options
      if let date = parser.date(from: hasZone ? text : text + "Z") { return date }
    }
    return nil
  }
}

/// An answer `ConfirmPluginUploadResponse`: what became of an upload.
package struct UploadConfirmation: Sendable, Hashable {
  package var isSuccess: Bool
  package var pluginID: String?
  /// `pending`, `passed` or `failed`.
  package var validationStatus: String
  package var violations: [ServerViolation]
  /// `deployed`, `pending`, `failed` or `not_deployed`.
  package var deploymentStatus: String
  package var featureURI: String?
  package var message: String?

  init?(_ answer: JSONValue) {
    guard let isSuccess = answer["success"]?.boolean else { return nil }
    self.isSuccess = isSuccess
    pluginID = answer["plugin_id"]?.string
    violations = ServerViolation.all(in: [answer])
    featureURI = answer["feature_uri"]?.string
    message = answer["message"]?.string
    // A rejection may come with less.
    guard let validation = answer["validation_status"]?.string, ["pending", "passed", "failed"].contains(validation),
      let deployment = answer["deployment_status"]?.string ?? (isSuccess ? nil : "not_deployed")
    else { return nil }
    validationStatus = validation
    deploymentStatus = deployment
  }

  /// The same, as far as the plugin's own document tells it.
  init(_ plugin: PluginDetail) {
    isSuccess = plugin.summary.validationStatus != "failed"
    pluginID = plugin.summary.pluginID
    validationStatus = plugin.summary.validationStatus
    violations = plugin.violations
    deploymentStatus = plugin.summary.isDeployed ? "deployed" : "not_deployed"
    featureURI = plugin.summary.featureURI
  }

  /// Whether the server takes the plugin, as far as it has decided.
  package var isValid: Bool { isSuccess && validationStatus != "failed" }

  /// Whether it has not decided all.
  package var isPending: Bool { isAccepted && (validationStatus == "pending" || deploymentStatus == "pending") }

  /// Whether it deploys it too, as far as it has done so.
  package var isAccepted: Bool { isValid && deploymentStatus != "failed" }
}

/// A `PluginListItem`, or what a `PluginDocument` has in common with one.
package struct PluginSummary: Sendable, Hashable {
  package let pluginID: String
  package let name: String
  package let version: String
  package let description: String?
  package let isDeployed: Bool
  package let validationStatus: String
  package let featureURI: String?
  /// As the server writes them.
  package let createdAt: String?
  package let updatedAt: String?

  init?(_ value: JSONValue) {
    guard let pluginID = value["plugin_id"]?.string, let name = value["name"]?.string,
      let version = value["version"]?.string, let validationStatus = value["validation_status"]?.string
    else { return nil }
    self.pluginID = pluginID
    self.name = name
    self.version = version
    self.validationStatus = validationStatus
    description = value["description"]?.string
    isDeployed = value["deployed"]?.boolean ?? false
    featureURI = value["feature_uri"]?.string ?? value["deployment_info"]?["feature_uri"]?.string
    createdAt = value["created_at"]?.string
    updatedAt = value["updated_at"]?.string
  }
}

/// An answer `PluginListResponse`.
package struct PluginList: Sendable, Hashable {
  package let plugins: [PluginSummary]
  /// Of all plugins, listed or not.
  package let total: Int

  init?(_ answer: JSONValue) {
    guard answer["success"]?.boolean != false, let items = answer["plugins"]?.array else { return nil }
    plugins = items.compactMap(PluginSummary.init)
    if plugins.count < items.count { return nil }
    total = answer["total"]?.integer ?? plugins.count
  }
}

/// An answer `PluginDetailResponse`.
package struct PluginDetail: Sendable, Hashable {
  package let summary: PluginSummary
  package let violations: [ServerViolation]
  /// `nil` where the server does not say.
  package let codeHash: String?

  init?(_ answer: JSONValue) {
    guard let plugin = answer["plugin"], let summary = PluginSummary(plugin) else { return nil }
    self.summary = summary
    violations = ServerViolation.all(in: [plugin])
    codeHash = plugin["code_hash"]?.string
  }
}

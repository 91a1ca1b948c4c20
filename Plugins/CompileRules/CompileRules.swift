import Foundation
import PackagePlugin

/// Has `compile-rules` compile the package's folder `rules` into the target, whenever something in the folder changes.
@main struct CompileRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledPolicies.swift")
    let names = try FileManager.default.subpathsOfDirectory(atPath: rules.path).sorted()
    return [
      .buildCommand(
        displayName: "Compiling the rules", executable: try context.tool(named: "compile-rules").url,
        arguments: [rules.path, output.path],
        // The folders too: their dates change with a file that is added or removed.
        inputFiles: [rules] + names.map { rules.appending(path: $0) }, outputFiles: [output])
    ]
  }
}

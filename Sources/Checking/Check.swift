import Glibc
package import Linting
package import PluginArchive
package import Policy

/// How the paths of one run are checked.
package struct Check: Sendable {
  package let policy: Policy
  private let linter: Linter
  private let jobs: Int
  private let stdinFilename: String?
  private let digests: Bool

  /// - Parameters:
  ///   - excludes: what is left out of folders.
  ///   - honoursComments: whether comments can suppress findings.
  ///   - jobs: `nil` for all cores.
  ///   - digests: whether the report shows the SHA-256 of archives.
  /// - Throws: where the policy's rules don't fit together.
  package init(
    policy: Policy, excludes: [NamePattern], honoursComments: Bool, jobs: Int?, stdinFilename: String?, digests: Bool
  ) throws(Failure) {
    do { linter = try Linter(policy, excludes: excludes, honoursComments: honoursComments) } catch {
      throw Failure("broken policy: \(error)")
    }
    self.policy = policy
    self.jobs = jobs ?? max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
    self.stdinFilename = stdinFilename
    self.digests = digests
  }

  /// The report on all paths that can be opened, and an error for each other one.
  ///
  /// - Parameter paths: no path twice. They are checked in the order of their bytes, which is that of the findings; the
  ///   report has the inputs in the order given.
  package func run(_ paths: [String], progress: Progress) async -> (report: Report, failures: [InputError]) {
    defer { progress.finish() }
    let inputs = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      path == "-" ? LintInput.standardInput(fileName: stdinFilename) : .path(path)
    }
    var (report, failures) = await linter.report(on: inputs, jobs: jobs, digests: digests) { progress.update($0) }
    let places = Dictionary(zip(paths, 0...), uniquingKeysWith: { first, _ in first })
    report.inputs.sort { places[$0.path, default: 0] < places[$1.path, default: 0] }
    return (report, failures)
  }

  /// The report on one input.
  ///
  /// - Throws: where it can't be opened.
  package func run(_ input: LintInput, progress: Progress) async throws(Failure) -> Report {
    defer { progress.finish() }
    do {
      return try await linter.lint([input], jobs: jobs, digests: digests) { progress.update($0) }
    } catch {
      throw Failure(error)
    }
  }

  /// The folder at `path` as its check walks it.
  ///
  /// - Throws: where it can't be opened.
  package func folder(at path: String) throws(Failure) -> PluginFolder {
    do { return try linter.folder(at: path) } catch { throw Failure(error) }
  }
}

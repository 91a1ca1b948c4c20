package import PluginArchive
package import Policy

/// Checks inputs against one policy. Made once a run.
package struct Linter: Sendable {
  let policy: Policy
  let sourceRules: SourceRules
  let archiveRules: ArchiveRules
  let entryRules: EntryRules
  let excludes: [NamePattern]

  /// - Parameters:
  ///   - excludes: what is left out of folders because the user says so.
  ///   - honoursComments: whether comments can suppress findings.
  /// - Throws: `PolicyError` when a kind of archive defect is not covered by exactly one rule, a rule covers a kind that
  ///   there is not, or the rules list too many names.
  package init(_ policy: Policy, excludes: [NamePattern] = [], honoursComments: Bool = true) throws(PolicyError) {
    self.policy = policy
    self.excludes = excludes
    sourceRules = try SourceRules(policy, honoursComments: honoursComments)
    archiveRules = try ArchiveRules(policy)
    entryRules = EntryRules(policy)
  }

  /// So many files and folders of an input are listed at most.
  var entryLimit: Int { ArchiveBounds.entryCount(fileCount: policy.limits.fileCount) }

  /// The folder as its check walks it.
  ///
  /// - Throws: `InputError` if `path` is no folder or can't be listed.
  package func folder(at path: String) throws(InputError) -> PluginFolder {
    try PluginFolder(path: path, excludes: excludes, entryLimit: entryLimit)
  }

  /// The report on inputs that can be opened.
  ///
  /// - Parameters: as those of `report`.
  /// - Throws: `InputError` for the first input that can't.
  package func lint(
    _ inputs: [LintInput], jobs: Int, findingLimit: Int = LintBounds.findingCount, digests: Bool = false,
    onProgress: (@Sendable (LintProgress) -> Void)? = nil
  ) async throws(InputError) -> Report {
    let (report, failures) = await report(
      on: inputs, jobs: jobs, findingLimit: findingLimit, digests: digests, onProgress: onProgress)
    if let failure = failures.first { throw failure }
    return report
  }

  private enum Opened: Sendable {
    case check(InputCheck)
    case failure(InputError)
  }

  /// Checks the inputs one after the other, the files of each in parallel.
  ///
  /// - Parameters:
  ///   - jobs: so many files are checked at the same time at most. The report is the same for any number.
  ///   - findingLimit: so many findings are listed at most, the first errors and then the first warnings; all are counted.
  ///   - digests: whether the report has the SHA-256 of each archive, which may take longer than the check.
  ///   - onProgress: called from any task whenever a file was read.
  /// - Returns: the report on those that can be opened, which is complete if there are no others, and an error for each other one.
  package func report(
    on inputs: [LintInput], jobs: Int, findingLimit: Int = LintBounds.findingCount, digests: Bool = false,
    onProgress: (@Sendable (LintProgress) -> Void)? = nil
  ) async -> (report: Report, failures: [InputError]) {
    var failures: [InputError] = []
    var report = Report(
      policyID: policy.id, policyRevision: policy.revision, inputs: [], findings: [], isComplete: true)
    let open: @Sendable (LintInput) -> Opened = { input in
      var check = InputCheck(
        self, jobs: jobs, digests: digests, findingLimit: findingLimit, onProgress: onProgress)
      do throws(InputError) { try check.open(input) } catch { return .failure(error) }
      return .check(check)
    }
    var next: Task<Opened, Never>?
    for (index, input) in inputs.enumerated() {
      let opened: Opened
      if let task = next { opened = await task.value } else { opened = open(input) }
      // The next input is opened while the files of this one are read.
      next = nil
      if jobs > 1, index + 1 < inputs.count {
        let input = inputs[index + 1]
        next = Task { open(input) }
      }
      var check: InputCheck
      switch opened {
      case .check(let opened): check = opened
      case .failure(let error):
        failures.append(error)
        report.isComplete = false
        continue
      }
      await check.read()
      report.findings += check.takeFindings()
      report.suppressed += check.takeSuppressed()
      report.inputs.append(check.summary)
      if !check.isWhole { report.isComplete = false }
      report.keepMostSevere(findingLimit)
    }
    return (report, failures)
  }
}

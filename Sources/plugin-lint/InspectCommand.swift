import ArgumentParser
import PluginArchive
import Policy
import Reporting

/// `plugin-lint inspect ARCHIVE`: what is in it, and what of it a check reads.
struct InspectCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Lists an archive's entries: method, sizes, CRC, scanned or not and why.")

  @Argument(help: "An archive, or - for standard input.") var archive: String
  @OptionGroup var policyOption: PolicyOption

  func execute() throws(Failure) -> ExitStatus {
    .passed
  }
}

import PluginArchive

/// A file of the user's own that is read whole: a configuration, a rule file, a baseline.
package enum SmallFile {
  private static let byteLimit = 64 << 20

  package static func read(_ path: String) throws(Failure) -> [UInt8] {
    do throws(InputError) {
      return try ArchiveBytes(path: path, limit: byteLimit).contents()
    } catch {
      throw Failure(error)
    }
  }

  package static func readStandardInput() throws(Failure) -> [UInt8] {
    do throws(InputError) {
      return try ArchiveBytes(standardInputUpTo: byteLimit).contents()
    } catch {
      throw Failure(error)
    }
  }
}

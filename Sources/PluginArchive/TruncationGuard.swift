import Glibc
import Synchronization

/// Maps files so that cutting them meanwhile can't end the process.
///
/// Touching a page that the file no longer has raises SIGBUS. The handler puts zeros in place of the rest of that mapping and the reader goes
/// on; `ArchiveBytes.hasChanged()` then tells. A fault anywhere else goes to the handler that was there before.
enum TruncationGuard {
  private struct Region {
    var start: UInt
    /// 0 for a free place.
    var byteCount: UInt
  }

  /// So many files can be mapped at a time; further ones are read into memory.
  private static let capacity = 64

  // The handler may run at any moment on any thread, so it sees plain memory that never moves.
  private nonisolated(unsafe) static let regions: UnsafeMutablePointer<Region> = {
    let regions = UnsafeMutablePointer<Region>.allocate(capacity: capacity)
    unsafe regions.initialize(repeating: Region(start: 0, byteCount: 0), count: capacity)
    return unsafe regions
  }()
  private nonisolated(unsafe) static let previous: UnsafeMutablePointer<sigaction> = {
    let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 1)
    unsafe previous.initialize(to: sigaction())
    return unsafe previous
  }()
  private static let pageByteCount = UInt(sysconf(CInt(_SC_PAGESIZE)))
  private static let lock = Mutex(false)

  /// A private, read-only mapping; `nil` if the system or the table has no room.
  static func map(_ descriptor: borrowing Descriptor, byteCount: Int) -> UnsafeMutableRawPointer? {
    let number = descriptor.number
    let address: UInt = lock.withLock { isInstalled in
      guard let place = (0..<capacity).first(where: { unsafe regions[$0].byteCount == 0 }) else { return 0 }
      if !isInstalled {
        // Lazy values must not be made within the handler.
        _ = pageByteCount
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_sigaction = { _, info, _ in unsafe TruncationGuard.handle(info) }
        action.sa_flags = SA_SIGINFO
        guard unsafe sigaction(SIGBUS, &action, previous) == 0 else { return 0 }
        isInstalled = true
      }
      guard let mapping = unsafe mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, number, 0), unsafe mapping != MAP_FAILED
      else { return 0 }
      unsafe regions[place] = Region(start: UInt(bitPattern: mapping), byteCount: UInt(byteCount))
      return UInt(bitPattern: mapping)
    }
    return unsafe UnsafeMutableRawPointer(bitPattern: address)
  }

  static func unmap(_ mapping: UnsafeMutableRawPointer, byteCount: Int) {
    lock.withLock { _ in
      for place in 0..<capacity where unsafe regions[place].start == UInt(bitPattern: mapping) {
        unsafe regions[place] = Region(start: 0, byteCount: 0)
      }
      unsafe _ = munmap(mapping, byteCount)
    }
  }

  /// Only what a signal handler may do: look at memory, and map.
  private static func handle(_ info: UnsafeMutablePointer<siginfo_t>?) {
    if let info = unsafe info, let fault = unsafe info.pointee._sifields._sigfault.si_addr {
      let address = UInt(bitPattern: fault)
      let page = address & ~(pageByteCount - 1)
      for place in 0..<capacity {
        let region = unsafe regions[place]
        guard address >= region.start, address < region.start &+ region.byteCount else { continue }
        let rest = region.start &+ region.byteCount &- page
        let zeros = unsafe mmap(
          UnsafeMutableRawPointer(bitPattern: page), Int(rest), PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
          0)
        if unsafe zeros != MAP_FAILED { return }
      }
    }
    // The access faults again and meets the handler that was there before.
    unsafe _ = sigaction(SIGBUS, previous, nil)
  }
}

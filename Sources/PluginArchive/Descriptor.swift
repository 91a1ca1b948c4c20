import Glibc

/// What a file is, and what shows that it changed.
struct FileStatus: Equatable, Sendable {
  enum Kind: Sendable { case regular, folder, symbolicLink, pipe, special }

  var kind: Kind
  var byteCount: Int
  var seconds: Int
  var nanoseconds: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      default: .special
      }
    byteCount = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// Of the path itself, a symbolic link not followed; `nil` with `errno` set.
  init?(path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// An open file of the operating system; it closes when the value goes away.
struct Descriptor: ~Copyable, Sendable {
  let number: CInt

  private init(number: CInt) { self.number = number }

  /// A second descriptor for standard input.
  init(standardInput: ()) { number = dup(0) }

  /// Opens for reading.
  ///
  /// - Parameter flags: added to the open flags, such as `O_NOFOLLOW`.
  init(path: String, flags: CInt = 0) throws(InputError) {
    number = unsafe open(path, O_RDONLY | O_CLOEXEC | flags)
    if number < 0 { throw InputError(path: path, errno: errno) }
  }

  deinit { if number >= 0 { close(number) } }

  /// `nil` with `errno` set.
  var status: FileStatus? {
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? FileStatus(status) : nil
  }

  /// Whether nothing has been read yet; false for what has no places, such as a pipe.
  var isAtStart: Bool { lseek(number, 0, SEEK_CUR) == 0 }

  /// A file without a name that goes away with its descriptor: `start`, and behind it all that is still to be read from here.
  ///
  /// - Throws: `InputError` when that can't be read or written, or when both have more than `limit` bytes.
  func copyToTemporaryFile(
    path: String, behind start: UnsafeRawBufferPointer, limit: Int
  ) throws(InputError) -> Descriptor {
    func failure() -> InputError {
      let words = unsafe String(cString: strerror(errno))
      return InputError(
        path: path, reason: .other("can't be put into a temporary file (\(words)): name a file instead of a pipe"))
    }
    guard let file = unsafe tmpfile() else { throw failure() }
    let copy = unsafe Descriptor(number: dup(fileno(file)))
    unsafe fclose(file)
    var content = unsafe start
    var total = 0
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
    defer { unsafe piece.deallocate() }
    while unsafe !content.isEmpty {
      total += content.count
      if total > limit { throw InputError(path: path, reason: .overLimit(byteCount: nil)) }
      while unsafe !content.isEmpty {
        let count = unsafe write(copy.number, content.baseAddress, content.count)
        if count < 0 {
          if errno == EINTR { continue }
          throw failure()
        }
        unsafe content = UnsafeRawBufferPointer(rebasing: content[count...])
      }
      let count = unsafe try readSome(into: piece, path: path)
      unsafe content = UnsafeRawBufferPointer(rebasing: piece[..<count])
    }
    return copy
  }

  /// - Returns: the number of bytes, 0 at the end.
  private func readSome(into memory: UnsafeMutableRawBufferPointer, path: String) throws(InputError) -> Int {
    while true {
      let count = unsafe Glibc.read(number, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      if errno == EAGAIN {
        var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        unsafe _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        throw InputError(path: path, errno: errno)
      }
    }
  }

  /// Everything up to the end or to one byte more than `limit`, in memory for `free`.
  ///
  /// - Parameter expected: the likely number of bytes, 0 if nobody knows.
  /// - Throws: `InputError` when it can't be read.
  func read(path: String, expected: Int, upTo limit: Int) throws(InputError) -> UnsafeMutableRawBufferPointer {
    // One byte more than expected shows the end, one more than the limit shows that it is passed.
    var capacity = min(max(expected, 1 << 16), limit) + 1
    guard let start = unsafe malloc(capacity) else { throw InputError(path: path, errno: ENOMEM) }
    var memory = unsafe UnsafeMutableRawBufferPointer(start: start, count: capacity)
    var total = 0
    while true {
      do throws(InputError) {
        let count = unsafe try readSome(into: UnsafeMutableRawBufferPointer(rebasing: memory[total...]), path: path)
        total += count
        if count == 0 || total > limit { return unsafe UnsafeMutableRawBufferPointer(rebasing: memory[..<total]) }
      } catch {
        unsafe free(memory.baseAddress)
        throw error
      }
      if total == capacity {
        capacity = min(capacity * 2, limit + 1)
        guard let larger = unsafe realloc(memory.baseAddress, capacity) else {
          unsafe free(memory.baseAddress)
          throw InputError(path: path, errno: ENOMEM)
        }
        unsafe memory = UnsafeMutableRawBufferPointer(start: larger, count: capacity)
      }
    }
  }
}

extension InputError {
  init(path: String, errno: CInt) {
    let reason: Reason =
      switch errno {
      case ENOENT: .noSuchFile
      case EACCES, EPERM: .permissionDenied
      case EISDIR: .isDirectory
      case ENOTDIR: .isNoDirectory
      default: .other(unsafe String(cString: strerror(errno)))
      }
    self.init(path: path, reason: reason)
  }
}

import Foundation
import Interchange
import Values
import Vocabulary

/// Files as commands read them.
package enum FileReading {
  /// All bytes of a file, or of standard input for `-`.
  package static func bytes(_ path: String) throws -> [UInt8] {
    try OpenFile(path).rest()
  }

  /// The bytes of a file, each piece to be read when it is needed. What comes once, as standard input does, is
  /// read at once.
  package static func pieces(_ path: String) throws -> FileBytes {
    let file = try OpenFile(path)
    guard path != "-", let size = file.size else { return FileBytes(try file.rest()) }
    return FileBytes(count: size, read: file.piece)
  }
}

/// A file that is open for reading until nobody needs it any more.
private final class OpenFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == EACCES
        ? DeskError.notAllowed(path) : DeskError.inputNotFound(path, errno)
    }
  }

  deinit { close(descriptor) }

  /// How many bytes a plain file has; nil for what is none, or does not say.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size > 0 ? Int(status.st_size) : nil
  }

  /// All bytes from where it is read now.
  func rest() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try answered { read(descriptor, &buffer, buffer.count) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// A piece of a plain file. One that was cut short meanwhile is not read any more.
  func piece(_ range: Range<Int>) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let (start, left) = (off_t(range.lowerBound + done), range.count - done)
      let count = try bytes.withUnsafeMutableBytes { buffer in
        try answered { pread(descriptor, buffer.baseAddress.map { $0 + done }, left, start) }
      }
      if count == 0 { throw DeskError.notRead(path, EIO) }
      done += count
    }
    return bytes
  }

  private func answered(_ read: () -> Int) throws -> Int {
    while true {
      let count = read()
      if count >= 0 { return count }
      if errno == EISDIR { throw DeskError.inputNotFound(path, errno) }
      if errno != EINTR { throw DeskError.notRead(path, errno) }
    }
  }
}

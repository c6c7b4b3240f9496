import Foundation
import Interchange
import Values
import Vocabulary

/// Files as commands read them.
package enum FileReading {
  /// All bytes of a file, or of standard input for `-`, where they are not more than ``ReadingLimit/file``.
  package static func bytes(_ path: String) throws -> [UInt8] {
    let file = try OpenFile(path)
    return try file.rest { bytes in
      if bytes.count > ReadingLimit.file.most { throw FileFault.tooMuch(.file, .init(file: path)) }
    }
  }

  /// All bytes of a file that the program wrote itself, however many.
  package static func ownBytes(_ path: String) throws -> [UInt8] {
    try OpenFile(path).rest { _ in }
  }

  /// The bytes of a file, each piece to be read when it is needed. What comes once, as standard input does, is
  /// read at once.
  ///
  /// - Parameter isLines: whether it is read line by line, and may be of any length; asked where it is long.
  package static func pieces(
    _ path: String, isLines: () throws -> Bool = { false }
  ) throws -> FileBytes {
    let file = try OpenFile(path)
    if path != "-", let size = file.size { return FileBytes(count: size, read: file.piece) }
    var lines = IncomingLines(path: path)
    return FileBytes(try file.rest { try lines.check($0, isLines) })
  }
}

/// Bytes that come in one by one: what is too much of them is known before they end, if they end.
private struct IncomingLines {
  let path: String
  private var looked = 0
  private var number = 1
  private var start = 0

  init(path: String) { self.path = path }

  mutating func check(_ bytes: [UInt8], _ isLines: () throws -> Bool) throws {
    while let end = bytes[looked...].firstIndex(of: 0x0A) {
      looked = end + 1
      start = end + 1
      number += 1
    }
    looked = bytes.count
    let isLong = bytes.count - start > ReadingLimit.line.most
    let isLarge = bytes.count > ReadingLimit.file.most
    guard isLong || isLarge else { return }
    if try !isLines() {
      if isLarge { throw FileFault.tooMuch(.file, FilePlace(file: path)) }
    } else if isLong {
      throw FileFault.tooMuch(.line, FilePlace(file: path, line: number))
    }
  }
}

/// A file that is open for reading until nobody needs it any more.
private final class OpenFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    // A pipe that nobody writes into would be waited for.
    descriptor =
      path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == EACCES
        ? DeskError.notAllowed(path) : DeskError.inputNotFound(path, errno)
    }
    if path != "-", !isFileOrFolder { throw DeskError.noFile(path) }
  }

  /// A folder is told as such when it is read.
  private var isFileOrFolder: Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return true }
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  deinit { close(descriptor) }

  /// How many bytes a plain file has; nil for what is none, or does not say.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size > 0 ? Int(status.st_size) : nil
  }

  /// All bytes from where it is read now.
  ///
  /// - Parameter check: throws where those that came so far are too many.
  func rest(_ check: ([UInt8]) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try answered { read(descriptor, &buffer, buffer.count) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      try check(bytes)
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

import Foundation
import Values
import Vocabulary

/// A file that only its owner can read and that is gone when it has been used: for what must lie in a
/// file before it can go on, such as a sheet of Excel on its way into a pipe.
package enum TemporaryFile {
  /// Nobody knows such a file by its name: it is its folder that has no room.
  private static func noTemporaryFile(_ code: Int32) -> DeskError {
    .noTemporaryFile(folder: PathParts.plain(NSTemporaryDirectory()), code)
  }

  /// Makes an empty file, lets it be used, and removes it.
  package static func with<Result>(_ use: (String) throws -> Result) throws -> Result {
    var name = Array((NSTemporaryDirectory() + "desk315-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw noTemporaryFile(errno) }
    close(descriptor)
    defer { unlink(path) }
    do {
      return try use(path)
    } catch DeskError.notWritten(path, let code) {
      throw noTemporaryFile(code)
    }
  }

  /// Sends the bytes of a file on.
  package static func copy(_ path: String, to sink: inout ByteSink) throws {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { file.closeFile() }
    while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty {
      try sink.write([UInt8](piece))
    }
  }
}

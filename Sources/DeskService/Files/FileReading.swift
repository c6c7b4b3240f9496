import Foundation
import Interchange
import Values
import Vocabulary

/// Files as commands read them.
package enum FileReading {
  /// All bytes of a file, or of standard input for `-`.
  package static func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == EACCES
        ? DeskError.notAllowed(path) : DeskError.inputNotFound(path, errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EISDIR { throw DeskError.inputNotFound(path, errno) }
      if count < 0 { throw DeskError.notRead(path, errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

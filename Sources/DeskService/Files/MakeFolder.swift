import Foundation
import Values

/// Makes a folder that only its owner can look into, and those above it.
package func makeFolder(_ path: String) throws {
  do {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  } catch {
    throw DeskError.notWritten(path, EACCES)
  }
}

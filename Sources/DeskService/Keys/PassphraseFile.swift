import Foundation
import Values

/// A passphrase in a file of its owner: its first line.
package enum PassphraseFile {
  /// More than so many bytes no passphrase has.
  private static let most = 4096

  /// The text of a file, or of standard input for `-`.
  ///
  /// - Throws: ``DeskError/readableByOthers(_:)`` where others than its owner could read it.
  package static func text(_ path: String) throws -> String {
    if path != "-", isReadableByOthers(path) { throw DeskError.readableByOthers(path) }
    let bytes = try FileReading.bytes(path)
    guard bytes.count <= most, let text = String(validating: bytes, as: UTF8.self),
      let line = text.split(whereSeparator: \.isNewline).first
    else { throw DeskError.noPassphrase(path) }
    return String(line)
  }

  private static func isReadableByOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & (S_IRWXG | S_IRWXO) != 0
  }
}

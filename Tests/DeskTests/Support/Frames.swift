import Foundation
import TerminalKit
import Testing

/// Frames of the screen as text, compared with the files of `Golden/`.
///
/// `RECORD_FRAMES=1` writes the files anew, and the run fails once so that nobody records by
/// mistake.
enum Frames {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")

  /// The rows of a frame between bars, and below them where the cursor stands.
  static func text(_ frame: Surface) -> String {
    let rows = (0..<frame.rows).map { "|\(frame.text(ofRow: $0))" }
    let cursor = frame.cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
    return (rows + [cursor]).joined(separator: "\n") + "\n"
  }

  /// Expects the frame to be the recorded one.
  static func expect(
    _ frame: Surface, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    let text = text(frame)
    if ProcessInfo.processInfo.environment["RECORD_FRAMES"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "\(name)", sourceLocation: sourceLocation)
  }
}

import Foundation
import TerminalKit
import Testing
import Values

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

// MARK: What no frame may have

extension Frames {
  /// What is wrong with a frame whatever it shows: drawing of ambiguous width, a caret on the last
  /// two rows, hints cut off at the edge.
  static func problems(_ frame: Surface) -> [String] {
    var problems: [String] = []
    for row in 0..<frame.rows {
      let text = frame.text(ofRow: row)
      if let bad = text.unicodeScalars.first(where: isAmbiguous) {
        problems.append("row \(row): \(bad) is of ambiguous width")
      }
    }
    if let cursor = frame.cursor, cursor.row >= frame.rows - 2 {
      problems.append("cursor on row \(cursor.row)")
    }
    if frame.cursor == nil { problems.append("no cursor") }
    let hints = frame.text(ofRow: frame.rows - 1)
    if TextWidth.columns(of: hints) >= frame.columns { problems.append("hints fill the row") }
    return problems
  }

  /// UAX 11 class A, as far as a desk could be tempted by it.
  private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1, 0xA4, 0xA7, 0xA8, 0xAA, 0xAD...0xAE, 0xB0...0xB4, 0xB6...0xBA, 0xBC...0xBF, 0xD7,
      0xF7, 0x2010...0x2027, 0x2030...0x203E, 0x2103, 0x2116, 0x2121...0x2122, 0x2150...0x218F,
      0x2190...0x21FF, 0x2200...0x22FF, 0x2460...0x24FF, 0x2500...0x25FF, 0x2600...0x267F:
      true
    default: false
    }
  }
}

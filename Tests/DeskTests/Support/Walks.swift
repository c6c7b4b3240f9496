import Casework
import Randomness
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Any keys at any size: what no screen may trap on or draw wrongly.
enum Walks {
  static let keys: [Key] =
    [
      .enter, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete,
      .backspace, .wordLeft, .wordRight, .insert, .text(" "), .text("张三"), .text("电饭锅坏了"),
      .text("１"), .text("？"), .text("chu"), .text("👨‍👩‍👧"), .text("e\u{301}"), .paste("一\n二\t\u{7}三"),
      .alt("b"), .alt("f"), .function(1),
    ] + "0123456789.a*+/".map { .text(String($0)) }
    + "adejknouwyz".map { Key.control($0) }

  static let sizes = [
    (0, 0), (1, 1), (2, 200), (24, 1), (5, 9), (23, 79), (24, 80), (25, 81), (40, 120), (60, 200),
  ]

  /// Presses keys on a screen and looks at its frame behind each, at one size after the other; where it
  /// was left, another comes up.
  static func walk<Screen: DeskScreen>(
    _ sheet: inout Sheet<Screen>, steps: Int, _ dice: inout SplitMix,
    another: (Context) -> Screen
  ) {
    for step in 0..<steps {
      sheet.press(keys.randomElement(using: &dice) ?? .enter)
      if !sheet.isOpen { sheet.open(another(sheet.context)) }
      let (rows, columns) = sizes[step % sizes.count]
      check(
        sheet.screen.view(rows: rows, columns: columns, message: "", sheet.context), rows, columns)
    }
  }

  /// Expects a frame to be of its size, with the caret above the last two rows.
  static func check(
    _ frame: Surface, _ rows: Int, _ columns: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isExact = frame.rows == rows && frame.columns == columns
    let isPrintable = (0..<rows).allSatisfy { row in
      frame.row(row).allSatisfy { cell in
        !cell.text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      }
    }
    let isHigh = frame.cursor.map { $0.row < max(0, rows - 2) && $0.column < columns } ?? true
    if !isExact || !isPrintable || rows >= 24 && !isHigh {
      Issue.record(
        "\(rows)x\(columns), cursor \(String(describing: frame.cursor))",
        sourceLocation: sourceLocation)
    }
  }
}

import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every place with lines, corners, bars and marks, for terminals that draw them one column wide.
@Suite struct FineFrameTests {
  private static let looks = [(24, 80), (40, 120)]
  private static let places = Places.all.filter { !$0.isFirst && !$0.records }

  private func session(
    _ language: Language, _ rows: Int, _ columns: Int, _ art: LineArt, _ place: Places.Place
  ) throws -> Session {
    var context = try SquareDay.context(language, rows: rows, columns: columns)
    context.art = art
    var session = Session(context, try SquareDay.desk(context))
    session.go(to: place)
    return session
  }

  /// What stands in a row beside lines, bars, marks and blanks.
  private func words(_ row: String) -> String {
    let marks: Set<Character> = [
      "─", "│", "├", "┤", "┬", "┴", "╭", "╮", "╰", "╯", "-", " ", "=", "█", "▏", "▎", "▍", "▌", "▋",
      "▊", "▉", "━", "╸", ">", "○", "●", "▁", "▂", "▃", "▄", "▅", "▆", "▇",
    ]
    let plain: [Character: Character] = ["✓": "x", "▲": "^", "▼": "v"]
    return String(row.filter { !marks.contains($0) }.map { plain[$0] ?? $0 })
  }

  /// Both looks say the same in the same rows.
  @Test(arguments: places, looks)
  func bothLooksSayTheSame(_ place: Places.Place, _ size: (Int, Int)) throws {
    let plain = try session(.chinese, size.0, size.1, .plain, place).frame
    let fine = try session(.chinese, size.0, size.1, .fine, place).frame
    for row in 1..<size.0 {
      #expect(words(fine.text(ofRow: row)) == words(plain.text(ofRow: row)), "row \(row)")
    }
    #expect(fine.cursor == plain.cursor)
  }

  /// No line is drawn with dashes, and each screen stands in a frame that is closed.
  @Test(arguments: places) func everyPlaceStandsInAFrame(_ place: Places.Place) throws {
    let frame = try session(.english, 24, 80, .fine, place).frame
    #expect(!frame.description.contains("----") && !frame.description.contains("===="))
    let corners = [(0, 0), (0, 79), (22, 0), (22, 79)].map {
      frame[Position(row: $0.0, column: $0.1)]?.text
    }
    #expect(corners == ["╭", "╮", "╰", "╯"])
    for row in 1..<22 {
      for column in [0, 79] {
        #expect(
          "│├┤".contains(frame[Position(row: row, column: column)]?.text ?? "?"), "row \(row)")
      }
    }
  }

  /// A message that takes two rows stands in the frame as well.
  @Test func aLongMessageStaysInTheFrame() {
    var surface = Surface(rows: 6, columns: 80, art: .fine)
    let words = "不能办：" + String(repeating: "还缺材料，", count: 10) + "见总局令第121号第15条"
    surface.writeFoot(words, [Hint(keys: "Esc", words: "返回")])
    #expect(surface.text(ofRow: 3).hasPrefix("│  不能办："))
    let edge = [0, 1, 2, 78, 79].map { surface[Position(row: 4, column: $0)]?.text }
    #expect(edge == ["╰", "─", " ", "─", "╯"])
    #expect(surface.text(ofRow: 4).contains("第15条 ──"))
  }

  @Test(arguments: ["home", "open cases", "open case", "totals", "form, half typed", "menu", "pad"])
  func recorded(_ name: String) throws {
    let place = try #require(Places.all.first { $0.name == name })
    for (rows, columns) in [(24, 80), (40, 120)] {
      let frame = try session(.chinese, rows, columns, .fine, place).frame
      let file = name.replacing(", ", with: "-").replacing(" ", with: "-")
      try Frames.expect(frame, "fine-\(file)-zh-\(columns)x\(rows)")
    }
  }
}

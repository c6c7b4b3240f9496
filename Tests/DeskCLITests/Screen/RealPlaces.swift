import Casework
import Foundation
import TerminalKit
import Values
import Vocabulary

@testable import Desk

/// Every screen that the desk can put up, by the keys that lead there from home on a filled desk.
enum RealPlaces {
  struct Place: Sendable {
    var name: String
    var keys: [Key]
    /// Whether the way there records something.
    var records = false
    /// What the world says before the keys.
    var news: [Message] = []
  }

  private static func place(_ name: String, _ keys: Key...) -> Place {
    Place(name: name, keys: keys)
  }

  static let all: [Place] = [
    place("home"),
    place("complaint", .text("2")),
    place("complaint, half typed", .text("2"), .text("138"), .enter, .enter, .text("坏了"), .enter),
    place("complaint, channel", .text("2"), .backTab),
    place("complaint, throwing away", .text("2"), .text("138"), .control("d")),
    place("consultation", .text("3")),
    place("report", .text("4")),
    place("correcting", .text("6"), .text("1")),
    place("pad", .text("5")),
    place("pad, item", .text("5"), .down),
    place("open cases", .text("6")),
    place("open cases, filter", .text("6"), .text("/"), .text("健")),
    place("open cases, marked", .text("6"), .text(" "), .text(" ")),
    place("find", .text("7")),
    place("closed cases", .text("9"), .text("已办结"), .enter),
    place("case", .text("6"), .enter),
    place("step", .text("6"), .text("2")),
    place("step with a text", .text("6"), .text("7")),
    place("steps", .text("6"), .text("9")),
    Place(
      name: "result of many",
      keys: [.text("6")] + (1...4).map { _ in .text(" ") } + [.text("2"), .control("s")],
      records: true),
    place("views", .text("6"), .text("=")),
    place("print", .text("6"), .text("8")),
    place("totals", .text("8")),
    place("giving", .text("8"), .text("6")),
    place("close day", .text("8"), .text("8")),
    place("hand over", .text("8"), .text("8"), .enter),
    place("menu", .text("9")),
    place("ledger", .text("9"), .text("台账"), .enter),
    place("ledger entry", .text("9"), .text("台账"), .enter, .text("2")),
    place("activity", .text("9"), .text("本次"), .enter),
    place("settings", .text("9"), .text("设置"), .enter),
    place("about", .text("9"), .text("节假日"), .enter),
    place("clerk", .control("x")),
    place("guide", .control("g")),
    place("phrases", .text("2"), .enter, .enter, .control("f")),
    place("undo", .control("z")),
    place("redo", .control("y")),
    place("help", .text("?")),
    Place(name: "clock", keys: [.text("+")], news: [.clock(early)]),
    Place(name: "rescue", keys: [], news: [.storeLost(lost)]),
  ]

  /// Before everything that the filled desk has recorded.
  private static let early = Instant(seconds: 1_800_000_000)

  private static let lost = LostStore(
    what: Phrase("存档不见了", "the store is gone"),
    places: [RescuePlace(path: "/nonexistent/copy", shown: "~/copy")])

  /// The screens that the sources declare, by the names of their types.
  static func declared() throws -> Set<String> {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Desk").standardizedFileURL
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    for case let file as URL in files ?? FileManager.DirectoryEnumerator()
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let found = text.matches(
        of: /struct (\w+): (?:DeskScreen|OverlayScreen|ShowsPersons|OneFormScreen)\b/)
      names.formUnion(found.map { String($0.1) })
    }
    return names
  }
}

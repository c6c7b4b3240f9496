import Casework
import Foundation
import TerminalKit
import Values
import Vocabulary

@testable import Desk

/// Every place of the desk, by what leads there from home on the invented day.
enum Places {
  struct Place: Sendable {
    var name: String
    var keys: [Key]
    /// What the world says before the keys.
    var news: [Message] = []
    /// Whether the way there records something.
    var records = false
    /// Whether the desk is one that nobody has been asked about yet.
    var isFirst = false
  }

  private static func place(_ name: String, _ keys: Key...) -> Place {
    Place(name: name, keys: keys)
  }

  private static func recording(_ name: String, _ keys: Key...) -> Place {
    Place(name: name, keys: keys, records: true)
  }

  static let all: [Place] = [
    place("home"),
    place("open cases", .text("6")),
    place("open cases, filter", .text("6"), .text("/")),
    place("open cases, filtered", .text("6"), .text("健"), .escape),
    place("open cases, marked", .text("6"), .text(" "), .text(" ")),
    place("views", .text("6"), .text("=")),
    place("views, naming", .text("6"), .text("="), .text("="), .text("急")),
    place("all steps together", .text("6"), .text(" "), .text(" "), .text("9")),
    recording(
      "result of many", .text("6"), .text(" "), .text(" "), .text(" "), .text(" "), .text("2"),
      .control("s")),
    place("find", .text("7")),
    place("found", .text("7"), .text("健身"), .escape),
    place("keying into 12315", .text("9"), .text("待录入"), .enter, .text("2")),
    place("to call back", .text("9"), .text("待回访"), .enter),
    place("closed cases", .text("9"), .text("ybj"), .enter),
    place("open case", .text("6"), .down, .down, .enter),
    place("closed case", .text("7"), .text("耳机"), .enter),
    place("totals", .text("8")),
    place("board", .text("9"), .text("看板"), .enter),
    place("desks", .text("9"), .text("几台合并"), .enter),
    place("desks, path", .text("9"), .text("几台合并"), .enter, .text("/"), .text("/mnt/share")),
    place("old list", .text("9"), .text("旧台账"), .enter),
    place("giving", .text("8"), .text("6")),
    place("close day", .text("8"), .text("8")),
    place("hand over", .text("8"), .text("8"), .enter),
    place("hand over, persons in full", .text("8"), .text("8"), .enter, .tab),
    recording("handed over", .text("8"), .text("8"), .enter, .enter),
    place("untold", .text("8"), .text("8"), .text("4")),
    place("without department", .text("8"), .text("8"), .text("2")),
    place("pad", .text("5")),
    recording("pad, counted", .text("5"), .text("+")),
    place("pad, item", .text("5"), .down),
    place("pad, others", .text("5"), .down, .down, .down, .down, .down, .down),
    place("ledger", .text("9"), .text("tz"), .enter),
    place("ledger entry", .text("9"), .text("tz"), .enter, .text("2")),
    place("ledger entry, choice", .text("9"), .text("tz"), .enter, .text("2"), .tab),
    place("ledger entry, composite", .text("9"), .text("tz"), .enter, .text("领导"), .enter),
    place("activity", .text("9"), .text("本次"), .enter),
    place("menu", .text("9")),
    place("search", .text("9"), .text("健")),
    place("search, digits", .text("9"), .text("/")),
    place("guide", .control("g")),
    place("phrases", .text("2"), .tab, .tab, .control("f")),
    place("form, blanks", .text("2"), .tab, .tab, .control("f"), .enter),
    place("all steps", .text("6"), .text("9")),
    place("evidence", .text("6"), .text("9"), .text("证据文件"), .enter),
    place("print", .text("6"), .text("8")),
    place("print, page", .text("6"), .text("8"), .enter, .enter, .text("2")),
    place("print, printer", .text("6"), .text("8"), .enter, .text("2")),
    place("step with a choice", .text("6"), .text("2")),
    place("step with a text", .text("6"), .text("7")),
    place("step with a long text", .text("6"), .text("7"), .text("一"), .control("j"), .text("二")),
    place(
      "step, first row of a long text", .text("6"), .text("7"), .text("一"), .control("j"),
      .text("二"), .up),
    place("step without options", .text("6"), .text("6")),
    place("undo", .control("z")),
    place("nothing to redo", .control("y")),
    place("help", .text("?")),
    place("clerk", .text("9"), .text("hr"), .enter),
    place("printer", .text("9"), .text("打印机"), .enter),
    place("computer", .text("9"), .text("doctor"), .enter),
    place("about", .text("9"), .text("gy"), .enter),
    place("theme", .text("9"), .text("阳光"), .enter),
    place("settings", .text("9"), .text("sz"), .enter),
    place("settings, text", .text("9"), .text("sz"), .enter, .tab),
    place("form, long text", .text("2"), .tab, .tab, .text("一"), .control("j"), .text("二")),
    place("form, filter", .text("2"), .backTab, .backTab, .backTab, .backTab, .text("消")),
    place("form", .text("2")),
    place("form of a consultation", .text("3")),
    place("form of a report", .text("4")),
    place("form, choice", .text("2"), .backTab),
    place("form, half typed", .text("2"), .text("138")),
    place(
      "form, facts typed", .text("2"), .text("138"), .enter, .enter, .text("坏了"), .enter),
    place("form, throwing away", .text("2"), .text("138"), .control("d")),
    place("form, more", .text("2"), .backTab, .backTab, .backTab, .enter),
    place("correcting", .text("6"), .text("1")),
    Place(name: "clock", keys: [.text("+")], news: [.clock(early)]),
    Place(name: "rescue", keys: [], news: [.storeLost(lost)]),
    Place(name: "first questions", keys: [], isFirst: true),
  ]

  /// The first place of every screen.
  static let ofEachScreen = Result {
    var seen: Set<String> = []
    return try all.filter { seen.insert(try fewCases(at: $0).screenName).inserted }
  }

  /// Where one can go from another screen and leave everything as it was.
  static func others(than name: String) throws -> [Place] {
    try ofEachScreen.get().filter {
      !$0.records && !$0.isFirst && $0.name != "home" && $0.name != name
    }
  }

  /// Before everything that a desk of these tests has recorded.
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
        of: /struct (\w+): (?:DeskScreen|ShowsPersons|OneFormScreen|PageScreen)\b/)
      names.formUnion(found.map { String($0.1) })
    }
    return names
  }

  /// The invented day at a place.
  static func session(
    at place: Place, _ language: Language = .chinese, rows: Int = 24, columns: Int = 80
  ) throws -> Session {
    var session =
      place.isFirst
      ? try Session.unasked(language, rows: rows, columns: columns)
      : try Session(language, rows: rows, columns: columns)
    session.go(to: place)
    return session
  }

  /// The desk with a few cases at a place.
  static func fewCases(at place: Place, _ language: Language = .chinese) throws -> Session {
    var session =
      place.isFirst ? try Session.unasked(language) : try Session.filled(language)
    session.go(to: place)
    return session
  }

  static func session(
    at keys: [Key], _ language: Language = .chinese, rows: Int = 24, columns: Int = 80
  ) throws -> Session {
    try session(at: Place(name: "", keys: keys), language, rows: rows, columns: columns)
  }
}

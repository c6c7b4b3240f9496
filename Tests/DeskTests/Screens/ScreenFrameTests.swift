import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every screen as it looks on the invented day, in both languages.
@Suite struct ScreenFrameTests {
  static let small: [(Language, Int, Int)] = [(.chinese, 24, 80), (.english, 24, 80)]
  static let looks = small + [(.chinese, 40, 120), (.english, 40, 120)]

  private func expect(
    _ name: String, _ looks: [(Language, Int, Int)] = small,
    sourceLocation: SourceLocation = #_sourceLocation, _ walk: (inout Session) throws -> Void
  ) throws {
    for (language, rows, columns) in looks {
      var session = try Session(language, rows: rows, columns: columns)
      try walk(&session)
      let size = "\(name)-\(language.rawValue)-\(columns)x\(rows)"
      try Frames.expect(session.frame, size, sourceLocation: sourceLocation)
      for problem in Frames.problems(session.frame) {
        Issue.record("\(size): \(problem)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func home() throws {
    try expect("home", Self.looks) { $0.press(.down, .down) }
    let context = try SquareDay.context()
    for language in Language.allCases {
      var empty = context
      empty.language = language
      let session = Session(empty, try DeskInMemory(context))
      try Frames.expect(session.frame, "home-empty-\(language.rawValue)")
    }
  }

  @Test func lists() throws {
    try expect("unkeyed") { $0.press(.text("9"), .text("dlr"), .enter) }
    try expect("open", Self.looks) { $0.press(.text("6"), .down, .down) }
    try expect("open-group") { $0.press(.text("6"), .right, .right) }
    try expect("open-marked", Self.looks) { $0.press(.text("6"), .text(" "), .down, .text(" ")) }
    try expect("find-blank") { $0.press(.text("7")) }
    try expect("find", Self.looks) {
      $0.press(.text("7"), .text("健身"), .down)
      $0.press(.escape)
    }
    try expect("closed") { $0.press(.text("9"), .text("ybj"), .enter) }
  }

  @Test func guide() throws {
    try expect("guide", Self.looks) { $0.press(.control("g"), .down) }
    try expect("guide-filtered") { $0.press(.control("g"), .text("yf"), .down) }
  }

  @Test func phrases() throws {
    try expect("phrases") { $0.press(.text("2"), .tab, .tab, .control("f"), .down) }
    try expect("intake-blanks") {
      $0.press(.text("2"), .tab, .tab, .control("f"), .enter, .text("3月1日"), .tab)
    }
    try expect("intake-merchants") {
      $0.press(.text("2"), .tab, .tab, .tab, .text("力健"))
    }
  }

  @Test func views() throws {
    try expect("views", Self.looks) {
      $0.press(.text("6"), .right, .tab, .text("="), .text("="), .text("急办的"), .enter)
    }
    try expect("views-naming") { $0.press(.text("6"), .right, .text("="), .text("="), .text("急")) }
  }

  @Test func cases() throws {
    try expect("case", Self.looks) { $0.press(.text("6"), .down, .down, .enter) }
    try expect("case-shown") { $0.press(.text("6"), .down, .enter, .text("*")) }
    try expect("case-closed") { $0.press(.text("7"), .text("耳机"), .enter) }
    try expect("case-report") { $0.press(.text("7"), .text("过期"), .enter) }
    try expect("case-consultation") { $0.press(.text("7"), .text("A-0044"), .enter) }
  }

  @Test func totals() throws {
    try expect("totals", Self.looks) { $0.press(.text("8")) }
    try expect("totals-given") { $0.press(.text("8"), .text("6"), .text("样报社"), .enter) }
    try expect("giving", Self.looks) {
      $0.press(.text("8"), .text("6"), .text("样报社"), .enter, .escape, .text("+"), .text("+"))
      $0.press(.escape, .text("8"), .text("6"))
    }
    try expect("totals-before") { $0.press(.text("8"), .left) }
  }

  @Test func closingTheDay() throws {
    try expect("close-day", Self.looks) { $0.press(.text("8"), .text("8")) }
    try expect("hand-over", Self.looks) { $0.press(.text("8"), .text("8"), .enter) }
    try expect("hand-over-unmasked") {
      $0.press(.text("8"), .text("8"), .enter, .down, .down, .tab)
    }
    try expect("handed-over") { $0.press(.text("8"), .text("8"), .enter, .enter) }
    try expect("handed-over-again", Self.looks) { session in
      session.press(.text("8"), .text("8"), .enter, .enter, .escape)
      try session.desk.recordOneMore()
      session.press(.enter, .tab, .enter)
    }
  }

  @Test func pad() throws {
    try expect("pad", Self.looks) { $0.press(.text("5"), .text("+"), .text("2")) }
    try expect("pad-item") { $0.press(.text("5"), .down, .text("6000-480")) }
    try expect("pad-problem") { $0.press(.text("5"), .down, .text("480人"), .enter) }
    try expect("pad-others") {
      $0.press(.text("5"), .up, .end, .down, .down, .down, .down, .down, .down)
    }
  }

  @Test func ledger() throws {
    try expect("ledger", Self.looks) { $0.press(.text("9"), .text("tz"), .enter) }
    try expect("ledger-entry") {
      $0.press(.text("9"), .text("tz"), .enter, .text("销毁"), .enter, .text("7批 13408件 约180吨"), .tab)
    }
  }

  @Test func compositeEntries() throws {
    let ledger: [Key] = [.text("9"), .text("tz"), .enter]
    try expect("ledger-reception", Self.looks) { session in
      for key in ledger + [.text("领导"), .enter] { session.press(key) }
      for words in ["12 5件", "局长", "9:00", "11:00"] { session.press(.text(words), .enter) }
    }
    try expect("ledger-hotline") { session in
      for key in ledger + [.text("热线接到"), .enter, .text("398"), .enter] { session.press(key) }
    }
    try expect("ledger-problem") { session in
      for key in ledger + [.text("值班"), .enter, .text("2名"), .enter] { session.press(key) }
      session.press(.text("某天"), .enter)
    }
    try expect("ledger-entries", Self.looks) { session in
      for key in ledger { session.press(key) }
      for words in ["12", "3 2件"] {
        session.press(.text("领导"), .enter, .text(words), .enter, .text("局长"), .enter)
        session.press(.text("9:00"), .control("s"), .escape)
      }
      session.press(.text("领导"))
    }
  }

  @Test func activity() throws {
    let open: [Key] = [.function(9), .text("本次"), .enter]
    try expect("activity", Self.looks) { session in
      for key in open { session.press(key) }
      let words = ["三一五活动", "提升消费品质", "3.10", "3.20", "3.15", "样区市场监管所", "样区消协"]
      for text in words { session.press(.control("u"), .text(text), .enter) }
    }
    try expect("activity-present", Self.looks) { session in
      session.press(.text("9"), .text("tz"), .enter)
      for (count, trade) in [("3", "金融"), ("3", "广告"), ("1", "医疗"), ("10", "商贸")] {
        session.press(.text("参加单位"), .enter, .text(count), .enter, .text(trade), .enter)
        session.press(.text("企业代表"), .control("s"), .escape)
      }
      for key in open { session.press(key) }
    }
  }

  @Test func menus() throws {
    try expect("menu", Self.looks) { $0.press(.text("9")) }
    try expect("menu-filtered") { $0.press(.text("9"), .text("cx")) }
    try expect("steps", Self.looks) { $0.press(.text("6"), .down, .down, .text("9")) }
    try expect("step") { $0.press(.text("6"), .text("2")) }
    try expect("step-refused") { $0.press(.text("6"), .down, .down, .text("2")) }
  }

  @Test func papers() throws {
    try expect("print") { $0.press(.text("6"), .text("8")) }
    try expect("print-page") { $0.press(.text("6"), .text("8"), .text("1"), .enter, .text("2")) }
    try expect("print-printer") { $0.press(.text("6"), .text("8"), .text("1"), .text("2")) }
    try expect("print-roll") { session in
      session.press(.text("9"), .text("打印机"), .enter, .text("p"), .tab, .enter, .escape)
      session.press(.text("6"), .text("8"), .text("1"))
    }
    try expect("print-refused") { session in
      session.press(.text("6"), .text("8"), .text("3"))
      session.press(.control("s"))
    }
    try expect("print-report") { session in
      session.press(.text("7"), .text("过期"), .escape, .text("8"), .text("1"), .enter)
      session.press(.enter, .enter, .text("2"))
    }
    try expect("print-done") { $0.press(.text("6"), .enter, .text("8"), .control("s")) }
  }

  @Test func printer() throws {
    try expect("printer") { $0.press(.text("9"), .text("打印机"), .enter, .tab) }
    try expect("printer-slips") { session in
      session.press(.text("9"), .text("打印机"), .enter, .text("h"), .text("p"), .backTab)
      session.press(.text("/dev/usb/lp0"), .tab)
    }
  }

  @Test func help() throws {
    try expect("help-home", Self.looks) { $0.press(.text("?")) }
    try expect("help-form") { $0.press(.text("2"), .function(1)) }
    try expect("help-list") { $0.press(.text("6"), .text("?")) }
  }

  @Test func undo() throws {
    try expect("undo") { $0.press(.control("z")) }
    try expect("undo-case") { session in
      session.press(.text("6"), .text("2"), .enter)
      session.press(.control("z"))
    }
    try expect("redo-nothing") { $0.press(.control("y")) }
  }

  @Test func others() throws {
    try expect("clerk") { $0.press(.text("9"), .text("1")) }
    try expect("about") { $0.press(.text("9"), .text("gy"), .enter) }
  }
}

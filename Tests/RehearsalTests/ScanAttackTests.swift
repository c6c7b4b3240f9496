import Foundation
import PseudoTerminal
import Randomness
import Testing
import Values
import Vocabulary

/// A thousand slips at random places of the desk, as a reader sends them through a real terminal.
@Suite(.evidence) struct ScanAttackTests {
  /// Where a slip is read.
  private enum Place: CaseIterable {
    case home, list, row, page, totals, menu, help, choice, longText, search

    /// Whether a text has the focus there.
    var isText: Bool {
      switch self {
      case .home, .list, .row, .page, .totals, .menu, .help, .choice: false
      case .longText, .search: true
      }
    }
  }

  private static let numbers = (1...5).map { "TS-20260315-A-000\($0)" }

  private func stage() throws -> Stage {
    let stage = try Stage()
    stage.now = "2026-03-15T10:00:00+08:00"
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    for number in Self.numbers { try stage.run("add", "complaint", "--facts", "第\(number)件") }
    return stage
  }

  private func go(to place: Place, _ desk: TerminalSession) throws {
    for _ in 1...8 where !desk.screen.text.contains(Words.home) { desk.strike(.escape) }
    try desk.waitFor(Words.home)
    switch place {
    case .home: break
    case .list, .row, .page:
      desk.strike(.function(6))
      try desk.waitFor("未办结 5 件")
      if place != .list { for _ in 1...2 { desk.strike(.down) } }
      if place == .page {
        desk.strike(.enter)
        try desk.wait(for: "a page") { $0.screen.lines[0].contains("投诉  TS-") }
      }
    case .totals:
      desk.strike(.function(8))
      try desk.wait(for: "totals") { $0.screen.lines[0].contains("今日合计") }
    case .menu:
      desk.strike(.function(9))
      try desk.waitFor("全部功能")
    case .help:
      desk.strike(.function(1))
      try desk.wait(for: "help") { !$0.screen.text.contains(Words.home) }
    case .choice, .longText:
      try desk.openForm()
      if place == .choice { desk.strike(.backTab) } else { for _ in 1...2 { desk.strike(.enter) } }
    case .search:
      desk.strike(.function(7))
      try desk.wait(for: "the search") { !$0.screen.text.contains(Words.home) }
    }
  }

  /// A reader hands on some characters at a time. What tells a code from words comes in one piece: a test that was
  /// kept from typing for as long as fingers are slow would have typed by hand.
  private func read(
    _ words: String, _ ending: String, on desk: TerminalSession, _ dice: inout SplitMix
  ) {
    let place = words.firstIndex(where: \.isNumber) ?? words.startIndex
    desk.type(String(words[...place]))
    var rest = words[words.index(after: place)...] + ending
    while !rest.isEmpty {
      usleep(.random(in: 0...12_000, using: &dice))
      let count = Int.random(in: 1...5, using: &dice)
      desk.type(String(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
  }

  private func expectCase(_ number: String, from before: String, _ desk: TerminalSession) throws {
    let short = String(number.suffix(6))
    if before.contains(number) { return try desk.waitFor("这就是 \(short)") }
    try desk.wait(for: number) { $0.screen.lines[0].contains("投诉  \(number)") }
  }

  /// The long text holds the words as they came, and is thrown away again; the search has found the case.
  private func expectText(_ words: String, at place: Place, _ desk: TerminalSession) throws {
    guard place == .longText else {
      try desk.waitFor(String(words.uppercased().suffix(6)))
      return #expect(!desk.screen.lines[0].contains("新登记："))
    }
    try desk.wait(for: words) { $0.screen.squeezed.contains(words) }
    #expect(desk.screen.lines[0].contains(Words.form))
    desk.strike(.control("d"))
    desk.strike("1")
    try desk.waitFor(Words.home)
  }

  @Test(arguments: RandomRuns.first(1, of: 1...10))
  func noneIsMisroutedAndNoneIsLost(part: Int) throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    var dice = SplitMix(seed: UInt64(part))
    for _ in 1...100 {
      let place = Place.allCases.randomElement(using: &dice) ?? .home
      try go(to: place, desk)
      let number = Self.numbers.randomElement(using: &dice) ?? ""
      let whole = Bool.random(using: &dice) ? number : String(number.suffix(6))
      let words = Bool.random(using: &dice) ? whole : whole.lowercased()
      let before = desk.screen.lines[0]
      if place.isText {
        read(words, "\r", on: desk, &dice)
        try expectText(words, at: place, desk)
      } else {
        let ending = ["\r", "\t", "\r\n"].randomElement(using: &dice) ?? "\r"
        read(words, ending, on: desk, &dice)
        try expectCase(number, from: before, desk)
      }
    }
    #expect(try stage.cases("--open").count == Self.numbers.count)
    #expect(try stage.drafts().isEmpty)
  }
}

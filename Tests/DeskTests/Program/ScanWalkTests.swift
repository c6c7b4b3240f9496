import Casework
import Randomness
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A thousand slips, read wherever a day of ordinary typing has led: none leads elsewhere, none is lost.
@Suite struct ScanWalkTests {
  /// What fingers do between two slips, none of it quicker than people are. Nothing here leaves the desk.
  private static let keys: [Key] =
    [
      .enter, .enter, .tab, .backTab, .escape, .up, .down, .down, .left, .right, .pageDown,
      .function(1), .function(2), .function(5), .function(6), .function(9), .control("s"),
      .control("x"), .control("g"), .text("张三"), .text("消"), .text("?"), .text("+"), .text(" "),
      .text("z"), .text("h"),
    ] + (1...9).map { .text("\($0)") }

  /// One day of it.
  private struct Walk {
    var session: Session
    var dice: SplitMix
    /// What went wrong.
    var faults: [String] = []
    /// How many slips were read where they open their case, where something keeps the screen, and into texts.
    var counts = (opened: 0, kept: 0, typed: 0)

    init(seed: Int) throws {
      session = try Session(seed.isMultiple(of: 2) ? .english : .chinese)
      dice = SplitMix(seed: UInt64(seed) &* 86_028_121)
    }

    private mutating func press(_ key: Key) {
      session.press(key, after: .random(in: 120...1500, using: &dice))
    }

    /// Goes to some place, and on from there.
    mutating func wander() {
      if Bool.random(using: &dice) {
        // A form that has something in it is left by the second Esc.
        for key: Key in [.function(6), .escape, .escape] { press(key) }
        let places = Places.all.filter { !$0.isFirst && $0.news.isEmpty }
        for key in places.randomElement(using: &dice)?.keys ?? [] { press(key) }
      }
      for _ in 0..<Int.random(in: 0...4, using: &dice) {
        press(ScanWalkTests.keys.randomElement(using: &dice) ?? .enter)
      }
      session.rest()
    }

    /// Has one slip read and judges where that led.
    mutating func read() {
      guard let subject = session.desk.all.randomElement(using: &dice) else { return }
      let scan = Scan.any(of: subject.number, &dice)
      if session.program.top.isInText { return readText(scan) }
      let (before, judge) = (session, ScanJudge(session))
      session.read(scan)
      faults += judge.faults(session, subject)
      if before.reasonToStay == nil { counts.opened += 1 } else { counts.kept += 1 }
    }

    /// What is read into a text is what people would type; its Enter is theirs, too, and left out, for it may
    /// save.
    private mutating func readText(_ scan: Scan) {
      let words = Scan(
        scan.words, sizes: [3, 1, 2], pauses: scan.strokes.dropFirst().map(\.pause), ending: [])
      var typed = session
      typed.typeSlowly(words)
      session.read(words)
      if session.frame != typed.frame { faults.append("\(session.screenName): another text") }
      counts.typed += 1
    }
  }

  @Test(arguments: 1...10) func noSlipIsMisroutedAndNoneIsLost(part: Int) throws {
    var walk = try Walk(seed: part)
    var screens: Set<String> = []
    for _ in 1...100 {
      walk.wander()
      screens.insert(walk.session.screenName)
      walk.read()
    }
    #expect(walk.faults == [])
    let counts = walk.counts
    #expect(!walk.session.hasQuit && counts.opened + counts.kept + counts.typed == 100)
    #expect(counts.opened > 20 && counts.typed > 5 && screens.count > 9, "\(counts) \(screens)")
  }

  /// What a reader sends, as slowly as people type, is many keys: the judge sees where they lead.
  @Test func aMisroutedSlipIsNoticed() throws {
    for name in ["home", "open cases", "form, choice", "totals"] {
      let place = try #require(Places.all.first { $0.name == name })
      let before = try Places.fewCases(at: place)
      let subject = try #require(before.desk.all.first)
      let judge = ScanJudge(before)
      var session = before
      session.read(Scan(subject.number.short))
      #expect(judge.faults(session, subject) == [], "\(name)")
      session = before
      session.typeSlowly(Scan("A-3231"))
      #expect(judge.faults(session, subject) != [], "\(name)")
      session = before
      session.read(Scan("A-9999"))
      #expect(judge.faults(session, subject) != [], "\(name)")
    }
  }
}

import Casework
import Randomness
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Random sessions against a simple model: whatever an input method committed into a
/// text of the form stands on an open form, in a draft or in a saved case when the day is over.
@Suite struct NothingLostTests {
  /// The texts in which words are followed.
  private static let texts: Set<InputSlot> = [
    .field(.consumerName), .field(.facts), .field(.merchantName), .field(.product),
    .field(.answer), .field(.consumerAddress),
  ]

  /// What fingers do beside typing words. Nothing here takes typed words away: no deleting, no undo,
  /// no throwing away, and no moving of the caret into a word.
  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .tab, .tab, .backTab, .escape, .escape, .pageDown,
      .function(1), .function(2), .function(2), .function(3), .function(4), .function(5),
      .function(6), .function(8), .function(9), .control("s"), .control("s"), .control("n"),
      .control("x"), .control("l"), .control("c"),
    ] + (1...9).map { .text("\($0)") }

  /// One session of five hundred keys, and what it has typed.
  private struct Walk {
    var session: Session
    var dice: SplitMix
    var words: [String] = []
    private var count = 0

    init(seed: Int) throws {
      let context = try SquareDay.context(seed.isMultiple(of: 2) ? .english : .chinese)
      session = Session(context, try DeskInMemory(context))
      dice = SplitMix(seed: UInt64(seed) &* 15_485_863)
    }

    mutating func run() {
      for step in 0..<500 where !session.hasQuit {
        if step.isMultiple(of: 25) { resize() }
        Bool.random(using: &dice) ? type() : press()
        if step.isMultiple(of: 50) { look() }
      }
    }

    private mutating func resize() {
      let rows = Int.random(in: 24...60, using: &dice)
      session.take(.resized(rows: rows, columns: .random(in: 80...160, using: &dice)))
    }

    private mutating func press() {
      session.press(NothingLostTests.keys.randomElement(using: &dice) ?? .enter)
    }

    /// A word that no other word contains, committed at once.
    mutating func type() {
      guard let form = session.top(IntakeScreen.self), let focus = form.forms.focus,
        NothingLostTests.texts.contains(focus)
      else { return press() }
      count += 1
      let word = "词" + String(count).map { NothingLostTests.digits[$0] ?? "" }.joined() + "完"
      session.press(.text(word))
      let isThere = session.top(IntakeScreen.self)?.forms[text: focus].contains(word) == true
      #expect(isThere, "\(focus) \(session.messageRow)")
      if isThere { words.append(word) }
    }

    private func look() {
      let (rows, columns) = (session.program.context.rows, session.program.context.columns)
      Walks.check(session.frame, rows, columns)
    }

    /// The words that stand nowhere any more.
    var lost: [String] {
      let kept = kept
      return words.filter { !kept.contains($0) }
    }

    /// Everything that stands anywhere.
    private var kept: String {
      let forms = session.program.screens.compactMap { $0 as? IntakeScreen }
      let open = forms.flatMap { $0.draft(session.program.context).entries.values }
      let drafts = session.desk.drafts.flatMap(\.entries.values)
      let saved = session.desk.all.flatMap { subject in
        subject.timeline.flatMap { entry -> [String] in
          switch entry.event.payload {
          case .opened(let registration): texts(registration.fields.values.map { $0.value })
          case .stepped(let step): texts(step.action.changes.values.compactMap { $0 })
          default: []
          }
        }
      }
      return (open + drafts + saved).joined(separator: "\n")
    }

    private func texts(_ values: [FieldValue]) -> [String] {
      values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
  }

  private static let digits: [Character: String] = [
    "0": "零", "1": "一", "2": "二", "3": "三", "4": "四", "5": "五", "6": "六", "7": "七", "8": "八",
    "9": "九",
  ]

  @Test(arguments: 0..<8) func whatWasTypedIsSomewhere(part: Int) throws {
    var typed = 0
    let seeds = RandomRuns.first(10, of: (part * 25)...(part * 25 + 24))
    for seed in seeds {
      var walk = try Walk(seed: seed + 1)
      walk.run()
      #expect(walk.lost == [], "session \(seed)")
      typed += walk.words.count
    }
    #expect(typed > 40 * seeds.count, "the sessions typed nothing")
  }

  /// The model misses a word when a form is thrown away, and not before.
  @Test func aLossIsNoticed() throws {
    var walk = try Walk(seed: 1)
    walk.session.press(.text("2"), .enter)
    walk.type()
    #expect(walk.words == ["词一完"])
    #expect(walk.lost == [])
    walk.session.press(.control("d"), .text("1"))
    #expect(walk.session.top(IntakeScreen.self) == nil)
    #expect(walk.lost == ["词一完"])
  }
}

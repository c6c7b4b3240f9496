import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every key that is shown works, every key that works is shown, a disabled one answers with its
/// reason.
@Suite struct ShownKeysTests {
  private static let noUse = "此处不用这个键"
  /// Keys that may do nothing because there is nothing further that way.
  private static let moves: Set<Key> = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .backspace,
    .delete, .control("a"), .control("e"), .control("k"), .control("u"), .control("w"),
    .control("z"), .control("y"), .control("j"), .enter, .tab, .backTab, .alt("b"), .alt("f"),
  ]

  private func isUsed(_ key: Key, _ session: Session) -> Bool {
    var screen = session.program.top
    let context = session.program.context
    if GlobalAction.keys(context.catalogue.states).match(key) != nil { return true }
    if screen.update(key, context).isUsed { return true }
    if GlobalAction.quietKeys.match(key) != nil { return true }
    return key == .escape && session.program.screens.count > 1
  }

  private func expectWorking(_ key: Key, _ session: Session, _ place: String) {
    var after = session
    after.press(key)
    let works = isUsed(key, session) && !after.messageRow.contains(Self.noUse)
    #expect(works, "\(place): \(key) means nothing")
    let isSilent = after.frame == session.frame && after.effects.count == session.effects.count
    let answers = !isSilent || Self.moves.contains(key)
    #expect(answers, "\(place): \(key) does nothing")
  }

  @Test(arguments: Language.allCases) func everyShownKeyWorks(_ language: Language) throws {
    for place in Places.all {
      let session = try Places.session(at: place, language)
      // The help shows the keys of the place below it.
      let isHelp = session.program.top is HelpScreen
      let frame = isHelp ? session.frame.lastRow : session.frame
      for name in PrintedKeys.runs(of: .key, in: frame) {
        guard let keys = PrintedKeys.keys(name, language) else {
          Issue.record("\(place.name): no key is called \(name)")
          continue
        }
        for key in keys { expectWorking(key, session, place.name) }
      }
    }
  }

  /// What the help lists first works as things stand; what it lists below, on another row or
  /// field of the same place.
  @Test(arguments: Language.allCases) func everyKeyInTheHelpWorks(_ language: Language) throws {
    let places = try Places.all.map { ($0.name, try Places.session(at: $0, language)) }
    for (name, session) in places {
      let alike = places.map(\.1).filter {
        type(of: $0.program.top) == type(of: session.program.top)
      }
      let sections = session.program.top.keySections(session.program.context)
      for (index, section) in sections.enumerated() {
        for row in section.rows where row.disabled == nil {
          guard let keys = PrintedKeys.keys(row.keys, language) else {
            Issue.record("\(name): no key is called \(row.keys)")
            continue
          }
          for key in keys {
            let works = (index == 0 ? [session] : alike).contains { isUsed(key, $0) }
            #expect(works, "\(name): \(key), \(section.title), \(row.words)")
          }
        }
      }
    }
  }

  @Test func everyKeyThatWorksIsShown() throws {
    for place in Places.all {
      let session = try Places.session(at: place)
      let context = session.program.context
      let help = HelpScreen(of: session.program.top, context)
      let rows = help.sections.flatMap(\.rows).map(\.keys)
      let shown = Set(
        (rows + PrintedKeys.runs(of: .key, in: session.frame))
          .compactMap { PrintedKeys.keys($0, .chinese) }.flatMap { $0 })
      for key in PrintedKeys.all where !shown.contains(key) {
        if session.program.top.isTyping, case .text = key { continue }
        var screen = session.program.top
        let isUsed = screen.update(key, context).isUsed
        var after = session
        after.press(key)
        let isSeen =
          after.frame.withoutMessage != session.frame.withoutMessage
          || after.effects.count > session.effects.count
        let isHidden = isUsed && isSeen
        #expect(!isHidden, "\(place.name): \(key) works and is not shown")
      }
    }
  }

  @Test func aDisabledKeyAnswersWithItsReason() throws {
    var count = 0
    for place in Places.all {
      let session = try Places.session(at: place)
      // What a form cannot ask now is passed over by the focus and says why beside it.
      if session.program.top is IntakeScreen { continue }
      for run in PrintedKeys.runs(of: .disabled, in: session.frame) {
        guard let digit = run.first, digit.isNumber, digit.isASCII else { continue }
        var after = session
        after.press(.text(String(digit)))
        count += 1
        #expect(after.program.screens.count == session.program.screens.count, "\(place.name)")
        #expect(after.messageRow != session.messageRow, "\(place.name): \(run) says nothing")
        #expect(!after.messageRow.contains(Self.noUse), "\(place.name): \(run)")
      }
    }
    #expect(count >= 10)
  }

  /// The printed manual has every row of every place's help; of a digit that takes a step, the
  /// words for every status a case can have.
  @Test(arguments: Language.allCases) func theManualHasTheKeysOfEveryPlace(_ language: Language)
    throws
  {
    let catalogue = try SquareDay.context(language).catalogue
    let manual = DeskManual.keySections(catalogue, language)
    let digits =
      Kind.allCases.map { StepKeys.title($0, catalogue.states) } + [StepKeys.togetherTitle]
    let steps = Set(digits.map { $0[language] })
    for place in Places.all {
      let session = try Places.session(at: place, language)
      for section in session.program.top.keySections(session.program.context) {
        let printed = manual.filter { $0.title == section.title }
          .flatMap(\.rows)
        for row in section.rows {
          let isIn = printed.contains { other in
            let words = other.words.contains(row.words)
            return other.keys == row.keys
              && (steps.contains(section.title) ? words : other.words == row.words)
          }
          #expect(isIn, "\(place.name): \(section.title), \(row.keys) \(row.words)")
        }
      }
    }
  }
}

extension Surface {
  /// The frame but for its message row.
  fileprivate var withoutMessage: Surface {
    var frame = self
    frame.fill(Rect(row: rows - 2, column: 0, rows: 1, columns: columns))
    return frame
  }

  fileprivate var lastRow: Surface {
    var row = Surface(rows: 1, columns: columns)
    row.draw(self, at: Position(row: 1 - rows, column: 0))
    return row
  }
}

import TerminalKit
import Testing
import Wording

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
    if GlobalAction.keys.match(key) != nil { return true }
    if screen.update(key, context).isUsed { return true }
    if GlobalAction.quietKeys.match(key) != nil { return true }
    return key == .escape && session.program.screens.count > 1
  }

  private func expectWorking(_ key: Key, _ session: Session, _ place: String) {
    var after = session
    after.press(key)
    #expect(isUsed(key, session), "\(place): \(key) means nothing")
    #expect(!after.messageRow.contains(Self.noUse), "\(place): \(key)")
    let isSilent = after.frame == session.frame && after.effects.count == session.effects.count
    #expect(!isSilent || Self.moves.contains(key), "\(place): \(key) does nothing")
  }

  @Test(arguments: Language.allCases) func everyShownKeyWorks(_ language: Language) throws {
    for place in Places.all {
      let session = try Places.session(at: place.keys, language)
      for name in PrintedKeys.runs(of: .key, in: session.frame) {
        guard let keys = PrintedKeys.keys(name, language) else {
          Issue.record("\(place.name): no key is called \(name)")
          continue
        }
        for key in keys { expectWorking(key, session, place.name) }
      }
    }
  }

  @Test(arguments: Language.allCases) func everyKeyInTheHelpWorks(_ language: Language) throws {
    for place in Places.all {
      let session = try Places.session(at: place.keys, language)
      for row in session.program.top.helpRows(session.program.context) where row.disabled == nil {
        guard let keys = PrintedKeys.keys(row.keys, language) else {
          Issue.record("\(place.name): no key is called \(row.keys)")
          continue
        }
        for key in keys { #expect(isUsed(key, session), "\(place.name): \(key), \(row.words)") }
      }
    }
  }

  @Test func everyKeyThatWorksIsShown() throws {
    for place in Places.all {
      let session = try Places.session(at: place.keys)
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
        let isSeen = after.frame != session.frame || after.effects.count > session.effects.count
        #expect(!(isUsed && isSeen), "\(place.name): \(key) works and is not shown")
      }
    }
  }

  @Test func aDisabledKeyAnswersWithItsReason() throws {
    var count = 0
    for place in Places.all {
      let session = try Places.session(at: place.keys)
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

  /// The printed manual has every row of every place's help, word for word.
  @Test(arguments: Language.allCases) func theManualHasTheKeysOfEveryPlace(_ language: Language)
    throws
  {
    let manual = DeskManual.keySections(language).flatMap(\.rows)
    for place in Places.all {
      let session = try Places.session(at: place.keys, language)
      let context = session.program.context
      for row in session.program.top.helpRows(context) {
        let isIn = manual.contains { $0.keys == row.keys && $0.words == row.words }
        #expect(isIn, "\(place.name): \(row.keys) \(row.words)")
      }
    }
  }
}

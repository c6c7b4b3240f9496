import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every key that is shown works, every key that works is shown, a disabled one answers with its
/// reason.
@Suite struct ShownKeysTests {
  /// How the program begins where a key is of no use.
  private static let noUse = [
    "此处不用这个键", "No use for that key here", "找人、找商家先按", "To find somebody press",
  ]
  /// Keys that may do nothing because there is nothing further that way.
  private static let moves: Set<Key> = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .backspace,
    .delete, .control("a"), .control("e"), .control("k"), .control("u"), .control("w"),
    .control("z"), .control("y"), .control("j"), .text(" "), .enter, .tab, .backTab, .alt("b"),
    .alt("f"),
  ]

  /// Whether the program answers a key: it asks for something, says something, or draws something else. Of a key
  /// that moves, the screen on top may know it and have nothing further that way.
  private func works(_ key: Key, _ session: Session) -> Bool {
    var program = session.program
    let effects = program.update(.key(key))
    if Self.noUse.contains(where: program.message.hasPrefix) { return false }
    let context = session.context
    let frame = program.view(rows: context.rows, columns: context.columns)
    if !effects.isEmpty || !program.message.isEmpty { return true }
    if frame.withoutMessage != session.frame.withoutMessage { return true }
    var screen = session.program.top
    return Self.moves.contains(key) && screen.update(key, context).isUsed
  }

  /// The judge of these tests sees a key that does nothing, and one that is answered with what to press.
  @Test(arguments: Language.allCases) func aKeyWithoutUseIsNoticed(_ language: Language) throws {
    let session = try Session(language)
    #expect([Key.insert, .text("%"), .text("汉")].filter { works($0, session) } == [])
    #expect([Key.function(1), .text("2"), .down, .text("?")].filter { !works($0, session) } == [])
  }

  @Test(arguments: Language.allCases) func everyShownKeyWorks(_ language: Language) throws {
    for place in Places.all {
      let session = try Places.session(at: place, language)
      // The help shows the keys of the place below it.
      let isHelp = session.program.top is HelpScreen
      let frame = isHelp ? session.frame.lastRow : session.frame
      let names = PrintedKeys.runs(of: .key, in: frame)
      #expect(!names.isEmpty, "\(place.name) shows no key")
      #expect(names.filter { PrintedKeys.keys($0, language) == nil } == [], "\(place.name)")
      let keys = names.compactMap { PrintedKeys.keys($0, language) }.flatMap { $0 }
      #expect(keys.filter { !works($0, session) } == [], "\(place.name)")
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
      #expect(!sections.flatMap(\.rows).isEmpty, "\(name) has no help")
      for (index, section) in sections.enumerated() {
        for row in section.rows where row.disabled == nil {
          guard let keys = PrintedKeys.keys(row.keys, language) else {
            Issue.record("\(name): no key is called \(row.keys)")
            continue
          }
          let useless = keys.filter { key in
            !(index == 0 ? [session] : alike).contains { works(key, $0) }
          }
          #expect(useless == [], "\(name): \(section.title), \(row.words)")
        }
      }
    }
  }

  @Test func everyKeyThatWorksIsShown() throws {
    var tried = 0
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
        tried += 1
        var screen = session.program.top
        let isUsed = screen.update(key, context).isUsed
        var after = session
        after.press(key)
        let isSeen =
          after.frame.withoutMessage != session.frame.withoutMessage
          || after.effects.count > session.effects.count
        // A desk is locked from anywhere, while something is asked, too.
        let isHidden = isUsed && isSeen && !after.program.isLocked
        #expect(!isHidden, "\(place.name): \(key) works and is not shown")
      }
    }
    #expect(tried > 20 * Places.all.count)
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
        let isRefused = Self.noUse.contains(where: after.program.message.hasPrefix)
        #expect(!isRefused, "\(place.name): \(run)")
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

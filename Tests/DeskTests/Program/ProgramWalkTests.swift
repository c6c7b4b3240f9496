import Randomness
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Any keys at any size: a frame of exactly its rows and columns, and no trap.
@Suite struct ProgramWalkTests {
  private static let keys =
    Walks.keys + (1...12).map(Key.function) + "clnosqz".map(Key.control)
    + [.escape, .escape, .text("电饭锅"), .text("？"), .text("、"), .text("＋"), .text("０")]

  @Test(arguments: 1...6) func anyKeysAtAnySizeDrawAWholeFrame(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed) &* 7919)
    var session = try Session(seed.isMultiple(of: 2) ? .english : .chinese)
    var seen: Set<String> = []
    for step in 0..<500 {
      let size = Walks.sizes[step / 3 % Walks.sizes.count]
      if step.isMultiple(of: 3) { session.take(.resized(rows: size.0, columns: size.1)) }
      session.press(Self.keys.randomElement(using: &dice) ?? .enter)
      Walks.check(session.program.view(rows: size.0, columns: size.1), size.0, size.1)
      seen.insert("\(type(of: session.program.top))")
      if step.isMultiple(of: 50) { session.take(.clock(session.program.context.now)) }
    }
    // A walk that stands still proves nothing.
    #expect(seen.count >= 5, "\(seen)")
  }

  /// No place draws with characters of ambiguous width, cuts its hints off or puts the cursor low.
  @Test(arguments: Language.allCases) func everyPlaceIsWellFormed(_ language: Language) throws {
    for place in Places.all {
      let problems = Frames.problems(try Places.session(at: place, language).frame)
      #expect(problems.isEmpty, "\(place.name)")
    }
  }

  /// At a usable size every frame has its cursor above the last two rows and its hints whole.
  @Test(arguments: 1...4) func everyFrameIsWellFormed(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed) &* 104_729)
    let language: Language = seed.isMultiple(of: 2) ? .english : .chinese
    var session = try Session(language)
    let typed = Self.keys.filter { key in
      if case .text(let text) = key {
        text.unicodeScalars.allSatisfy { $0.value < 0xFF }
      } else {
        true
      }
    }
    for step in 0..<400 {
      let key = typed.randomElement(using: &dice) ?? .enter
      if case .paste = key { continue }
      session.press(key)
      let problems = Frames.problems(session.frame)
      #expect(problems.isEmpty, "step \(step), \(key), \(session.program.top.title.en)")
    }
  }
}

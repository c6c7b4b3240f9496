import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What a desk of invented records shows, and how it is come to and left.
@Suite struct DemonstrationTests {
  private func session(
    _ language: Language = .chinese, rows: Int = 24, columns: Int = 80, isDemonstration: Bool = true
  ) throws -> Session {
    var context = try SquareDay.context(language, rows: rows, columns: columns)
    context.settings.isDemonstration = isDemonstration
    return Session(context, try SquareDay.desk(context))
  }

  /// Every place there is, in both languages, begins with the mark, and still says where it is and
  /// what time it is. An invented day doubts no clock.
  @Test(arguments: Language.allCases) func everyScreenSaysSo(_ language: Language) throws {
    let mark = language == .chinese ? " 【演示】" : " [DEMO] "
    for place in Places.all where !place.isFirst && place.name != "clock" {
      var (marked, real) = (try session(language), try session(language, isDemonstration: false))
      marked.go(to: place)
      real.go(to: place)
      #expect(marked.row(0).hasPrefix(mark), "\(place.name): \(marked.row(0))")
      #expect(!real.row(0).contains(mark), "\(place.name): \(real.row(0))")
      let start = real.row(0).prefix(6)
      #expect(marked.row(0).contains(start.dropFirst()), "\(place.name): \(marked.row(0))")
      #expect(marked.row(0).suffix(5) == real.row(0).suffix(5), "\(place.name)")
    }
  }

  /// The first questions and a window that is too small say it, too.
  @Test func soDoTheFirstQuestionsAndASmallWindow() throws {
    var context = try SquareDay.context()
    context.settings = .init()
    context.settings.isDemonstration = true
    let first = Session(context, try DeskInMemory(context))
    #expect(first.row(0) == " 【演示】三一五受理台                                        第一次用，先认一认")
    let small = try session(rows: 10, columns: 40)
    #expect(small.row(0) == "【演示】窗口太小：要 80x24，现在 40x10。")
  }

  /// The sentence that is read aloud, and so the figures, say it.
  @Test func theSentenceSaysSo() throws {
    var totals = try session()
    totals.press(.text("8"))
    #expect(
      totals.frame.description.lines(with: "现场接受咨询") == [
        "【演示】现场接受咨询130人次，接到投诉28件、举报3件，办结投诉19件（当场和解"
      ])
  }

  /// With records in the store and without: the menu leads to a store apart, never into this one.
  @Test func theMenuOpensItApart() throws {
    var full = try session(isDemonstration: false)
    full.press(.text("9"), .text("demo"), .enter)
    #expect(full.effects.contains(.terminal(.openDemonstration)))
    #expect(full.program.screens.count == 1)
    #expect(!full.effects.contains { if case .record = $0 { true } else { false } })
  }

  @Test func fromOneThereIsOnlyTheWayBack() throws {
    var inside = try session()
    inside.press(.text("9"), .text("demo"))
    let menu = try #require(inside.top(MenuScreen.self))
    let labels = menu.pick.shown.map { menu.pick.items[$0].label.zh }
    #expect(labels == ["离开演示"])
    inside.press(.enter)
    #expect(inside.hasQuit && !inside.effects.contains(.terminal(.openDemonstration)))
  }

  @Test func theMenuAndHomeLookSo() throws {
    for (language, name) in [(Language.chinese, "zh"), (.english, "en")] {
      var inside = try session(language)
      try Frames.expect(inside.frame, "demonstration-home-\(name)")
      inside.press(.text("9"))
      try Frames.expect(inside.frame, "demonstration-menu-\(name)")
    }
  }
}

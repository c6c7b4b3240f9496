import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The tour of a demonstration: it sees what was done, takes no key of a screen and draws over nothing.
@Suite struct TourTests {
  /// An invented day with the tour, as the loop has them.
  private struct Guided {
    var program: Program
    let desk: DeskInMemory
    var tour = Tour()

    init(_ language: Language) throws {
      var context = try SquareDay.context(language)
      context.settings.isDemonstration = true
      desk = try SquareDay.desk(context)
      program = Program(context)
      _ = carryOut(program.start())
    }

    mutating func press(_ keys: Key...) {
      for key in keys {
        let asked = carryOut(program.update(.key(key, pause: 1000)))
        let listens = asked.contains { if case .listen = $0 { true } else { false } }
        if listens { _ = carryOut(program.update(.quiet)) }
      }
    }

    private mutating func carryOut(_ effects: [Effect]) -> [TerminalEffect] {
      let desk = desk
      var heard: [Message] = []
      let asked = program.carryOut(effects) { effect in
        let messages = desk.perform(effect)
        heard += messages
        return messages
      }
      tour.note(heard, program)
      return asked
    }
  }

  @Test(arguments: Language.allCases) func itGoesOnWhenTheStepWasDone(_ language: Language) throws {
    var guided = try Guided(language)
    #expect(guided.tour.step == .complaint)
    guided.press(.text("2"), .text("13911112222"), .enter, .text("样某"))
    #expect(guided.tour.step == .complaint)
    guided.press(.control("s"))
    #expect(guided.tour.step == .find)
    guided.press(.function(7), .text("2222"))
    #expect(guided.tour.step == .step)
    guided.press(.enter)
    #expect(guided.tour.step == .step)
    guided.press(.text("7"), .text("来电问过"), .control("s"))
    #expect(guided.tour.step == .consultation)
    guided.press(.function(10), .text("+"))
    #expect(guided.tour.step == .totals)
    guided.press(.function(8))
    #expect(guided.tour.step == .figures)
    guided.press(.text("6"), .text("市局"), .enter)
    #expect(guided.tour.isOver)
  }

  /// Other words than the last digits of a phone are no step, nor is what finds nobody.
  @Test func whatIsNotWhatWasAskedForDoesNotCount() throws {
    var guided = try Guided(.chinese)
    guided.tour.take(.goOn)
    guided.press(.text("7"), .text("健身"))
    #expect(guided.tour.step == .find)
    guided.press(.escape, .escape, .text("7"), .text("98765"))
    #expect(guided.tour.step == .find)
  }

  @Test func aStepIsSkippedAndTheTourIsLeft() {
    var tour = Tour()
    tour.take(.goOn)
    #expect(tour.step == .find && !tour.isOver)
    tour.take(.leave)
    #expect(tour.isOver)
    var skipped = Tour()
    for _ in TourStep.allCases { skipped.take(.goOn) }
    #expect(skipped.isOver)
  }

  /// Wherever somebody is, one blank row has its words, or that of the keys where there is none; none is cut.
  @Test(arguments: Language.allCases, [(24, 80), (40, 120)])
  func itDrawsWhereNothingStands(_ language: Language, _ size: (Int, Int)) throws {
    let skip = Tour.keys.name(of: .goOn)[language]
    for place in Places.all where !place.isFirst && !place.records {
      let session = try Places.session(at: place, language, rows: size.0, columns: size.1)
      let frame = session.frame
      let drawn = Tour().drawn(on: frame, session.context)
      let changed = (0..<frame.rows).filter { frame.text(ofRow: $0) != drawn.text(ofRow: $0) }
      #expect(changed.count == 1, "\(place.name)")
      for row in changed {
        let isBlank = frame.isBlankInside(row: row) && row < frame.rows - 2
        #expect(isBlank || row == frame.rows - 1, "\(place.name)")
        #expect(drawn.text(ofRow: row).contains(skip), "\(drawn.text(ofRow: row))")
      }
      #expect(drawn.cursor == frame.cursor)
    }
  }

  @Test(arguments: Language.allCases) func everyStepFitsIntoARow(_ language: Language) throws {
    let session = try Session(language)
    var tour = Tour()
    for place in 1...TourStep.allCases.count {
      let drawn = tour.drawn(on: session.frame, session.context)
      let said = (0..<drawn.rows).map { drawn.text(ofRow: $0) }.filter {
        $0.contains("\(place)/6 ")
      }
      let skip = Tour.keys.name(of: .goOn)[language]
      #expect(said.count == 1 && said.allSatisfy { $0.contains(skip) }, "\(said)")
      tour.take(.goOn)
    }
    #expect(tour.drawn(on: session.frame, session.context) == session.frame)
  }

  @Test func noScreenHasItsKeys() throws {
    let own = Set(Tour.keys.bindings.flatMap(\.keys).map { Phrase.name(of: $0, .english) })
    let title = KeySection(Tour.keys, .english).title
    let catalogue = try Session().context.catalogue
    for section in DeskManual.keySections(catalogue, .english) where section.title != title {
      let keys = Set(section.rows.flatMap { $0.keys.split(separator: "/").map(String.init) })
      #expect(keys.isDisjoint(with: own), "\(section.title)")
    }
  }
}

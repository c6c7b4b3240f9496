import Casework
import Randomness
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

@Suite struct IntakeFrameTests {
  /// Sizes and languages in which every form is looked at.
  static let looks: [(Language, Int, Int)] = [
    (.chinese, 24, 80), (.english, 24, 80), (.chinese, 40, 120), (.english, 40, 120),
  ]

  private func name(_ what: String, _ look: (Language, Int, Int)) -> String {
    "\(what)-\(look.0.rawValue)-\(look.2)x\(look.1)"
  }

  @Test func looksAsRecorded() throws {
    for look in Self.looks {
      let context = try Booth.context(look.0, rows: look.1, columns: look.2)
      for kind in Kind.allCases {
        try Frames.expect(
          try Sheet(kind, context).frame(), name("intake-blank-\(kind.rawValue)", look))
      }
      var sheet = try Sheet.complaint(context)
      try Frames.expect(sheet.frame(), name("intake-filled", look))
      sheet.fill("", "")
      sheet.press(.text("2"))
      sheet.fill("199", "退货退款，今天付清")
      try Frames.expect(sheet.frame("已存 A-0011"), name("intake-settled", look))
      sheet.screen.forms.focus(on: .result(.complaint))
      sheet.press(.text("3"))
      try Frames.expect(sheet.frame(), name("intake-referred", look))
      sheet.screen.forms.focus(on: .result(.complaint))
      sheet.press(.text("4"))
      try Frames.expect(sheet.frame(), name("intake-declined", look))
      sheet.screen.forms.focus(on: .more)
      sheet.press(.enter)
      try Frames.expect(sheet.frame(), name("intake-more", look))
    }
  }

  /// Nothing of a form is cut off at the smallest size: no paging, no field without a place.
  @Test func aWholeFormFitsTheSmallestScreen() throws {
    for language in Language.allCases {
      for kind in Kind.allCases {
        for result in IntakeResult.allCases where IntakeResult.all(of: kind).contains(result) {
          var screen = IntakeScreen(kind: kind, try Booth.context(language))
          screen.forms[choice: .result(kind)] = result.rawValue
          screen.forms.arrange(try Booth.context(language))
          let layout = screen.forms.main.layout
          #expect(layout.rows <= 19, "\(kind) \(result) \(language)")
          #expect(layout.places.values.allSatisfy { $0.column + $0.labelWidth + $0.width <= 79 })
          #expect(Set(layout.places.keys) == Set(screen.forms.plan.order))
          let places = layout.places.values.flatMap { place in
            (place.column..<place.column + place.labelWidth + place.width).flatMap { column in
              (place.row..<place.row + place.height).map { Position(row: $0, column: column) }
            }
          }
          #expect(Set(places).count == places.count, "fields overlap: \(kind) \(result)")
        }
      }
    }
  }

  @Test func theSecondFormFitsToo() throws {
    for language in Language.allCases {
      for kind in Kind.allCases {
        let screen = IntakeScreen(kind: kind, try Booth.context(language))
        #expect(screen.forms.rest.layout.rows <= 17, "\(kind) \(language)")
      }
    }
  }

  @Test func anyKeysAtAnySizeDrawAWholeFrame() throws {
    for (seed, kind) in [(1, Kind.complaint), (2, .report), (3, .consultation)] {
      var dice = SplitMix(seed: UInt64(seed))
      let context = try Booth.context(seed == 2 ? .english : .chinese)
      var sheet = try Sheet(kind, context)
      Walks.walk(&sheet, steps: 700, &dice) { IntakeScreen(kind: kind, $0) }
    }
  }

  @Test func everyShownKeyWorks() throws {
    for binding in IntakeAction.keys.bindings {
      for key in binding.keys {
        let sheet = try Sheet.complaint(Booth.context())
        var screen = sheet.screen
        #expect(screen.update(key, sheet.context).isUsed, "\(key)")
      }
    }
  }
}

import Casework
import Foundation
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

private typealias Field = Casework.Field

/// What the form works out of the fields, the results and their options, and nobody lists by hand.
@Suite struct IntakeDerivedTests {
  /// An option without a slot would not be asked for, nor come back out of a draft.
  @Test(arguments: IntakeResult.allCases)
  func everyOptionOfAResultHasItsSlotAndItsPlace(result: IntakeResult) throws {
    let context = try Booth.context()
    let kinds = Kind.allCases.filter { IntakeResult.all(of: $0).contains(result) }
    #expect(!kinds.isEmpty)
    for kind in kinds {
      var screen = IntakeScreen(kind: kind, context)
      screen.forms[choice: .result(kind)] = result.rawValue
      screen.forms.arrange(context)
      let slots = result.stepOptions.map(InputSlot.option)
      #expect(slots.map { InputSlot(name: $0.name) } == slots)
      #expect(slots.filter { !screen.forms.plan.order.contains($0) } == [], "\(kind)")
    }
  }

  /// The options that have a slot, in an order that drafts do not know of: they keep names.
  @Test func noOtherOptionHasASlot() {
    let options = InputSlot.all.compactMap { slot in
      if case .option(let option) = slot { option } else { nil }
    }
    #expect(
      options == [
        .told, .ground, .text, .recovered, .doubled, .agreement, .performed, .performBy, .to,
        .replyBy, .receivedBy,
      ])
  }

  /// An order is of the goods that were bought; whoever speaks for others does so in the next matter, too.
  @Test func theNextFormHasTheVisitorAndNothingOfTheMatter() throws {
    var sheet = try Sheet.complaint(Booth.context())
    let more: [(Field, String)] = [
      (.channel, "phone"), (.consumerAddress, "城关镇东街1号"), (.consumerIDNumber, "G0000000"),
      (.delegateName, "李四"), (.representatives, "甲 13900139000；乙"), (.evidence, "小票"),
      (.merchantOrderNumber, "20270301001"),
    ]
    for (field, entry) in more { sheet.screen.forms.restore(.field(field), entry) }
    let (left, blank) = (sheet.screen.forms, IntakeScreen(kind: .complaint, sheet.context).forms)
    let filled = Field.allCases.filter {
      left.entry(.field($0)) != blank.entry(.field($0))
    }
    #expect(filled.count > more.count && filled.contains(.merchantOrderNumber))
    sheet.press(.control("t"))
    let next = sheet.screen.forms
    let carried = filled.filter { next.entry(.field($0)) == left.entry(.field($0)) }
    #expect(
      carried == [
        .channel, .consumerName, .consumerPhone, .consumerAddress, .consumerIDNumber,
        .delegateName, .representatives,
      ])
  }

  @Test(arguments: Kind.allCases, Language.allCases)
  func theHintOfMoreNamesWhatStandsThere(kind: Kind, language: Language) throws {
    let separator = language == .chinese ? "、" : ", "
    let (stop, rest) = language == .chinese ? ("。", "等。") : (".", " and more.")
    for columns in [80, 120, 400] {
      let context = try Booth.context(language, rows: 24, columns: columns)
      let forms = IntakeScreen(kind: kind, context).forms
      let room = (IntakeSides(columns: columns)?.form ?? columns) - 3
      let names = forms.rest.fields.filter { !$0.isHidden }.map { $0.label[language] }
      let hint = try #require(forms.field(.more)?.hint?[language])
      let whole = names.joined(separator: separator) + stop
      if TextWidth.columns(of: whole) <= room {
        #expect(hint == whole)
        continue
      }
      let shown = hint.components(separatedBy: separator).count
      func cut(_ count: Int) -> String {
        names.prefix(count).joined(separator: separator) + rest
      }
      #expect(hint == cut(shown))
      #expect(TextWidth.columns(of: hint) <= room)
      #expect(TextWidth.columns(of: cut(shown + 1)) > room)
    }
  }
}

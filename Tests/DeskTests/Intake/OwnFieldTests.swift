import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A field that the office has added by one file stands behind "more" and goes into the case.
@Suite struct OwnFieldTests {
  private static let fields = [
    CustomField(
      id: "district", label: Phrase("片区", "District"), kind: .choice, keeping: .open,
      choices: ["east": Phrase("东片", "East"), "west": Phrase("西片", "West")]),
    CustomField(
      id: "member_no", label: Phrase("会员号", "Member number"), kind: .text, keeping: .personal),
    CustomField(id: "visits", label: Phrase("次数", "Visits"), kind: .number, keeping: .open),
    CustomField(id: "seen_on", label: Phrase("看货日", "Seen on"), kind: .day, keeping: .open),
    CustomField(id: "urgent", label: Phrase("急件", "Urgent"), kind: .flag, keeping: .open),
  ].compactMap { $0 }

  private func context() throws -> Context {
    var context = try Booth.context()
    context.reference.catalogue.custom += Self.fields
    return context
  }

  @Test func itStandsBehindMoreForEachKind() throws {
    for kind in Kind.allCases {
      var forms = IntakeScreen(kind: kind, try context()).forms
      forms.openRest(try context())
      let own = forms.rest.fields.filter(\.isReachable).map(\.id).filter(\.isOwn)
      #expect(own == Self.fields.map { InputSlot.own($0.id) })
      #expect(forms.field(.own("district"))?.label == Phrase("片区", "District"))
    }
    let usual = IntakeScreen(kind: .complaint, try Booth.context()).forms
    #expect(usual.all.filter(\.id.isOwn).isEmpty)
  }

  @Test func whatIsFilledInGoesIntoTheCase() throws {
    var sheet = try Sheet.complaint(context())
    for (id, entry) in [
      ("district", "west"), ("member_no", "A 7"), ("visits", "３"), ("seen_on", "3.1"),
      ("urgent", "yes"),
    ] { sheet.screen.forms.restore(.own(id), entry) }
    sheet.press(.control("s"))
    let custom = try #require(sheet.intake?.fields.custom)
    let day = try #require(Day(year: 2027, month: 3, day: 1))
    #expect(
      custom.mapValues(\.value) == [
        "district": .text("west"), "member_no": .text("A 7"), "visits": .number(3),
        "seen_on": .day(day), "urgent": .flag(true),
      ])
  }

  @Test(arguments: [("visits", "几次"), ("seen_on", "去年"), ("seen_on", "2.30")])
  func whatWouldBeLostIsNotSaved(id: String, entry: String) throws {
    var sheet = try Sheet.complaint(context())
    sheet.screen.forms.restore(.own(id), entry)
    sheet.press(.control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.screen.forms.focus == .own(id))
  }

  /// A draft keeps it by its name, and a correction begins with what the case has.
  @Test func draftsAndCorrectionsHaveIt() throws {
    let context = try context()
    var forms = IntakeScreen(kind: .complaint, context).forms
    forms.restore(.own("district"), "east")
    #expect(forms.entries["custom.district"] == "east")
    var again = IntakeScreen(kind: .complaint, context).forms
    again.restore(forms.entries, context)
    #expect(again.entry(.own("district")) == "east")
    let district = try #require(Self.fields.first)
    var fields = CaseFields([.facts: .text("面包发霉")])
    fields.take(["district": CustomValue(district, .text("east"))])
    let subject = try Booth.record(Intake(kind: .complaint, fields: fields), context)
    let originals = FieldWords(context.now, context).originals(of: subject)
    #expect(originals[.own("district")] == "east")
  }
}

extension InputSlot {
  fileprivate var isOwn: Bool { if case .own = self { true } else { false } }
}

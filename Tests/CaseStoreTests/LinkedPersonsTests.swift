import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Cases that are linked must not name each other's persons, whatever becomes of the link.
@Suite struct LinkedPersonsTests {
  private let store: CaseStore

  init() throws { store = try Ground.memory() }

  private func opened(
    _ kind: Kind, _ name: String, facts: String = "甲植、乙植、丙植、丁植都来过"
  ) throws -> CaseID {
    try store.opened(
      Intake(
        kind: kind,
        fields: CaseFields([
          .consumerName: .text(name), .facts: .text(facts), .merchantName: .text("样品商店"),
        ])))
  }

  private func facts(_ id: CaseID) throws -> String {
    let row = try #require(
      try store.lists.summaries(CaseQuery(), today: Ground.today).first { $0.id == id })
    // Whatever way a case is handed out, it knows the same.
    let one = try store.load(id)
    let many = try store.lists.cases(CaseQuery(), today: Ground.today).first { $0.id == id }
    #expect(one.masked.text(one.fields[text: .facts]) == row.facts)
    #expect(many?.linked == one.linked)
    return row.facts
  }

  private func link(_ one: CaseID, _ other: CaseID, _ step: StepName = .link) throws {
    try store.take(step, [.number: .text(store.load(other).number.description)], on: one)
  }

  private func checkStore() throws {
    #expect(try store.check(deep: true).isEmpty)
    let before = try store.answers()
    try store.rebuild()
    #expect(try store.answers() == before)
    #expect(try store.check(deep: true).isEmpty)
  }

  @Test func aTurnedReportDoesNotNameWhoComplained() throws {
    let complaint = try opened(.complaint, "甲植")
    let report = try #require(
      try store.recordAndList(
        .take([StepAction(.turn, [.value: .text("report")])], on: complaint), by: Ground.author()
      ).cases.first { $0.kind == .report })
    #expect(report.masked.text("甲植") == "**")
    #expect(report.open().text("甲植") == "**")
    #expect(try facts(report.id) == "**、乙植、丙植、丁植都来过")
    // The complaint is out of which it was turned, even where nobody links them any more.
    try link(report.id, complaint, .unlink)
    #expect(try facts(report.id) == "**、乙植、丙植、丁植都来过")
    try checkStore()
  }

  @Test func aLinkComesAndGoes() throws {
    let (one, other) = (try opened(.complaint, "甲植"), try opened(.complaint, "乙植"))
    #expect(try facts(one) == "**、乙植、丙植、丁植都来过")
    try link(one, other)
    #expect(try facts(one) == "**、**、丙植、丁植都来过")
    #expect(try facts(other) == "**、**、丙植、丁植都来过")
    try store.recordAndList(.undo, by: Ground.author())
    #expect(try facts(other) == "甲植、**、丙植、丁植都来过")
    try store.recordAndList(.redo, by: Ground.author())
    #expect(try facts(other) == "**、**、丙植、丁植都来过")
    try link(one, other, .unlink)
    #expect(try facts(one) == "**、乙植、丙植、丁植都来过")
    try checkStore()
  }

  @Test func aCorrectedPersonIsSilentInLinkedCasesToo() throws {
    let (one, other) = (try opened(.complaint, "甲植"), try opened(.report, "乙植"))
    try link(one, other)
    try store.recordAndList(
      .take([StepAction(.amend, changes: [.consumerName: .text("丙植")])], on: one),
      by: Ground.author())
    #expect(try facts(other) == "**、**、**、丁植都来过")
    try store.recordAndList(.undo, by: Ground.author())
    #expect(try facts(other) == "**、**、**、丁植都来过", "what was said once may still stand somewhere")
    try checkStore()
  }

  /// Behind a report everybody linked with it may have reported; behind a complaint nobody.
  @Test func chainsAreFollowedThroughReports() throws {
    let (a, b) = (try opened(.complaint, "甲植"), try opened(.report, ""))
    let (c, d) = (try opened(.report, "丙植"), try opened(.complaint, "丁植"))
    for (one, other) in [(a, b), (b, c), (c, d)] { try link(one, other) }
    for id in [a, b, c, d] { #expect(try facts(id) == "**、乙植、**、**都来过") }
    let (e, f) = (try opened(.complaint, "乙植"), try opened(.complaint, "戊植"))
    try link(e, d)
    #expect(try facts(a) == "**、乙植、**、**都来过")
    try link(e, f)
    #expect(try store.load(f).masked.text("丙植丁植乙植") == "丙植丁植**")
    try checkStore()
  }

  /// On an open paper of a complaint its own person may stand, and a reporter not.
  @Test func aComplaintLinkedWithAReportNamesNoReporter() throws {
    let (a, b) = (try opened(.complaint, "甲植"), try opened(.report, "乙植"))
    let c = try opened(.complaint, "丙植")
    try link(a, b)
    try link(a, c)
    #expect(try store.load(a).open().text("甲植、乙植、丙植") == "甲植、**、丙植")
    #expect(try store.load(b).open().text("甲植、乙植、丙植") == "**、**、丙植")
  }

  @Test func anErasedPersonIsForgottenAndTheStoreHoldsTogether() throws {
    let (one, other) = (try opened(.complaint, "甲植"), try opened(.complaint, "乙植"))
    try link(one, other)
    let erasure = try store.erase(one, why: "样", by: Ground.author())
    #expect(
      erasure.stillNaming == [try store.load(other).number], "its texts name whom nobody knows")
    #expect(try facts(other) == "甲植、**、丙植、丁植都来过")
    #expect(try store.erase(other, why: "样", by: Ground.author()).stillNaming.isEmpty)
    try checkStore()
  }

  /// What comes from another desk is heard by the cases that are here already.
  @Test func linksFromAnotherDeskAreHeard() throws {
    let one = try opened(.complaint, "甲植")
    let other = try Ground.memory()
    try other.append(try store.log.events(beyond: [:]))
    let two = try other.opened(
      Intake(
        kind: .report,
        fields: CaseFields([.consumerName: .text("乙植"), .facts: .text("甲植、乙植")])))
    try other.take(.link, [.number: .text(other.load(one).number.description)], on: two)
    let news = try other.log.events(beyond: try store.log.versionVector())
    for event in news.reversed() { try store.append([event]) }
    #expect(try facts(one) == "**、**、丙植、丁植都来过")
    #expect(try facts(two) == "**、**")
    try checkStore()
  }

  /// Whether a report leads on to others is known when it is here, and not before.
  @Test func aLinkWaitsForTheCaseItLeadsTo() throws {
    let (one, two) = (try opened(.complaint, "甲植"), try opened(.complaint, "丙植"))
    let other = try Ground.memory()
    let report = try other.opened(
      Intake(
        kind: .report,
        fields: CaseFields([.consumerName: .text("乙植"), .facts: .text("甲植、丙植")])))
    let opening = try other.log.events(beyond: [:])
    try store.append(opening)
    for id in [one, two] { try link(id, report) }
    let third = try Ground.memory()
    func facts() throws -> [CaseID: String] {
      let rows = try third.lists.summaries(CaseQuery(), today: Ground.today)
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.facts) })
    }
    try third.append(try store.log.events(beyond: try other.log.versionVector()))
    #expect(try facts() == [one: "**、乙植、丙植、丁植都来过", two: "甲植、乙植、**、丁植都来过"])
    try third.append(opening)
    let whole = "**、**、**、丁植都来过"
    #expect(try facts() == [one: whole, two: whole, report: "**、**"])
    #expect(try third.check(deep: true).isEmpty)
  }

  @Test func aDraftKnowsThePersonsOfTheCasesItNames() throws {
    let (one, other) = (try opened(.complaint, "甲植"), try opened(.report, "乙植"))
    try link(one, other)
    let number = try store.load(one).number
    for entry in ["amending": one.description, "links": "\(number) 同一来人"] {
      let draft = Draft(
        id: 1, kind: .complaint, clerk: "样", openedAt: Given.instant("2027-03-15T09:00"),
        savedAt: Given.instant("2027-03-15T09:00"),
        entries: [entry.key: entry.value, "facts": "甲植、乙植、丙植", "consumer.name": "丙植"], focus: "")
      try store.drafts.save(draft)
      let kept = try #require(try store.drafts.all().first)
      #expect(Veil(kept).text("甲植、乙植、丙植、丁植") == "**、**、**、丁植", "\(entry)")
      #expect(Veil(draft).text("甲植、丙植") == "甲植、**")
    }
  }

  @Test func aMerchantWithAPhoneInItsNameIsMaskedAndFound() throws {
    var ids: [CaseID] = []
    for _ in 0..<3 {
      ids.append(
        try store.opened(
          Intake(
            kind: .complaint,
            fields: CaseFields([
              .merchantName: .text("样店138-0013 8000"), .product: .text("锅 13800138000"),
            ]))))
    }
    let rows = try store.lists.summaries(CaseQuery(search: "样店"), today: Ground.today)
    #expect(rows.map(\.merchant) == Array(repeating: "样店***-**** ****", count: 3))
    #expect(rows.map(\.product) == Array(repeating: "锅 ***********", count: 3))
    let figures = try store.figures.input(
      from: Ground.today, to: Ground.today, asOf: Given.instant("2027-03-15T18:00"))
    let merchants = figures.registered.sums.keys.filter { $0.dimension == .merchant }.map(\.value)
    #expect(merchants == ["样店***-**** ****"])
    for name in ["样店138-0013 8000", "样店***-**** ****"] {
      #expect(try store.lists.sameMerchant(name, on: Ground.today).count == 3)
    }
    try checkStore()
  }
}

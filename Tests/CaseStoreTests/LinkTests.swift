import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Cases that belong together")
struct LinkTests {
  private func link(_ number: String) -> StepAction { StepAction(.link, [.number: .text(number)]) }

  @Test func bothSidesKnowOfALink() throws {
    let store = try Ground.memory()
    let (one, two) = (try store.opened(), try store.opened())
    try store.recordAndList(.take([link("0002")], on: one), by: Ground.author("10:00"))
    #expect(try store.load(one).links.map(\.number) == ["TS-20270315-A-0002"])
    #expect(try store.load(two).links.map(\.number) == ["TS-20270315-A-0001"])
    #expect(try store.load(two).links.map(\.other) == [one])
    try store.recordAndList(
      .take([StepAction(.unlink, [.number: .text("a-1")])], on: two), by: Ground.author("10:01"))
    #expect(try store.load(one).links.isEmpty)
    #expect(try store.load(two).links.isEmpty)
  }

  @Test func aCaseIsLinkedOnceAndNotWithItself() throws {
    let store = try Ground.memory()
    let (one, two) = (try store.opened(), try store.opened())
    try store.recordAndList(.take([link("2")], on: one), by: Ground.author("10:00"))
    let (first, second) = (try store.load(one).number, try store.load(two).number)
    #expect(throws: Refusal.linkToItself(number: first)) {
      try store.recordAndList(.take([link("1")], on: one), by: Ground.author("10:01"))
    }
    #expect(throws: Refusal.alreadyLinked(number: second, other: first.description)) {
      try store.recordAndList(.take([link("1")], on: two), by: Ground.author("10:02"))
    }
    #expect(throws: Refusal.noSuchCase("77")) {
      try store.recordAndList(.take([link("77")], on: two), by: Ground.author("10:03"))
    }
  }

  @Test func aConsultationTurnsWithEverythingInIt() throws {
    let store = try Ground.memory()
    let id = try store.opened(Ground.intake(.consultation))
    let saveResult = try store.recordAndList(
      .take([StepAction(.turn, [.value: .text("complaint")])], on: id), by: Ground.author("10:00"))
    let new = try #require(saveResult.cases.first { $0.id != id })
    let old = try store.load(id)
    #expect(saveResult.opened == [new.number])
    #expect(new.number.description == "TS-20270315-A-0002")
    #expect(new.fields == old.fields)
    #expect(new.turnedFrom == id)
    #expect(new.links.map(\.other) == [id])
    #expect(old.links.map(\.other) == [new.id])
    #expect(old.links.map(\.number) == ["TS-20270315-A-0002"])
    #expect(old.status == .closed && old.outcome == .answered)
  }

  @Test func aReportOutOfAComplaintHasNoPerson() throws {
    let store = try Ground.memory()
    let more: [Field: FieldValue] = [
      .representatives: .people([Representative(name: "样二", phone: "13900139000")]),
      .delegateName: .text("样三"), .delegateAuthorised: .flag(true),
      .merchantPhone: .text("13700137000"),
    ]
    let id = try store.opened(Ground.intake(.complaint, more))
    let saveResult = try store.recordAndList(
      .take([StepAction(.turn, [.value: .text("report")])], on: id), by: Ground.author("10:00"))
    let report = try #require(saveResult.cases.first { $0.kind == .report })
    #expect(report.fields.values.keys.filter(\.isOfThePerson).isEmpty)
    #expect(report.fields[text: .merchantPhone] == "13700137000")
    #expect(try store.load(id).status == .registered)
  }

  /// 总局令第121号 art. 27: the fifteen working days of a clue count from the day it is found.
  @Test func aClueCountsFromTheDayItIsFound() throws {
    let store = try Ground.memory()
    let id = try store.opened(by: Ground.author("2027-03-01T09:00"))
    try store.take(.accept, on: id, by: Ground.author("2027-03-02T09:00"))
    try store.take(.mediate, on: id, by: Ground.author("2027-03-03T09:00"))
    let saveResult = try store.recordAndList(
      .take([StepAction(.turn, [.value: .text("report")])], on: id), by: Ground.author("10:00"))
    let report = try #require(saveResult.cases.first { $0.kind == .report })
    #expect(report.receivedAt == Given.instant("2027-03-15T10:00"))
    let due = report.due(
      on: Ground.today, calendar: Shipped.reference.calendar, zone: .shanghai)
    #expect(due?.what == .check)
    #expect(due?.on == Given.day("2027-04-06") || due?.on == Given.day("2027-04-05"))
    #expect(report.number.day == Ground.today)
  }

  /// What somebody came to ask about was brought when he came.
  @Test func aComplaintOutOfAConsultationKeepsTheDayOfTheVisit() throws {
    let store = try Ground.memory()
    let id = try store.opened(
      Ground.intake(.consultation), by: Ground.author("2027-03-12T09:00"))
    let saveResult = try store.recordAndList(
      .take([StepAction(.turn, [.value: .text("complaint")])], on: id), by: Ground.author("10:00"))
    let new = try #require(saveResult.cases.first { $0.kind == .complaint })
    #expect(new.receivedAt == Given.instant("2027-03-12T09:00"))
  }

  @Test(arguments: [
    ("TS-20270315-A-0001", 1), ("ts-20270315-a-0001", 1), ("A-0001", 1), ("a-1", 1), ("0002", 2),
    ("２", 2), ("Ａ－０００２", 2), ("20270315-A-0002", 2),
  ])
  func aTailNamesACase(tail: String, counter: Int) throws {
    let store = try Ground.memory()
    _ = (try store.opened(), try store.opened())
    #expect(try store.load(try store.resolve(tail)).number.counter == counter)
  }

  @Test(arguments: [
    "", "0", "-1", "A-", "B-0001", "JB-20270315-A-0001", "x", "1%", "20270316-A-0001",
  ])
  func otherWordsNameNone(words: String) throws {
    let store = try Ground.memory()
    _ = try store.opened()
    #expect(throws: Refusal.noSuchCase(words)) { try store.resolve(words) }
  }

  @Test func aTailOfTwoCasesIsRefused() throws {
    let store = try Ground.memory()
    _ = try store.opened()
    try store.recordAndList(.configure([.desk: "B"]), by: Ground.author())
    _ = try store.opened()
    let error = #expect(throws: Refusal.self) { try store.resolve("1") }
    guard case .ambiguousCase("1", let numbers) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(numbers.map(\.short).sorted() == ["A-0001", "B-0001"])
    #expect(try store.load(try store.resolve("b-1")).number.letters == "B")
  }

  /// A step that joins two cases is looked for when the links are made anew, whatever it is called.
  @Test func whateverJoinsTwoCasesIsFoundAgain() throws {
    let store = try Ground.memory()
    let report = try store.opened(Ground.intake(.report))
    let other = try store.opened(Ground.intake(.report))
    let question = try store.opened(Ground.intake(.consultation))
    for name in StepName.allCases where name.concern?.joins ?? false {
      let turns = name.concern == .opens
      let option: StepOption = turns ? .value : .number
      let words = turns ? Kind.complaint.rawValue : try store.load(other).number.description
      try store.take(name, [option: .text(words)], on: turns ? question : report)
    }
    let kin: [Set<CaseID>] = try [report, other, question].map { try store.load($0).kin }
    #expect(kin == [[other], [report], Set(try store.load(question).links.map(\.other))])
    #expect(kin[2].count == 1)
    try store.rebuild()
    let written = try store.read { db in
      try [report, other, question].map { try CaseLinks(db: db).written(of: $0) }
    }
    #expect(written == kin)
  }
}

import CaseMaking
import Casework
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What the counters say of days, as cases come, close, open again and turn out to be mistakes.
@Suite("The counters")
struct CounterTests {
  private func input(_ store: CaseStore, from: String, to: String = "2027-03-15") throws
    -> TotalsInput
  {
    try store.figures.input(
      from: Given.day(from), to: Given.day(to), asOf: Given.instant("2027-03-15T18:00"))
  }

  @Test func theDaysOfConsultationsAreThoseOnWhichOneStands() throws {
    let store = try Ground.memory()
    _ = try store.opened(by: Ground.author("2027-03-12T10:00"))
    let moved = try store.opened(
      Ground.intake(.consultation), by: Ground.author("2027-03-14T10:00"))
    _ = try store.opened(Ground.intake(.consultation), by: Ground.author("09:00"))
    let days = ["2027-03-14", "2027-03-15"].map(Given.day)
    #expect(try input(store, from: "2027-03-10").consultationDays == Set(days))
    let earlier = FieldValue.instant(Given.instant("2027-03-13T10:00"))
    try store.recordAndList(
      .take([StepAction(.amend, changes: [.receivedAt: earlier])], on: moved),
      by: Ground.author("09:30"))
    let now = ["2027-03-13", "2027-03-15"].map(Given.day)
    #expect(try input(store, from: "2027-03-10").consultationDays == Set(now))
    #expect(try store.check(deep: true).isEmpty)
  }

  @Test func whatCameEarlierAndIsClosedIsToldApart() throws {
    let store = try Ground.memory()
    let early = try store.opened(by: Ground.author("2027-03-14T10:00"))
    let late = try store.opened(by: Ground.author("09:00"))
    let paid: [StepOption: FieldValue] = [
      .onSpot: .flag(true), .recovered: .money(Money(fen: 30_000)),
      .doubled: .money(Money(fen: 10_000)),
    ]
    for id in [early, late] {
      try store.take(.settle, paid, on: id, by: Ground.author("11:00"))
    }
    var day = try input(store, from: "2027-03-15")
    #expect(day.closedInScope == [.complaint: 2])
    let sums = Sums(
      count: 1, people: 0, recovered: Money(fen: 30_000), doubled: Money(fen: 10_000))
    #expect(day.closedEarlier == [.complaint: sums])
    #expect(try input(store, from: "2027-03-14").closedEarlier.isEmpty)
    try store.take(.reopen, [.why: .text("反悔")], on: early, by: Ground.author("12:00"))
    day = try input(store, from: "2027-03-15")
    #expect(day.closedInScope == [.complaint: 1] && day.closedEarlier.isEmpty)
    try store.take(.reopen, [.why: .text("反悔")], on: late, by: Ground.author("12:01"))
    #expect(try input(store, from: "2027-03-15").closedInScope.isEmpty)
    #expect(try store.check(deep: true).isEmpty)
  }

  /// They are counted under the empty one, so that a respect adds up to all, and told of nowhere.
  @Test func whatHasNoValueIsCountedAndNotTold() throws {
    let store = try Ground.memory()
    let plain = Intake(kind: .complaint, fields: CaseFields([.facts: .text("样")]))
    try store.recordAndList(.open(plain), by: Ground.author())
    let unsaid: [Int] = try store.read { db in
      try db.column("SELECT aspect FROM figure WHERE value = '' AND count = 1 ORDER BY aspect")
    }
    let none: [Dimension] = [
      .channel, .nature, .goodsClass, .trade, .topic, .department, .merchant, .handedOver, .closing,
      .amountApprox, .calledBack,
    ]
    #expect(unsaid == none.map(\.code).sorted())
    let told = try input(store, from: "2027-03-15").registered.sums.keys
    #expect(told.filter(\.value.isEmpty) == [])
    let respects: [Dimension] = [.disposition, .due, .hour, .clerk, .decision]
    #expect(Set(told.map(\.dimension)).subtracting([.venue]) == Set(respects))
    #expect(try store.figures.frequentChoices(of: Ground.today) == FrequentChoices())
  }

  /// Home shows how many cases are open, and does not count them.
  @Test func openCasesAreCountedWhereTheyStand() throws {
    let store = try Ground.memory()
    func parts() throws -> [String: Int] {
      let parts = try store.lists.openParts()
      return Dictionary(
        uniqueKeysWithValues: parts.map { ("\($0.key.kind) \($0.key.status)", $0.value) })
    }
    #expect(try parts().isEmpty)
    let one = try store.opened(by: Ground.author("2027-03-12T10:00"))
    let two = try store.opened(by: Ground.author("09:00"))
    _ = try store.opened(Ground.intake(.report), by: Ground.author("09:01"))
    #expect(try parts() == ["complaint registered": 2, "report registered": 1])
    try store.take(.accept, on: one, by: Ground.author("10:00"))
    #expect(
      try parts()
        == ["complaint registered": 1, "complaint accepted": 1, "report registered": 1])
    try store.take(.settle, [.onSpot: .flag(true)], on: one, by: Ground.author("11:00"))
    try store.take(.void, [.why: .text("误录")], on: two, by: Ground.author("11:01"))
    #expect(try parts() == ["report registered": 1])
    try store.take(.reopen, [.why: .text("反悔")], on: one, by: Ground.author("12:00"))
    let last = try parts()
    #expect(last.values.reduce(0, +) == 2)
    #expect(try store.lists.count(CaseQuery(state: .open), today: Ground.today) == 2)
    #expect(try store.check(deep: true).isEmpty)
    try store.rebuild()
    #expect(try parts() == last)
  }

  /// However many cases are open, so few rows are read of them.
  @Test func theCounterOfOpenCasesIsReadByItsName() throws {
    let store = try Ground.memory()
    let plan: [String] = try store.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + CaseLists.openParts, arguments: [1, "", ""]
      )
      .map { $0["detail"] }
    }
    #expect(plan == ["SEARCH figure USING PRIMARY KEY (day=? AND venue=?)"])
  }

  @Test func aMistakeCountsForNothing() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.take(.void, [.why: .text("误录")], on: id)
    #expect(try input(store, from: "2027-03-15").registered.sums.isEmpty)
    #expect(try store.check(deep: true).isEmpty)
  }

  /// One letter with its accent and one with the accent behind it are equal to Swift, and two to SQLite.
  @Test func wordsAreToldApartByTheirBytes() throws {
    let store = try Ground.memory()
    for name in ["Caf\u{E9}", "Cafe\u{301}", "Caf\u{E9}"] {
      _ = try store.opened(Ground.intake(.complaint, [.merchantName: .text(name)]))
    }
    #expect(try store.check(deep: true) == [])
    try store.rebuild()
    #expect(try store.check(deep: true) == [])
    let counts: [Int] = try store.read { db in
      try db.column(
        "SELECT count FROM figure WHERE aspect = ? ORDER BY count", [Dimension.merchant.code])
    }
    #expect(counts == [1, 2])
  }

  // MARK: What is due

  /// A complaint that came on 15 March is to be decided by the 24th.
  @Test(arguments: [
    ("2027-03-14", 0, 0, 0), ("2027-03-15", 0, 0, 1), ("2027-03-16", 0, 0, 0),
    ("2027-03-22", 0, 0, 0), ("2027-03-23", 1, 0, 0), ("2027-03-24", 1, 0, 0),
    ("2027-03-25", 0, 1, 0),
  ])
  func aCaseIsDueSoonOnItsLastTwoDays(
    today: String, soon: Int, overdue: Int, received: Int
  ) throws {
    let store = try Ground.memory()
    _ = try store.opened()
    let counts = try store.lists.openCounts(today: Given.day(today))
    #expect(counts.dueSoon == soon)
    #expect(counts.overdue == overdue)
    #expect(counts.receivedToday == received)
    #expect(counts.parts == [OpenCounts.Part(.registered, .complaint): 1])
  }
}

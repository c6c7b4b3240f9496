import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Lists and figures")
struct QueryTests {
  private func store() throws -> CaseStore {
    let store = try Ground.memory()
    for (index, time) in ["09:00", "10:00", "11:00", "12:00"].enumerated() {
      let fields: [Field: FieldValue] = [
        .amount: .money(Money(fen: [500, 90_000, 0, 7_00][index])),
        .venue: .text(index == 3 ? "分会场" : "主会场"),
      ]
      let kind: Kind = index == 2 ? .report : .complaint
      _ = try store.opened(Ground.intake(kind, fields), by: Ground.author(time))
    }
    let id = try store.resolve("1")
    try store.take(.accept, on: id, by: Ground.author("12:10"))
    let money: [StepOption: FieldValue] = [
      .recovered: .money(Money(fen: 500)), .doubled: .money(Money(fen: 400)),
    ]
    try store.take(.settle, money, on: id, by: Ground.author("12:20"))
    try store.take(
      .void, [.why: .text("重复")], on: try store.resolve("4"), by: Ground.author("12:30"))
    return store
  }

  private func manyOpen() throws -> CaseStore {
    let store = try Ground.memory()
    let merchants = ["样品商店", "别家", "", "第三家"]
    for index in 0..<40 {
      let fields: [Field: FieldValue] = [
        .merchantName: .text(merchants[index % 4]),
        .receivedAt: .instant(Given.instant("2027-03-\(10 + index % 6)T09:00")),
      ]
      let kind = Kind.allCases[index % 3]
      let id = try store.opened(
        Ground.intake(kind, fields), by: Ground.author(clerk: "样\(index % 3)"))
      if index % 5 == 1 { try store.take(.refer, [.to: .text("住建局\(index % 2)")], on: id) }
      if index % 7 == 2 { try store.take(.void, [.why: .text("误录")], on: id) }
    }
    return store
  }

  /// However a list is sorted, its parts one after the other are the whole list, every case once.
  @Test(arguments: CaseQuery.Sort.allCases)
  func aListInPartsIsTheWholeList(sort: CaseQuery.Sort) throws {
    let store = try manyOpen()
    let whole = try store.lists.summaries(CaseQuery(state: .open, sort: sort), today: Ground.today)
    var parts: [CaseSummary] = []
    for offset in stride(from: 0, to: 60, by: 7) {
      var query = CaseQuery(state: .open, sort: sort, limit: 7)
      query.offset = offset
      parts += try store.lists.summaries(query, today: Ground.today)
    }
    #expect(parts == whole)
    #expect(Set(whole.map(\.id)).count == whole.count && whole.count > 20)
  }

  /// A paper form that is typed in later was received before, and is what was done just now.
  @Test func whatWasTakenDownLastStandsFirst() throws {
    let store = try Ground.memory()
    let first = try store.opened(by: Ground.author("10:00"))
    var late = Ground.intake()
    late.fields[.receivedAt] = .instant(Given.instant("2027-03-15T08:00"))
    let second = try store.opened(late, by: Ground.author("10:05"))
    func last(_ limit: Int) throws -> [CaseID] {
      try store.lists.takenDownLast(limit: limit, today: Ground.today).map(\.id)
    }
    #expect(try last(60) == [second, first])
    #expect(try last(1) == [second])
    #expect(
      try store.lists.summaries(CaseQuery(), today: Ground.today).map(\.id) == [first, second])
    try store.rebuild()
    #expect(try last(60) == [second, first])
    try store.record(.undo, by: Ground.author("10:06"))
    try store.catchUp()
    #expect(try last(60) == [first])
  }

  @Test func casesOfOneDepartmentMerchantOrClerkStandTogether() throws {
    let store = try manyOpen()
    func names(_ sort: CaseQuery.Sort, _ name: (CaseSummary) -> String) throws -> [String] {
      let rows = try store.lists.summaries(CaseQuery(state: .open, sort: sort), today: Ground.today)
      return rows.map(name).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    #expect(try names(.department, \.department) == ["住建局1", "住建局0", ""])
    #expect(try names(.clerk, \.clerk) == ["样0", "样1", "样2"])
    let merchants = try names(.merchant, \.merchant)
    #expect(merchants.count == 4 && merchants.last == "")
    let ages = try store.lists.summaries(
      CaseQuery(state: .open, sort: .arrival), today: Ground.today)
    #expect(ages.map(\.receivedAt) == ages.map(\.receivedAt).sorted())
  }

  @Test func theCountsAreThoseOfTheCases() throws {
    let store = try manyOpen()
    for day in ["2027-03-10", "2027-03-15", "2027-03-23", "2027-04-30"].map(Given.day) {
      let rows = try store.lists.summaries(CaseQuery(state: .open), today: day)
      let counts = try store.lists.openCounts(today: day)
      #expect(counts.total == rows.count)
      for (part, count) in counts.parts {
        #expect(rows.count { $0.status == part.status && $0.kind == part.kind } == count)
      }
      #expect(counts.overdue == rows.count { $0.due?.isOverdue ?? false })
      #expect(counts.dueSoon == rows.count { (0...1).contains($0.due?.daysLeft ?? -1) })
      #expect(counts.receivedToday == rows.count { $0.receivedAt.day(in: .shanghai) == day })
      var late = CaseQuery(state: .open)
      late.dueTo = day.adding(-1)
      #expect(try store.lists.count(late, today: day) == counts.overdue)
    }
  }

  private func counters(_ query: CaseQuery, today: Day = Ground.today) throws -> [Int] {
    try store().lists.summaries(query, today: today).map(\.number.counter)
  }

  @Test func listsComeInTheirOrder() throws {
    #expect(try counters(CaseQuery()) == [3, 2, 1])
    #expect(try counters(CaseQuery(sort: .amount)) == [2, 1, 3])
    #expect(try counters(CaseQuery(sort: .due)) == [1, 2, 3])
    #expect(try counters(CaseQuery(limit: 2)) == [3, 2])
    #expect(try counters(CaseQuery(limit: 0)) == [])
  }

  @Test func listsAreFiltered() throws {
    #expect(try counters(CaseQuery(state: .open)) == [3, 2])
    #expect(try counters(CaseQuery(state: .closed)) == [1])
    #expect(try counters(CaseQuery(kind: .report)) == [3])
    #expect(try counters(CaseQuery(status: .void)) == [4])
    #expect(try counters(CaseQuery(venue: "分会场")) == [])
    #expect(try counters(CaseQuery(from: Given.day("2027-03-16"))) == [])
    #expect(try counters(CaseQuery(to: Given.day("2027-03-14"))) == [])
    #expect(try counters(CaseQuery(status: .registered, search: "退款")) == [3, 2])
  }

  @Test func overdueIsJudgedOnTheDayOfTheQuestion() throws {
    let last = Given.day("2027-03-24")
    #expect(try counters(CaseQuery(state: .overdue), today: last) == [])
    #expect(try counters(CaseQuery(state: .dueSoon), today: last) == [2, 1])
    #expect(try counters(CaseQuery(state: .overdue), today: last.adding(1)) == [2, 1])
    let late = try store().lists.summaries(CaseQuery(kind: .complaint), today: last.adding(3))
    #expect(late.map { $0.due?.daysLeft } == [-3, -3])
  }

  @Test func aRowSaysWhatReplaySays() throws {
    let store = try store()
    for summary in try store.lists.summaries(CaseQuery(), today: Ground.today) {
      let subject = try store.load(summary.id)
      let made = CaseSummary(
        subject, today: Ground.today, calendar: Shipped.reference.calendar, zone: .shanghai)
      #expect(summary == made)
    }
    #expect(try store.lists.count(CaseQuery(limit: 1), today: Ground.today) == 3)
    #expect(try store.lists.cases(CaseQuery(), today: Ground.today).count == 3)
  }

  @Test func figuresAreThoseOfTheCases() throws {
    let source = try store().figures.input(
      from: Ground.today, to: Ground.today, asOf: Given.instant("2027-03-15T18:00"))
    let all = source.registered.sums.filter {
      $0.key.kind == .complaint && $0.key.dimension == .disposition
    }
    let sum = all.values.reduce(into: Sums()) { $0 += $1 }
    #expect(
      sum
        == Sums(
          count: 2, claimed: Money(fen: 90_500), recovered: Money(fen: 500), doubled: sum.doubled,
          doubledCount: 1))
    let settled = Disposition(status: .closed, outcome: .settled, wasAccepted: true)
    #expect(source.registered[.complaint, .disposition, settled.text].count == 1)
    #expect(source.registered[.complaint, .hour, "9"].count >= 1)
    #expect(source.closedInScope == [.complaint: 1])
    #expect(source.closedEarlier.isEmpty)
    let due = source.registered.sums.filter { $0.key.dimension == .due }
    let late = due.filter { Int($0.key.value) ?? .max < Given.day("2027-03-26").number }
    #expect(late.values.reduce(0) { $0 + $1.count } == 2)
  }

  @Test func figuresOfAVenueAreItsOwn() throws {
    let store = try store()
    _ = try store.opened(
      Ground.intake(.complaint, [.venue: .text("东街'; --")]), by: Ground.author("13:00"))
    try store.recordAndList(.tally(Ground.leaflets(9, venue: "西街")), by: Ground.author("13:01"))
    let asOf = Given.instant("2027-03-15T18:00")
    let east = try store.figures.input(
      from: Ground.today, to: Ground.today, venues: ["东街'; --"], asOf: asOf)
    #expect(east.registered[.complaint, .venue, "东街'; --"].count == 1)
    #expect(
      east.registered.sums.filter { $0.key.dimension == .disposition }.map(\.value.count) == [1])
    #expect(east.tallies.isEmpty)
    #expect(try store.lists.venues() == ["东街'; --", "主会场", "分会场", "西街"].sorted())
    #expect(
      try store.figures.tallies(from: Ground.today, to: Ground.today, venues: ["西街"]).count == 1)
    #expect(try store.figures.firstAndLastDay() == Ground.today...Ground.today)
  }

  /// What was typed on paper first and into the desk an hour later or more is told apart; void cases are not counted.
  @Test func whatWasTypedLaterIsCounted() throws {
    let store = try store()
    func later(_ venues: [String] = []) throws -> Int {
      try store.figures.typedLater(from: Ground.today, to: Ground.today, venues: venues)
    }
    #expect(try later() == 0)
    for (received, typed) in [("09:00", "10:00"), ("09:00", "09:59"), ("08:15", "16:00")] {
      let at = Given.instant("2027-03-15T\(received)")
      _ = try store.opened(
        Ground.intake(.complaint, [.receivedAt: .instant(at), .venue: .text("主会场")]),
        by: Ground.author(typed))
    }
    #expect(try later() == 2)
    #expect(try [later(["主会场"]), later(["分会场"])] == [2, 0])
    #expect(
      try store.figures.typedLater(
        from: Given.day("2027-03-16"), to: Given.day("2027-03-16")) == 0)
    try store.take(
      .void, [.why: .text("重复")], on: try store.resolve("5"), by: Ground.author("17:00"))
    #expect(try later() == 1)
  }

  /// The counters move with every step, and one that lies is named and mended.
  @Test func countersFollowTheCasesAndAreChecked() throws {
    let store = try store()
    let asOf = Given.instant("2027-03-15T18:00")
    func undecided() throws -> Int {
      let today = Ground.today
      let figures = try store.figures.input(from: today, to: today, asOf: asOf).registered
      return figures[.complaint, .disposition, Disposition(status: .registered).text].count
    }
    let before = try undecided()
    let id = try store.opened(Ground.intake(.complaint, [:]), by: Ground.author("13:00"))
    #expect(try undecided() == before + 1)
    try store.take(.accept, on: id)
    #expect(try undecided() == before)
    try store.take(.void, [.why: .text("误录")], on: id)
    #expect(try store.check(deep: true).isEmpty)
    try store.tamper("UPDATE figure SET count = count + 1 WHERE aspect = \(Dimension.channel.code)")
    #expect(try store.check().isEmpty)
    #expect(try store.check(deep: true) == [.projection(.figure, of: nil)])
    try store.rebuild()
    #expect(try store.check(deep: true).isEmpty)
  }

  @Test func aTotalTakesThePlaceOfWhatWasCounted() throws {
    let store = try store()
    try store.recordAndList(.tally(Ground.leaflets(100)), by: Ground.author("13:00"))
    var total = Ground.leaflets(480)
    total.isTotal = true
    try store.recordAndList(.tally(total), by: Ground.author("13:01"))
    try store.recordAndList(.tally(Ground.leaflets(20)), by: Ground.author("13:02"))
    #expect(try store.leaflets() == 500)
  }
}

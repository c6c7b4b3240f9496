import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// The lists that are gone through one case after the other.
@Suite("Worklists")
struct WorklistQueryTests {
  /// 总局令第121号 art. 40: what a booth took down still has to go into the national platform.
  @Test func whatIsNotOnThePlatformYetIsListedFirstComeFirst() throws {
    let store = try Ground.memory()
    let first = try store.opened(by: Ground.author("09:00"))
    let report = try store.opened(Ground.intake(.report), by: Ground.author("09:05"))
    _ = try store.opened(Ground.intake(.consultation), by: Ground.author("09:10"))
    let closed = try store.opened(by: Ground.author("09:15"))
    let void = try store.opened(by: Ground.author("09:20"))
    try store.take(.withdraw, on: closed)
    try store.take(.void, [.why: .text("误录")], on: void)
    var query = CaseQuery(sort: .arrival)
    query.isUnkeyed = true
    #expect(
      try store.lists.summaries(query, today: Ground.today).map(\.id) == [first, report, closed])
    try store.take(.platformNumber, [.value: .text("110315")], on: first)
    #expect(try store.lists.summaries(query, today: Ground.today).map(\.id) == [report, closed])
  }

  /// Whom nobody asked yet stands before whom a call did not reach; who answered is asked no more.
  @Test func whomToCallBackIsListedFirstClosedFirst() throws {
    let store = try Ground.memory()
    let ids = try ["09:00", "09:05", "09:10", "09:15"].map {
      try store.opened(by: Ground.author($0))
    }
    let report = try store.opened(Ground.intake(.report), by: Ground.author("09:20"))
    for (id, minute) in zip([ids[1], ids[0], ids[2]], ["10:00", "10:05", "10:10"]) {
      try store.take(.settle, [.onSpot: .flag(true)], on: id, by: Ground.author(minute))
    }
    try store.take(.withdraw, on: ids[3], by: Ground.author("10:15"))
    try store.take(.withdraw, on: report, by: Ground.author("10:20"))
    var query = CaseQuery(sort: .arrival)
    query.isUncalled = true
    func listed() throws -> [CaseID] {
      try store.lists.summaries(query, today: Ground.today).map(\.id)
    }
    // Of one day the first received comes first.
    #expect(try listed() == [ids[0], ids[1], ids[2]])
    try store.take(.callBack, [.notReached: .flag(true)], on: ids[0], by: Ground.author("11:00"))
    #expect(try listed() == [ids[1], ids[2], ids[0]])
    let last = try store.lists.summaries(query, today: Ground.today).last
    #expect(last?.calledBack == .notReached)
    let content: [StepOption: FieldValue] = [.reached: .flag(true), .satisfaction: .text("no")]
    try store.take(.callBack, content, on: ids[1], by: Ground.author("11:05"))
    #expect(try listed() == [ids[2], ids[0]])
    let day = try store.figures.input(
      from: Ground.today, to: Ground.today, asOf: Given.instant("2027-03-15T18:00"))
    #expect(day.registered[.complaint, .calledBack, "no"].count == 1)
    #expect(day.registered[.complaint, .calledBack, "not_reached"].count == 1)
    try store.take(.reopen, [.why: .text("又坏了")], on: ids[1], by: Ground.author("11:10"))
    #expect(try store.check(deep: true).isEmpty)
  }
}

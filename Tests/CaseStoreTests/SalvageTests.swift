import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// One page of a store cannot be read any more: what lies on the others is still to be had, and what lay on
/// it is counted.
@Suite struct SalvageTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Fills a store, closes it, overwrites each page on which some bytes stand, and opens it.
  private func damaged<Bytes: Collection<UInt8>>(
    at bytes: Bytes, _ size: Int = 4096
  ) throws -> CaseStore {
    var pages = try #require(folder.bytes("desk.db"))
    let places = pages.ranges(of: Array(bytes)).map { $0.lowerBound / size * size }
    try #require(!places.isEmpty)
    for place in Set(places) {
      pages.replaceSubrange(place..<(place + size), with: Data(count: size))
    }
    try pages.write(to: URL(fileURLWithPath: folder.store))
    return try Ground.open(folder.store)
  }

  /// How sealed bytes begin that a question finds first: what was typed stands nowhere in clear.
  private func sealed(_ question: String) throws -> Data {
    let whole = try Ground.open(folder.store, .reading)
    let bytes = try whole.connection.read { db in try Data.fetchOne(db, sql: question) }
    try whole.close()
    return try #require(bytes).prefix(24)
  }

  private func filled(_ fill: (CaseStore) throws -> Void) throws {
    let store = try Ground.open(folder.store)
    try fill(store)
    try store.close()
  }

  private static func tally(_ number: Int, note: String? = nil) -> Request {
    .tally(
      TallyEntry(
        item: "leaflets", quantities: [Quantity(count: Count(number), unit: "份")],
        venue: "主会场", scope: .site, note: note))
  }

  private func figures(_ salvage: Salvage) -> [String] {
    salvage.entries.flatMap { $0.entry.quantities.map(\.text) }
  }

  private func isNoWholeStore(_ store: CaseStore) {
    #expect(throws: StoreError.self) {
      try store.rescuing.rescue(to: folder.file("new.db"), drafts: [])
    }
  }

  @Test func theOtherEntriesOfTheLedgerAreRead() throws {
    let numbers = 1...60
    try filled { store in
      for number in numbers {
        try store.recordAndList(
          SalvageTests.tally(number), by: Ground.author(clerk: "counter-\(number)."))
      }
    }
    let store = try damaged(at: "counter-30.".utf8)
    isNoWholeStore(store)
    let salvage = store.rescuing.salvage()
    let clerks = salvage.entries.map(\.clerk)
    #expect(clerks == numbers.map { "counter-\($0)." }.filter(clerks.contains))
    #expect(Set(["counter-1.", "counter-60."]).isSubset(of: clerks))
    #expect(!clerks.contains("counter-30."))
    let missing = numbers.count - clerks.count
    #expect(salvage.lost == LostParts(entries: missing, events: missing))
    try store.close()
  }

  @Test func theOtherDraftsAreRead() throws {
    let numbers = 1...20
    try filled { store in
      for number in numbers {
        var draft = Ground.draft(number)
        let facts = "draft-\(number)." + String(repeating: "买来就坏", count: 150)
        draft.entries = [Field.facts.rawValue: facts]
        try store.drafts.save(draft)
      }
    }
    let store = try damaged(at: sealed("SELECT entries FROM draft WHERE id = 10"))
    isNoWholeStore(store)
    let salvage = store.rescuing.salvage()
    let read = Set(salvage.drafts.map(\.id))
    #expect(read.isSuperset(of: [1, 20]) && !read.contains(10))
    #expect(salvage.lost == LostParts(drafts: numbers.count - read.count))
    #expect(salvage.drafts.allSatisfy { $0.entries["facts"]?.hasPrefix("draft-\($0.id).") == true })
    try store.close()
  }

  @Test func theOtherCasesAreRead() throws {
    let count = 30
    try filled { store in for _ in 1...count { _ = try store.opened() } }
    let whole = try Ground.open(folder.store, .reading)
    let event = try #require(try whole.log.events(beyond: [:]).dropFirst(count / 2).first)
    let commitment = try #require(event.personCommitment)
    try whole.close()
    let store = try damaged(at: commitment)
    isNoWholeStore(store)
    let salvage = store.rescuing.salvage()
    let numbers = salvage.cases.map(\.number.counter)
    #expect(Set(numbers).isSuperset(of: [1, count]) && !numbers.contains(count / 2 + 1))
    let missing = count - numbers.count
    #expect(salvage.lost == LostParts(cases: missing, events: missing))
    try store.close()
  }

  /// What thousands of events share must not be lost with one page: it stands in an index, too.
  @Test func theEndsOfBodiesStandTwice() throws {
    try filled { store in
      for _ in 0..<3 { try store.take(.accept, on: store.opened()) }
    }
    var bytes = try #require(folder.bytes("desk.db"))
    let pages = Set(bytes.ranges(of: Array("\"beside\":".utf8)).map { $0.lowerBound / 4096 * 4096 })
    // Leaves of tables: the log has heads alone.
    let leaves = pages.filter { bytes[$0] == 0x0D }
    try #require(!leaves.isEmpty && leaves.count < pages.count)
    for page in leaves { bytes.replaceSubrange(page..<page + 4096, with: Data(count: 4096)) }
    try bytes.write(to: URL(fileURLWithPath: folder.store))
    let salvage = try Ground.open(folder.store).rescuing.salvage()
    #expect(salvage.cases.map(\.status) == Array(repeating: .accepted, count: 3))
    #expect(salvage.lost.cases == 0 && salvage.lost.events == 0)
  }

  /// The rows beside the log are gone: the cases are there and lack whom they are about.
  @Test func aCaseIsReadWithoutItsPersons() throws {
    let address = "样区一路100001号"
    try filled { store in
      for _ in 1...3 {
        _ = try store.opened(Ground.intake(.complaint, [.consumerAddress: .text(address)]))
      }
    }
    let store = try damaged(at: sealed("SELECT body FROM person"))
    isNoWholeStore(store)
    let salvage = store.rescuing.salvage()
    #expect(salvage.cases.map(\.number.counter) == [1, 2, 3])
    #expect(salvage.cases.allSatisfy { $0.fields[text: .consumerAddress].isEmpty })
    #expect(salvage.lost == LostParts(cases: 3))
    try store.close()
  }

  /// What was taken back does not come back; what no list shows yet is there.
  @Test func theLogAloneSaysWhichEntriesStand() throws {
    let store = try Ground.memory()
    for number in 1...3 {
      try store.recordAndList(SalvageTests.tally(number), by: Ground.author())
    }
    try store.recordAndList(.undo, by: Ground.author("09:01"))
    try store.record(SalvageTests.tally(4), by: Ground.author("09:02"))
    let salvage = store.rescuing.salvage()
    #expect(figures(salvage) == ["1份", "2份", "4份"])
    #expect(salvage.lost == LostParts())
  }

  /// The rows beside the log are gone: what was counted is there and lacks its words.
  @Test func anEntryIsReadWithoutItsWords() throws {
    try filled { store in
      for number in 1...3 {
        try store.recordAndList(
          SalvageTests.tally(number, note: "note-\(number)."), by: Ground.author())
      }
    }
    let store = try damaged(at: "note-2.".utf8)
    isNoWholeStore(store)
    let salvage = store.rescuing.salvage()
    #expect(figures(salvage) == ["1份", "2份", "3份"])
    #expect(salvage.entries.map(\.entry.note) == [nil, nil, nil])
    #expect(salvage.lost == LostParts(entries: 3))
    try store.close()
  }

  /// Its row can be read, but says nothing that could be counted.
  @Test func anEntryThatMakesNoSenseIsCountedAsLost() throws {
    let store = try Ground.memory()
    for number in 1...3 {
      try store.recordAndList(SalvageTests.tally(number), by: Ground.author())
    }
    try store.tamper(
      "UPDATE event SET body = '{' WHERE sequence = (SELECT max(sequence) FROM event)")
    let salvage = store.rescuing.salvage()
    #expect(figures(salvage) == ["1份", "2份"])
    #expect(salvage.lost == LostParts(entries: 1))
  }

  /// Nothing can be read at all: nobody is told that nothing is lacking.
  @Test func aStoreThatCannotBeReadIsNotSaidToBeEmpty() throws {
    let store = try Ground.memory()
    _ = try store.opened()
    try store.connection.queue.close()
    let salvage = store.rescuing.salvage()
    #expect(salvage.cases.isEmpty)
    #expect(salvage.lost == LostParts(isOpenEnded: true))
  }
}

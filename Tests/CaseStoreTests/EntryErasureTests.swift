import CaseMaking
import Casework
import Foundation
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// The words of an entry of the ledger go for good; its figures, and what totals take the place of, stay.
@Suite("Erasing words of the ledger")
struct EntryErasureTests {
  private static let secret = "张三的秘密"

  private func entry(
    _ count: Int, _ detail: String?, isTotal: Bool = false, note: String? = nil
  ) -> TallyEntry {
    TallyEntry(
      item: "leaflets", quantities: [Quantity(count: Count(count), unit: "份")], venue: "主会场",
      detail: detail, scope: .day, note: note, isTotal: isTotal)
  }

  @discardableResult
  private func count(
    _ entry: TallyEntry, in store: CaseStore, _ time: String
  ) throws -> String {
    let result = try store.recordAndList(.tally(entry), by: Ground.author(time))
    return try #require(result.events.first).description
  }

  private func figures(_ store: CaseStore) throws -> [String] {
    try store.figures.tallies(from: Given.day("2027-01-01"), to: Given.day("2027-12-31"))
      .map { $0.entry.quantities.map(\.text).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  @Test func theWordsGoFromTheDiskAndTheFiguresStay() throws {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    let id = try count(entry(100, Self.secret, note: "样记"), in: store, "09:00")
    try count(entry(7, nil), in: store, "09:01")
    #expect(try store.entriesWithWords().map(\.id.description) == [id])
    let erasure = try store.eraseEntry(id, why: "本人要求", by: Ground.author("10:00"))
    #expect(erasure.entries == 1 && erasure.clearing == .done && erasure.cases.isEmpty)
    for words in [Self.secret, "样记"] {
      let left = try folder.names.filter { name in
        folder.bytes(name)?.range(of: Data(words.utf8)) != nil
      }
      #expect(left == [])
    }
    #expect(try figures(store) == ["100份", "7份"])
    #expect(try store.entriesWithWords().isEmpty)
    #expect(try store.check(deep: true).isEmpty)
    #expect(throws: Refusal.noWordsInEntry(id)) {
      try store.eraseEntry(id, why: "又", by: Ground.author("10:01"))
    }
    #expect(throws: Refusal.noSuchEntry("L-404")) {
      try store.eraseEntry("L-404", why: "又", by: Ground.author("10:01"))
    }
    try store.rebuild()
    #expect(try figures(store) == ["100份", "7份"])
    try store.close()
  }

  /// Somebody who lost the row of the words has lost something, unless they were erased.
  @Test func aRowThatIsGoneWithoutThatIsDamage() throws {
    let store = try Ground.memory()
    let id = try #require(EventID(try count(entry(100, Self.secret), in: store, "09:00")))
    try store.tamper("DELETE FROM free_text")
    #expect(try store.check().filter { $0 == .rowMissing(id) } == [.rowMissing(id)])
  }

  /// A total takes the place of the entries of its detail, and goes on to when nobody can read what that was.
  @Test(arguments: [[0], [1], [2], [0, 1], [1, 0], [2, 0, 1], [3], [0, 1, 2, 3]])
  func totalsReplaceWhatTheyReplaced(erased: [Int]) throws {
    let store = try Ground.memory()
    let ids = [
      try count(entry(30, "甲册"), in: store, "09:00"),
      try count(entry(20, "甲册"), in: store, "09:01"),
      try count(entry(60, "甲册", isTotal: true), in: store, "09:02"),
      try count(entry(5, "乙册"), in: store, "09:03"),
    ]
    try count(entry(9, nil, isTotal: true), in: store, "09:04")
    let before = try figures(store)
    #expect(before == ["60份", "5份", "9份"])
    for place in erased {
      _ = try store.eraseEntry(ids[place], why: "样", by: Ground.author("10:0\(place)"))
      #expect(try figures(store) == before, "\(place)")
    }
    #expect(try store.check(deep: true).isEmpty)
    // What is counted later under a detail that somebody can still read is of it, too.
    if erased == [0] {
      try count(entry(70, "甲册", isTotal: true), in: store, "11:00")
      #expect(try figures(store) == ["5份", "9份", "70份"])
    }
  }

  @Test func theErasureReachesTheOtherDesk() throws {
    let (one, two) = (try Ground.memory(), try Ground.memory())
    let id = try count(entry(100, Self.secret), in: one, "09:00")
    try two.append(try one.log.events(beyond: [:]))
    #expect(try two.entriesWithWords().count == 1)
    _ = try one.eraseEntry(id, why: "本人要求", by: Ground.author("10:00"))
    try two.append(try one.log.events(beyond: try two.log.versionVector()))
    #expect(try two.entriesWithWords().isEmpty)
    #expect(try figures(two) == ["100份"])
    #expect(try two.check(deep: true).isEmpty)
    #expect(try two.answers() == one.answers())
  }

  /// An entry that came with a number of its own is named by that.
  @Test func anEntryIsNamedByTheNumberThatExportsGiveIt() throws {
    let store = try Ground.memory()
    var entry = entry(3, Self.secret)
    entry.externalID = "L-1"
    try count(entry, in: store, "09:00")
    #expect(try store.eraseEntry("L-1", why: "样", by: Ground.author("10:00")).entries == 1)
    #expect(try store.entriesWithWords().isEmpty)
  }

  @Test func aPurgeTakesTheWordsOfEarlierDays() throws {
    let store = try Ground.memory()
    try count(entry(30, "甲册"), in: store, "2027-03-10T09:00")
    try count(entry(40, "甲册", isTotal: true), in: store, "2027-03-10T09:01")
    let young = try count(entry(5, "乙册"), in: store, "2027-03-12T09:00")
    let before = try figures(store)
    let erasure = try store.purge(
      before: Given.day("2027-03-12"), why: "满期", by: Ground.author())
    #expect(erasure.entries == 2 && erasure.cases.isEmpty)
    #expect(try store.entriesWithWords().map(\.id.description) == [young])
    #expect(try figures(store) == before)
    #expect(try store.check(deep: true).isEmpty)
  }
}

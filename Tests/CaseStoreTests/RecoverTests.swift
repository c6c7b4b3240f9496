import CaseMaking
import Casework
import Foundation
import GRDB
import Randomness
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Out of a damaged store all that is whole comes into a new one, and each loss is named.
@Suite("What is saved of a damaged store")
struct RecoverTests {
  private let folder: Folder
  /// The events of the store while it was whole.
  private let events: [EventID: SealedEvent]

  init() throws {
    folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.fillWithEverything()
    for number in 1...12 {
      let facts = FieldValue.text("第\(number)件：" + String(repeating: "买来就坏", count: 40 * number))
      let id = try store.opened(Ground.intake(.complaint, [.facts: facts]))
      try store.take(.accept, on: id)
    }
    try store.drafts.save(Ground.draft(7))
    events = Dictionary(uniqueKeysWithValues: try store.log.events(beyond: [:]).map { ($0.id, $0) })
    try store.close()
  }

  private func recover(_ copies: String...) throws -> (CaseStore, Recovery) {
    let recovery = try CaseStore.recover(
      from: folder.store, and: copies, to: folder.file("new.db"), reference: Shipped.reference,
      zone: .shanghai)
    return (try Ground.open(folder.file("new.db")), recovery)
  }

  private func damage(_ change: (inout Data) -> Void) throws {
    var bytes = try #require(folder.bytes("desk.db"))
    change(&bytes)
    try bytes.write(to: URL(fileURLWithPath: folder.store))
  }

  private static let page = 4096

  /// The pages on which some bytes stand.
  private func pages(with words: String) throws -> [Int] {
    let bytes = try #require(folder.bytes("desk.db"))
    return Set(bytes.ranges(of: Array(words.utf8)).map { $0.lowerBound / RecoverTests.page })
      .sorted()
  }

  private func clear(_ pages: [Int]) throws {
    let size = RecoverTests.page
    try damage { bytes in
      for page in pages {
        bytes.replaceSubrange(page * size..<(page + 1) * size, with: Data(count: size))
      }
    }
  }

  // MARK: Nothing is lost

  private func expectAll(_ store: CaseStore, _ recovery: Recovery) throws {
    #expect(recovery.isWhole && recovery.events == events.count, "\(recovery)")
    #expect(try store.check(deep: true) == [])
    let read = try store.log.events(beyond: [:])
    #expect(Dictionary(uniqueKeysWithValues: read.map { ($0.id, $0) }) == events)
    #expect(try store.drafts.all().map(\.id) == [7])
  }

  @Test func aWholeStoreComesOverAndIsAnotherDesk() throws {
    let before = try Ground.open(folder.store, .reading)
    let (desk, answers) = (before.desk, try before.answers())
    try before.close()
    let bytes = folder.bytes("desk.db")
    let (store, recovery) = try recover()
    try expectAll(store, recovery)
    #expect(try store.answers() == answers)
    #expect(try store.settings().office == "样区市场监管所")
    #expect(store.desk != desk)
    #expect(try store.letters() == "A2")
    let next = try store.opened()
    #expect(try store.load(next).number.description.contains("-A2-"))
    try store.close()
    #expect(folder.bytes("desk.db") == bytes)
    #expect(try folder.names.filter { $0.hasPrefix(".") } == [])
  }

  /// One wrong bit in the first page, or none of it, and SQLite reads nothing.
  @Test(arguments: [0, 16, 20, 24, 28, 44, 52, 56, 100, 101, 103, 105, 108, 4000])
  func aBrokenSchemaCostsNothing(place: Int) throws {
    try damage { $0[place] ^= 0xFF }
    let (store, recovery) = try recover()
    try expectAll(store, recovery)
  }

  @Test func aLostFirstPageCostsTheNamesOfTheDeskAtMost() throws {
    try clear([0])
    let (store, recovery) = try recover()
    try expectAll(store, recovery)
  }

  /// What the write-ahead log alone has is there, too: a desk that was killed leaves it.
  @Test func whatTheLogBesideTheFileHasIsSaved() throws {
    let copy = try Folder()
    let store = try Ground.open(folder.store)
    let id = try store.opened()
    for name in ["desk.db", "desk.db-wal"] {
      try folder.bytes(name)?.write(to: URL(fileURLWithPath: copy.file(name)))
    }
    #expect(try #require(copy.bytes("desk.db-wal")).count > 0)
    try store.close()
    let recovery = try CaseStore.recover(
      from: copy.store, and: [], to: copy.file("new.db"), reference: Shipped.reference,
      zone: .shanghai)
    let saved = try Ground.open(copy.file("new.db"))
    #expect(recovery.isWhole && recovery.events > events.count)
    #expect(try saved.load(id).status == .registered)
    try saved.close()
  }

  // MARK: Something is lost

  @Test func aLostPageOfTheLogIsAHole() throws {
    let lost = try pages(with: "\"number\":\"TS-20270315-A-0006\"")
    try clear(Array(lost.prefix(1)))
    let (store, recovery) = try recover()
    #expect(!recovery.isWhole)
    let read = Set(try store.log.events(beyond: [:]).map(\.id))
    for id in events.keys where !read.contains(id) {
      #expect(isNamed(id, recovery.holes), "\(id)")
    }
    #expect(try store.check(deep: true) == [])
    #expect(try store.knownHoles() == recovery.holes)
    // It goes on, and its copies are taken for whole.
    _ = try store.opened()
    try store.backup(to: folder.file("copy.db"))
    try store.close()
    try CaseStore.restore(
      from: folder.file("copy.db"), to: folder.file("again.db"), reference: Shipped.reference,
      zone: .shanghai)
  }

  @Test func aHoleIsFilledOutOfACopy() throws {
    try FileManager.default.copyItem(atPath: folder.store, toPath: folder.file("old.db"))
    let before = try Ground.open(folder.store)
    let id = try before.opened(by: Ground.author("17:00"))
    try before.close()
    try clear(Array(try pages(with: "\"number\":\"TS-20270315-A-0006\"").prefix(1)))
    let (store, recovery) = try recover(folder.file("old.db"))
    #expect(recovery.isWhole, "\(recovery)")
    #expect(try store.load(id).status == .registered)
    let read = try store.log.events(beyond: [:])
    #expect(events.values.allSatisfy(read.contains))
    try store.close()
  }

  /// Somebody who was erased does not come back out of an older copy.
  @Test func whatWasErasedStaysSo() throws {
    let before = try Ground.open(folder.store)
    let id = try before.opened(Ground.intake(.complaint, [.consumerName: .text("孙某不在")]))
    try before.backup(to: folder.file("old.db"))
    _ = try before.erase(id, why: "本人要求", by: Ground.author("18:00"))
    try before.close()
    let (store, recovery) = try recover(folder.file("old.db"))
    #expect(recovery.isWhole, "\(recovery)")
    #expect(try store.load(id).isErased)
    try store.close()
    let bytes = try #require(folder.bytes("new.db"))
    #expect(bytes.ranges(of: Array("孙某不在".utf8)).isEmpty)
  }

  @Test func aLostPersonIsNamedByTheCase() throws {
    let name = try #require(events.values.first { $0.person != nil }?.person?.body)
    try damage { bytes in
      for range in bytes.ranges(of: name.prefix(24)) { bytes[range.lowerBound + 20] ^= 1 }
    }
    let (store, recovery) = try recover()
    #expect(recovery.holes.isEmpty && !recovery.bare.isEmpty && !recovery.bareCases.isEmpty)
    #expect(try store.check(deep: true) == [])
    try store.close()
  }

  // MARK: Refused

  @Test func nothingIsWrittenOver() throws {
    let before = folder.bytes("desk.db")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file("new.db")))
    #expect(throws: StoreError.alreadyThere(path: folder.file("new.db"))) { try recover() }
    #expect(throws: StoreError.self) {
      try CaseStore.recover(
        from: folder.store, and: [], to: folder.store, reference: Shipped.reference,
        zone: .shanghai)
    }
    #expect(folder.bytes("new.db") == Data("mine".utf8) && folder.bytes("desk.db") == before)
  }

  @Test func whatIsNoStoreIsSaidToBeNone() throws {
    let path = folder.file("other.db")
    try Data(repeating: 7, count: 20_000).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAStore(path: path)) {
      try CaseStore.recover(
        from: path, and: [], to: folder.file("new.db"), reference: Shipped.reference,
        zone: .shanghai)
    }
    #expect(try folder.names.contains("new.db") == false)
  }

  @Test func aStoreThatIsOpenIsNotReadBehindItsDesk() throws {
    let store = try Ground.open(folder.store)
    #expect(throws: StoreError.self) { try recover() }
    try store.close()
  }

  /// Stores of older versions have another log.
  @Test(arguments: LogRenewalTests.fixtures) func anOlderStoreIsReadToo(name: String) throws {
    let path = FixtureTests.folder.appendingPathComponent(name).path
    try FileManager.default.copyItem(atPath: path, toPath: folder.file("older.db"))
    try FileManager.default.copyItem(atPath: path, toPath: folder.file("broken.db"))
    let file = URL(fileURLWithPath: folder.file("broken.db"))
    var bytes = try Data(contentsOf: file)
    bytes[105] ^= 0xFF
    try bytes.write(to: file)
    let recovery = try CaseStore.recover(
      from: file.path, and: [], to: folder.file("new.db"), reference: Shipped.reference,
      zone: .shanghai)
    #expect(recovery.isWhole, "\(recovery)")
    let (old, new) = (
      try Ground.open(folder.file("older.db")), try Ground.open(folder.file("new.db"))
    )
    #expect(
      Set(try old.plainEvents()) == Set(try new.plainEvents()))
  }

  private func isNamed(_ id: EventID, _ holes: [Hole]) -> Bool {
    holes.contains { $0.contains(id.desk, id.sequence...id.sequence) }
  }
}

// MARK: - Every page

extension RecoverTests {
  /// On every page some bits are wrong, one at a time: each event is there as it was, or named.
  @Test func aWrongBitAnywhereCostsNoMoreThanItTouches() throws {
    let whole = try #require(folder.bytes("desk.db"))
    var random = SplitMix(seed: 315)
    for page in 0..<whole.count / RecoverTests.page {
      // In the head of the page, among the places of its rows, and in them.
      for part in [0..<8, 8..<40, 40..<4096] {
        let place = page * RecoverTests.page + Int.random(in: part, using: &random)
        var bytes = whole
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        try expectNothingWrong(bytes, "byte \(place)", losingAtMost: 2)
      }
    }
  }

  /// The same of pages that are gone.
  @Test func aLostPageCostsNoMoreThanStoodOnIt() throws {
    let whole = try #require(folder.bytes("desk.db"))
    let size = RecoverTests.page
    for page in 0..<whole.count / size {
      var bytes = whole
      bytes.replaceSubrange(page * size..<(page + 1) * size, with: Data(count: size))
      try expectNothingWrong(bytes, "page \(page)", losingAtMost: 40)
    }
  }

  private func expectNothingWrong(_ bytes: Data, _ what: String, losingAtMost most: Int) throws {
    let path = folder.file("flipped.db")
    try bytes.write(to: URL(fileURLWithPath: path))
    var found = FoundPieces()
    found.take(try StorePages(path), isFirst: true)
    var proof = try LogProof(found)
    proof.forgetErased()
    let read = Dictionary(uniqueKeysWithValues: proof.events.map { ($0.id, $0) })
    for event in proof.events {
      var known = try #require(events[event.id], "\(what): \(event.id)")
      if event.person == nil, known.person != nil {
        #expect(proof.losses.rows.contains(event.id), "\(what): \(event.id)")
        known.person = nil
      }
      if event.text == nil, known.text != nil {
        #expect(proof.losses.rows.contains(event.id), "\(what): \(event.id)")
        known.text = nil
      }
      #expect(event == known, "\(what): \(event.id)")
    }
    let lost = events.keys.filter { read[$0] == nil }
    #expect(lost.count <= most, "\(what): \(lost)")
    let doubtful = proof.losses.holes + proof.doubtfulEnds
    for id in lost { #expect(isNamed(id, doubtful), "\(what): \(id)") }
  }
}

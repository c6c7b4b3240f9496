import CaseMaking
import Casework
import Foundation
import GRDB
import Interchange
import Randomness
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Lists are made anew part by part, while cases are taken down, and come out as if they had been made at once.
@Suite("Lists made anew in parts")
struct RemakeTests {
  private static let part = Remaker.Pace(events: 3, sorted: 0, small: 0)

  /// A store with something in every list, whose lists are to be made anew.
  private func begun(trusting: Bool, cases: Int = 12) throws -> CaseStore {
    let store = try Ground.memory()
    try store.fillWithEverything()
    for number in 0..<cases {
      var intake = Ground.intake(
        number.isMultiple(of: 3) ? .report : .complaint,
        [.merchantName: .text("样品商店\(number % 4)"), .facts: .text("样一没收到退款\(number)")])
      intake.externalID = "w\(number)"
      if number == 5 { intake.fields.take(CustomGround.values) }
      _ = try store.opened(intake, by: Ground.author("09:3\(number % 10)"))
    }
    try store.begin(trusting: trusting)
    return store
  }

  /// All rows of all lists, with the numbers of rows; but for the counters, which may have rows that say nothing.
  private func dump(_ store: CaseStore) throws -> [String] {
    try store.read { db in
      try ProjectedList.allCases.filter { $0 != .figure }.flatMap { list in
        let columns = (list.columns.owner + list.columns.others + (list == .caseRow ? ["row"] : []))
          .joined(separator: ", ")
        return try Row.fetchAll(
          db, sql: "SELECT \(columns) FROM \(list.rawValue) ORDER BY \(columns)"
        ).map { "\(list) \($0.databaseValues)" }
      }
    }
  }

  @Test(arguments: 1...24)
  func partsWithSavesBetweenMakeTheSame(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let store = try begun(trusting: seed.isMultiple(of: 2))
    var saves = 0
    while store.listsStand != nil {
      var known = Remaker.Known()
      let pace = Remaker.Pace(
        events: Int64.random(in: 1...9, using: &random), sorted: 0, small: 0)
      for _ in 0..<Int.random(in: 1...4, using: &random) { try store.upkeep.makePart(pace, &known) }
      guard saves < 20 else { continue }
      saves += 1
      try save(in: store, saves, &random)
    }
    #expect(saves > 3)
    try store.catchUp()
    #expect(try store.check(deep: true) == [])
    let inParts = try dump(store)
    try store.rebuild()
    #expect(try dump(store) == inParts)
    let former = try store.read { db in try db.count("sqlite_schema WHERE name LIKE 'former%'") }
    #expect(former == 0)
    let kept = try store.read { db in (try db.remaking(), try db.meta(.givenNumbers)) }
    #expect(kept.0 == nil && kept.1 == nil)
  }

  /// One of all the ways in which a desk writes.
  private func save(in store: CaseStore, _ number: Int, _ random: inout SplitMix) throws {
    let author = Ground.author("1\(number % 10):00")
    let some = "A-000\(Int.random(in: 1...9, using: &random))"
    do {
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1:
        let name = FieldValue.text("样品商店\(number % 5)")
        try store.record(.open(Ground.intake(.complaint, [.merchantName: name])), by: author)
      case 2: try store.take(.note, [.text: .text("又来问过")], on: store.resolve(some), by: author)
      case 3:
        let changes: [Field: FieldValue?] = [
          .consumerName: .text("样\(number)"), .merchantName: .text("别的店"),
        ]
        let action = StepAction(.amend, changes: changes)
        try store.record(.take([action], on: store.resolve(some)), by: author)
      case 4:
        try store.take(.link, [.number: .text("A-0003")], on: store.resolve(some), by: author)
      case 5: try store.record(.tally(Ground.leaflets(number)), by: author)
      case 6: try store.record(.undo, by: author)
      default: try store.record(.redo, by: author)
      }
    } catch is Refusal {
      // What the rules do not allow is no matter here.
    }
  }

  // MARK: Numbers

  @Test(arguments: [true, false]) func noNumberIsGivenTwice(trusting: Bool) throws {
    let store = try begun(trusting: trusting)
    var given: [Int] = []
    while store.listsStand != nil {
      let id = try store.opened()
      given.append(try store.load(id).number.counter)
      var known = Remaker.Known()
      try store.upkeep.makePart(Self.part, &known)
    }
    // Seventeen were there: five of the first and twelve after them.
    #expect(given == Array(18..<(18 + given.count)))
    #expect(given.count > 10)
    #expect(try store.check(deep: true) == [])
  }

  @Test func everyNumberIsFoundFromTheBeginning() throws {
    let store = try begun(trusting: true)
    let new = try store.opened()
    for counter in 1...17 {
      let found = try store.load(try store.resolve("\(counter)")).number
      #expect(found.counter == counter)
      #expect(try store.load(try store.resolve(found.description)).number == found)
    }
    #expect(try store.resolve("A-0018") == new)
    #expect(throws: Refusal.noSuchCase("A-0019")) { try store.resolve("A-0019") }
    #expect(throws: Refusal.self) { try store.resolve("JB-20270315-A-0001") }
  }

  // MARK: What waits

  @Test func whatNeedsAllCasesIsRefusedOrMakesThem() throws {
    let store = try begun(trusting: true)
    store.making = .inParts
    var intake = Ground.intake()
    intake.externalID = "w3"
    let refused = StoreError.remaking(try #require(store.listsStand))
    #expect(throws: refused) { try store.record(.open(intake), by: Ground.author()) }
    #expect(throws: refused) {
      try store.importing([ImportEntry(line: 1, .intake(intake))], by: Ground.author())
    }
    #expect(throws: refused) {
      try store.purge(before: Ground.today, why: "x", by: Ground.author())
    }
    _ = try store.opened()
    store.making = .whenAsked
    #expect(throws: Refusal.externalIDTaken("w3")) {
      try store.record(.open(intake), by: Ground.author())
    }
    #expect(store.listsStand == nil)
    #expect(try store.check(deep: true) == [])
  }

  // MARK: Files

  /// Left at any moment, it is gone on with; what a reader asks meanwhile is refused unless the log has it.
  @Test func whatWasLeftIsGoneOnWith() throws {
    let folder = try Folder()
    var store = try Ground.open(folder.store)
    try store.fillWithEverything()
    for _ in 0..<30 { _ = try store.opened() }
    try store.begin(trusting: true)
    var rounds = 0
    while store.listsStand != nil {
      rounds += 1
      var known = Remaker.Known()
      for _ in 0..<3 { try store.upkeep.makePart(Self.part, &known) }
      try store.record(.open(Ground.intake()), by: Ground.author())
      if store.listsStand != nil { try look(folder) }
      // The last save is not in the lists when the desk ends.
      store.pending = PendingProjections()
      try store.close()
      store = try CaseStore.open(
        path: folder.store, access: .writing(), making: .inParts, reference: Shipped.reference,
        zone: .shanghai)
    }
    #expect(rounds >= 1)
    try store.upkeep.finish()
    #expect(try store.check(deep: true) == [])
    #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 35 + rounds)
    try store.close()
  }

  private func look(_ folder: Folder) throws {
    let reader = try Ground.open(folder.store, .reading)
    #expect(throws: StoreError.self) { try reader.lists.count(CaseQuery(), today: Ground.today) }
    try reader.close()
    let other = try CaseStore.open(
      path: folder.store, access: .reading, making: .whenAsked, reference: Shipped.reference,
      zone: .shanghai)
    #expect(try other.load(try other.resolve("A-0007")).number.counter == 7)
    try other.close()
  }

  /// Another version begins anew, whatever was there half made.
  @Test func anotherVersionBeginsAnew() throws {
    let store = try begun(trusting: true)
    var known = Remaker.Known()
    while store.remaking?.stage != .filling { try store.upkeep.makePart(Self.part, &known) }
    try store.upkeep.makePart(Self.part, &known)
    let new = try store.opened()
    try store.write { db in
      var other = try #require(try db.remaking())
      other = Remaking(stage: other.stage, place: 2, total: other.total, ingredients: "26 other")
      try db.setRemaking(other)
    }
    try store.upkeep.remakeIfStale(.whole)
    #expect(try store.check(deep: true) == [])
    #expect(try store.load(new).number.counter == 18)
    #expect(try store.load(try store.opened()).number.counter == 19)
  }

  /// Tables of the version of November 2026 are put aside and go.
  @Test func oldTablesGo() throws {
    let folder = try Folder()
    let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/store-v1.db").path
    try FileManager.default.copyItem(atPath: old, toPath: folder.store)
    chmod(folder.store, 0o600)
    let store = try CaseStore.open(
      path: folder.store, access: .writing(), making: .inParts, reference: Shipped.reference,
      zone: .shanghai)
    try store.upkeep.finish()
    #expect(try store.check(deep: true) == [])
    try store.close()
  }
}

extension CaseStore {
  /// Puts the lists aside, and looks for links first where nothing is taken over.
  fileprivate func begin(trusting: Bool) throws {
    try write { db in try db.setMeta(.madeWith, "26 another zone") }
    try upkeep.begin(trusting: trusting)
    #expect((remaking?.stage == .clearing) == trusting)
    try upkeep.linkFirst()
  }
}

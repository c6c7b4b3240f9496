import CaseMaking
import Casework
import Interchange
import Synchronization
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Whoever looks on is told how far long work has come, and when it has ended.
@Suite("Looking on at long work")
struct WorkWatchTests {
  /// All that somebody was told.
  private final class Told: Sendable {
    private let stands = Mutex<[WorkWatch.Stand?]>([])

    var watch: WorkWatch { WorkWatch { stand in self.stands.withLock { $0.append(stand) } } }

    /// What was told since the last time.
    func taken() -> [WorkWatch.Stand?] {
      stands.withLock { stands in
        defer { stands = [] }
        return stands
      }
    }
  }

  private let author = Ground.author("18:00")
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func open(_ told: Told, _ access: Access = .writing()) throws -> CaseStore {
    try CaseStore.open(
      path: folder.store, access: access, reference: Shipped.reference, zone: .shanghai,
      watch: told.watch)
  }

  private func entries(_ count: Int) -> [ImportEntry] {
    (1...count).map { ImportEntry(line: $0, .intake(Ground.intake())) }
  }

  /// Some parts of work as they were done, and that it has ended.
  private func stands(_ work: LongWork, _ parts: some Sequence<Int>, of total: Int)
    -> [WorkWatch.Stand?]
  {
    parts.map { WorkWatch.Stand(work, done: $0, of: total) } + [nil]
  }

  @Test func eachKindOfWorkIsCounted() throws {
    let told = Told()
    let store = try open(told)
    #expect(told.taken().compactMap { $0 } == [])
    _ = try store.importing(entries(3), by: author)
    #expect(told.taken().prefix(4) == stands(.importing, 1...3, of: 3)[...])
    try store.rebuild()
    #expect(told.taken() == stands(.listing, 1...3, of: 3))
    #expect(try store.check(deep: true) == [])
    #expect(told.taken() == stands(.checking, 1...3, of: 3) + stands(.comparing, 1...3, of: 3))
    store.endWatching()
    try store.rebuild()
    #expect(told.taken() == [])
    try store.close()
  }

  /// A store of another version makes its lists anew as it opens.
  @Test(arguments: [Access.writing(), .reading]) func theOpeningIsCounted(access: Access) throws {
    let store = try open(Told())
    _ = try store.importing(entries(3), by: author)
    try store.write { db in try db.setMeta(.madeWith, "another version") }
    try store.close()
    let told = Told()
    let again = try open(told, access)
    #expect(told.taken() == stands(.listing, 1...3, of: 3))
    #expect(try again.check(deep: true) == [])
    try again.close()
  }

  /// The end is told where the work is broken off, too.
  @Test func theEndIsToldOfWorkThatFails() throws {
    let told = Told()
    let store = try open(told)
    _ = told.taken()
    let empty = ImportEntry(line: 2, .intake(Intake(kind: .report, fields: CaseFields())))
    #expect(throws: ImportProblem.self) {
      try store.importing(entries(1) + [empty], by: author)
    }
    #expect(told.taken() == stands(.importing, 1...1, of: 2))
    try store.close()
  }

  @Test func casesThatNameEachOtherAreCountedTwiceMore() throws {
    let told = Told()
    let store = try open(told)
    let linked = (1...2).map { number in
      var intake = Ground.intake()
      intake.externalID = "\(number)"
      intake.links = [
        Intake.WantedLink(number: nil, externalID: "\(3 - number)", why: "")
      ]
      return ImportEntry(line: number, .intake(intake))
    }
    _ = told.taken()
    _ = try store.importing(linked, by: author)
    let parts = told.taken()
    let first = stands(.importing, 1...2, of: 2) + stands(.linking, 1...4, of: 4)
    #expect(Array(parts.prefix(8)) == first)
    let lists = parts.dropFirst(8).compactMap { $0 }
    #expect(lists.allSatisfy { $0.work == .listing && $0.done <= $0.total })
    #expect(lists.last.map { $0.done == $0.total } == true)
    try store.close()
  }
}

import CaseMaking
import Casework
import Foundation
import GRDB
import Values
import Vocabulary

@testable import CaseStore

/// What the tests stand on: the reference data that the program ships, invented people, and
/// folders that go away.
enum Ground {
  /// A store in memory; all of them are of one office, so that each reads what comes from another.
  static func memory() throws -> CaseStore {
    let store = try CaseStore.inMemory(reference: Shipped.reference)
    try store.belong(to: office)
    return store
  }

  static let office = OfficeKeys()

  static func open(_ path: String, _ access: Access = .writing()) throws -> CaseStore {
    try CaseStore.open(path: path, access: access, reference: Shipped.reference, zone: .shanghai)
  }

  static let today = Given.day("2027-03-15")

  /// A moment of the day of the tests; the true clock shows the same.
  static func author(_ time: String = "09:00", clerk: String = "王芳") -> Author {
    let at = Given.instant(time.count == 5 ? "2027-03-15T\(time)" : time)
    return Author(clerk: clerk, at: at, wallMilliseconds: Int64(at.seconds) * 1000)
  }

  /// A complaint that lacks nothing, and the goods that it is about.
  static let whole: [Field: FieldValue] = WholeComplaint.fields.merging([
    .channel: .text("visit"), .product: .text("电饭锅"), .amount: .money(Money(fen: 19_900)),
  ]) { $1 }

  static func intake(
    _ kind: Kind = .complaint, _ more: [Field: FieldValue] = [:], steps: [StepAction] = []
  ) -> Intake {
    Intake(
      kind: kind, fields: CaseFields(whole.merging(more) { $1 }),
      steps: steps.map { Intake.LaterStep($0) })
  }
}

extension CaseStore {
  /// Gives an empty store the open keys of an office.
  func belong(to office: OfficeKeys) throws {
    try write { db in try db.setKeySlots([.open(office), .publicKey(of: office)]) }
    try keyCare.take(office)
    try upkeep.remakeIfStale(.whole)
  }

  /// All events of the log with their persons in plain.
  func plainEvents() throws -> [SealedEvent] {
    try log.events(beyond: [:]).map(context.keys.now.opened)
  }

  /// Records, and brings the lists up as a desk does before it asks.
  @discardableResult
  func recordAndList(
    _ request: Request, by author: Author, dropping draft: Draft.ID? = nil
  ) throws -> SaveResult {
    let saveResult = try record(request, by: author, dropping: draft)
    try catchUp()
    return saveResult
  }

  /// Opens a case and gives its name.
  func opened(_ intake: Intake = Ground.intake(), by author: Author = Ground.author()) throws
    -> CaseID
  {
    guard let subject = try recordAndList(.open(intake), by: author).cases.first else {
      throw Refusal.nothingEntered
    }
    return subject.id
  }

  @discardableResult
  func take(
    _ name: StepName, _ options: [StepOption: FieldValue] = [:], on id: CaseID,
    by author: Author = Ground.author("10:00")
  ) throws -> Case {
    try recordAndList(.take([StepAction(name, options)], on: id), by: author)
    return try load(id)
  }

  /// Every answer that projections have a part in, as one text.
  func answers() throws -> String {
    let today = Ground.today
    var answers: [String] = []
    for sort in CaseQuery.Sort.allCases {
      answers.append("\(try lists.summaries(CaseQuery(sort: sort), today: today))")
    }
    for search in ["退款", "样一", "8000", "0001", "商店"] {
      answers.append("\(try lists.summaries(CaseQuery(search: search), today: today).map(\.id))")
    }
    answers.append("\(try lists.summaries(CaseQuery(status: .void), today: today))")
    let wide = Given.day("2026-01-01")...Given.day("2028-01-01")
    let input = try figures.input(
      from: wide.lowerBound, to: wide.upperBound, asOf: Given.instant("2027-03-15T18:00"))
    answers.append("\(input.registered.sums.map { "\($0)" }.sorted())")
    answers.append("\(input.closedInScope.sorted { $0.key.rawValue < $1.key.rawValue })")
    answers.append("\(input.tallies)")
    answers.append("\(try lists.venues())")
    answers.append("\(String(describing: try figures.firstAndLastDay()))")
    answers.append("\(try log.versionVector().sorted { $0.key < $1.key })")
    return answers.joined(separator: "\n")
  }

  /// Changes the file behind the program's back, as a disk or a stranger would.
  func tamper(_ sql: String) throws {
    try catchUp()
    try connection.watched(copiesBack: true) {
      try connection.queue.write { db in
        let guards = try String.fetchAll(
          db, sql: "SELECT sql FROM sqlite_schema WHERE name IN ('event_stays', 'event_remains')")
        try db.execute(sql: "DROP TRIGGER event_stays; DROP TRIGGER event_remains")
        try db.execute(sql: sql)
        for sql in guards { try db.execute(sql: sql) }
      }
    }
  }
}

extension LogLookup {
  /// The events that another store lacks, each desk's in order. Persons are sealed, as they lie here.
  func events(beyond known: VersionVector) throws -> [SealedEvent] {
    try connection.read { db in
      try db.versionVector().keys.sorted().flatMap { desk in
        try db.eventsAsTheyLie(
          where: "e.desk = ? AND e.sequence > ? ORDER BY e.sequence", [desk.text, known[desk] ?? 0])
      }
    }
  }
}

/// A folder for one test, in one that goes with all that the test has put beside it.
final class Folder {
  private let outer: String
  let path: String

  /// In memory where the system has a place for that: what is written is synced, and nobody waits for it.
  static let memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm/" : NSTemporaryDirectory()

  init(in root: String = NSTemporaryDirectory()) throws {
    outer = root + "desk315-\(UUID().uuidString)"
    path = outer + "/box"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: outer)
    } catch {
      print("\(outer) stays: \(error)")
    }
  }

  var store: String { path + "/desk.db" }

  func file(_ name: String) -> String { path + "/" + name }

  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: file(name)) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

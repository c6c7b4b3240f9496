import CaseMaking
import Casework
import Foundation
import GRDB
import Randomness
import Values
import Vocabulary

@testable import CaseStore

/// A laptop of the simulated office: a real store on a real disk, whose clock, disk and process fail when they are told
/// to, and what is known to lie in its log.
final class SimulatedDesk {
  let letters: String
  /// Its name in the log: it is given, since equal ticks are ordered by it.
  let name: DeskID
  let folder: Folder
  private(set) var store: CaseStore
  var clock = SimulatedClock()
  /// The hashes of its own events that somebody was told of, or that were found after a kill, in their order.
  private(set) var told: [[UInt8]] = []
  /// How far its last file goes in its own log, in eight characters; nil before the first.
  private(set) var written: String?

  init(_ letters: String, name: DeskID) throws {
    (self.letters, self.name) = (letters, name)
    // No power is cut here, and a process that is killed leaves the same on any disk.
    folder = try Folder(in: Folder.memory)
    let bare = try CaseStore.open(
      path: folder.store, access: .writing(), reference: Shipped.reference, zone: .shanghai)
    try bare.belong(to: SimulatedDesk.office)
    try bare.write { db in try db.setMeta(.desk, name.text) }
    try bare.close()
    store = try SimulatedDesk.open(folder)
    let setting: [DeskSettings.Key: String?] = [.desk: letters, .venue: "\(letters)街"]
    try store.recordAndList(.configure(setting), by: Ground.author("08:00"))
    _ = try noteOwn()
  }

  /// The same keys in every run: numbers by which persons are found say where their rows lie.
  private static let office: OfficeKeys = {
    let key = { (byte: String) in String(repeating: byte, count: 32) }
    let keys =
      #"{"keys":[{"data":"\#(key("31"))","digest":"\#(key("32"))","secret":"\#(key("33"))"}]}"#
    return OfficeKeys(payload: Array(keys.utf8)) ?? OfficeKeys()
  }()

  private static func open(_ folder: Folder) throws -> CaseStore {
    try CaseStore.open(
      path: folder.store, access: .writing(), reference: Shipped.reference, zone: .shanghai,
      marks: MarkFolder(path: folder.file("state")))
  }
}

// MARK: What happens to it

extension SimulatedDesk {
  /// What came of an act.
  enum Outcome: Equatable, CustomStringConvertible {
    case done
    case refused
    /// The disk was full; whatever is in the log then stays there.
    case noRoom
    /// The process was killed, and the desk opened again.
    case killed

    var description: String {
      switch self {
      case .done: "done"
      case .refused: "refused"
      case .noRoom: "no room"
      case .killed: "killed"
      }
    }
  }

  /// What goes wrong during an act.
  enum Trouble: CustomStringConvertible {
    case nothing
    case fullDisk
    case kill(KillMoment.Place, ofCommit: Int)
    /// The act is answered before.
    case killAfterwards

    var description: String {
      switch self {
      case .nothing: "nothing"
      case .fullDisk: "a full disk"
      case .kill(let place, let commit): "a kill \(place.rawValue) commit \(commit)"
      case .killAfterwards: "a kill behind the answer"
      }
    }
  }

  /// Does something while something goes wrong. What is thrown for another reason is thrown on.
  func during(_ trouble: Trouble, _ act: () throws -> Void) throws -> Outcome {
    switch trouble {
    case .nothing: return try plainly(act)
    case .fullDisk:
      try limitPages(to: 1)
      var outcome = Outcome.noRoom
      do {
        outcome = try plainly(act)
      } catch let error as StoreError where error.isOfAFullDisk {}
      try limitPages(to: 0x3FFF_FFFF)
      return outcome
    case .killAfterwards:
      let outcome = try plainly(act)
      try goOn(with: LaptopFiles(in: folder.path))
      return outcome == .done ? .killed : outcome
    case .kill(let place, let commit):
      let folder = folder.path
      let moment = KillMoment(place, ofCommit: commit) { LaptopFiles(in: folder) }
      store.connection.queue.add(transactionObserver: moment, extent: .databaseLifetime)
      do {
        _ = try plainly(act)
      } catch {
        // Whatever breaks off an act that is killed: nobody is told.
        if moment.files == nil { throw error }
      }
      try goOn(with: moment.filesAtTheEnd())
      return .killed
    }
  }

  private func plainly(_ act: () throws -> Void) throws -> Outcome {
    do {
      try act()
      return .done
    } catch is Refusal {
      return .refused
    }
  }

  private func limitPages(to most: Int) throws {
    try store.connection.queue.inDatabase { db in
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(most)")
    }
  }

  /// Opens the store anew as a process that was killed has left its files.
  private func goOn(with files: LaptopFiles) throws {
    do {
      try store.close()
    } catch {
      // What is left of the old process is thrown away.
      try store.connection.queue.close()
      store.connection.file = nil
      store.connection.lock = nil
    }
    try files.put(into: folder.path)
    store = try SimulatedDesk.open(folder)
  }

  /// Its files while no process has them open.
  func closedFiles() throws -> LaptopFiles {
    try store.close()
    let files = LaptopFiles(in: folder.path)
    store = try SimulatedDesk.open(folder)
    return files
  }
}

extension StoreError {
  /// Whether a full disk explains it.
  fileprivate var isOfAFullDisk: Bool {
    if case .behind(let error) = self { return error.isOfAFullDisk }
    if case .diskFull = self { return true }
    return false
  }
}

// MARK: Its log

extension SimulatedDesk {
  /// Holds its own log against what somebody was told of, and takes note of what is new.
  ///
  /// - Returns: what is lost or was changed.
  func noteOwn() throws -> [String] {
    let found = try hashes(of: name)
    let lost = told.indices.filter { !found.indices.contains($0) || found[$0] != told[$0] }
    if lost.isEmpty { told = found }
    return lost.map { "\(letters) lost its event \($0 + 1), of which somebody was told" }
  }

  /// A file of it has gone out.
  func noteWritten() throws {
    written = try store.bundles.desks().first(where: \.isOwn)?.code
  }

  /// The hashes of a desk's events as they lie here.
  func hashes(of desk: DeskID) throws -> [[UInt8]] {
    try store.read { db in
      try db.rows("SELECT hash FROM event WHERE desk = ? ORDER BY sequence", [desk.text])
        .map { Array($0["hash"] as Data) }
    }
  }

  /// The erasures of each case that it knows of.
  func erasures() throws -> [CaseID: [EventID]] {
    try store.read { db in
      try db.events(where: "e.\(EventKind.sql(.erased))").reduce(into: [:]) { erasures, event in
        guard let id = event.caseID else { return }
        erasures[id, default: []].append(event.id)
      }
    }
  }

  /// The logs with a gap: an event is there and not the one before it.
  func logsWithGaps() throws -> [String] {
    try store.read { db in
      try db.rows(
        "SELECT desk FROM event GROUP BY desk HAVING count(*) <> max(sequence) ORDER BY desk"
      ).map { $0["desk"] }
    }
  }

  /// All that must stay as it was where something is refused.
  func standing() throws -> [String] {
    try store.read { db in
      let waiting: Int = try db.count("waiting")
      let vector = try db.versionVector().sorted { $0.key < $1.key }
      return vector.map { "\($0.key.text) \($0.value)" } + ["waiting \(waiting)"]
    }
  }
}

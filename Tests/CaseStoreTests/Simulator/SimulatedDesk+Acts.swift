import Casework
import Foundation
import GRDB
import Values
import Vocabulary

@testable import CaseStore

// What clerks do that is no step, and what a desk does wrong that a fault is planted in.

extension SimulatedDesk {
  /// Somebody says of a case on which desks disagree that what it shows holds.
  func settle(by author: Author) throws {
    guard let number = try store.bundles.worklist().contested.first else { return }
    let subject = try store.load(try store.resolve(number))
    var note = StepAction(.note, [.text: .text("核对过")])
    note.bases = subject.settlingBases
    try store.recordAndList(.take([note], on: subject.id), by: author)
  }

  /// Takes a step of one of the first cases; nothing where there is none yet.
  func take(_ step: StepAction, onCase chosen: Int, by author: Author) throws {
    let cases = try complaints().map(\.id)
    if !cases.isEmpty { try take(step, on: cases[chosen % cases.count], by: author) }
  }

  func take(_ step: StepAction, on subject: CaseID, by author: Author) throws {
    try store.recordAndList(.take([step], on: subject), by: author)
  }

  private func complaints() throws -> [Case] {
    try store.everyCase().filter { $0.kind == .complaint && $0.status != .void }
  }

  /// The complaints that nobody has closed, as far as is known here.
  func openComplaints() throws -> [CaseID] {
    try complaints().filter { $0.outcome == nil }.map(\.id)
  }

  /// Errs behind a bundle, as its fault has it.
  func err(as fault: PlantedFault?, after report: BundleReport) throws {
    switch fault {
    case .counterTwice where report.new == 0 && report.known > 0:
      try store.write { db in
        try db.run(
          "UPDATE figure SET count = count + 1 WHERE count = (SELECT max(count) FROM figure)")
      }
    case .gapTaken where report.waiting > 0: try takeGap()
    case .counterTwice, .gapTaken, .lostConflict, .undoOfAnother, .lastWriterWins, nil: break
    }
  }

  /// Takes the first event that waits, whatever comes before it.
  private func takeGap() throws {
    try store.write { db in
      let waiting: Data? = try db.value("SELECT event FROM waiting ORDER BY desk, sequence LIMIT 1")
      guard let waiting, let event = SealedEvent(json: try JSON.parse(Array(waiting))) else {
        return
      }
      try db.insert(event)
      try db.run(
        "DELETE FROM waiting WHERE desk = ? AND sequence = ?",
        [event.id.desk.text, event.id.sequence])
    }
  }

  /// Takes back what another desk saved last, where it has saved something of a case.
  ///
  /// - Returns: whether there was something.
  func undoAnother(by author: Author) throws -> Bool {
    let foreign = try store.everyCase().flatMap(\.timeline).last { entry in
      guard case .stepped = entry.event.payload else { return false }
      return entry.event.id.desk != name && !entry.isUndone
    }
    guard let event = foreign?.event, let id = event.caseID else { return false }
    try store.write { db in
      var save = try store.save(in: db, by: author)
      try save.add(.undone(save: event.save), to: .existing(id))
      _ = try save.finish()
    }
    return true
  }

  /// What it tells of a case that says two things.
  func conflicts(of subject: Case, _ fault: PlantedFault?) -> [Conflict] {
    subject.conflicts.filter { conflict in
      switch conflict {
      case .field: fault != .lastWriterWins
      case .step: fault != .lostConflict
      }
    }
  }
}

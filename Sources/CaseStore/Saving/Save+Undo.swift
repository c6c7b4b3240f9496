import Casework
import GRDB
import Values
import Vocabulary

extension Save {
  /// Takes the clerk's newest save back; returns its events.
  mutating func undo() throws -> [Event] {
    guard let choice = try Undoing(context: context, db: db).undo(clerk: author.clerk) else {
      throw Refusal.nothingToUndo
    }
    return try turn(choice) { .undone(save: $0) }
  }

  /// Brings the save that the clerk took back last again; returns its events.
  mutating func redo() throws -> [Event] {
    guard let choice = try Undoing(context: context, db: db).redo(clerk: author.clerk) else {
      throw Refusal.nothingToRedo
    }
    return try turn(choice) { .redone(save: $0) }
  }

  /// Writes the word on a save once for every case in it, and once for its ledger entries.
  private mutating func turn(
    _ choice: UndoChoice, _ payload: (EventID) -> EventPayload
  ) throws -> [Event] {
    if let refusal = choice.refusal { throw refusal }
    for subject in choice.cases {
      try add(payload(choice.save), to: .existing(subject.id))
    }
    if choice.events.contains(where: { $0.caseID == nil }) {
      try add(payload(choice.save), to: .nothing)
      try projector.project(tallies: choice.events)
    }
    return choice.events
  }
}

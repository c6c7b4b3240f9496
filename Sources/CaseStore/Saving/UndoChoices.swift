import Casework
import Values

/// What somebody can take back of a store, or bring again.
public struct UndoChoices {
  let store: CaseStore

  private func look<Result>(_ work: (Undoing) throws -> Result) throws -> Result {
    try store.read { db in try work(Undoing(context: store.context, db: db)) }
  }

  /// What an undo by this clerk would take back, nil when there is nothing.
  public func undo(clerk: String) throws -> UndoChoice? {
    try look { try $0.undo(clerk: clerk) }
  }

  /// What a redo by this clerk would bring again, nil when there is nothing.
  public func redo(clerk: String) throws -> UndoChoice? {
    try look { try $0.redo(clerk: clerk) }
  }

  /// The cases that took the step of a choice together with its case, each in a save of its own.
  public func companions(of choice: UndoChoice, by clerk: String) throws -> [Case] {
    try look { try $0.companions(of: choice, by: clerk) }
  }

  /// The newest save that somebody else recorded after a choice, nil when there is none: what this
  /// clerk's undo does not touch, though it came last.
  public func newest(after choice: UndoChoice?, notBy clerk: String) throws -> UndoChoice? {
    try look { try $0.newest(after: choice?.save.sequence ?? 0, notBy: clerk) }
  }
}

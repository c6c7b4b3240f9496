import Casework
import Foundation
import GRDB
import Values

/// Brings what is known of a store that was lost while it was open somewhere else.
public struct Rescuing {
  let store: CaseStore

  /// Writes all that the open connection knows into a new file, which `restore` takes: a store whose
  /// name is gone is still whole to whoever has it open. The copy is looked through first, and must
  /// have the last save that was answered.
  ///
  /// - Parameter drafts: half-typed forms that could not be saved any more.
  public func rescue(to target: String, drafts: [Draft]) throws -> Rescue {
    try StoreFiles(store: store.path).keepClosed(target)
    if access(target, F_OK) == 0 { throw StoreError.alreadyThere(path: target) }
    var rescue = Rescue(cases: 0, drafts: 0)
    let opening = StoreOpening(path: target, reference: store.reference, zone: store.zone)
    try StoreAssembly(of: opening).make { hidden in
      try store.connection.copy(to: hidden)
    } change: { copy in
      for draft in drafts { try copy.drafts.save(draft) }
      rescue = try Rescue(counting: copy, upTo: store.answered, of: store.desk)
    }
    return rescue
  }

  /// Leaves what lies under the name now to whoever wrote it: the log of this desk is set aside, or the
  /// next who opens the store would take it for that of the other. Call it when what is known has been
  /// written elsewhere.
  public func leaveToOthers() throws {
    guard store.loss == .changed else { return }
    try StoreFiles(store: FilePlace.end(of: store.path)).setLogAside()
  }

  /// What can still be read of a lost store, with the cases still in memory, and how much cannot.
  public func salvage() -> Salvage {
    var salvage: Salvage
    do {
      salvage = try store.read { db in
        Salvaging(context: store.context, db: db, inMemory: store.pending.cases).salvage()
      }
    } catch {
      salvage = Salvage()
      salvage.cases = Array(store.pending.cases.values)
      salvage.lost.isOpenEnded = true
    }
    salvage.cases.sort { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
    return salvage
  }
}

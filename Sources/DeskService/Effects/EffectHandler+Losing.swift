import CaseStore
import Casework
import Desk
import Foundation
import Values
import Vocabulary

extension EffectHandler {
  /// How the store was lost, looked at now; nil while it is there.
  var noticedLoss: Phrase? {
    do {
      try store.checkIsStillThere()
      return nil
    } catch {
      return store.loss?.notice(environment.storePath)
        ?? environment.phrase(for: error)
    }
  }

  /// The loss, and where what is known can go; nil while the store is there.
  var lostStore: LostStore? {
    noticedLoss.map { LostStore(what: $0, places: RescuePlaces(environment).all) }
  }

  /// The same for leaving, while there is anything that nobody has written elsewhere.
  package var unrescued: LostStore? {
    isRescued && drafts.waiting.isEmpty ? nil : lostStore
  }

  /// Writes all that is known to another file: a whole store, or what can still be read of it. A
  /// half-typed form that could not be written goes on waiting.
  func rescue(to place: RescuePlace) throws -> Rescued {
    try makeFolder(PathParts.folder(of: place.path))
    let found: Rescue
    let ending: String
    do {
      found = try store.rescuing.rescue(to: place.path + ".db", drafts: drafts.inOrder)
      ending = ".db"
    } catch let error as StoreError where !error.traits.isAboutTheNewFile {
      let lines = RescueLines(store, environment, contextWithoutStore)
      found = try lines.write(drafts.inOrder, to: place.path + ".jsonl")
      ending = ".jsonl"
    }
    isRescued = true
    drafts.forgetAll(but: found.unwritten)
    try store.rescuing.leaveToOthers()
    var rescued = Rescued(
      shown: place.shown + ending, cases: found.cases, drafts: found.drafts,
      isWhole: ending == ".db")
    rescued.lost = found.lost
    rescued.unwritten = found.unwritten.count
    return rescued
  }

  /// Nobody wants what waits.
  func giveUpDrafts() {
    isRescued = true
    drafts.forgetAll()
  }

  /// Nobody can be asked any more when the terminal is gone: what is known goes to the first place that
  /// takes it.
  ///
  /// - Returns: what was written and what not, or why nothing was; nothing where nothing is lost.
  package func rescueAtTheEnd() -> [Phrase] {
    guard let lost = unrescued else { return [] }
    var told = [lost.what]
    for place in lost.places where !isRescued {
      do {
        told += try rescue(to: place).told
      } catch {
        told.append(environment.phrase(for: error))
      }
    }
    return told
  }
}

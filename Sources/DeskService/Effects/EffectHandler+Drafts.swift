import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

// Half-typed forms: kept, written, told of.

extension EffectHandler {
  /// The forms that are half typed, the last saved first; some may not be on the disk yet. Those of another screen are
  /// its own as long as it is open.
  package func drafts(over store: CaseStore) throws -> [Draft] {
    let stored = try store.drafts.all().filter {
      drafts.waiting[$0.id] == nil && session?.owns($0.id) ?? true
    }
    return try drafts.inOrder.reversed().map(store.drafts.completed) + stored
  }

  /// Writes every draft that waits. What the disk does not take goes on waiting; that is told when
  /// it begins and when it is over.
  public func flushDrafts() -> [Message] {
    let wasRefused = drafts.isRefused
    var messages: [Message] = []
    do {
      for draft in drafts.inOrder {
        try store.drafts.save(draft)
        drafts.forget(draft.id)
        messages.append(.draftSaved(id: draft.id, at: environment.clock.now))
      }
      drafts.isRefused = false
      return wasRefused ? messages + [.done(DraftWords.keptAgain)] : messages
    } catch StoreError.lost where hasToldLoss {
      drafts.refuse(milliseconds: Monotonic.milliseconds)
      return messages
    } catch {
      drafts.refuse(milliseconds: Monotonic.milliseconds)
      return wasRefused
        ? messages : messages + [.failed(DraftWords.notKept(environment.phrase(for: error)))]
    }
  }

  /// Writes every draft before the desk is left, and tells again what the disk does not take.
  package func settleDrafts() -> [Message] {
    drafts.isRefused = false
    return flushDrafts()
  }

}

/// What is said of half-typed forms that the disk does not take.
private enum DraftWords {
  static func notKept(_ why: Phrase) -> Phrase {
    Phrase("草稿只在内存里：\(why.zh)", "The draft is in memory only: \(why.en)")
  }

  static let keptAgain = Phrase("草稿又存上了", "The draft is kept again")
}

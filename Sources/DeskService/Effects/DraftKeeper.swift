import Casework
import Values

/// Holds back the writing of drafts for a moment, so that one second of typing is one write.
///
/// A draft reaches the disk when the fingers rest, and within a second in any case. It waits until
/// it has been written: the form it came from may be gone from the screen by then.
package struct DraftKeeper {
  /// How long the fingers rest before a draft is written, in milliseconds.
  static let rest: Int64 = 300
  /// How long a draft waits at most, in milliseconds.
  static let patience: Int64 = 700
  /// How long a disk that refused one is left alone, in milliseconds.
  static let pause: Int64 = 2000

  /// What waits, by the number of its form.
  package private(set) var waiting: [Draft.ID: Draft] = [:]
  /// Whether the disk took none when it was last tried.
  var isRefused = false
  private var refusedAt: Int64 = 0
  private var firstAt: Int64 = 0
  private var lastAt: Int64 = 0

  /// Takes a draft; the same one taken again replaces it.
  ///
  /// - Parameter milliseconds: a clock that only moves forward.
  mutating func keep(_ draft: Draft, milliseconds: Int64) {
    if waiting.isEmpty { firstAt = milliseconds }
    lastAt = milliseconds
    waiting[draft.id] = draft
  }

  /// Forgets a draft that was saved as a case or thrown away.
  mutating func forget(_ id: Draft.ID) { waiting[id] = nil }

  /// Forgets all of them, which are kept elsewhere or given up, but some.
  mutating func forgetAll(but kept: Set<Draft.ID> = []) {
    waiting = waiting.filter { kept.contains($0.key) }
  }

  /// Notes that the disk took none.
  mutating func refuse(milliseconds: Int64) {
    isRefused = true
    refusedAt = milliseconds
  }

  /// In how many milliseconds a write is due; nil when nothing waits.
  package func due(milliseconds: Int64) -> Int64? {
    guard !waiting.isEmpty else { return nil }
    let ripe = min(firstAt + DraftKeeper.patience, lastAt + DraftKeeper.rest)
    return max(0, (isRefused ? refusedAt + DraftKeeper.pause : ripe) - milliseconds)
  }

  /// Everything that waits, oldest form first.
  var inOrder: [Draft] { waiting.values.sorted { $0.id < $1.id } }
}

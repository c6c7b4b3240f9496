import Casework

/// Holds back the writing of drafts for a moment, so that one second of typing is one write.
///
/// A draft reaches the disk when the fingers rest, and within a second in any case.
struct DraftKeeper {
  /// How long the fingers rest before a draft is written, in milliseconds.
  static let rest: Int64 = 300
  /// How long a draft waits at most, in milliseconds.
  static let patience: Int64 = 900

  private(set) var waiting: [Int: Draft] = [:]
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
  mutating func forget(_ id: Int) { waiting[id] = nil }

  /// In how many milliseconds a write is due; nil when nothing waits.
  func due(milliseconds: Int64) -> Int64? {
    guard !waiting.isEmpty else { return nil }
    return max(0, min(firstAt + DraftKeeper.patience, lastAt + DraftKeeper.rest) - milliseconds)
  }

  /// What is to be written now.
  mutating func takeAll() -> [Draft] {
    defer { waiting = [:] }
    return waiting.values.sorted { $0.id < $1.id }
  }
}

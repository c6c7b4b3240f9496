import Casework
import Values

/// What came of a step that several cases took: how many took it, and why the others did not.
struct ManyResult: Equatable, Sendable {
  /// A case that did not take the step.
  struct Refused: Equatable, Sendable {
    var subject: CaseSummary
    var why: Phrase
  }

  /// The cases whose answer is still to come, in the order in which they were asked.
  var waiting: [CaseSummary] = []
  var taken = 0
  var refused: [Refused] = []

  var isDone: Bool { waiting.isEmpty }

  mutating func take() {
    guard !waiting.isEmpty else { return }
    waiting.removeFirst()
    taken += 1
  }

  mutating func refuse(_ why: Phrase) {
    guard !waiting.isEmpty else { return }
    refused.append(Refused(subject: waiting.removeFirst(), why: why))
  }
}

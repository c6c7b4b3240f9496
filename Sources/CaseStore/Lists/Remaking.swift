import GRDB
import Vocabulary

/// Lists that are being made anew, as the store itself keeps it: whoever opens it next goes on there.
struct Remaking: Equatable {
  enum Stage: String {
    /// The links of cases are looked for in the log, from its first event on. Nobody may ask anything meanwhile:
    /// without them nobody knows whom a case must not name.
    case linking
    /// What was there before is taken away.
    case clearing
    /// Rows are made, those of the cases that came last first.
    case filling
  }

  var stage: Stage
  /// While links are looked for, the row of the last event that was looked at; while rows are made, that of the
  /// last one whose rows are there.
  var place: Int64
  /// The row of the last event when rows began to be made.
  var total: Int64
  /// What they are made with.
  let ingredients: String
}

extension Remaking {
  /// The words that the store keeps; nil for others.
  init?(_ words: String) {
    let parts = words.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let stage = Stage(rawValue: parts[0]), let place = Int64(parts[1]),
      let total = Int64(parts[2])
    else { return nil }
    self.init(stage: stage, place: place, total: total, ingredients: parts[3])
  }

  var words: String { "\(stage.rawValue) \(place) \(total) \(ingredients)" }

  /// How far it has come, for whoever waits.
  var stand: ListsStand {
    ListsStand(done: stage == .filling ? Int(total + 1 - place) : 0, total: Int(total))
  }

  /// Events from this row on are in the lists, and all that saves have written since.
  var reached: Int64 { stage == .filling ? place : .max }
}

extension Database {
  /// How far lists have come that are being made anew; nil where they are whole.
  func remaking() throws -> Remaking? { try meta(.remaking).flatMap { Remaking($0) } }

  func setRemaking(_ remaking: Remaking) throws { try setMeta(.remaking, remaking.words) }

  /// The row of the last event; 0 where there is none.
  func lastEventRow() throws -> Int64 { try value("SELECT max(rowid) FROM event") ?? 0 }
}

/// The highest counters that were given under each letters, kept while the lists cannot say so: no number is given
/// twice.
struct GivenNumbers: Equatable {
  private(set) var counters: [String: Int] = [:]

  mutating func note(_ letters: String, _ counter: Int) {
    counters[letters] = max(counters[letters] ?? 0, counter)
  }

  /// The words that the store keeps, a line for each letters.
  var words: String {
    counters.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: "\n")
  }

  init() {}

  init(_ words: String) {
    for line in words.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, let counter = Int(parts[0]) { note(String(parts[1]), counter) }
    }
  }
}

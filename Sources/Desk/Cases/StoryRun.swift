import Casework

/// What is told on one line of a case's page: one entry, or several of the same kind one behind the other, where nothing
/// was done but to look.
struct StoryRun {
  /// The first and the last of them.
  let first: StoryEntry
  private(set) var last: StoryEntry
  /// How many there are.
  private(set) var count = 1

  private init(_ entry: StoryEntry) { (first, last) = (entry, entry) }

  /// Whether it changed nothing: somebody looked at the case, printed it or took it along.
  var isQuiet: Bool { act != nil }

  private var act: Disclosure.Act? { last.act }
}

extension StoryRun {
  /// The story of a case.
  static func all(of subject: Case) -> [StoryRun] {
    var runs: [StoryRun] = []
    for entry in StoryEntry.all(of: subject) {
      if let run = runs.last, run.takes(entry) {
        runs[runs.count - 1].last = entry
        runs[runs.count - 1].count += 1
      } else {
        runs.append(StoryRun(entry))
      }
    }
    return runs
  }

  /// Whether an entry says what the last one said, by whoever said it: persons were shown again.
  private func takes(_ entry: StoryEntry) -> Bool {
    act == .shown && entry.act == .shown && entry.doubts.isEmpty && last.doubts.isEmpty
      && entry.entry.event.clerk == last.entry.event.clerk
  }
}

extension StoryEntry {
  /// What was looked at or taken along; nil where something else happened.
  fileprivate var act: Disclosure.Act? {
    if case .disclosed(let disclosure) = entry.event.payload { disclosure.act } else { nil }
  }
}

import Casework
import GRDB

// Which generation a copy becomes, so that no two copies of a store give the same numbers.

extension DeskIdentity {
  /// How it is written down on which laptop a desk got its name.
  static func home(of desk: DeskID, on laptop: String) -> String { "\(desk.text) \(laptop)" }

  /// The laptop on which the desk of before got its name counts on, as it remembers what it gave. Any other draws:
  /// whoever has a copy of the same store elsewhere may do so, too, and neither knows of the other. Behind one that was
  /// drawn nothing is counted: another laptop may have drawn the next.
  func nextGeneration(
    than before: StoreMark, in marks: MarkFolder, above highest: Int
  ) throws -> Int {
    let kept = marks.generations(of: before.family)
    let known = (kept ?? []).union([before.generation, highest])
    let first = DeskIdentity.drawn.lowerBound
    do {
      if kept != nil, before.generation < first, try isHome(of: before, marks) {
        let counted = known.filter { $0 < first }.max() ?? before.generation
        return try marks.takeGeneration(of: before.family, above: counted)
      }
    } catch StoreError.marksNotKept {
      // What cannot be remembered is not counted.
    }
    return try drawn(apartFrom: known)
  }

  private func isHome(of before: StoreMark, _ marks: MarkFolder) throws -> Bool {
    guard let laptop = marks.knownLaptop else { return false }
    let isHere = try db.meta(.home) == DeskIdentity.home(of: before.desk, on: laptop)
    return isHere || before.home == laptop
  }

  /// Four digits are short enough to be said, and there are nine thousand of them.
  private static let drawn = 1000...9999

  private func drawn(apartFrom known: Set<Int>) throws -> Int {
    let settings = try settings()
    while true {
      let generation = Int.random(in: DeskIdentity.drawn)
      let letters = DeskIdentity.letters(settings, generation: generation)
      if known.contains(generation) { continue }
      if try Continuation.lastCounter(of: letters, in: db) == 0 { return generation }
    }
  }

  /// Remembers what the store is now, before it is: the store itself says so, too, and whoever does not know it asks.
  func remembered(_ mark: StoreMark, in marks: MarkFolder) throws -> StoreMark {
    var mark = mark
    try db.setMeta(.marked, mark.desk.text)
    do {
      let laptop = try marks.laptop()
      mark.home = laptop
      try marks.keepForGood(mark)
      try db.setMeta(.home, DeskIdentity.home(of: mark.desk, on: laptop))
    } catch StoreError.marksNotKept {
      mark.home = nil
      try db.removeMeta(.home)
    }
    return mark
  }
}

import Synchronization

/// The index of a list, made when the first text is looked through: most commands look through none, and
/// all of them read the lists.
final class LateWordIndex: Hashable, Sendable {
  private let entries: [Catalogue.Entry]
  let silent: [String]
  private let index = Mutex<WordIndex?>(nil)

  init(_ entries: [Catalogue.Entry], silent: [String]) {
    self.entries = entries
    self.silent = silent
  }

  /// The index.
  var made: WordIndex {
    index.withLock { index in
      if let index { return index }
      let made = WordIndex(entries, silent: silent)
      index = made
      return made
    }
  }

  static func == (a: LateWordIndex, b: LateWordIndex) -> Bool {
    a === b || a.entries == b.entries && a.silent == b.silent
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(entries)
    hasher.combine(silent)
  }
}

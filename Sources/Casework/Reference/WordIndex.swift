import Values
import Vocabulary

/// The words of a list by their first character, so that all that stand in a text are found in one pass.
struct WordIndex: Hashable, Sendable {
  /// How a word speaks for its entry.
  enum Sort: Hashable, Sendable {
    /// It stands anywhere in a text.
    case word
    /// It is the last character or characters of a name: 跑鞋, 米酒.
    case ending
    /// It names a merchant rather than goods.
    case shop
    /// It counts where nothing else is found.
    case weak
    /// It says nothing, and hides what stands inside of it: 会员卡.
    case silent
  }

  struct Word: Hashable, Sendable {
    var characters: [Character]
    var sort: Sort
    /// The place of its entry in the list; nil for a silent one.
    var entry: Int?
  }

  private let words: [Character: [Word]]

  init(_ entries: [Catalogue.Entry], silent: [String]) {
    var all = silent.map {
      Word(characters: Array(Folding.plain($0).uppercased()), sort: .silent, entry: nil)
    }
    for (place, entry) in entries.enumerated() {
      let sorts: [(Sort, [String])] = [
        (.word, [entry.label.zh] + entry.words), (.ending, entry.endings), (.shop, entry.shops),
        (.weak, entry.weak),
      ]
      for (sort, words) in sorts {
        // One character is no word: 酒 stands in 酒泉路, too.
        all += words.map {
          Word(
            characters: Array(Folding.plain($0).uppercased()), sort: $0.count == 1 ? .ending : sort,
            entry: place)
        }
      }
    }
    words = Dictionary(grouping: all.filter { !$0.characters.isEmpty }) { $0.characters[0] }
  }

  /// A word where it stands in a text.
  struct Match {
    var range: Range<Int>
    var word: Word
  }

  /// The words that stand in a text, none inside of a longer one or over the edge of one; of two that are
  /// equally long the later: the head of a Chinese name comes last. Sorted by where they end.
  func matches(in text: [Character], _ sorts: Set<Sort>) -> [Match] {
    let all = text.indices.flatMap { place in
      (words[text[place]] ?? []).filter {
        sorts.contains($0.sort) && text[place...].starts(with: $0.characters)
      }.map { Match(range: place..<place + $0.characters.count, word: $0) }
    }
    let longest = all.sorted {
      ($1.range.count, $1.range.upperBound) < ($0.range.count, $0.range.upperBound)
    }
    var kept: [Match] = []
    for match in longest
    where kept.allSatisfy({ $0.range == match.range || !$0.range.overlaps(match.range) }) {
      kept.append(match)
    }
    return kept.sorted { $0.range.upperBound < $1.range.upperBound }
  }
}

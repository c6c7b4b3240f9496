import Values
import Vocabulary

/// The words of a list that somebody may have meant who has written another one.
enum NearWords {
  /// So many slips of fingers are taken for slips.
  private static let mostSlips = 2

  /// Those that fewest slips make of the word, in their order; none where all are too far off.
  static func near(_ word: String, among words: [String]) -> [String] {
    let typed = bare(word)
    let near = words.compactMap { candidate -> (word: String, slips: Int)? in
      let meant = bare(candidate)
      guard abs(typed.count - meant.count) <= mostSlips else { return nil }
      let slips = slips(from: typed, to: meant)
      let isNear = slips <= mostSlips && slips * 2 < max(typed.count, meant.count)
      return isNear ? (candidate, slips) : nil
    }
    let fewest = near.map(\.slips).min()
    return near.filter { $0.slips == fewest }.map(\.word)
  }

  /// A question for what was meant, without what stands behind it; nil where nothing is near.
  static func question(_ near: [String]) -> Phrase? {
    if near.isEmpty { return nil }
    let english = near.map { "\"\($0)\"" }.joined(separator: " or ")
    return Phrase(
      "你是不是要：\(near.joined(separator: Punctuation.listComma.zh))？", "Did you mean \(english)?")
  }

  /// Without the dashes of an option, and in small letters.
  private static func bare(_ word: String) -> [Character] {
    Array(word.drop { $0 == "-" }.lowercased())
  }

  /// How many letters are wrong, too many, missing or in the place of their neighbour.
  static func slips(from typed: [Character], to meant: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...meant.count)
    for row in typed.indices {
      var line = [row + 1]
      for column in meant.indices {
        let isSame = typed[row] == meant[column]
        var fewest = min(last[column + 1] + 1, line[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, typed[row] == meant[column - 1], typed[row - 1] == meant[column] {
          fewest = min(fewest, before[column - 1] + 1)
        }
        line.append(fewest)
      }
      (before, last) = (last, line)
    }
    return last[meant.count]
  }
}

import Casework
import Values
import Vocabulary

extension Activity {
  /// What is known of it, one part after the other, in words.
  public func parts(_ language: Language) -> [(part: ActivityPart, words: String)] {
    let comma = Punctuation.listComma[language]
    let period = [from, to].compactMap { $0?.description }
    let others = venues.filter { !$0.isMain }.map(\.name)
    let all: [(ActivityPart, String)] = [
      (.name, name), (.slogan, slogan),
      (.period, period.joined(separator: " \(Words.to[language]) ")),
      (.days, days.map(\.description).joined(separator: comma)),
      (.organisers, organisers), (.host, host), (.coOrganisers, coOrganisers),
      (.mainVenue, venues.filter(\.isMain).map(\.name).joined(separator: comma)),
      (.subVenues, Activity.counted(others, comma, language)),
      (.departments, Activity.counted(departments, comma, language)),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  /// The names of a list, and from two on how many they are.
  static func counted(
    _ names: [String], _ comma: String, _ language: Language
  ) -> String {
    let words = names.joined(separator: comma)
    return names.count < 2
      ? words : words + Phrase("（\(names.count)个）", " (\(names.count))")[language]
  }
}

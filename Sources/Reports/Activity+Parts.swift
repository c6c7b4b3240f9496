import Casework
import Values
import Vocabulary

extension Activity {
  /// What is known of it, one part after the other, in words.
  public func parts(_ language: Language) -> [(part: ActivityPart, words: String)] {
    ActivityPart.allCases.map { (part: $0, words: words(of: $0, language)) }
      .filter { !$0.words.isEmpty }
  }

  private func words(of part: ActivityPart, _ language: Language) -> String {
    let comma = Punctuation.listComma[language]
    return switch part {
    case .name: name
    case .slogan: slogan
    case .period:
      [from, to].compactMap { $0?.description }.joined(separator: " \(Words.to[language]) ")
    case .days: days.map(\.description).joined(separator: comma)
    case .organisers: organisers
    case .host: host
    case .coOrganisers: coOrganisers
    case .mainVenue: venues.filter(\.isMain).map(\.name).joined(separator: comma)
    case .subVenues: Activity.counted(venues.filter { !$0.isMain }.map(\.name), comma, language)
    case .departments: Activity.counted(departments, comma, language)
    }
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

import Casework
import TerminalKit
import Values
import Vocabulary

/// The keys of one place under its name, for the help screen and the printed manual.
public struct KeySection: Equatable, Sendable {
  /// The name of the place.
  public var title: String
  /// One row for each binding.
  public var rows: [Hint]

  /// The keys of a map, in a language.
  public init<Action>(_ map: KeyMap<Action>, _ language: Language) {
    self.init(map.title, map.rows(language), language)
  }

  init(_ title: Phrase, _ rows: [Hint], _ language: Language) {
    self.title = title[language]
    self.rows = rows
  }
}

// MARK: Hints

extension Context {
  /// The hint of a key that works from anywhere, with its own words or shorter ones.
  func hints(_ action: GlobalAction, _ words: Phrase? = nil) -> [Hint] {
    let all = GlobalAction.quietKeys.followed(by: GlobalAction.keys(catalogue.states))
    return Array(all.hints(language, saying: words) { $0 == action }.prefix(1))
  }

  /// The hint of the key that leads one step back.
  var back: [Hint] { hints(.back, KeyWords.toReturn) }

  /// The hint of the digits, for what they do here.
  func digits(_ words: Phrase) -> Hint {
    Hint(FieldKeys.digits, words, language)
  }
}

import ArgumentParser

/// Text for people or JSON for programs.
enum TextFormat: String, NamedChoice, Sendable {
  case text, json
}

extension TextFormat {
  /// The format among words, text where none is named.
  init(_ words: OptionWords) throws(CommandError) {
    guard let given = words.values["format"] else {
      self = .text
      return
    }
    guard let format = TextFormat(rawValue: given) else {
      throw .badChoice("--format", given, TextFormat.allCases.map(\.rawValue))
    }
    self = format
  }
}

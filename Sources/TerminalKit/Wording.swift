/// Words as a program has them: a text for each language that its reader may choose.
///
/// The kit asks for nothing else in a language, and says the few words of its own through it.
public protocol Wording: Hashable, Sendable {
  /// What names one of the languages.
  associatedtype Language: Hashable, Sendable
  /// The words in one language.
  subscript(language: Language) -> String { get }
  /// The words in every language: typing finds an option by each.
  var everyLanguage: [String] { get }

  /// The name of a key as it is printed on the keyboards of a language.
  static func name(of key: Key, _ language: Language) -> String

  /// Said where no option fits what was typed.
  static var nothingFits: Self { get }
  /// Said of the options that the digits do not reach.
  static func more(_ rest: Int) -> Self
  /// Said behind a value that is proposed.
  static var guess: Self { get }
  /// The same where there is little room.
  static var shortGuess: Self { get }
  /// Said in a field that opens something.
  static var open: Self { get }
}

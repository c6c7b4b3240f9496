import Casework
import DeskService
import Foundation
import TerminalKit
import Values
import Vocabulary

/// The options that every command takes, as given on the command line.
public struct GlobalChoices: Hashable, Sendable {
  /// The store's file.
  public var store: String?
  /// The language: `zh` or `en`.
  public var language: String?
  /// The clerk's name.
  public var clerk: String?
  /// `auto`, `always` or `never`.
  public var colour: String?
  /// Whether only characters are wanted that every terminal draws one column wide.
  public var isPlain: Bool
  /// What is said of a store that is not the one which this laptop remembers.
  public var answer: MarkAnswer?

  /// What was given; nil where nothing was.
  public init(
    store: String? = nil, language: String? = nil, clerk: String? = nil, colour: String? = nil,
    answer: MarkAnswer? = nil, isPlain: Bool = false
  ) {
    self.store = store
    self.language = language
    self.clerk = clerk
    self.colour = colour
    self.answer = answer
    self.isPlain = isPlain
  }

  /// These choices, and the other's where nothing was chosen here.
  func or(_ other: GlobalChoices) -> GlobalChoices {
    GlobalChoices(
      store: store ?? other.store, language: language ?? other.language,
      clerk: clerk ?? other.clerk, colour: colour ?? other.colour, answer: answer ?? other.answer,
      isPlain: isPlain || other.isPlain)
  }
}

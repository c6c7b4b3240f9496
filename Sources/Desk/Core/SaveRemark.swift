import Casework
import TerminalKit
import Values
import Vocabulary

/// What a form says of the case that it has just opened.
public struct SaveRemark: Equatable, Sendable {
  /// What the clerk should know of it.
  var words: Phrase?
  /// The guesses that nobody took in it.
  var offer: GuessOffer?
}

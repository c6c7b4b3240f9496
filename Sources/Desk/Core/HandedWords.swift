import Casework
import TerminalKit
import Values
import Vocabulary

/// Words that one screen hands to the one below it.
public struct HandedWords: Hashable, Sendable {
  /// What they are about.
  var title: String
  var words: String
  /// Whether the words were read beside the text of the law they cite.
  var isVerified: Bool

  init(_ title: String, _ words: String, isVerified: Bool = true) {
    self.title = title
    self.words = words
    self.isVerified = isVerified
  }
}

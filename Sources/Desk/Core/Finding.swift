import Values
import Vocabulary

/// One thing that was looked at on this computer, how it stands, and what to do about it.
public struct Finding: Hashable, Sendable {
  /// What was looked at, in the order in which it is told.
  public enum Subject: String, CaseIterable, HashedByCase, Sendable {
    case store
    case fileSystem = "file_system"
    case room, encryption, swap, backups, clock, zone, locale, terminal, fonts, printer
  }

  /// How it stands.
  public enum State: String, CaseIterable, HashedByCase, Sendable {
    case ok
    /// It could be better, or nothing is known of it.
    case advice
    /// Records or papers are in danger.
    case bad
  }

  /// What was looked at.
  public let subject: Subject
  /// How it stands.
  public let state: State
  /// What was found.
  public let words: Phrase
  /// What to do; nil where nothing is to be done.
  public let remedy: Phrase?

  /// Something that was looked at.
  public init(_ subject: Subject, _ state: State, _ words: Phrase, remedy: Phrase? = nil) {
    self.subject = subject
    self.state = state
    self.words = words
    self.remedy = remedy
  }
}

/// What a piece of text is to its reader; a palette turns it into colours and weight.
public enum Tone: String, CaseIterable, Hashable, Sendable {
  /// Ordinary text, and text that matters less: labels, units.
  case normal, quiet
  /// The name of the screen, the name of a section.
  case title, section
  /// A number that people look for.
  case figure
  /// The one colour of the desk: what invites.
  case accent
  /// The name of a key in the bar of hints, and what a hint says.
  case key, hint
  /// An option of a choice that is not chosen, and one that is.
  case choice, choiceChosen
  /// A value the desk proposes and nobody has taken yet.
  case guess
  /// Due soon, past its day, wrong in a field, done well.
  case warning, overdue, problem, good
  /// Waits for somebody else, is settled, is rarer than its like.
  case waiting, settled, rare
  /// What the desk answers on the message row.
  case message
  /// A key or field that is not available now.
  case disabled
}

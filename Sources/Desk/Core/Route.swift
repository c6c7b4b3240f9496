import Casework
import TerminalKit
import Values
import Vocabulary

/// A place that a key or a message leads to from anywhere.
///
/// Which screen stands there is told to the program from outside: it knows none.
public enum Route: Equatable, Sendable {
  case home
  /// Who this desk is, before anything else.
  case firstQuestions
  case help, pad, menu, clerk, guide, phrases
  case intake(Kind)
  /// A question that the guide has answered, ready to be saved.
  case answered(HandedWords)
  case openCases, find, totals
  case oneCase(CaseID)
  case undo, redo
  /// Whether a doubtful clock is right; the key is taken again when it is.
  case clock(ClockDoubt, Key)
  /// What to do about a store that was taken away.
  case rescue(LostStore)
  /// Whether a store is the one that this laptop remembers.
  case generation(StoreDoubt)

  /// Whether it takes the place of what stands at another instead of lying over it.
  func replaces(_ other: Route?) -> Bool {
    switch self {
    case .undo, .redo: other?.isOfUndo == true
    case .guide: other == .phrases
    case .home, .firstQuestions, .help, .pad, .menu, .clerk, .phrases, .intake, .answered,
      .openCases, .find, .totals, .oneCase, .clock, .rescue, .generation:
      false
    }
  }

  /// Whether it leads to what was done last, or was taken back.
  private var isOfUndo: Bool {
    switch self {
    case .undo, .redo: true
    case .home, .firstQuestions, .help, .pad, .menu, .clerk, .guide, .phrases, .intake, .answered,
      .openCases, .find, .totals, .oneCase, .clock, .rescue, .generation:
      false
    }
  }
}

import Casework
import Values
import Vocabulary

/// A paper that the desk prints about one case.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  /// The registration sheet of a complaint or a report, for the office's own file.
  case registration
  /// What the visitor takes home: that the matter is registered, which is not accepted.
  case slip
  /// What goes along with a case that is passed on, with a reply to be torn off.
  case referral
  /// The record of a mediation and what was agreed in it (总局令第121号 art. 24).
  case mediation

  /// What the paper is called: on the form that prints it, in the story of a case, in the name of its file.
  public var title: Phrase {
    switch self {
    case .registration: Phrase("登记表", "Registration")
    case .slip: Phrase("登记回执", "Visitor's slip")
    case .referral: Phrase("转办单", "Referral")
    case .mediation: Phrase("调解记录", "Mediation record")
    }
  }

  /// Whether it is a slip: it has a printer of its own, is as wide as the roll of that, and has the bars by which
  /// it comes back. All others are sheets.
  public var isSlip: Bool {
    switch self {
    case .slip: true
    case .registration, .referral, .mediation: false
    }
  }
}

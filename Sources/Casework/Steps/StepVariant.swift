import Values
import Vocabulary

/// A form of a step that has rules of its own, such as settling on the spot.
public struct StepVariant: Hashable, Sendable {
  /// Its name in the rule files.
  public let id: String
  /// What it is called.
  public let title: Phrase
  /// What taking the step in this form means, in one sentence.
  public let meaning: Phrase
  /// The options by which it is told from the other forms.
  public let settles: [StepOption: FieldValue]

  init(_ id: String, _ title: Phrase, _ meaning: Phrase, settles: [StepOption: FieldValue]) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.settles = settles
  }

  /// A form that is asked for by a yes-or-no option of its name.
  init(_ option: StepOption, _ title: Phrase, _ meaning: Phrase) {
    self.init(option.rawValue, title, meaning, settles: [option: .flag(true)])
  }

  func isMeant(by action: StepAction) -> Bool {
    settles.allSatisfy { action.options[$0.key] == $0.value }
  }
}

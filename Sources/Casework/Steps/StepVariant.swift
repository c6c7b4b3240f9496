import Values
import Vocabulary

/// A form of a step that has rules of its own, such as settling on the spot.
public struct StepVariant: Hashable, Sendable {
  /// Its name in the rule files.
  public let id: String
  /// What it is called.
  private let name: Name
  /// What taking the step in this form means, in one sentence.
  public let meaning: Phrase
  /// The options by which it is told from the other forms.
  public let settles: [StepOption: FieldValue]

  /// Where its name comes from.
  enum Name: Hashable, Sendable {
    /// Its own words, and those of its key.
    case own(Phrase, short: Phrase)
    /// What the office calls a case that ends so.
    case outcome(Outcome)
    /// What the office calls the kind that a case turns into.
    case turned(Kind)
  }

  init(_ id: String, _ name: Name, _ meaning: Phrase, settles: [StepOption: FieldValue]) {
    self.id = id
    self.name = name
    self.meaning = meaning
    self.settles = settles
  }

  /// A form that is asked for by a yes-or-no option of its name.
  init(_ option: StepOption, _ name: Name, _ meaning: Phrase) {
    self.init(option.rawValue, name, meaning, settles: [option: .flag(true)])
  }

  /// What it is called.
  public func title(_ catalogue: Catalogue) -> Phrase {
    switch name {
    case .own(let words, _): return words
    case .outcome(let outcome): return catalogue.outcomes.phrase(outcome)
    case .turned(let kind):
      let one = catalogue.states.one(kind)
      return Phrase("转为\(one.zh)", "Turn into a \(one.en)")
    }
  }

  /// What its key is called. English keys say what is done: settle, not settled.
  ///
  /// - Parameter step: what the key of the step itself is called.
  func short(of step: Phrase, _ catalogue: Catalogue) -> Phrase {
    switch name {
    case .own(_, let short): return short
    case .outcome(let outcome): return Phrase(catalogue.outcomes.short(outcome).zh, step.en)
    case .turned(let kind):
      let one = catalogue.states.column(kind)
      return Phrase("转\(one.zh)", "To \(one.en)")
    }
  }

  func isMeant(by action: StepAction) -> Bool {
    settles.allSatisfy { action.options[$0.key] == $0.value }
  }
}

import Values
import Vocabulary

/// One step as somebody asked for it: its name, its options, and for `amend` the new values.
public struct StepAction: Hashable, Sendable {
  /// Which step it is.
  public var name: StepName
  /// The options that were given, each with its value.
  public var options: [StepOption: FieldValue]
  /// The fields that `amend` changes; nil takes a value away.
  public var changes: [Field: FieldValue?]
  /// What is known only roughly of the new values.
  public var rough: [Field: Roughness] = [:]
  /// The values of an office's own fields that `amend` changes, by the ids of these.
  public var custom: [String: CustomValue] = [:]
  /// The edits whose values the new ones were made from, by the names of the fields. A field that is
  /// not named was edited from the value that its desk knew last.
  public var bases: [String: [EventID]] = [:]

  /// A step as asked for; options that say nothing, or no, are left out.
  public init(
    _ name: StepName, _ options: [StepOption: FieldValue] = [:],
    changes: [Field: FieldValue?] = [:]
  ) {
    self.name = name
    self.options = options.filter { !$0.value.isEmpty && $0.value != .flag(false) }
    self.changes = changes
  }

  /// The words of an option, empty when it was not given.
  public subscript(text option: StepOption) -> String {
    if case .text(let text) = options[option] { text } else { "" }
  }

  /// Whether a yes-or-no option was given.
  public func has(_ option: StepOption) -> Bool { options[option] == .flag(true) }

  /// The amount of an option, nil when it was not given.
  public subscript(money option: StepOption) -> Money? {
    if case .money(let money) = options[option] { money } else { nil }
  }

  /// The day of an option, nil when it was not given.
  public subscript(day option: StepOption) -> Day? {
    if case .day(let day) = options[option] { day } else { nil }
  }

  /// The number of an option, nil when it was not given.
  public subscript(number option: StepOption) -> Int? {
    if case .number(let number) = options[option] { number } else { nil }
  }
}

extension StepAction {
  /// Which of the forms of a step is meant; nil where it has but one.
  public var variant: StepVariant? { name.step.variants.first { $0.isMeant(by: self) } }

  /// Whom the step says were told: of a notice that names nobody it is the consumer.
  public var addressees: Set<Addressee> { name.step.addressees(of: self) }
}

import Vocabulary

extension StepName {
  /// One option that a step takes.
  public struct Parameter: Hashable, Sendable {
    /// Which option it is.
    public let option: StepOption
    /// Whether the step is refused without it.
    public let isRequired: Bool
    /// Whether the command takes it by place, without dashes.
    public let isPositional: Bool
  }

  /// The options a step takes, in the order in which a form asks for them.
  public var parameters: [Parameter] {
    switch self {
    case .accept: optional(.told)
    case .decline: required(.ground) + optional(.text, .told)
    case .terminate: required(.ground) + optional(.text, .told, .toldMerchant)
    case .mediate: optional(.mediator, .place, .entrustedTo)
    case .test: optional(.item, .done, .result)
    case .settle: optional(.recovered, .doubled, .onSpot, .agreement, .performed, .performBy)
    case .refer: required(.to) + optional(.replyBy, .receivedBy)
    case .reply: required(.text) + optional(.close)
    case .handOver: optional(.to)
    case .answer: optional(.text)
    case .dispatch: required(.squad) + optional(.result)
    case .extend, .void, .reopen: required(.why)
    case .notify: required(.by) + optional(.whom)
    case .note: required(.text)
    case .turn, .platformNumber: positional(.value)
    case .link: positional(.number) + optional(.why)
    case .unlink: positional(.number)
    case .withdraw, .amend: []
    }
  }

  private func optional(_ options: StepOption...) -> [Parameter] {
    options.map { Parameter(option: $0, isRequired: false, isPositional: false) }
  }

  private func required(_ option: StepOption) -> [Parameter] {
    [Parameter(option: option, isRequired: true, isPositional: false)]
  }

  private func positional(_ option: StepOption) -> [Parameter] {
    [Parameter(option: option, isRequired: true, isPositional: true)]
  }
}

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

  /// Whom the step says were told: of a notice that names nobody it is the consumer.
  public var addressees: Set<Addressee> {
    if name == .notify {
      return (Addressee(rawValue: self[text: .whom]) ?? .consumer).sides
    }
    var sides: Set<Addressee> = []
    if Means(rawValue: self[text: .told]) != nil { sides.insert(.consumer) }
    if Means(rawValue: self[text: .toldMerchant]) != nil { sides.insert(.merchant) }
    return sides
  }
}

import Values
import Vocabulary

/// One option that a step takes.
public struct StepParameter: Hashable, Sendable {
  /// Which option it is.
  public let option: StepOption
  /// What it is called in this step.
  public let label: Phrase
  /// What is to be written for it, as help says it.
  public let help: Phrase
  /// Whether the step is refused without it.
  public let isRequired: Bool
  /// Whether the command takes it by place, without dashes.
  public let isPositional: Bool
  /// The one form of the step that takes it, nil inside for that without a name; nil where all do.
  private var onlyForm: String??

  private init(
    _ option: StepOption, _ label: Phrase?, _ help: Phrase?, isRequired: Bool,
    isPositional: Bool = false
  ) {
    self.option = option
    self.label = label ?? option.label
    self.help = help ?? label ?? option.help
    self.isRequired = isRequired
    self.isPositional = isPositional
  }

  /// The same where one form of the step alone takes it; nil is the form without a name.
  func only(in form: String?) -> Self {
    var parameter = self
    parameter.onlyForm = .some(form)
    return parameter
  }

  /// Whether a form of the step takes it.
  func isAsked(in form: String?) -> Bool { onlyForm.map { $0 == form } ?? true }

  static func optional(_ option: StepOption, _ label: Phrase? = nil, help: Phrase? = nil) -> Self {
    Self(option, label, help, isRequired: false)
  }

  static func required(_ option: StepOption, _ label: Phrase? = nil) -> Self {
    Self(option, label, nil, isRequired: true)
  }

  static func positional(_ option: StepOption, _ label: Phrase? = nil) -> Self {
    Self(option, label, nil, isRequired: true, isPositional: true)
  }
}

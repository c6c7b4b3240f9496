import Values
import Vocabulary

/// A step of a case, named as its command (steps and their meaning: the interface's table of
/// steps). Its name is the kind of its event too.
public enum StepName: String, CaseIterable, HashedByCase, Sendable {
  case accept, decline, mediate, test, settle, terminate, withdraw, refer, reply
  case handOver = "hand-over"
  case answer, dispatch, extend, turn, notify, note, amend, link, unlink
  case platformNumber = "platform-number"
  case void, reopen
  case repeatOf = "repeat-of"
  case supplement
  case callBack = "call-back"

  /// Reads a command or a history entry; `_` counts as `-`.
  public init?(spelling: String) {
    self.init(rawValue: String(spelling.map { $0 == "_" ? "-" : $0 }))
  }

  /// What is particular to the step.
  package var step: any Step.Type {
    switch self {
    case .accept: Steps.Accept.self
    case .decline: Steps.Decline.self
    case .mediate: Steps.Mediate.self
    case .test: Steps.Test.self
    case .settle: Steps.Settle.self
    case .terminate: Steps.Terminate.self
    case .withdraw: Steps.Withdraw.self
    case .refer: Steps.Refer.self
    case .reply: Steps.Reply.self
    case .handOver: Steps.HandOver.self
    case .answer: Steps.Answer.self
    case .dispatch: Steps.Dispatch.self
    case .extend: Steps.Extend.self
    case .turn: Steps.Turn.self
    case .notify: Steps.Notify.self
    case .note: Steps.Note.self
    case .amend: Steps.Amend.self
    case .link: Steps.Link.self
    case .unlink: Steps.Unlink.self
    case .platformNumber: Steps.PlatformNumber.self
    case .void: Steps.Void.self
    case .reopen: Steps.Reopen.self
    case .repeatOf: Steps.RepeatOf.self
    case .supplement: Steps.Supplement.self
    case .callBack: Steps.CallBack.self
    }
  }
}

// MARK: What is asked of a step by its name

extension StepName {
  /// The options the step takes, in the order in which a form asks for them.
  public var parameters: [StepParameter] { step.parameters }

  /// What the step does with another case than its own.
  public var concern: StepConcern? { step.concern }

  /// Whether one form can speak for several cases.
  public var isForMany: Bool { step.isForMany }

  /// The form of the step that the rules call so.
  public func variant(_ id: String?) -> StepVariant? { step.variants.first { $0.id == id } }

  /// What an option is called in the step.
  public func label(of option: StepOption) -> Phrase {
    parameters.first { $0.option == option }?.label ?? option.label
  }

  /// Whether a form asks for an option, where the rules have the step in this form.
  public func asks(for option: StepOption, in variant: String?) -> Bool {
    step.asks(for: option, in: variant)
  }

  /// Whether a form cannot be saved without an option.
  public func needs(_ option: StepOption) -> Bool { step.needs(option) }

  /// What the key of the step is called, in one of its forms.
  public func keyLabel(variant: String?, _ catalogue: Catalogue) -> Phrase {
    let step = catalogue.steps.short(self)
    return (self.variant(variant)?.short(of: step, catalogue) ?? step).inside
  }

  /// What taking the step means.
  ///
  /// - Parameter status: that to which the rules lead, where they say one.
  public func meaning(variant: String?, leadingTo status: Status?) -> Phrase {
    self.variant(variant)?.meaning ?? step.meaning(leadingTo: status)
  }
}

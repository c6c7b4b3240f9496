import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The numbered steps of one case.
///
/// Each digit keeps its place for each kind of case; where a step has done its work, the one that
/// follows it stands in its place.
enum StepKeys {
  /// The keys of a case as it stands; a step that the rules refuse carries the reason.
  static func map(for subject: CaseSummary, _ context: Context) -> KeyMap<StepKeyAction> {
    map(for: subject, context.choices(for: subject), context)
  }

  /// The keys of several cases that take one step together: those of the first. A step is there
  /// when one of them at least can take it; each is judged by the rules by itself.
  static func map(together cases: [CaseSummary], _ context: Context) -> KeyMap<StepKeyAction> {
    guard let first = cases.first else { return KeyMap(togetherTitle, []) }
    var keys = map(for: first, context.choices(together: cases), context)
    keys.title = togetherTitle
    for index in keys.bindings.indices {
      switch keys.bindings[index].action {
      case .amend, .print: keys.bindings[index].disabled = oneByOne
      case .step(let choice) where !choice.name.isForMany: keys.bindings[index].disabled = oneByOne
      case .step, .more, .keyIn, .evidence: break
      }
    }
    return keys
  }

  static let togetherTitle = Phrase("勾了几件时的数字", "Digits on marked cases")
  private static let oneByOne = ScreenWords.oneByOne

  private static func map(
    for subject: CaseSummary, _ choices: [StepChoice], _ context: Context
  ) -> KeyMap<StepKeyAction> {
    let catalogue = context.catalogue
    var bindings = [binding(1, .amend, amendLabel(subject, catalogue))]
    for (digit, wanted) in zip(2...7, wanted(for: subject.kind, subject.status)) {
      let found =
        choices.first { $0.name == wanted.name && $0.variant == wanted.variant }
        ?? context.decision(on: subject).absent(wanted.name, for: subject.stepSubject)
      bindings.append(
        binding(
          digit, .step(found), wanted.label(catalogue),
          disabled: found.refusal?.phrase(catalogue)))
    }
    let isVoid = subject.status == .void
    bindings.append(
      binding(
        8, .print, paperLabel,
        disabled: isVoid ? PaperRefusal.void.phrase(.slip, catalogue) : nil)
    )
    bindings.append(binding(9, .more, KeyWords.more))
    return KeyMap(title(subject.kind, catalogue.states), bindings)
  }

  /// The digits of a case that is to be keyed into the 12315 platform.
  static func keying(_ subject: CaseSummary, _ context: Context) -> KeyMap<StepKeyAction> {
    let numbering = context.choices(for: subject).first { $0.name == .platformNumber }
    let first = numbering.map { choice in
      binding(
        1, .step(choice), numberLabel(context.catalogue),
        disabled: choice.refusal?.phrase(context.catalogue))
    }
    return KeyMap(
      keyingTitle,
      (first.map { [$0] } ?? []) + [
        binding(2, .keyIn, copyLabel),
        binding(9, .more, KeyWords.more),
      ])
  }

  /// The digits of a case whose visitor is to be called.
  static func calling(_ subject: CaseSummary, _ context: Context) -> KeyMap<StepKeyAction> {
    let choices = context.choices(for: subject).filter { $0.name == .callBack }
    let calls = choices.enumerated().map { place, choice in
      binding(
        place + 1, .step(choice),
        StepName.callBack.keyLabel(variant: choice.variant, context.catalogue),
        disabled: choice.refusal?.phrase(context.catalogue))
    }
    return KeyMap(
      callingTitle,
      calls + [binding(9, .more, KeyWords.more)])
  }

  static let keyingTitle = Phrase("待录入的件上的数字", "Digits on a case to key in")
  static let callingTitle = Phrase("待回访的件上的数字", "Digits on a case to call back")
  static let copyLabel = Phrase("逐栏复制", "copy field by field")

  static func numberLabel(_ catalogue: Catalogue) -> Phrase {
    let number = StepName.platformNumber.keyLabel(variant: nil, catalogue)
    return Phrase("填\(number.zh)", number.en)
  }

  /// What the digits belong to.
  static func title(_ kind: Kind, _ states: StateWords) -> Phrase {
    let one = states.one(kind)
    return Phrase("选中一件\(one.zh)时的数字", "Digits on a \(one.en)")
  }

  private static func binding(
    _ digit: Int, _ action: StepKeyAction, _ label: Phrase, disabled: Phrase? = nil
  ) -> KeyMap<StepKeyAction>.Binding {
    .init(.text("\(digit)"), does: action, label, disabled: disabled)
  }

  static let paperLabel = KeyWords.print

  private static func amendLabel(_ subject: CaseSummary, _ catalogue: Catalogue) -> Phrase {
    subject.missing.isEmpty ? StepName.amend.keyLabel(variant: nil, catalogue) : completing
  }

  private static let completing = Phrase("补材料", "complete")

  /// The label of the first digit, with what takes its place where something is missing.
  static func amendLabels(_ catalogue: Catalogue) -> [Phrase] {
    [completing, StepName.amend.keyLabel(variant: nil, catalogue)]
  }

  struct Wanted {
    var name: StepName
    var variant: String?

    init(_ name: StepName, variant: String? = nil) {
      self.name = name
      self.variant = variant
    }

    func label(_ catalogue: Catalogue) -> Phrase { name.keyLabel(variant: variant, catalogue) }
  }

  /// The steps on 2 to 7.
  static func wanted(for kind: Kind, _ status: Status) -> [Wanted] {
    switch kind {
    case .complaint: complaint(status)
    case .report: report(status)
    case .consultation: consultation(status)
    }
  }

  private static func complaint(_ status: Status) -> [Wanted] {
    switch status {
    case .registered, .needMaterial, .void: [accept, onSpot, refer, decline, withdraw, note]
    case .accepted: [mediate, settle, refer, terminate, withdraw, note]
    case .mediating: [mediateAgain, settle, refer, terminate, withdraw, note]
    case .testing: [tested, settle, refer, terminate, withdraw, note]
    case .referred: [accept, onSpot, reply, decline, withdraw, note]
    case .closed: [reached, notReached, refer, notify, reopen, note]
    }
  }

  private static func report(_ status: Status) -> [Wanted] {
    switch status {
    case .registered, .needMaterial, .accepted, .mediating, .testing, .void:
      [handOver, dispatch, refer, extend, withdraw, note]
    case .referred: [handOver, dispatch, reply, extend, withdraw, note]
    case .closed: [reached, notReached, refer, notify, reopen, note]
    }
  }

  private static func consultation(_ status: Status) -> [Wanted] {
    switch status {
    case .registered, .needMaterial, .accepted, .mediating, .testing, .void:
      [answer, toComplaint, refer, toReport, link, note]
    case .referred: [answer, toComplaint, reply, toReport, link, note]
    case .closed: [answer, toComplaint, refer, toReport, reopen, note]
    }
  }

  private static let accept = Wanted(.accept)
  private static let answer = Wanted(.answer)
  private static let decline = Wanted(.decline)
  private static let dispatch = Wanted(.dispatch)
  private static let extend = Wanted(.extend)
  private static let handOver = Wanted(.handOver)
  private static let link = Wanted(.link)
  private static let mediate = Wanted(.mediate)
  private static let mediateAgain = Wanted(.mediate, variant: StepOption.again.rawValue)
  private static let note = Wanted(.note)
  private static let notify = Wanted(.notify)
  private static let notReached = Wanted(.callBack, variant: StepOption.notReached.rawValue)
  private static let onSpot = Wanted(.settle, variant: StepOption.onSpot.rawValue)
  private static let reached = Wanted(.callBack, variant: StepOption.reached.rawValue)
  private static let refer = Wanted(.refer)
  private static let reopen = Wanted(.reopen)
  private static let reply = Wanted(.reply)
  private static let settle = Wanted(.settle)
  private static let terminate = Wanted(.terminate)
  private static let tested = Wanted(.test, variant: StepOption.done.rawValue)
  private static let toComplaint = Wanted(.turn, variant: Kind.complaint.rawValue)
  private static let toReport = Wanted(.turn, variant: Kind.report.rawValue)
  private static let withdraw = Wanted(.withdraw)
}

import Casework
import TerminalKit
import Values
import Vocabulary

/// A small form for the options of one step, and what the step will do.
struct StepScreen: DeskScreen {
  let choice: StepChoice
  private(set) var subject: CaseSummary
  /// The cases that take the step together with it.
  let others: [CaseSummary]
  /// What came of it so far, where several take it.
  private var result = ManyResult()
  var form: Form<StepOption>
  var fields: StepFields
  var isSaving = false
  /// What was asked about already: it is asked once.
  private var asked: RecoveryDoubt?

  /// The form of a step for a case.
  ///
  /// - Parameter others: cases that take the same step, each judged by the rules by itself.
  init(
    _ choice: StepChoice, on subject: CaseSummary, and others: [CaseSummary] = [],
    _ context: Context
  ) {
    self.choice = choice
    self.subject = subject
    self.others = others
    fields = StepFields(
      step: choice.name, variant: choice.variant, catalogue: context.catalogue,
      rules: context.reference.rules(
        of: subject, settings: context.settings, zone: context.zone))
    form = Form(fields.options.map(fields.field))
    layOut(context)
  }

  /// The name of the place.
  var title: Phrase {
    choice.title(fields.catalogue)
  }

  /// Keys fill in the options of the step.
  var isForm: Bool { true }

  /// Whether printable keys are text now.
  var isTyping: Bool { form.isTyping }

  /// Whether digits are text, too.
  var isInText: Bool { form.isInText }

  /// What is filled in is kept by its save alone.
  var unsaved: Phrase? { form.unsaved(keys.name(of: .save), keys.name(of: .leave)) }

  /// A filter takes words whole; a row of digits takes them one by one.
  func takes(whole text: String) -> Bool { form.takes(whole: text) }

  /// The case tells which rules number its grounds.
  func questions(_ context: Context) -> [Question] { [.oneCase(subject.id)] }

  /// The keys of this place.
  func keySections(_ context: Context) -> [KeySection] {
    let kinds = form.fields.map(\.kind)
    let fields = kinds.isEmpty ? [] : CommonKeys.sections(of: kinds, context.language)
    return [KeySection(keys, context.language)] + fields
  }

  /// Takes loaded data, a save that is on disk, a refusal.
  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .resized: layOut(context)
    case .answer(.oneCase(subject.id, let found?)):
      take(context.decision(on: found).rules)
      subject = context.summary(of: found)
      ask(jointly: found.isJoint, context)
    case .recorded where isSaving && !others.isEmpty:
      result.take()
      return ended()
    case .refused(let refusal) where isSaving && !others.isEmpty:
      result.refuse(refusal.phrase(context.catalogue))
      return ended()
    case .failed(let why) where isSaving && !others.isEmpty:
      result.refuse(why)
      return ended()
    case .recorded where isSaving: return followed(context)
    case .refused(.caseHasChanged):
      // What changed has been said; the next save knows of it, and the rules judge anew.
      isSaving = false
      return .effects(.ask(.oneCase(subject.id)))
    case .refused, .failed: isSaving = false
    default: break
    }
    return .stay
  }

  /// Whoever is not content is offered at once that the case is taken up again; Esc leaves that alone.
  private func followed(_ context: Context) -> Reaction {
    let level = form[choice: .satisfaction].flatMap { Satisfaction(rawValue: $0) }
    guard choice.name == .callBack, level == .no,
      let reopening = context.choices(for: subject).first(where: { $0.name == .reopen }),
      reopening.refusal == nil
    else { return .pop }
    var screen = StepScreen(reopening, on: subject, context)
    let said = form.field(.text)?.input.text ?? ""
    screen.form.update(.why) { $0.input.insert(CallBackWords.why(said)) }
    return Reaction(.replace(screen), message: CallBackWords.offer(screen.keys))
  }

  /// When all have answered: back, or first who did not take the step and why.
  private mutating func ended() -> Reaction {
    guard result.isDone else { return .stay }
    isSaving = false
    guard result.refused.isEmpty else {
      return Reaction(.replace(ManyResultScreen(title, result)))
    }
    let count = result.taken
    return Reaction(
      .pop, message: Phrase("\(count) 件都办了：\(title.zh)", "\(title.en): all \(count) updated"))
  }

  /// Other rules number other grounds.
  private mutating func take(_ rules: RuleSet) {
    guard rules != fields.rules else { return }
    fields.rules = rules
    let kind = fields.field(.ground).kind
    form.update(.ground) { $0.kind = kind }
  }

  /// Who agreed is asked of a joint complaint alone; what was typed already stays.
  private mutating func ask(jointly isJoint: Bool, _ context: Context) {
    guard isJoint != fields.isJoint, unsaved == nil else { return }
    fields.isJoint = isJoint
    form = Form(fields.options.map(fields.field))
    layOut(context)
  }

  private mutating func layOut(_ context: Context) {
    let options = fields.options
    let labels = options.map { form.field($0)?.label[context.language] ?? "" }
    let label = (labels.map(TextWidth.columns).max() ?? 0) + 3
    let long = options.filter { form.field($0)?.kind == .lines }
    form.layout = FormLayout(
      column: options, at: 2, labelWidth: label,
      width: max(1, min(context.columns - label - 4, 90)),
      heights: Dictionary(uniqueKeysWithValues: long.map { ($0, StepFields.longRows) }))
  }
}

// MARK: Keys

/// What keys do in the form of a step beside filling in.
enum StepFormAction: Hashable, Sendable {
  case save, next, back, phrases, leave
}

extension StepScreen {
  var keys: KeyMap<StepFormAction> {
    form.fields.isEmpty ? StepScreen.plainKeys : StepScreen.keys
  }

  /// A step without options asks for one Enter.
  static let plainKeys = KeyMap<StepFormAction>(
    Phrase("办理一步，没有要填的", "A step with nothing to fill in"),
    [
      .init(.enter, .control("s"), does: .save, Phrase("确认", "do it")),
      .init(.escape, does: .leave, KeyWords.leaveIt),
    ])

  static let keys = KeyMap<StepFormAction>(
    Phrase("办理一步", "A step"),
    [
      .init(.control("s"), does: .save, KeyWords.save),
      .init(.enter, .tab, does: .next, KeyWords.nextOrSave),
      .init(.backTab, does: .back, KeyWords.back),
      .init(.control("f"), does: .phrases, KeyWords.phrases, isHinted: false),
      .init(.escape, does: .leave, KeyWords.leaveIt),
    ])

  /// Takes one key.
  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if isSaving { return .say(KeyWords.saving) }
    let outcome = form.handle(key)
    offerTyped()
    switch outcome {
    case .ignored: return command(key, context)
    case .consumed, .opened: break
    case .changed(let option):
      form[note: option] = nil
      follow(option)
    case .moved(let option, _):
      follow(option)
      leaveFields(context)
    case .finished: return save(context)
    }
    return .stay
  }

  private mutating func command(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = keys.match(key) else {
      let isUndo = key == .control("z") || key == .control("y")
      return isUndo ? .say(KeyWords.digitChanges) : .unused
    }
    switch action {
    case .save: return save(context)
    case .next, .back: return .stay
    case .phrases: return .push(GuideScreen(.phrases, context))
    case .leave: return .pop
    }
  }

  /// What was typed for a department can be taken as it is.
  private mutating func offerTyped() {
    guard form.focus == .to else { return }
    let catalogue = fields.catalogue
    form.update(.to) { $0.offerDepartments(catalogue) }
  }

  /// What has been done needs no day by which it is to be done.
  private mutating func follow(_ option: StepOption) {
    guard option == .performed else { return }
    let isDone = form[choice: .performed] == "yes"
    form[disabled: .performBy] =
      isDone ? StepOption.performed.help.worded("already performed") : nil
  }
}

// MARK: Saving

extension StepScreen {
  func reading(_ option: StepOption, _ context: Context) -> FieldReading {
    let reader = WordReader(
      today: context.today, zone: context.zone, calendar: context.reference.calendar)
    return reader.reading(form.field(option)?.entry ?? "", of: option)
  }

  private mutating func leaveFields(_ context: Context) {
    for option in fields.options where option != form.focus {
      guard option.form.isReadOnLeaving else { continue }
      let reading = reading(option, context)
      form[note: option] = reading.note
      form[problem: option] = reading.problem
    }
  }

  private mutating func save(_ context: Context) -> Reaction {
    if choice.name == .amend { return Reaction(.replace(IntakeScreen(amending: subject, context))) }
    form.settleFocus()
    var options = fields.fixed
    for option in fields.options where form[disabled: option] == nil {
      let reading = reading(option, context)
      if let problem = loss(option, reading) { return refuse(option, problem) }
      options[option] = reading.value
    }
    let action = StepAction(choice.name, options)
    let all = [subject] + others
    if let doubt = doubt(about: action, on: all), doubt != asked {
      asked = doubt
      form.focus(on: .recovered)
      return .say(doubt.question)
    }
    isSaving = true
    result = ManyResult(waiting: all)
    return Reaction(
      effects: all.map { .record(.take([action], on: $0.id, seen: $0.lastEvent)) })
  }

  private func doubt(about action: StepAction, on all: [CaseSummary]) -> RecoveryDoubt? {
    let recovered = action[money: .recovered]
    return all.compactMap { RecoveryDoubt(recovered: recovered, amount: $0.amount?.money) }.first
  }

  private func loss(_ option: StepOption, _ reading: FieldReading) -> Phrase? {
    if form.field(option)?.filter.isEmpty == false { return IntakeWords.nothingFits }
    if let loss = reading.loss { return loss }
    if reading.value == nil, fields.isNeeded(option) { return Phrase("这一栏要填", "this is needed") }
    return nil
  }

  private mutating func refuse(_ option: StepOption, _ problem: Phrase) -> Reaction {
    form.focus(on: option)
    form[problem: option] = problem
    let name = choice.name.label(of: option)
    return .say(ScreenWords.notSaved(name, problem))
  }
}

extension StepScreen: TakesWords {
  mutating func take(_ words: String, _ context: Context) -> Reaction {
    guard let focus = form.focus, form.field(focus)?.kind.isText == true, focus.form == .text else {
      return .say(Phrase("先把光标放到要写字的栏里，再查", "Put the cursor into a text first"))
    }
    form.update(focus) { $0.input.insert(words) }
    return .stay
  }
}

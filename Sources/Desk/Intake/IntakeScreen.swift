import Casework
import TerminalKit
import Vocabulary

/// The form on which a case is taken down: one form for the three kinds, with the result on it.
///
/// Everything that was typed is in the forms, whatever the kind; a draft of it is kept after each
/// change, so nothing but an answered "throw away" loses a character.
public struct IntakeScreen: DeskScreen {
  /// The draft's number.
  let draftID: Int
  /// When the form was opened: the visitor's time of receipt.
  let openedAt: Instant
  var kind: Kind
  var forms: IntakeForms
  var plan = IntakePlan()
  var shape: IntakeShape?
  var fields: IntakeFields
  /// What stands in a fresh form; it is no data.
  var defaults: [Slot: String] = [:]
  /// The case that is corrected; nil for a new one.
  var amended: AmendedCase?
  /// What art. 10 misses, as of the field left last.
  var missing: [Field] = []
  var visitor = VisitorNotes()
  var kin = IntakeKin()
  var memory = IntakeMemory()
  /// What the form before it for the same visitor handed on; it is nothing that was typed here.
  var carried: [String: String] = [:]
  /// Whether another form for the same visitor opens when the save is done.
  var goesOn = false
  var guesses = Guesses()
  /// What the screen waits for.
  var waiting = Waiting.nothing
  /// What was asked about already before a save: it is asked once.
  var askedRecovery: RecoveryDoubt?
  var hasDraft = false
  var draftSavedAt: Instant?
  /// The same as the title says it: it follows when a field is left.
  var shownDraftAt: Instant?
  var isDone = false
  /// What is said of the focused field, where its row has no room for it.
  var reason: Phrase?
  /// The forms as they were before fields were filled in out of another case, until something is typed.
  var beforeFilling: IntakeForms?
  /// Whether the key before this one was the digit that led to the money.
  var arrivedAtRecovered = false

  enum Waiting: Equatable, Sendable {
    /// A save that is under way.
    case nothing, save
    /// Whether to throw the draft away.
    case discard
    /// The drafts of the desk, to open the next.
    case drafts
  }

  /// A blank form, with the focus behind kind and channel.
  public init(kind: Kind, _ context: Context) {
    self.init(id: context.nextDraft, kind: kind, openedAt: context.now, context)
    forms.focus(on: IntakeScreen.firstSlot(kind))
  }

  /// A form that was parked, or that a power cut interrupted.
  public init(draft: Draft, _ context: Context) {
    self.init(id: draft.id, kind: draft.kind, openedAt: draft.openedAt, context)
    hasDraft = true
    draftSavedAt = draft.savedAt
    shownDraftAt = draft.savedAt
    if let id = draft.entries[AmendedCase.entry].flatMap({ CaseID($0) }) {
      let number = draft.entries[AmendedCase.numberEntry].flatMap { CaseNumber($0) }
      amended = AmendedCase(id: id, number: number, pending: draft)
      arrange(context)
    } else {
      restore(draft.entries, focus: draft.focus, context)
    }
  }

  /// The form of a case that is to be completed or corrected.
  public init(amending subject: CaseSummary, _ context: Context) {
    self.init(
      id: context.nextDraft, kind: subject.kind, openedAt: subject.receivedAt, context)
    amended = AmendedCase(id: subject.id, number: subject.number)
    fields.rules = context.reference.rules(
      of: subject, settings: context.settings, zone: context.zone)
    arrange(context)
    if let gap = subject.missing.first { forms.focus(on: .field(gap)) }
  }

  private init(id: Int, kind: Kind, openedAt: Instant, _ context: Context) {
    draftID = id
    self.kind = kind
    self.openedAt = openedAt
    let rules = context.decision(receivedOn: openedAt.day(in: context.zone)).rules
    fields = IntakeFields(catalogue: context.catalogue, rules: rules)
    forms = IntakeForms(fields)
    fillDefaults(context)
    arrange(context)
  }

  /// Where the focus starts: the first field that is not filled in.
  static func firstSlot(_ kind: Kind) -> Slot {
    switch kind {
    case .complaint: .field(.consumerPhone)
    case .report: .field(.merchantName)
    case .consultation: .field(.topic)
    }
  }

  /// The name of the place.
  public var title: Phrase {
    amended == nil ? ScreenWords.takingDown : Phrase("补材料、更正", "Correcting a case")
  }

  /// While it asks whether to throw the form away a digit is an answer.
  public var isForm: Bool { waiting != .discard }

  /// A filter takes words whole; a row of digits takes them one by one.
  public var isTyping: Bool {
    guard waiting != .discard, let field = forms.active.focusedField else { return false }
    if case .filtered = field.kind { return true }
    return field.kind.isText
  }

  /// What the form needs when it comes into view.
  public func questions(_ context: Context) -> [Question] {
    if let amended { return [.oneCase(amended.id)] }
    let phone: [Question] = visitor.isPhone ? [.visitor(phone: visitor.phone)] : []
    let merchant: [Question] =
      visitor.merchant.isEmpty
      ? [] : [.merchant(name: visitor.merchant), .precedents(merchant: visitor.merchant)]
    return phone + merchant + [.mix(context.today)]
  }

  /// The keys of this place.
  public func keySections(_ context: Context) -> [KeySection] {
    let language = context.language
    if waiting == .discard { return [KeySection(IntakeAction.discardKeys, language)] }
    let kinds = forms.active.fields.map(\.kind)
    return [KeySection(keys, language)] + CommonKeys.sections(of: kinds, language)
  }

  /// The keys of the form that is open.
  var keys: KeyMap<IntakeAction> {
    forms.isRestOpen ? IntakeAction.restKeys : IntakeAction.keys
  }
}

// MARK: Making the form

extension IntakeScreen {
  private mutating func fillDefaults(_ context: Context) {
    let received = TypedMoment.text(
      openedAt, today: openedAt.day(in: context.zone), zone: context.zone)
    defaults = [
      .kind: kind.rawValue, .field(.channel): "visit", .field(.venue): context.settings.venue,
      .field(.receivedAt): received, .field(.consentPublish): "none",
      .field(.consentEntrust): "none",
    ]
    for kind in Kind.allCases {
      defaults[.result(kind)] = IntakeResult.all(of: kind).first?.rawValue
    }
    for (slot, entry) in defaults {
      forms.restore(slot, entry)
      forms.update(slot) { field in field.preset = field.kind.isText ? entry : nil }
    }
  }

  /// Puts back what a draft kept.
  mutating func restore(_ entries: [String: String], focus: String, _ context: Context) {
    kin = IntakeKin(kept: entries[IntakeKin.entry] ?? "")
    for (name, entry) in entries {
      if let slot = Slot(name: name) {
        offerDepartment(entry, in: slot)
        forms.restore(slot, entry)
      } else if name.last == "?", let slot = Slot(name: String(name.dropLast())) {
        forms.update(slot) { $0.input = TextInput(entry) }
      }
    }
    forms[choice: .kind] = kind.rawValue
    arrange(context)
    leaveFields(context)
    if amended == nil { noteVisitor() }
    forms.focus(on: Slot(name: focus) ?? IntakeScreen.firstSlot(kind))
  }

  /// A department that no list has is offered as it was typed.
  mutating func offerDepartment(_ name: String, in slot: Slot) {
    guard slot == .option(.to) else { return }
    let options = Choices.departments(fields.catalogue, typed: name)
    forms.update(slot) { $0.kind = .filtered(options) }
  }

  var result: IntakeResult {
    guard amended == nil else { return .open }
    return forms[choice: .result(kind)].flatMap(IntakeResult.init) ?? .open
  }

  /// Lays the form out for the kind, the result and the size, when one of them has changed.
  mutating func arrange(_ context: Context) {
    let wanted = IntakeShape(
      kind: kind, result: result, rows: context.rows - 4, columns: context.columns,
      language: context.language, isAmending: amended != nil)
    guard wanted != shape else { return }
    shape = wanted
    plan = IntakePlan(wanted, fields)
    let order = restOrder
    forms.arrange(plan, rest: order, restLayout: RestLayout.layout(order, wanted, fields))
    let needsSettlement: Phrase? =
      result == .settled ? nil : Phrase("先选 2当场和解", "first choose 2 settled")
    forms.update(.option(.recovered)) { $0.disabled = needsSettlement }
    if amended != nil {
      forms.update(.kind) { $0.disabled = Phrase("种类不能改", "The kind stays") }
    }
  }

  /// What is asked behind "more": everything of a case that is not in sight.
  private var restOrder: [Slot] {
    let shown = Set(plan.order)
    return Slot.all.filter { slot in
      guard case .field(let field) = slot, !shown.contains(slot) else { return false }
      return IntakeScreen.isAsked(field, kind) || forms.entry(slot) != (defaults[slot] ?? "")
    }
  }

  /// What makes sense for a kind; anything else is only shown where it was filled in.
  private static func isAsked(_ field: Field, _ kind: Kind) -> Bool {
    switch kind {
    case .complaint: field != .topic && field != .answer
    case .report:
      ![
        .topic, .answer, .requests, .requestOther, .consentPublish, .consentEntrust, .purchasedOn,
        .representatives,
      ].contains(field)
    case .consultation:
      [
        .consumerAddress, .merchantName, .product, .goodsClass, .nature, .greenChannel,
        .consumerMinor, .amount,
      ].contains(field)
    }
  }
}

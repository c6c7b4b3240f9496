import Casework
import TerminalKit
import Values
import Vocabulary

/// The form on which a case is taken down: one form for the three kinds, with the result on it.
///
/// Everything that was typed is in the forms, whatever the kind; a draft of it is kept after each
/// change, so nothing but an answered "throw away" loses a character.
public struct IntakeScreen: DeskScreen {
  /// What is asked and what stands there.
  var forms: IntakeForms
  /// What earlier cases say of the visitor and the merchant.
  var known = KnownVisitor()
  /// The cases that this one is to be linked with.
  var links = LinkSuggestions()
  /// What the desk offers to fill in.
  var suggestions = IntakeSuggestions()
  /// What the law says to it, for a wide screen.
  var aside = IntakeAside()
  /// How it is kept, and what becomes of it.
  var saving: IntakeSaving
  /// What is said of the focused field, where its row has no room for it.
  var reason: Phrase?
  /// Whether the key before this one was the digit that led to the money.
  var arrivedAtRecovered = false

  /// A blank form, with the focus behind kind and channel.
  public init(kind: Kind, _ context: Context) {
    let rules = context.decision(receivedOn: context.today).rules
    forms = IntakeForms(kind, openedAt: context.now, rules: rules, context)
    saving = IntakeSaving(context.nextDraft)
    forms.focus(on: forms.firstSlot)
  }

  /// A form that was parked, or that a power cut interrupted.
  public init(draft: Draft, _ context: Context) {
    let amended = AmendedCase(draft)
    let rules = context.decision(receivedOn: draft.openedAt.day(in: context.zone)).rules
    forms = IntakeForms(
      draft.kind, openedAt: draft.openedAt, rules: rules, amending: amended, context)
    saving = IntakeSaving(draft)
    if amended == nil { restore(draft, context) }
  }

  /// The form of a case that is to be completed or corrected.
  public init(amending subject: CaseSummary, _ context: Context) {
    let rules = context.reference.rules(
      of: subject, settings: context.settings, zone: context.zone)
    forms = IntakeForms(
      subject.kind, openedAt: subject.receivedAt, rules: rules,
      amending: AmendedCase(id: subject.id, number: subject.number), context)
    saving = IntakeSaving(context.nextDraft)
    if let gap = subject.missing.first { forms.focus(on: .field(gap)) }
  }

  /// A question that the guide answered, ready to be saved.
  static func answered(_ handed: HandedWords, _ context: Context) -> IntakeScreen {
    var screen = IntakeScreen(kind: .consultation, context)
    screen.forms[text: .field(.facts)] = handed.title
    screen.forms[text: .field(.answer)] = handed.words
    screen.leaveFields(context)
    return screen
  }

  /// The name of the place.
  public var title: Phrase {
    forms.amended == nil ? ScreenWords.takingDown : ScreenWords.correcting
  }

  /// While it asks whether to throw the form away a digit is an answer.
  public var isForm: Bool { saving.waiting != .discard }

  /// The number of the draft.
  public var draftID: Draft.ID? { saving.draftID }

  /// What was typed.
  public var texts: [String] { entries.sorted { $0.key < $1.key }.map(\.value) }

  /// A filter takes words whole; a row of digits takes them one by one.
  public func takes(whole text: String) -> Bool { isForm && forms.active.takes(whole: text) }

  /// Whether a text or a filter has the focus.
  public var isTyping: Bool { isForm && forms.active.isTyping }

  /// Whether a text has the focus: in a filter digits choose.
  public var isInText: Bool { isForm && forms.active.isInText }

  /// What the form needs when it comes into view.
  public func questions(_ context: Context) -> [Question] {
    if let amended = forms.amended { return [.oneCase(amended.id)] }
    return known.questions + [.frequentChoices(context.today)]
  }

  /// The keys of this place.
  public func keySections(_ context: Context) -> [KeySection] {
    let language = context.language
    if saving.waiting == .discard { return [KeySection(IntakeAction.discardKeys, language)] }
    let kinds = forms.active.fields.map(\.kind)
    return [KeySection(keys, language)] + CommonKeys.sections(of: kinds, language)
  }

  /// The keys of the form that is open.
  var keys: KeyMap<IntakeAction> {
    forms.isRestOpen ? IntakeAction.restKeys : IntakeAction.keys
  }

  /// Draws the form at any size.
  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    IntakeView(self, context).drawn(rows: rows, columns: columns, message: message)
  }

  /// The cases that this one may belong together with.
  var candidates: LinkCandidates { LinkCandidates(known, forms) }
}

// MARK: Drafts

extension IntakeScreen {
  /// What was typed and chosen, as a draft keeps it.
  var entries: [String: String] {
    var entries = forms.entries
    if !links.wishes.isEmpty { entries[LinkSuggestions.entry] = links.kept }
    return entries
  }

  /// Whether the form holds nothing that somebody typed or chose.
  var isBlank: Bool { isBlank(entries) }

  /// A case that has not been read yet cannot have been corrected.
  private func isBlank(_ entries: [String: String]) -> Bool {
    forms.amended?.isLoaded == false || saving.isBlank(entries)
  }

  func draft(_ context: Context) -> Draft { draft(entries, context) }

  private func draft(_ entries: [String: String], _ context: Context) -> Draft {
    var entries = entries
    if let amended = forms.amended { entries.merge(amended.kept) { $1 } }
    return Draft(
      id: saving.draftID, kind: forms.kind, clerk: context.clerk, openedAt: forms.openedAt,
      savedAt: context.now, entries: entries, focus: forms.focus?.name ?? "")
  }

  /// Keeps the draft, or drops it when everything was emptied again.
  mutating func draftEffects(_ context: Context) -> [Effect] {
    if forms.amended?.pending != nil { return [] }
    let entries = entries
    return saving.keep(draft(entries, context), isBlank: isBlank(entries))
  }

  /// Keeps what is half typed as a draft.
  public mutating func park(_ context: Context) -> [Effect] { draftEffects(context) }

  /// Puts back what a draft kept.
  mutating func restore(_ draft: Draft, _ context: Context) {
    links = LinkSuggestions(kept: draft.entries[LinkSuggestions.entry] ?? "")
    forms.restore(draft.entries, context)
    leaveFields(context)
    if forms.amended == nil { known.note(forms) }
    forms.focus(on: InputSlot(name: draft.focus) ?? forms.firstSlot)
  }

  /// What the form asks to be recorded as it stands.
  func filled(_ context: Context) -> FilledIntake { FilledIntake(forms, links, context) }

  /// Shows what was understood of every field but the one that has the focus, proposes nature and
  /// class, and names what is missing.
  mutating func leaveFields(_ context: Context) {
    forms.leaveFields(isBlank: isBlank, context)
    suggestions.propose(in: &forms, known, context)
    aside.read(forms, context)
  }
}

extension Draft {
  /// What it says as fields of a case, without what cannot be read; nil where it corrects a case, of which it has but
  /// what is changed.
  public func fields(_ context: Context) -> CaseFields? {
    let screen = IntakeScreen(draft: self, context)
    return screen.forms.amended == nil ? screen.filled(context).intake.fields : nil
  }
}

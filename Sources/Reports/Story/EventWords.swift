import Casework
import Interchange
import Values
import Vocabulary

/// What an event says, in words: one story for the screen, for texts, and for what an undo would take
/// back.
public struct EventWords {
  private let reference: Reference
  /// What lies over the case that the event belongs to.
  private let veil: Veil
  private let zone: Zone
  let language: Language
  /// A moment that is a value, as short as its reader takes it.
  let moment: (Instant) -> String

  /// Words over the events of a case, or of several.
  public init(
    _ reference: Reference, _ veil: Veil, _ zone: Zone, _ language: Language,
    moment: @escaping (Instant) -> String
  ) {
    self.reference = reference
    self.veil = veil
    self.zone = zone
    self.language = language
    self.moment = moment
  }

  var catalogue: Catalogue { reference.catalogue }

  /// The event in a few words.
  public func title(_ payload: EventPayload) -> String {
    switch payload {
    case .opened(let registration): Term.registered[language] + " \(registration.number.short)"
    case .stepped(let step): title(step)
    case .tallied(let entry): entry.words(reference.ledger, plus: "+")[language]
    case .undone: Term.undo.worded("Undone")[language]
    case .redone: Term.redo.worded("Redone")[language]
    case .configured: Phrase("改设置", "Settings changed")[language]
    case .disclosed(let disclosure): self.disclosure(disclosure.act)
    case .reported(let report):
      Phrase("会场报数", "Figures of a venue")[language] + " \(report.venue) \(report.day)"
    case .erased: Phrase("个人信息和文字已删除", "Persons and texts erased")[language]
    case .attached(let attached):
      Phrase("附上证据 \(attached.count) 个", "Evidence attached: \(attached.count)")[language]
    case .keyed: Phrase("本机换用新的密钥", "This desk names a new key")[language]
    case .staffed(let member): staff(member)
    case .unknown(let kind, _): newer(kind)
    }
  }

  /// The event in a few words behind the numbers of its cases.
  public func titleBehindNumbers(_ payload: EventPayload) -> String {
    switch payload {
    case .opened: Term.registered[language]
    case .tallied(let entry): entry.words(reference.ledger)[language]
    case .stepped, .undone, .redone, .configured, .disclosed, .reported, .erased, .attached, .keyed,
      .staffed, .unknown:
      title(payload)
    }
  }

  private func title(_ step: StepRecord) -> String {
    let action = step.action
    return action.variant?.title(catalogue)[language]
      ?? catalogue.steps.label(action.name, language)
  }

  private func disclosure(_ act: Disclosure.Act) -> String {
    switch act {
    case .shown: Phrase("显示过姓名电话", "Persons shown in full")[language]
    case .exported: Term.exported[language]
    case .printed: Term.printed[language]
    case .packed: Phrase("收进交接包", "Packed for hand-over")[language]
    case .given: Term.given[language]
    }
  }
}

// MARK: Details

extension EventWords {
  /// A value that was entered with an event, and what it is; what has no label speaks for itself.
  public struct Detail: Hashable, Sendable {
    var label: String?
    var words: String

    /// The label and the words, with what stands between them.
    public func text(_ colon: String) -> String { label.map { $0 + colon + words } ?? words }
  }

  /// What was entered with the event.
  ///
  /// - Parameters:
  ///   - before: the fields as they stood before it, to show what a correction took away.
  ///   - isWithheld: whether something of it cannot be read here.
  public func details(
    _ payload: EventPayload, before: CaseFields = CaseFields(), isWithheld: Bool = false
  ) -> [Detail] {
    switch payload {
    case .stepped(let step):
      step.action.name.step.changesFields
        ? changes(step.action, before, isWithheld) : options(step)
    case .erased(let why, _): [Detail(words: veil.text(why))]
    case .disclosed(let disclosure) where disclosure.act == .printed:
      PaperOrder.words(disclosure.detail, language).map { [Detail(words: $0)] } ?? []
    case .attached(let attached):
      attached.files.map { Detail(words: $0.words(isNamed: !veil.isMasked, language)) }
    case .opened, .tallied, .undone, .redone, .configured, .disclosed, .reported, .keyed, .staffed,
      .unknown:
      []
    }
  }

  /// Why an entry of the timeline has no effect, what is odd about its times, and what it says more
  /// than this version knows.
  public func marks(_ told: StoryEntry) -> [String] {
    [effect(of: told.entry), unread(told.entry.event), locked(told.entry.event)].compactMap { $0 }
      + told.doubts.map { $0.phrase[language] }
  }

  /// That an event has no effect, and why; nil where it has.
  private func effect(of entry: TimelineEntry) -> String? {
    if entry.isUndone { return Term.undone[language] }
    guard entry.isOvertaken else { return nil }
    return Phrase("没起作用：别的台先办了", "no effect: another desk was first")[language]
  }

  private func options(_ step: StepRecord) -> [Detail] {
    let action = step.action
    return step.remarks.map { Detail(words: $0[language]) }
      + action.name.parameters.compactMap { parameter in
        guard parameter.option.form != .flag, let value = action.options[parameter.option],
          action.name.step.concern != .opens
        else { return nil }
        return Detail(
          label: parameter.label[language], words: words(value, parameter.option, step))
      }
  }

  private func words(_ value: FieldValue, _ option: StepOption, _ step: StepRecord) -> String {
    let shown = words(veil.shown(value, of: option))
    return switch option.form {
    case .ground: ground(value, step) ?? shown
    case .means: catalogue.means.list.label(shown, language)
    case .addressee: Addressee(rawValue: shown)?.phrase[language] ?? newer(shown)
    case .satisfaction: Satisfaction(rawValue: shown)?.phrase[language] ?? newer(shown)
    case .department: catalogue.departments.label(shown, language)
    case .text, .flag, .day, .money, .caseNumber: shown
    }
  }

  /// A ground is one of the rules that numbered it.
  private func ground(_ value: FieldValue, _ step: StepRecord) -> String? {
    guard case .number(let number) = value else { return nil }
    let rules = reference.rules[step.transition.ruleSet]
    return TurnedAwayWords.ground(number, of: step.action.name.rawValue, in: rules)[language]
  }

  /// Who works here, and what stands of it from then on.
  private func staff(_ member: StaffMember) -> String {
    let parts = [member.role.label, member.pinWords].map { $0[language] }
    return Phrase("人员：", "Staff: ")[language] + member.name + " " + parts.joined(separator: " ")
  }

  /// What only a newer version has words for.
  private func newer(_ id: String) -> String {
    Phrase("新版本的记录 ", "From a newer version: ")[language] + id
  }

  /// The value of an office's own field; one that was erased says so, and one that cannot be read here.
  ///
  /// - Parameter isWithheld: whether that is why there is no value.
  public func words(_ entry: CustomValue, isWithheld: Bool) -> String {
    guard entry.value != nil else {
      let gone = isWithheld ? Term.withheld : Phrase("已删除", "erased")
      return entry.isFilled ? gone[language] : ""
    }
    let shown = veil.shown(entry)
    return shown.map { entry.field.words($0.json(in: zone), language) } ?? ""
  }

  /// That an event says more than this version knows; nil where it does not.
  private func unread(_ event: Event) -> String? {
    if event.unread.isEmpty { return nil }
    let names = event.unread.joined(separator: " ")
    return Phrase("另有较新版本的内容 \(names)", "more from a newer version: \(names)")[language]
  }

  /// That an event says more than can be read here; nil where it does not. What was taken down stands above the story.
  private func locked(_ event: Event) -> String? {
    guard event.isWithheld, event.id != event.caseID?.registration else { return nil }
    return Phrase("内容锁着", "its words are locked")[language]
  }

  static let takenAway = Phrase("（删去）", "(taken away)")

  private func changes(
    _ action: StepAction, _ before: CaseFields, _ isWithheld: Bool
  ) -> [Detail] {
    let custom = action.custom.sorted { $0.key < $1.key }.map { _, entry in
      Detail(
        label: entry.field.label[language],
        words: entry.isFilled
          ? words(entry, isWithheld: isWithheld) : EventWords.takenAway[language])
    }
    return custom
      + Field.allCases.compactMap { field in
        action.changes[field].map { change(of: field, to: $0, action.rough[field], before) }
      }
  }

  private func change(
    of field: Field, to value: FieldValue?, _ rough: Roughness?, _ before: CaseFields
  ) -> Detail {
    let new = value.map { shown($0, rough, field) } ?? EventWords.takenAway[language]
    let old = before[field].map {
      shown($0, before.rough[field], field) + Punctuation.changedTo[language]
    }
    return Detail(
      label: catalogue.fields.label(field, language), words: (old ?? "") + new)
  }

  private func shown(_ value: FieldValue, _ rough: Roughness?, _ field: Field) -> String {
    if let said = ReadValue(value, rough).roughWords(language) { return said }
    return field.keeping == .personal && veil.isMasked ? "***" : words(value, field)
  }

  /// A value of a field as people read it: labels for ids, masked unless shown in full.
  public func words(_ value: FieldValue, _ field: Field) -> String {
    guard let shown = veil.shown(value, of: field) else { return "***" }
    return switch field.form {
    case .choice(let list), .choices(let list):
      shown.words.map { catalogue.names(list).label($0, language) }.joined(separator: separator)
    case .text, .list, .count, .flag, .consent, .day, .instant, .money, .people: words(shown)
    }
  }

  private var separator: String { Punctuation.listComma[language] }

  private func words(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): flag ? Term.yesInside[language] : Term.noInside[language]
    case .day(let day): day.description
    case .instant(let instant): self.moment(instant)
    case .money(let money): money.grouped + Term.yuan[language]
    case .list(let words): words.joined(separator: separator)
    case .people(let people): people.map(words).joined(separator: separator)
    }
  }

  private func words(_ person: Representative) -> String { "\(person.name) \(person.phone)" }
}

import Casework
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// What an event says, in words: for the story of a case and for what an undo would take back.
struct FactWords {
  let context: Context
  /// What lies over the case that the event belongs to.
  let veil: Veil
  private var language: Language { context.language }

  init(_ context: Context, _ veil: Veil = .plain) {
    self.context = context
    self.veil = veil
  }

  /// The event in a few words.
  func title(_ fact: Fact) -> String {
    switch fact {
    case .opened(let opening): context.say(Term.registered) + " \(opening.number.short)"
    case .stepped(let step): title(step)
    case .tallied(let entry): tally(entry)
    case .undone: context.say("撤销", "Undone")
    case .redone: context.say("恢复", "Redone")
    case .configured: context.say("改设置", "Settings changed")
    case .disclosed(let disclosure): self.disclosure(disclosure.act)
    case .reported(let report):
      context.say("会场报数", "Figures of a venue") + " \(report.venue) \(report.day)"
    case .erased: context.say("个人信息和文字已删除", "Persons and texts erased")
    case .attached(let attached):
      context.say("附上证据 \(attached.count) 个", "Evidence attached: \(attached.count)")
    case .keyed: context.say("本机换用新的密钥", "This desk names a new key")
    case .unknown(let kind, _): context.say("新版本的记录 ", "From a newer version: ") + kind
    }
  }

  private func title(_ step: TakenStep) -> String {
    let action = step.action
    return action.variant?.title[language]
      ?? context.catalogue.steps.label(action.name.rawValue, language)
  }

  private func disclosure(_ act: Disclosure.Act) -> String {
    switch act {
    case .shown: context.say("显示过姓名电话", "Persons shown in full")
    case .exported: context.say(Term.exported)
    case .printed: context.say(Term.printed)
    case .packed: context.say("收进交接包", "Packed for hand-over")
    case .given: context.say(Term.given)
    }
  }

  private func tally(_ entry: TallyEntry) -> String {
    let item = context.reference.ledger.names.label(entry.item, language)
    let quantities = entry.quantities.map(\.text).joined(separator: " ")
    let sign = entry.isTotal ? context.say(" 总数 ", " total ") : " +"
    let detail = entry.masked.detail.map { " \($0)" } ?? ""
    return item + detail + sign + quantities
  }
}

// MARK: Details

extension FactWords {
  /// What was entered with the event, one piece for each value.
  ///
  /// - Parameter before: the fields as they stood before it, to show what a correction took away.
  func details(_ fact: Fact, before: CaseFields = CaseFields()) -> [String] {
    switch fact {
    case .stepped(let step):
      step.action.name == .amend ? changes(step.action, before) : options(step)
    case .erased(let why): [veil.text(why)]
    case .disclosed(let disclosure) where disclosure.act == .printed:
      PaperOrder.words(disclosure.detail, language).map { [$0] } ?? []
    default: []
    }
  }

  private func options(_ step: TakenStep) -> [String] {
    let action = step.action
    return action.remarks.map { $0[language] }
      + action.name.parameters.compactMap { parameter in
        guard parameter.option.form != .flag, let value = action.options[parameter.option],
          action.name != .turn
        else { return nil }
        let label = parameter.label[language]
        return label + context.say(Punctuation.colon) + words(value, parameter.option, step)
      }
  }

  private func words(_ value: FieldValue, _ option: StepOption, _ step: TakenStep) -> String {
    switch (option, value) {
    case (.ground, .number(let number)): ground(number, step)
    case (.told, .text(let id)), (.toldMerchant, .text(let id)), (.by, .text(let id)):
      context.catalogue.means.label(id, language)
    case (.whom, .text(let id)): Addressee(rawValue: id)?.phrase[language] ?? id
    case (.to, .text):
      context.catalogue.departments.label(words(veil.shown(value, of: option)), language)
    default: words(veil.shown(value, of: option))
    }
  }

  /// A ground is one of the rules that numbered it.
  private func ground(_ number: Int, _ step: TakenStep) -> String {
    TurnedAwayWords.ground(
      number, of: step.action.name.rawValue, in: context.reference.rules[step.ruling.ruleSet])[
        language]
  }

  /// The value of an office's own field; one that was erased says so.
  func words(_ entry: CustomValue) -> String {
    guard entry.value != nil else { return entry.isFilled ? context.say("已删除", "erased") : "" }
    let shown = veil.shown(entry)
    return shown.map { entry.field.words($0.json(in: context.zone), language) } ?? ""
  }

  /// That an event says more than this version knows; nil where it does not.
  func unread(_ event: Event) -> String? {
    if event.unread.isEmpty { return nil }
    let names = event.unread.joined(separator: " ")
    return context.say("另有较新版本的内容 \(names)", "more from a newer version: \(names)")
  }

  private func changes(_ action: StepAction, _ before: CaseFields) -> [String] {
    let fields = Casework.Field.allCases.filter { action.changes.keys.contains($0) }
    let custom = action.custom.sorted { $0.key < $1.key }.map { _, entry in
      entry.field.label[language] + context.say(Punctuation.colon)
        + (entry.isFilled ? words(entry) : context.say(ScreenWords.takenAway))
    }
    return custom
      + fields.map { field in
        let label = context.catalogue.fields.label(field.rawValue, language)
        let isPersonal = field.keeping == .personal && veil.isMasked
        func shown(_ value: FieldValue, _ rough: Roughness?) -> String {
          if let said = ReadValue(value, rough).roughWords(language) { return said }
          return isPersonal ? "***" : words(value, field)
        }
        let new =
          (action.changes[field] ?? nil).map { shown($0, action.rough[field]) }
          ?? context.say(ScreenWords.takenAway)
        let old =
          before[field].map { shown($0, before.rough[field]) + context.say(Punctuation.changedTo) }
          ?? ""
        return label + context.say(Punctuation.colon) + old + new
      }
  }

  /// A value of a field as people read it: labels for ids, masked unless shown in full.
  func words(_ value: FieldValue, _ field: Casework.Field) -> String {
    switch (field.form, value) {
    case (.choice(let list), .text(let id)): self.list(list).label(id, language)
    case (.choices(let list), .list(let ids)):
      ids.map { self.list(list).label($0, language) }.joined(separator: separator)
    default: veil.shown(value, of: field).map(words) ?? "***"
    }
  }

  private var separator: String { context.say(Punctuation.listComma) }

  private func list(_ vocabulary: Casework.Field.Vocabulary) -> Catalogue.List {
    switch vocabulary {
    case .channels: context.catalogue.channels
    case .natures: context.catalogue.natures
    case .classes: context.catalogue.classes
    case .requests: context.catalogue.requests
    case .topics: context.catalogue.topics
    case .trades: context.catalogue.trades
    case .idTypes: context.catalogue.idTypes
    }
  }

  private func words(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): flag ? context.say(Term.yesInside) : context.say(Term.noInside)
    case .day(let day): day.description
    case .instant(let instant): CaseWords(context).moment(instant)
    case .money(let money): money.grouped + context.say(Term.yuan)
    case .list(let words): words.joined(separator: separator)
    case .people(let people): people.map(words).joined(separator: separator)
    }
  }

  private func words(_ person: Representative) -> String { "\(person.name) \(person.phone)" }
}

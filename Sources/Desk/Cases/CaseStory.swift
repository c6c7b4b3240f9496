import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension CaseScreen {
  /// The lines of the story, wrapped at the edge.
  func story(_ subject: Case, columns: Int, _ context: Context) -> [[Piece]] {
    let story = CaseStory(subject, linked: linked, columns: columns, context)
    return story.facts + story.lines(of: riskIndicators) + [[]] + story.timeline + story.steps
  }
}

/// A case in lines of text: its facts with their labels, then what happened.
struct CaseStory {
  private let subject: Case
  /// What is known of the cases it is linked with.
  private let linked: [CaseSummary]
  private let columns: Int
  private let context: Context
  private let words: CaseWords
  private let values: EventWords
  private let isFull: Bool
  private let veil: Veil

  init(_ subject: Case, linked: [CaseSummary] = [], columns: Int, _ context: Context) {
    self.subject = subject
    self.linked = linked
    self.columns = columns
    self.context = context
    words = CaseWords(context)
    isFull = context.showsPersons
    veil = isFull ? .none : subject.masked
    values = context.eventWords(veil)
  }

  private var labelWidth: Int { context.language == .chinese ? 10 : 13 }
  /// How far what was entered with an event stands in: under its title, where there is room.
  private var detailIndent: Int { columns < 60 ? 4 : 21 }
  private var fields: CaseFields { subject.fields }

  /// One labelled value over as many lines as it needs; nothing for an empty one.
  private func line(_ label: String, _ text: String, _ tone: Tone = .normal) -> [[Piece]] {
    guard !text.isEmpty else { return [] }
    let lines = TextWidth.wrap(text, columns: columns - labelWidth - 3)
    return lines.enumerated().map { index, part in
      let head = index == 0 ? label : ""
      return [Piece(TextWidth.pad(head, to: labelWidth), .quiet), Piece(part, Style(tone))]
    }
  }

  private func line(_ label: Phrase, _ text: String, _ tone: Tone = .normal) -> [[Piece]] {
    line(label[context.language], text, tone)
  }

  private func line(_ field: Casework.Field) -> [[Piece]] {
    guard let value = fields[field] else { return [] }
    let label = context.catalogue.fields.label(field.rawValue, context.language)
    return line(label, values.words(value, field))
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

// MARK: Facts

extension CaseStory {
  var facts: [[Piece]] {
    let parts: [[[Piece]]] = [
      guess, rules, line(Phrase("来人", "Visitor"), person), delegate,
      line(Term.received, received),
      line(Term.merchant, merchant), line(Term.product, product),
      line(Term.amount, money),
      line(Phrase("诉求", "Requests"), requests), online, line(.facts), line(.answer),
      line(.evidence), line(Phrase("缺", "Missing"), words.missing(subject.missing), .warning),
      line(.consentPublish), line(.consentEntrust), line(Phrase("关联", "Links"), links),
      line(Phrase("平台编号", "Platform no."), subject.platformNumber ?? ""),
      line(Phrase("外部编号", "External id"), subject.externalID ?? ""), custom,
    ]
    return parts.flatMap { $0 }
  }

  /// The office's own fields, by the labels that came with their values.
  private var custom: [[Piece]] {
    fields.custom.sorted { $0.key < $1.key }.flatMap { _, entry in
      line(entry.field.label, values.words(entry))
    }
  }

  /// Why the day that is due next carries a `?`.
  private var guess: [[Piece]] {
    let calendar = context.reference.calendar
    let due = subject.due(on: context.today, calendar: calendar, zone: context.zone)
    guard let why = GuessWords.why([due], calendar) else { return [] }
    return line(Phrase("? 期限", "? Due"), why[context.language])
  }

  /// Whose rules decide, where those of the case are not here.
  private var rules: [[Piece]] {
    let note = MissingRules.of(subject, context.settings, context.reference, context.zone)
    return line(Term.rules, note?[context.language] ?? "", .warning)
  }

  /// A report without a name was made so; elsewhere a name is still to come.
  private func who(_ name: String) -> String {
    name.isEmpty && subject.kind == .report
      ? context.say(ScreenWords.anonymous) : words.orMissing(name)
  }

  private var person: String {
    if subject.isErased { return context.say("个人信息已删除", "erased") }
    if subject.kind == .report, !isFull {
      let isNamed = fields[.consumerName] != nil
      return isNamed
        ? context.say("实名（按 * 显示）", "named (* shows)") : context.say(ScreenWords.anonymous)
    }
    let identity = isFull ? [.consumerIDType, .consumerIDNumber].map(shown) : []
    return joined(
      [who(shown(.consumerName)), shown(.consumerPhone), shown(.consumerAddress), people] + identity
    )
  }

  /// The words of a field; empty where there are none.
  private func shown(_ field: Casework.Field) -> String {
    fields[field].map { values.words($0, field) } ?? ""
  }

  private var people: String {
    fields.people > 1 ? context.say("\(fields.people)人", "\(fields.people) people") : ""
  }

  private var delegate: [[Piece]] {
    guard subject.kind != .report || isFull else { return [] }
    let delegate = joined([shown(.delegateName), shown(.delegatePhone)])
    return line(Phrase("委托代理人", "Delegate"), delegate) + line(.representatives)
  }

  private var received: String {
    joined([
      words.moment(subject.receivedAt), words.channel(fields[text: .channel]), shown(.venue),
      context.say(ScreenWords.by) + subject.clerk,
    ])
  }

  private var merchant: String {
    joined(
      [.merchantName, .merchantAddress, .merchantTrade, .merchantContact, .merchantPhone].map(shown)
    )
  }

  private var product: String {
    let goods = fields[text: .goodsClass]
    let nature = fields[text: .nature]
    return joined([
      shown(.product),
      goods.isEmpty ? "" : context.catalogue.classes.label(goods, context.language),
      nature.isEmpty ? "" : context.catalogue.natures.label(nature, context.language),
      subject.kind == .consultation ? fields[.topic].map { values.words($0, .topic) } ?? "" : "",
      bought.map { context.say("\($0) 购买", "bought \($0)") } ?? "",
    ])
  }

  private var bought: String? { fields.saidPurchase?.words(language) }

  private var money: String {
    func yuan(_ money: Money) -> String { money.grouped + context.say(Term.yuan) }
    return joined([
      fields.saidAmount?.words(language) ?? "",
      subject.recovered.map { context.say("挽回 ", "recovered ") + yuan($0) } ?? "",
      subject.doubled.map { context.say("加倍赔偿 ", "doubled ") + yuan($0) } ?? "",
    ])
  }

  private var requests: String {
    RequestWords.words(
      fields[list: .requests], other: shown(.requestOther), context.catalogue, language)
  }

  /// Where it was bought on the net.
  private var online: [[Piece]] {
    line(.merchantPlatform) + line(.merchantShop) + line(.merchantOrderNumber)
  }

  private var links: String {
    subject.links.map { link in
      let other = linked.first { $0.id == link.other }
      let merchant = other.map { $0.merchant.isEmpty ? "" : words.merchant($0).text } ?? ""
      return joined([link.number, merchant, veil.text(link.why)])
    }.joined(separator: context.say(Punctuation.listComma))
  }
}

// MARK: Signs

extension CaseStory {
  /// What asks for a second look, one line each; nothing where nothing does.
  func lines(of riskIndicators: [RiskIndicator]) -> [[Piece]] {
    riskIndicators.enumerated().flatMap { index, sign in
      line(
        index == 0 ? Phrase("留意", "Look twice") : Phrase(""),
        RiskIndicatorWords.whole(sign)[language])
    }
  }

  private var language: Language { context.language }
}

// MARK: Steps

extension CaseStory {
  /// What can be done now, and why the rest cannot: the digits below with their reasons.
  var steps: [[Piece]] {
    let summary = CaseSummary(
      subject, today: context.today, calendar: context.reference.calendar, zone: context.zone)
    let bindings = StepKeys.map(for: summary, context).bindings.filter { $0.action != .more }
    let possible = bindings.filter { $0.disabled == nil }.map { binding in
      (binding.keys.first?.digit.map(String.init) ?? "") + binding.label[language]
    }
    let able = TextWidth.wrap(possible.joined(separator: "  "), columns: columns - 3)
    let title = Piece(context.say("现在能办", "What can be done now"), .section)
    return [[], [title]] + able.map { [Piece($0)] }
      + reasons(bindings.filter { $0.disabled != nil })
  }

  private func reasons(_ refused: [KeyMap<StepKeyAction>.Binding]) -> [[Piece]] {
    if refused.isEmpty { return [] }
    let title = [Piece(context.say("还不能办", "What cannot, and why"), .section)]
    if let ended {
      let labels = refused.map { $0.label[language] }.joined(
        separator: context.say(Punctuation.listComma))
      return [title] + TextWidth.wrap("\(labels)\(ended)", columns: columns - 3).map { [Piece($0)] }
    }
    return [title]
      + refused.flatMap { binding in
        let why = binding.disabled?.reason(without: subject.number, language) ?? ""
        return line(binding.label, TextWidth.unambiguous(why))
      }
  }

  /// The one reason behind all, where a case has come to its end.
  private var ended: String? {
    switch subject.status {
    case .closed: context.say("：已办结，要接着办先重新办理", ": the case is closed, reopen it to go on")
    case .void: context.say("：已作废，只留编号", ": the case is void and keeps its number alone")
    default: nil
    }
  }
}

// MARK: Timeline

extension CaseStory {
  var timeline: [[Piece]] {
    [[Piece(context.say(Term.whatHappened), .section)]]
      + subject.timeline.flatMap { entry in lines(of: entry) }
  }

  private func lines(of entry: TimelineEntry) -> [[Piece]] {
    let event = entry.event
    let time = TextWidth.pad(moment(event.at), to: 12)
    let clerk = TextWidth.pad(event.clerk, to: 9)
    let isOff = entry.isUndone || entry.isOvertaken
    var head = [
      Piece(time, .quiet), Piece(clerk, .quiet),
      Piece(values.title(event.payload), isOff ? .disabled : .normal),
    ]
    head += values.marks(entry, of: subject).map { Piece("  " + $0, .warning) }
    let before = subject.fields(before: event.id)
    let details = values.details(event.payload, before: before).map {
      $0.text(context.say(Punctuation.colon))
    }
    let indent = String(repeating: " ", count: detailIndent)
    let wrapped = paragraphs(details, of: event.payload).filter { !$0.isEmpty }.flatMap {
      TextWidth.wrap($0, columns: columns - detailIndent - 3)
    }
    return [head] + wrapped.map { [Piece(indent + $0, isOff ? .disabled : .quiet)] }
  }

  /// Each corrected field stands on a line of its own; the options of a step are one sentence.
  private func paragraphs(_ details: [String], of payload: EventPayload) -> [String] {
    if case .stepped(let step) = payload, step.action.name == .amend { return details }
    return [details.joined(separator: context.say(Punctuation.semicolon))]
  }

  private func moment(_ instant: Instant) -> String {
    "\(Dates.short(instant.day(in: context.zone))) \(Dates.time(instant, in: context.zone))"
  }
}

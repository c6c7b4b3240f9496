import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What is known of a case, line by line behind its labels.
struct CaseFacts {
  private let subject: Case
  /// What is known of the cases it is linked with.
  private let linked: [CaseSummary]
  private let layout: [StoryLine]
  private let page: LabelledLines
  private let context: Context
  private let words: CaseWords
  private let values: EventWords
  private let isFull: Bool
  private let veil: Veil
  private let withheld: Withheld

  init(
    _ subject: Case, linked: [CaseSummary], columns: Int, _ context: Context,
    layout: [StoryLine] = StoryLine.all
  ) {
    self.subject = subject
    self.linked = linked
    self.layout = layout
    self.context = context
    page = LabelledLines(columns: columns, language: context.language)
    words = CaseWords(context)
    isFull = context.showsPersons
    veil = isFull ? .none : subject.masked
    values = context.eventWords(veil)
    withheld = Withheld(subject)
  }

  private var language: Language { context.language }
  private var fields: CaseFields { subject.fields }

  /// What is missing stands above the consents, which nobody needs to go on.
  var lines: [[Piece]] {
    let matter = layout.prefix { line in !line.fields.contains { $0.group == .consents } }
    let missing = words.missing(subject.missing)
    return guess + rules + matter.flatMap(told)
      + page.line(Phrase("缺", "Missing"), missing, .warning)
      + layout.dropFirst(matter.count).flatMap(told)
      + page.line(Term.links, links)
      + page.line(Term.platformNumberShort, subject.platformNumber ?? "")
      + page.line(Term.externalID, subject.externalID ?? "") + custom
  }

  /// What the fields of a line say, without what follows from them.
  func told(_ line: StoryLine) -> [[Piece]] {
    guard let first = line.fields.first else { return [] }
    let label = line.label ?? context.catalogue.fields.phrase(first)
    return page.line(label, text(line.fields.filter(isShown)))
  }

  private func text(_ shown: [Field]) -> String {
    if shown.first == .consumerName, let hidden = nobody { return hidden }
    if shown == [.requests, .requestOther] { return requests }
    guard shown.contains(where: withheld.has) else { return joined(shown.map { telling($0) }) }
    // However many of them: it is said once, and stands for a name, too.
    let told = shown.filter { !withheld.has($0) && ($0 != .consumerName || fields[$0] != nil) }
    return joined([context.say(ScreenWords.withheld)] + told.map { telling($0) })
  }

  private func joined(_ parts: [String]) -> String {
    parts.filled(joinedBy: "  ")
  }
}

// MARK: Who may be seen

extension CaseFacts {
  /// A reporter is not shown, and nobody's paper is, until somebody asks for it.
  private func isShown(_ field: Field) -> Bool {
    if isFull { return true }
    return switch field.secrecy {
    case .paper, .paperKind: false
    // It is there with stars.
    case .order: true
    case .nothing, .name, .contact, .phone, .address, .people, .place, .code, .text:
      subject.kind != .report || !field.isOfThePerson || field == .consumerName
    }
  }

  /// What stands for a visitor of whom nothing is shown.
  private var nobody: String? {
    if subject.isErased { return context.say("个人信息已删除", "erased") }
    guard subject.kind == .report, !isFull else { return nil }
    if fields[.consumerName] == nil, !withheld.has(.consumerName) {
      return context.say(ScreenWords.anonymous)
    }
    let (named, key) = (ScreenWords.named, GlobalAction.quietKeys.name(of: .showPersons))
    return context.say("\(named.zh)（按 \(key.zh) 显示）", "\(named.en) (\(key.en) shows)")
  }
}

// MARK: What a field says

extension CaseFacts {
  /// What is told of a field: its value, or more where that alone does not say it.
  private func telling(_ field: Field) -> String {
    switch field.telling {
    case .visitor: visitor
    case .people: people
    case .receipt: words.moment(subject.receivedAt)
    case .place: joined([plain(.venue), context.say(ScreenWords.by) + subject.clerk])
    case .purchase: bought
    case .money: money
    case .value: plain(field)
    }
  }

  /// The words of a value; empty where there is none, and for a no that nobody said.
  private func plain(_ field: Field) -> String {
    guard let value = fields[field], field.form != .flag || value == .flag(true) else { return "" }
    return values.words(value, field)
  }

  /// A report without a name was made so; elsewhere a name is still to come.
  private var visitor: String {
    let name = plain(.consumerName)
    return name.isEmpty && subject.kind == .report
      ? context.say(ScreenWords.anonymous) : words.orMissing(name)
  }

  private var people: String {
    fields.people > 1 ? context.say("\(fields.people)人", "\(fields.people) people") : ""
  }

  private var bought: String {
    let day = fields.saidPurchase?.words(language)
    return day.map { context.say("\($0) 购买", "bought \($0)") } ?? ""
  }

  private var money: String {
    func yuan(_ money: Money) -> String { money.grouped + context.say(Term.yuan) }
    return joined([
      fields.saidAmount?.words(language) ?? "",
      subject.recovered.map { context.say(Term.recovered.inside) + " " + yuan($0) } ?? "",
      subject.doubled.map { context.say("加倍赔偿 ", "doubled ") + yuan($0) } ?? "",
    ])
  }

  private var requests: String {
    let other =
      withheld.has(.requestOther) ? context.say(ScreenWords.withheld) : plain(.requestOther)
    return RequestWords.words(fields[list: .requests], other: other, context.catalogue, language)
  }
}

// MARK: What no field says

extension CaseFacts {
  /// Why the day that is due next carries a `?`.
  private var guess: [[Piece]] {
    let calendar = context.reference.calendar
    let due = subject.due(on: context.today, calendar: calendar, zone: context.zone)
    let why = GuessWords.why([due], calendar)
    return page.line(Phrase("? 期限", "? Due"), why?[language] ?? "")
  }

  /// Whose rules decide, where those of the case are not here.
  private var rules: [[Piece]] {
    let note = MissingRules.of(subject, context.settings, context.reference, context.zone)
    return page.line(Term.rules, note?[language] ?? "", .warning)
  }

  private var links: String {
    subject.links.map { link in
      let other = linked.first { $0.id == link.other }
      let merchant = other.map { $0.merchant.isEmpty ? "" : words.merchant($0).text } ?? ""
      return joined([link.number, merchant, veil.text(link.why)])
    }.joined(separator: context.say(Punctuation.listComma))
  }

  /// The office's own fields, by the labels that came with their values.
  private var custom: [[Piece]] {
    fields.custom.sorted { $0.key < $1.key }.flatMap { _, entry in
      page.line(
        entry.field.label,
        values.words(entry, isWithheld: withheld.custom.contains(entry.field.name)))
    }
  }
}

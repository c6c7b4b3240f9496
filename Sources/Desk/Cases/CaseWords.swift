import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Short words for a case, as lists print them.
struct CaseWords: Sendable {
  let context: Context
  private var language: Language { context.language }

  init(_ context: Context) { self.context = context }

  func kind(_ kind: Kind) -> String { context.say(context.catalogue.states.one(kind)) }

  /// The kind where a column has little room.
  func shortKind(_ kind: Kind) -> String { context.say(context.catalogue.states.column(kind)) }

  /// What the case is waiting for, or how it ended.
  func state(_ subject: CaseSummary) -> String {
    context.say(context.catalogue.states.short(subject.state))
  }

  /// The masked name; of a reporter never more than whether there is one.
  func name(_ subject: CaseSummary) -> String {
    if subject.kind == .report {
      return subject.isNamed
        ? context.say(ScreenWords.named) : context.say(ScreenWords.anonymousShort)
    }
    return orMissing(knownName(subject))
  }

  /// The masked name, or that it is locked; empty where there is none, and of a reporter.
  func knownName(_ subject: CaseSummary) -> String {
    if subject.kind == .report { return "" }
    return text(subject.name, .consumerName, subject)
  }

  /// The goods, or that they are locked.
  func product(_ subject: CaseSummary) -> String { text(subject.product, .product, subject) }

  /// The first words of the facts, or that they are locked.
  func facts(_ subject: CaseSummary) -> String { text(subject.facts, .facts, subject) }

  private func text(_ words: String, _ field: Field, _ subject: CaseSummary) -> String {
    subject.withheld.contains(field) ? context.say(ScreenWords.withheld) : words
  }

  /// A name or what stands for one that is missing.
  func orMissing(_ text: String) -> String {
    text.isEmpty ? context.say(ScreenWords.none) : text
  }

  /// The merchant, or that it is missing; a question need not have one.
  func merchant(_ subject: CaseSummary) -> ListCell {
    guard subject.merchant.isEmpty else { return ListCell(subject.merchant) }
    return ListCell(subject.kind == .consultation ? "" : orMissing(""), .quiet)
  }

  /// What it is about: the product, or the first words of a question.
  func about(_ subject: CaseSummary) -> String {
    let product = product(subject)
    return product.isEmpty && subject.kind == .consultation ? facts(subject) : product
  }

  /// The end of the phone; where that is locked the name says so.
  func phoneTail(_ subject: CaseSummary) -> String {
    subject.phoneTail.isEmpty ? "" : "****\(subject.phoneTail)"
  }

  /// The fields that are missing, by their names.
  func missing(_ fields: [Field]) -> String {
    let names = fields.map { context.catalogue.fields.label($0, language) }
    return names.joined(separator: context.say(Punctuation.listComma))
  }

  func channel(_ id: String) -> String { context.catalogue.channels.label(id, language) }

  /// A department by the name that stands in the case, in the language of the screen.
  func department(_ name: String) -> String {
    context.say(context.catalogue.departmentLabel(name))
  }
}

// MARK: Days and ages

extension CaseWords {
  /// The day of what is due next, with `?` where it is guessed, and in a word what is due.
  func due(_ subject: CaseSummary) -> String {
    guard let due = subject.due else { return "" }
    let space = language == .chinese ? "" : " "
    return day(due) + space + dueWord(due, subject)
  }

  /// What is due next, or where nothing is, what came of calling back.
  func next(_ subject: CaseSummary) -> String {
    guard subject.due == nil, let calledBack = subject.calledBack else { return due(subject) }
    return context.say(calledBack.phrase)
  }

  func day(_ due: Due) -> String { due.on.short + (due.isEstimated ? "?" : "") }

  private func dueWord(_ due: Due, _ subject: CaseSummary) -> String {
    let word = context.catalogue.short(of: due.what, isOfficeTarget: due.isOfficeTarget)
    switch due.what {
    case .decide:
      let decide = context.catalogue.deadlines.phrase(due.what)
      return subject.status == .needMaterial
        ? context.say("补齐、\(decide.zh)", "complete") : context.say(word)
    case .reply:
      let department = department(subject.department)
      return context.say(
        department + word.zh, department.isEmpty ? word.en : "from \(department)")
    case .tell, .check, .mediate, .target: return context.say(word)
    }
  }

  /// What must be done by when, for somebody who asks.
  func duty(_ subject: CaseSummary) -> String {
    guard let due = subject.due else { return state(subject) }
    let day = day(due)
    return switch due.what {
    case .decide: context.say("\(day)前告知是否受理", "answer by \(day)")
    case .tell: context.say("\(day)前告知结果", "tell by \(day)")
    case .check: context.say("\(day)前核查", "check by \(day)")
    case .mediate, .reply, .target: self.due(subject)
    }
  }

  /// How near the last day is, in a word; nil while it is far.
  func nearness(_ subject: CaseSummary) -> (words: String, tone: Tone)? {
    guard let due = subject.due else { return nil }
    if due.isOverdue {
      return (context.say("逾期\(-due.daysLeft)天", "\(-due.daysLeft)d late"), .overdue)
    }
    switch due.daysLeft {
    case 0: return (context.say("今天到期", "due today"), .warning)
    case 1: return (context.say("明天到期", "due tomorrow"), .warning)
    default: return nil
    }
  }

  /// How long ago: minutes, hours, then the day.
  func age(of instant: Instant) -> String {
    let minutes = max(0, (context.now.seconds - instant.seconds) / 60)
    if minutes < 1 { return context.say(ScreenWords.justNow.inside) }
    if minutes < 60 { return context.say("\(minutes)分钟前", "\(minutes) min ago") }
    if instant.day(in: context.zone) == context.today {
      return context.say("\(minutes / 60)小时前", "\(minutes / 60) h ago")
    }
    return instant.day(in: context.zone).short
  }

  /// The time of today, the day of other days.
  func moment(_ instant: Instant) -> String {
    let zone = context.zone
    return instant.day(in: zone) == context.today ? instant.time(in: zone) : instant.short(in: zone)
  }
}

extension Context {
  /// A case as lists have it, as it stands today.
  func summary(of subject: Case) -> CaseSummary {
    CaseSummary(subject, today: today, calendar: reference.calendar, zone: zone)
  }

  /// The words of events under a veil, with moments as screens print them.
  func eventWords(_ veil: Veil) -> EventWords {
    EventWords(reference, veil, zone, language) { CaseWords(self).moment($0) }
  }
}

extension CaseSummary {
  /// Whether its last day is today or tomorrow, or has passed.
  var isUrgent: Bool { due.map { $0.daysLeft <= 1 } ?? false }
}

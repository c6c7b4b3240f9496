import Casework
import Interchange
import Values
import Vocabulary

/// One case as a text: who, against whom, what, and what happened since.
///
/// What is known is taken from the document that `show` gives, so that it shows and hides exactly what
/// that does; what happened is told as the screen tells it.
public struct CaseText {
  private let document: JSON
  private let subject: Case
  private let events: EventWords
  private let reference: Reference
  private let zone: Zone
  private let today: Day
  private let language: Language

  /// The text of a case as it is shown with a veil over it.
  ///
  /// - Parameters:
  ///   - writer: of documents for the purpose `show`, masked or not.
  public init(
    _ subject: Case, _ writer: CaseDocumentWriter, _ reference: Reference, language: Language
  ) {
    document = writer.json(subject)
    self.subject = subject
    self.reference = reference
    zone = writer.zone
    today = writer.today
    self.language = language
    events = EventWords(
      reference, writer.isMasked ? subject.masked : .none, writer.zone, language,
      moment: { $0.toTheMinute(in: writer.zone) })
  }

  private var catalogue: Catalogue { reference.catalogue }
  private var withheld: Withheld { Withheld(subject) }
  private var due: Due? { subject.due(on: today, calendar: reference.calendar, zone: zone) }

  /// The lines from top to bottom.
  public var lines: [String] {
    [heading] + fieldLines + stateLines + [""] + [StorySection.timeline.phrase[language]]
      + timelineLines
  }
}

// MARK: - What is known

extension CaseText {
  private var heading: String {
    let words = [Phrase(subject.number.description), catalogue.kinds.phrase(subject.kind)]
    let whole = (words + catalogue.states.whole(subject.state)).map { $0[language] }
    return Demonstration.marked(
      whole.joined(separator: "  "), language, if: document.isOfDemonstration)
  }

  private var fieldLines: [String] {
    var lines = person
    for field in Field.allCases {
      guard let words = words(of: field), !words.isEmpty else { continue }
      lines += CaseText.line(catalogue.fields.label(field, language), words)
      if field == .venue, let clerk = document["clerk"]?.string {
        lines += CaseText.line(catalogue.documentLabels.label(.clerk, language), clerk)
      }
    }
    return lines + customLines
  }

  /// An office's own fields, by the labels that came with their values.
  private var customLines: [String] {
    (document["custom"]?.members ?? []).flatMap { member -> [String] in
      guard let field = subject.fields.custom[member.key]?.field else { return [] }
      if withheld.custom.contains(field.name) {
        return CaseText.line(field.label[language], Term.withheld[language])
      }
      if member.value.isNull { return [] }
      let words = field.words(member.value, language)
      return CaseText.line(field.label[language], words.isEmpty ? self.words(member.value) : words)
    }
  }

  /// Who reported stays hidden where the document hides it; that somebody is hidden is said.
  private var person: [String] {
    guard subject.kind == .report, document["consumer"]?.isNull != false else { return [] }
    return CaseText.line(catalogue.fields.label(Field.consumerName, language), "***")
  }

  private func words(of field: Field) -> String? {
    if withheld.has(field), subject.kind != .report || !field.isOfThePerson {
      return Term.withheld[language]
    }
    guard let value = document.value(at: field.rawValue), !value.isNull else { return nil }
    // Said with the requests.
    if field == .requestOther, document["requests"]?.array?.isEmpty == false { return nil }
    if field == .requests {
      return RequestWords.words(
        (value.array ?? []).compactMap(\.string),
        other: value.array?.isEmpty == false ? document["request_other"]?.string ?? "" : "",
        catalogue, language)
    }
    if field.form == .flag && value == .bool(false) { return nil }
    if field == .people && value == 1 { return nil }
    return SaidWords.words(of: field, in: document, language) ?? words(value, field.form)
  }

  private func words(_ value: JSON, _ form: Field.Form) -> String {
    switch form {
    case .choice(let vocabulary): catalogue.names(vocabulary).label(value.string ?? "", language)
    case .choices(let vocabulary):
      (value.array ?? []).map { catalogue.names(vocabulary).label($0.string ?? "", language) }
        .joined(separator: comma)
    case .list: (value.array ?? []).compactMap(\.string).joined(separator: comma)
    case .people: SheetPeople.cell(value.array ?? [])
    case .instant: CaseText.time(value.string ?? "")
    case .money: value.string.map(money) ?? ""
    case .text, .count, .flag, .consent, .day: words(value)
    }
  }

  private func words(_ value: JSON) -> String {
    switch value {
    case .bool(let flag): (flag ? Term.yes : Term.no)[language]
    case .string(let text): text
    case .number(let digits): digits
    case .null, .array, .object: value.text
    }
  }

  private var comma: String { Punctuation.listComma[language] }

  private func money(_ yuan: String) -> String {
    "\(Money(yuan: yuan)?.grouped ?? yuan)\(language == .chinese ? "" : " ")\(Words.yuan[language])"
  }

  /// `2027-03-15 09:12` out of an instant.
  static func time(_ iso: String) -> String { String(iso.prefix(16).map { $0 == "T" ? " " : $0 }) }

  /// A label and its words; further lines of the words stand below the first.
  static func line(_ label: String, _ words: String) -> [String] {
    let parts = words.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      (index == 0 ? "\(label): " : "  ") + Table.oneLine(String(part))
    }
  }
}

// MARK: - Where it stands

extension CaseText {
  private var stateLines: [String] {
    var lines: [String] = []
    for amount in [DocumentLabel.recovered, .doubled] {
      guard let yuan = document[amount.rawValue]?.string else { continue }
      lines += CaseText.line(catalogue.documentLabels.label(amount, language), money(yuan))
    }
    if let number = document["platform_number"]?.string {
      lines += CaseText.line(StorySection.platformNumber.phrase[language], number)
    }
    let missing = (document["missing"]?.array ?? []).compactMap(\.string)
    if !missing.isEmpty {
      let words = missing.map { catalogue.fields.list.label($0, language) }.joined(separator: comma)
      lines += CaseText.line(StorySection.missing.phrase[language], words)
    }
    return lines + conflictLines + routeLines + dueLines
  }

  /// What two desks wrote without knowing of each other, until somebody settles it.
  private var conflictLines: [String] {
    events.conflicts(of: subject).flatMap {
      CaseText.line(StorySection.conflict.phrase[language], $0)
    }
  }

  /// Where whoever was turned away may still go.
  private var routeLines: [String] {
    guard subject.kind == .complaint, subject.outcome?.isTurnedAway == true else { return [] }
    return CaseText.line(
      StorySection.routes.phrase[language], TurnedAwayWords.otherRoutes[language])
  }

  private var dueLines: [String] {
    guard let due = document["due"], let day = due["on"]?.string else { return [] }
    let what = due["what"]?.string ?? ""
    let label =
      self.due?.label(catalogue)[language] ?? catalogue.deadlines.list.label(what, language)
    var words = [day, label]
    for mark in [StorySection.overdue, .estimated] where due[mark.rawValue]?.bool == true {
      words.append("(\(mark.phrase[language]))")
    }
    return CaseText.line(StorySection.due.phrase[language], words.joined(separator: " "))
  }

  private var timelineLines: [String] {
    StoryEntry.all(of: subject).map { told in
      let event = told.entry.event
      let line =
        [event.at.toTheMinute(in: zone), event.clerk, events.title(event.payload)]
        + events.marks(told).map { "[\($0)]" }
        + events.details(
          event.payload, before: told.before, isWithheld: event.isWithheld
        ).map { $0.text(": ") }
      return Table.oneLine(line.filled(joinedBy: "  "))
    }
  }
}

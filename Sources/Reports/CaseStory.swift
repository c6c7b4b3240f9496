import Casework
import Interchange
import Values
import Vocabulary

/// One case as a text: who, against whom, what, and what happened since.
///
/// It is made of the document that `show` gives, so it shows and hides exactly what that does.
public struct CaseStory: Sendable {
  private let document: JSON
  private let due: Due?
  private let catalogue: Catalogue
  private let language: Language
  private let rules: RuleBook?
  private let custom: [String: CustomField]

  /// - Parameter document: of ``CaseDocumentWriter`` for the purpose `show`, masked or not.
  /// - Parameter due: what is due next: whose target it is does not stand in the document.
  /// - Parameter rules: the rule sets that number grounds.
  /// - Parameter custom: the office's own fields as they were declared with their values.
  public init(
    _ document: JSON, due: Due? = nil, catalogue: Catalogue, rules: RuleBook? = nil,
    custom: [String: CustomField] = [:], language: Language
  ) {
    self.document = document
    self.due = due
    self.catalogue = catalogue
    self.rules = rules
    self.custom = custom
    self.language = language
  }

  /// The lines from top to bottom.
  public var lines: [String] {
    [heading] + fieldLines + standingLines + [""] + [StorySection.timeline.phrase[language]]
      + timelineLines
  }
}

// MARK: - What is known

extension CaseStory {
  private var kind: Kind? { document["kind"]?.string.flatMap(Kind.init) }

  private var heading: String {
    let number = document["number"]?.string ?? ""
    let status = document["status"]?.string ?? ""
    let words = [
      number, catalogue.kinds.label(document["kind"]?.string ?? "", language),
      catalogue.statuses.label(status, language),
      document["outcome"]?.string.map { catalogue.outcomes.label($0, language) },
    ].compactMap { $0 }
    return Demonstration.marked(
      words.filter { !$0.isEmpty }.joined(separator: "  "), language,
      if: document.isOfDemonstration)
  }

  private var fieldLines: [String] {
    var lines = person
    for field in Field.allCases {
      guard let words = words(of: field), !words.isEmpty else { continue }
      lines += CaseStory.line(catalogue.fields.label(field.rawValue, language), words)
      if field == .venue, let clerk = document["clerk"]?.string {
        lines += CaseStory.line(catalogue.fields.label("clerk", language), clerk)
      }
    }
    return lines + customLines
  }

  /// An office's own fields, by the labels that came with their values.
  private var customLines: [String] {
    (document["custom"]?.members ?? []).flatMap { member -> [String] in
      guard let field = custom[member.key], !member.value.isNull else { return [] }
      let words = field.words(member.value, language)
      return CaseStory.line(field.label[language], words.isEmpty ? self.words(member.value) : words)
    }
  }

  /// Who reported stays hidden where the document hides it; that somebody is hidden is said.
  private var person: [String] {
    guard kind == .report, document["consumer"]?.isNull != false else { return [] }
    return CaseStory.line(catalogue.fields.label("consumer.name", language), "***")
  }

  private func words(of field: Field) -> String? {
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
    return words(value, field, in: document)
  }

  /// A value as exactly as it was said: how far it is known stands beside it.
  private func words(_ value: JSON, _ field: Field, in document: JSON) -> String {
    let approx = field.approxKey.flatMap { document[$0]?.string }
    let words = words(value, field.form)
    guard let rough = approx.flatMap(Roughness.init), let text = value.string else { return words }
    let said =
      field.form == .day
      ? Day(text).map { SaidDay($0, rough).words(language) }
      : Money(yuan: text).map { SaidMoney($0, rough).words(language) }
    return said ?? words
  }

  private func words(_ value: JSON, _ form: Field.Form) -> String {
    switch form {
    case .choice(let vocabulary): catalogue.list(vocabulary).label(value.string ?? "", language)
    case .choices(let vocabulary):
      (value.array ?? []).map { catalogue.list(vocabulary).label($0.string ?? "", language) }
        .joined(separator: comma)
    case .list: (value.array ?? []).compactMap(\.string).joined(separator: comma)
    case .people: SheetPeople.cell(value.array ?? [])
    case .instant: CaseStory.time(value.string ?? "")
    case .money: value.string.map(money) ?? ""
    default: words(value)
    }
  }

  private func words(_ value: JSON) -> String {
    switch value {
    case .bool(let flag): (flag ? Term.yes : Term.no)[language]
    case .string(let text): text
    case .number(let digits): digits
    default: value.text
    }
  }

  private var comma: String { language == .chinese ? "、" : ", " }

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

extension CaseStory {
  private var standingLines: [String] {
    var lines: [String] = []
    for key in ["recovered", "doubled"] {
      guard let yuan = document[key]?.string else { continue }
      lines += CaseStory.line(catalogue.fields.label(key, language), money(yuan))
    }
    if let number = document["platform_number"]?.string {
      lines += CaseStory.line(StorySection.platformNumber.phrase[language], number)
    }
    let missing = (document["missing"]?.array ?? []).compactMap(\.string)
    if !missing.isEmpty {
      let words = missing.map { catalogue.fields.label($0, language) }.joined(separator: comma)
      lines += CaseStory.line(StorySection.missing.phrase[language], words)
    }
    return lines + routeLines + dueLines
  }

  /// Where whoever was turned away may still go.
  private var routeLines: [String] {
    guard kind == .complaint,
      TurnedAwayWords.concerns(document["outcome"]?.string.flatMap(Outcome.init))
    else { return [] }
    return CaseStory.line(
      StorySection.routes.phrase[language], TurnedAwayWords.otherRoutes[language])
  }

  private var dueLines: [String] {
    guard let due = document["due"], let day = due["on"]?.string else { return [] }
    let what = due["what"]?.string ?? ""
    let label = self.due?.label(catalogue)[language] ?? catalogue.clocks.label(what, language)
    var words = [day, label]
    for mark in [StorySection.overdue, .estimated] where due[mark.rawValue]?.bool == true {
      words.append("(\(mark.phrase[language]))")
    }
    return CaseStory.line(StorySection.due.phrase[language], words.joined(separator: " "))
  }

  private var timelineLines: [String] {
    (document["timeline"]?.array ?? []).flatMap { entry -> [String] in
      let marks = [("undone", Term.undone), ("overtaken", Words.overtaken)].filter {
        entry[$0.0]?.bool == true
      }.map { "[\($0.1[language])]" }
      let head = [
        CaseStory.time(entry["at"]?.string ?? ""), entry["clerk"]?.string ?? "", step(entry),
      ]
      let doubts = (entry["doubts"]?.array ?? []).compactMap { doubt in
        doubt.string.flatMap(TimeDoubt.init).map { "[\($0.phrase[language])]" }
      }
      let line = (head + marks + doubts + details(entry) + more(entry)).filter { !$0.isEmpty }
        .joined(
          separator: "  ")
      return [Table.oneLine(line)]
    }
  }

  private func step(_ entry: JSON) -> String {
    let id = entry["step"]?.string ?? ""
    return EventName(rawValue: id)?.phrase[language] ?? catalogue.steps.label(id, language)
  }

  /// What an event says that is no step, and the names of what this version does not know.
  private func more(_ entry: JSON) -> [String] {
    let files = entry["files"]?.int.map { ["\($0)"] } ?? []
    let unread = (entry["unread"]?.array ?? []).compactMap(\.string)
    return files
      + (unread.isEmpty ? [] : ["[\(Words.unread[language]): \(unread.joined(separator: " "))]"])
  }

  private func customLabel(of key: String) -> String? {
    custom.values.first { $0.name == key }?.label[language]
  }

  /// The options of the step and the values it changed.
  private func details(_ entry: JSON) -> [String] {
    let known = [
      "at", "recorded_at", "clerk", "desk", "step", "overtaken", "undone", "doubts", "before",
      "rule_set", "files", "unread",
    ]
    return (entry.members ?? []).filter {
      !known.contains($0.key) && Field(approxKey: $0.key) == nil
    }.map { member in
      if entry["step"]?.string == "amend", let field = Field(spelling: member.key) {
        let new = member.value.isNull ? Words.none[language] : words(member.value, field, in: entry)
        let old = entry["before"].flatMap { before in
          before[member.key].map { words($0, field, in: before) + Punctuation.changedTo[language] }
        }
        return "\(catalogue.fields.label(field.rawValue, language)): \(old ?? "")\(new)"
      }
      if let label = customLabel(of: member.key) {
        return "\(label): \(member.value.isNull ? Words.none[language] : words(member.value))"
      }
      if let paper = PaperOrder.words(member.value.string ?? "", language), isPrint(entry) {
        return paper
      }
      if entry["step"]?.string == StepName.turn.rawValue, member.key == StepOption.value.rawValue {
        return catalogue.kinds.label(member.value.string ?? "", language)
      }
      guard let option = StepOption(rawValue: member.key) else { return words(member.value) }
      let label = optionLabel(option, entry)
      return "\(label): \(option == .ground ? ground(entry) : words(of: option, member.value))"
    }
  }

  private func optionLabel(_ option: StepOption, _ entry: JSON) -> String {
    let step = entry["step"]?.string.flatMap { StepName(rawValue: $0) }
    return (step?.label(of: option) ?? option.label)[language]
  }

  /// A ground in the words of the rules that numbered it.
  private func ground(_ entry: JSON) -> String {
    guard case .number(let digits)? = entry["ground"], let number = Int(digits) else { return "" }
    return TurnedAwayWords.ground(
      number, of: entry["step"]?.string ?? "",
      in: entry["rule_set"]?.string.flatMap { rules?[$0] })[language]
  }

  private func isPrint(_ entry: JSON) -> Bool {
    entry["step"]?.string == Disclosure.Act.printed.rawValue
  }

  private func words(of option: StepOption, _ value: JSON) -> String {
    switch option.form {
    case .means: catalogue.means.label(value.string ?? "", language)
    case .addressee: value.string.flatMap(Addressee.init)?.phrase[language] ?? words(value)
    case .money: value.string.map(money) ?? ""
    default: words(value)
    }
  }
}

import Casework
import Vocabulary

/// Cases in the rows of a sheet that is counted with: no free text, persons masked or left out.
public struct CaseLines: Sendable {
  /// What stands where something was chosen from a list.
  public enum Values: Sendable {
    /// Its id, for programs.
    case ids
    /// Its name in a language, for people.
    case names(Language)

    fileprivate var isForPrograms: Bool { if case .ids = self { true } else { false } }
  }

  /// The columns, each with its name in sheets for programs and its words for people.
  public let columns: [Table.Column]
  /// How many of them, from the first, are printed; all of them would be too small on A4.
  public let printedColumns: Int
  private let parts: [Part]
  private let values: Values
  private let catalogue: Catalogue
  private let zone: Zone

  /// - Parameters:
  ///   - withPersons: whether masked names, the ends of phones and clerks stand in it.
  ///   - isDemonstration: whether the cases are invented; a column then says so.
  public init(
    withPersons: Bool, _ values: Values, _ catalogue: Catalogue, _ zone: Zone,
    isDemonstration: Bool
  ) {
    parts = Part.allCases.filter {
      (withPersons || !$0.isPerson) && (isDemonstration || $0 != .demonstration)
        && (values.isForPrograms || $0 != .amountApprox)
    }
    columns = parts.map(\.column)
    printedColumns = parts.firstIndex(of: .firstUnprinted) ?? parts.count
    self.values = values
    self.catalogue = catalogue
    self.zone = zone
  }

  /// The cells of a case.
  public func row(_ line: CaseLine) -> [Table.Cell] {
    parts.map { part in
      switch part.section {
      case .intake: intake(part, line)
      case .matter: matter(part, line)
      case .course: course(part, line)
      }
    }
  }

  /// The header of a sheet of comma-separated values: as ``Table/csv(_:)`` has it.
  public func header(_ language: Language) -> [String] {
    columns.map { language == .chinese ? $0.header.zh : $0.id }
  }
}

// MARK: - Columns

extension CaseLines {
  /// A column.
  fileprivate enum Part: String, CaseIterable {
    case number, kind
    case receivedAt = "received_at"
    case name = "consumer.name"
    case phone = "consumer.phone"
    case merchant = "merchant.name"
    case product, amount
    case amountApprox = "amount_approx"
    case status, outcome, recovered, department
    case dueWhat = "due.what"
    case dueOn = "due.on"
    case channel, venue, clerk, people, topic
    case trade = "merchant.trade"
    case goodsClass = "class"
    case nature, doubled
    case closedOn = "closed_on"
    case dueEstimated = "due.estimated"
    case missing
    case demonstration = "demo"

    /// The first of those that would make the print of a sheet too small to be read.
    static let firstUnprinted = channel

    enum Section { case intake, matter, course }

    var section: Section {
      switch self {
      case .number, .kind, .receivedAt, .channel, .venue, .clerk, .people, .topic,
        .name, .phone:
        .intake
      case .merchant, .trade, .goodsClass, .product, .nature, .amount, .amountApprox, .recovered,
        .doubled:
        .matter
      case .status, .outcome, .department, .closedOn, .dueWhat, .dueOn, .dueEstimated, .missing,
        .demonstration:
        .course
      }
    }

    var isPerson: Bool { self == .clerk || self == .name || self == .phone }

    var column: Table.Column {
      let words = CaseLines.headers[rawValue] ?? Phrase(rawValue)
      return Table.Column(rawValue, words, kind)
    }

    private var kind: Table.ColumnKind {
      switch self {
      case .receivedAt: .moment
      case .closedOn, .dueOn: .day
      case .amount, .recovered, .doubled: .money
      case .people: .integer
      case .phone: .phone
      default: .text
      }
    }
  }

  private static let headers: [String: Phrase] = [
    "number": Term.number, "kind": Term.kind, "received_at": Term.received,
    "channel": Term.channel, "venue": Term.venue,
    "clerk": Term.clerk, "people": Phrase("人数", "People"), "topic": Term.topic,
    "consumer.name": Term.name, "consumer.phone": Phrase("电话", "Phone"),
    "merchant.name": Term.merchant, "merchant.trade": Term.trade,
    "class": Phrase("类别", "Class"), "product": Term.product, "nature": Phrase("性质", "Nature"),
    "amount": Term.amount, "amount_approx": Phrase("金额准确度", "How exact"), "status": Term.status,
    "outcome": Phrase("结果", "Outcome"),
    "recovered": Term.recovered, "doubled": Term.doubled,
    "department": Term.department, "closed_on": Term.closed,
    "due.what": Phrase("下一步", "Next"), "due.on": Phrase("最晚", "By"),
    "due.estimated": Phrase("推算", "Estimated"),
    "missing": Term.missing,
    "demo": Demonstration.word,
  ]
}

// MARK: - Cells

extension CaseLines {
  private func intake(_ part: Part, _ line: CaseLine) -> Table.Cell {
    switch part {
    case .number: .text(line.number)
    case .kind: name(line.kind, catalogue.kinds)
    case .receivedAt: moment(line.receivedAt)
    case .channel: name(line.channel, catalogue.channels)
    case .venue: .text(Veil.plain.place(line.venue))
    case .clerk: .text(line.clerk)
    case .people: .integer(line.people)
    case .topic: name(line.topic, catalogue.topics)
    case .name: .text(line.kind == Kind.report.rawValue ? reporter(line) : line.name)
    default: .phone(line.phoneTail.isEmpty ? "" : "****" + line.phoneTail)
    }
  }

  private func matter(_ part: Part, _ line: CaseLine) -> Table.Cell {
    switch part {
    case .merchant: .text(line.merchant)
    case .trade: name(line.trade, catalogue.trades)
    case .goodsClass: name(line.goodsClass, catalogue.classes)
    case .product: .text(line.product)
    case .nature: name(line.nature, catalogue.natures)
    case .amount: line.amount.map(amount) ?? .empty
    case .amountApprox: .text(line.amount?.rough?.rawValue ?? "")
    case .recovered: line.recovered.map { .money($0) } ?? .empty
    default: line.doubled.map { .money($0) } ?? .empty
    }
  }

  private func course(_ part: Part, _ line: CaseLine) -> Table.Cell {
    switch part {
    case .status: name(line.status, catalogue.statuses)
    case .outcome: name(line.outcome, catalogue.outcomes)
    case .department: name(line.department, catalogue.departments)
    case .closedOn: line.closedOn.map { .day($0) } ?? .empty
    case .dueWhat: line.due.map(clock) ?? .empty
    case .dueOn: line.due.map { .day($0.on) } ?? .empty
    case .dueEstimated: line.due.map { estimated($0.isEstimated) } ?? .empty
    case .demonstration: name(of: Demonstration.word, id: "true")
    default: missing(line.missing)
    }
  }

  /// People read what was said; programs have the figure, and beside it how far it is known.
  private func amount(_ said: SaidMoney) -> Table.Cell {
    said.rough == nil || values.isForPrograms ? .money(said.money) : .text(said.figure)
  }

  private func name(_ id: String, _ list: Catalogue.List) -> Table.Cell {
    if id.isEmpty { return .empty }
    guard case .names(let language) = values else { return .text(id) }
    return .text(list.label(id, language))
  }

  /// Of a reporter it is only said whether there is a name.
  private func reporter(_ line: CaseLine) -> String {
    guard case .names(let language) = values else { return "" }
    return (line.isNamed ? Words.named : Words.anonymous)[language]
  }

  private func clock(_ due: CaseLine.NextDay) -> Table.Cell {
    guard case .names(let language) = values, let clock = ClockName(rawValue: due.what) else {
      return .text(due.what)
    }
    return .text(catalogue.label(of: clock, isOfficeTarget: due.isOfficeTarget)[language])
  }

  private func name(of words: Phrase, id: String) -> Table.Cell {
    guard case .names(let language) = values else { return .text(id) }
    return .text(words[language])
  }

  private func estimated(_ isEstimated: Bool) -> Table.Cell {
    guard case .names(let language) = values else { return .text(isEstimated ? "true" : "false") }
    return isEstimated ? .text(Term.yes[language]) : .empty
  }

  private func missing(_ ids: String) -> Table.Cell {
    if ids.isEmpty { return .empty }
    let fields = ids.split(separator: " ")
    guard case .names(let language) = values else { return .text(fields.joined(separator: ";")) }
    let names = fields.map { catalogue.fields.label(String($0), language) }
    return .text(names.joined(separator: language == .chinese ? "、" : ", "))
  }

  private func moment(_ instant: Instant) -> Table.Cell {
    let minute = instant.hour(in: zone) * 60 + instant.minute(in: zone)
    return .moment(instant.day(in: zone), minute: minute)
  }
}

import Casework
import Interchange
import Values
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

  /// What a sheet tells of cases, in its order.
  static let told: [ListColumn] = [
    .number, .kind, .receivedAt, .name, .phone, .merchant, .product, .amount, .amountApprox,
    .status,
    .outcome, .recovered, .department, .dueWhat, .dueOn, .channel, .venue, .clerk, .people, .topic,
    .trade, .goodsClass, .nature, .doubled, .closedOn, .dueEstimated, .missing, .demonstration,
  ]

  /// The first of those that would make the print of a sheet too small to be read.
  private static let firstUnprinted = ListColumn.channel

  private enum Part {
    case listed(ListColumn), own(CustomField)
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
  ///   - own: the office's own fields, which get a column each behind all others, as in sheets of documents.
  ///   - isDemonstration: whether the cases are invented; a last column then says so.
  public init(
    withPersons: Bool, _ values: Values, _ catalogue: Catalogue, _ zone: Zone,
    own: [CustomField] = [], isDemonstration: Bool
  ) {
    let listed = CaseLines.told.filter {
      (withPersons || !$0.isPerson) && $0 != .demonstration
        && (values.isForPrograms || $0 != .amountApprox)
    }
    let mark: [Part] = isDemonstration ? [.listed(.demonstration)] : []
    parts = listed.map(Part.listed) + own.map(Part.own) + mark
    columns = parts.map {
      switch $0 {
      case .listed(let column): column.column
      case .own(let field): field.column
      }
    }
    printedColumns = listed.firstIndex(of: CaseLines.firstUnprinted) ?? parts.count
    self.values = values
    self.catalogue = catalogue
    self.zone = zone
  }

  /// The cells of a case.
  ///
  /// - Parameter own: what it says in the office's own fields.
  public func row(_ line: CaseLine, _ own: OwnValues) -> [Table.Cell] {
    parts.map { cell($0, line, own) }
  }

  /// Appends the row of a case to a sheet of comma-separated values.
  public func write(_ line: CaseLine, _ own: OwnValues, to bytes: inout [UInt8]) {
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      CSV.write(cell(part, line, own), alone: parts.count == 1, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  /// The header of a sheet of comma-separated values: as ``Table/csv(_:)`` has it.
  public func header(_ language: Language) -> [String] {
    columns.map { language == .chinese ? $0.header.zh : $0.id }
  }
}

// MARK: - Cells

extension CaseLines {
  private func cell(_ part: Part, _ line: CaseLine, _ own: OwnValues) -> Table.Cell {
    switch part {
    case .listed(let column): cell(column, line)
    case .own(let field): cell(field, own)
    }
  }

  /// What stands in a column; empty in those that only lists and whole cases have.
  func cell(_ column: ListColumn, _ line: CaseLine) -> Table.Cell {
    switch column {
    case .number: .text(line.number)
    case .kind: name(line.kind, catalogue.kinds.list)
    case .receivedAt: .moment(line.receivedAt, in: zone)
    case .channel: name(line.channel, catalogue.channels)
    case .venue: .text(Veil.plain.place(line.venue))
    case .clerk: .text(line.clerk)
    case .people: .integer(line.people)
    case .topic: name(line.topic, catalogue.topics)
    case .name:
      line.kind == Kind.report.rawValue
        ? .text(reporter(line)) : locked(.consumerName, line) ?? .text(line.name)
    case .phone:
      locked(.consumerPhone, line)
        ?? .phone(line.phoneTail.isEmpty ? "" : "****" + line.phoneTail)
    case .merchant: .text(line.merchant)
    case .trade: name(line.trade, catalogue.trades)
    case .goodsClass: name(line.goodsClass, catalogue.classNames)
    case .product: locked(.product, line) ?? .text(line.product)
    case .nature: name(line.nature, catalogue.natures)
    case .amount: line.amount.map(amount) ?? .empty
    case .amountApprox: .text(line.amount?.rough?.rawValue ?? "")
    case .recovered: .amount(line.recovered)
    case .doubled: .amount(line.doubled)
    case .status: name(line.status, catalogue.statuses.list)
    case .outcome: name(line.outcome, catalogue.outcomes.list)
    case .department: name(line.department, catalogue.departments)
    case .closedOn: line.closedOn.map { .day($0) } ?? .empty
    case .dueWhat: line.due.map(deadline) ?? .empty
    case .dueOn: line.due.map { .day($0.on) } ?? .empty
    case .dueEstimated: line.due.map { estimated($0.isEstimated) } ?? .empty
    case .missing: missing(line.missing)
    case .demonstration: name(of: Demonstration.word, id: "true")
    case .shortNumber, .address, .merchantAddress, .merchantPhone, .contact, .purchased, .facts,
      .requests, .evidence, .state, .due, .next, .calledBack:
      .empty
    }
  }

  /// People read what was said; programs have the figure, and beside it how far it is known.
  private func amount(_ said: SaidMoney) -> Table.Cell {
    values.isForPrograms ? .money(said.money) : .said(said)
  }

  private func name(_ id: String, _ list: Catalogue.List) -> Table.Cell {
    if id.isEmpty { return .empty }
    guard case .names(let language) = values else { return .text(id) }
    return .text(list.label(id, language))
  }

  /// That a field cannot be read here: in words for people, stars for programs; nil where it can.
  private func locked(_ field: Field, _ line: CaseLine) -> Table.Cell? {
    line.withheld.contains(field) ? locked : nil
  }

  private var locked: Table.Cell {
    guard case .names(let language) = values else { return .text(Withheld.stars) }
    return .text(Term.withheld[language])
  }

  /// Of a reporter it is only said whether there is a name.
  private func reporter(_ line: CaseLine) -> String {
    guard case .names(let language) = values else { return "" }
    return (line.isNamed ? Term.named : Term.anonymous)[language]
  }

  private func deadline(_ due: CaseLine.NextDay) -> Table.Cell {
    guard case .names(let language) = values, let deadline = DeadlineName(rawValue: due.what) else {
      return .text(due.what)
    }
    return .text(catalogue.label(of: deadline, isOfficeTarget: due.isOfficeTarget)[language])
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
    let names = fields.map { catalogue.fields.list.label(String($0), language) }
    return .text(names.joined(separator: Punctuation.listComma[language]))
  }
}

// MARK: - An office's own fields

extension CaseLines {
  private func cell(_ field: CustomField, _ own: OwnValues) -> Table.Cell {
    if own.withheld.contains(field.id) { return locked }
    guard let entry = own.values[field.id], let value = entry.value else { return .empty }
    return switch value {
    case .number(let number): .integer(number)
    case .money(let money): .money(money)
    case .day(let day): .day(day)
    case .text, .flag, .list, .instant, .people: .words(words(entry, value, field))
    }
  }

  private func words(
    _ entry: CustomValue, _ value: FieldValue, _ field: CustomField
  ) -> String? {
    if case .names(let language) = values { return entry.words(as: field)?[language] }
    if case .flag(let flag) = value { return flag ? "true" : "false" }
    return value.words.joined(separator: ";")
  }
}

extension CustomField {
  /// Its column, named as in sheets of documents; a masked value stands as words in it whatever it is.
  fileprivate var column: Table.Column {
    switch kind {
    case .text, .flag, .choice, .list: Table.Column(name, label)
    case .number: Table.Column(name, label, .integer)
    case .day: Table.Column(name, label, .day)
    case .money: Table.Column(name, label, .money)
    }
  }
}

import Casework
import Values
import Vocabulary

/// The entries of the ledger one by one, for people: where what is added up in the totals is from.
public enum LedgerEntries {
  /// One row for each quantity, in the order in which they were counted; long numbers in free words
  /// are starred.
  public static func table(
    _ tallies: [RecordedTally], _ reference: Reference, _ language: Language, _ zone: Zone
  ) -> Table {
    let rows = tallies.flatMap { tally in
      tally.entry.quantities.map { row(tally, $0, reference, language, zone) }
    }
    return Table(
      id: "entries", title: Term.ledger[language], columns: columns, rows: rows)
  }

  /// One entry in a line, out of its rows of the table: `11:05  现场  总经理  12人次 5件  9时至11时，退款`.
  public static func line(
    _ tally: RecordedTally, _ reference: Reference, _ language: Language, _ zone: Zone
  ) -> String {
    let table = table([tally], reference, language, zone)
    func cells(_ column: ColumnName) -> [String] {
      let place = columns.firstIndex { $0.id == column.rawValue }
      return place.map { place in table.rows.map { $0[place].forReading } } ?? []
    }
    let time = cells(.at).first.map { String($0.suffix(5)) }
    let head = [ColumnName.scope, .detail, .trade].map { cells($0).first }
    let circumstances = OccasionWords(
      tally.entry.masked, language, known: tally.at.day(in: zone)
    ).circumstances
    let parts = [time] + head + [cells(.text).joined(separator: " "), circumstances]
    return parts.compactMap { $0 }.filled(joinedBy: "  ")
  }

  private static let columns = [
    Words.column(.at, .moment), Words.column(.venue), Words.column(.clerk),
    Words.column(.label), Words.column(.detail), Words.column(.trade),
    Words.column(.place), Words.column(.from, .moment), Words.column(.to, .moment),
    Words.column(.present), Words.column(.matter), Words.column(.channel), Words.column(.topic),
    Words.column(.scope),
    Words.column(.count, .decimal), Words.column(.unit), Words.column(.text),
    Words.column(.source), Words.column(.note),
  ]

  private static func row(
    _ tally: RecordedTally, _ quantity: Quantity, _ reference: Reference, _ language: Language,
    _ zone: Zone
  ) -> [Table.Cell] {
    let entry = tally.entry.masked
    let catalogue = reference.catalogue
    func name(_ id: String?, _ list: Catalogue.List) -> Table.Cell {
      .words(id.map { list.label($0, language) })
    }
    return [
      .moment(tally.at, in: zone), .text(entry.venue), .text(tally.clerk),
      .text(reference.ledger.names.label(entry.item, language)), .words(entry.detail),
      name(entry.trade, catalogue.trades), .words(entry.place), time(entry.from),
      time(entry.to), .words(entry.present), .words(entry.matter),
      name(entry.channel, catalogue.channels), name(entry.topic, catalogue.topics),
      .text(entry.scope.phrase[language]), .decimal(quantity.count), .text(quantity.unit),
      .text(quantity.text), .text(entry.source.phrase[language]),
      .words(entry.note),
    ]
  }

  private static func time(_ time: DayTime?) -> Table.Cell {
    guard let time else { return .empty }
    return time.minute.map { .moment(time.day, minute: $0) } ?? .day(time.day)
  }
}

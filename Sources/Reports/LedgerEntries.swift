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
      id: "entries", title: TableName.ledger.phrase[language], columns: columns, rows: rows)
  }

  private static let columns = [
    Table.Column("at", Phrase("时间", "Time"), .moment),
    Table.Column("venue", Term.venue), Table.Column("clerk", Term.clerk),
    Words.column(.label), Words.column(.detail), Words.column(.trade),
    Words.column(.place), Table.Column("from", Term.from, .moment),
    Table.Column("to", Term.until, .moment), Words.column(.present),
    Words.column(.matter), Table.Column("channel", Term.channel),
    Table.Column("topic", Term.topic), Words.column(.scope),
    Words.column(.count, .decimal), Words.column(.unit), Words.column(.text),
    Table.Column("source", Term.source), Table.Column("note", Phrase("备注", "Note")),
  ]

  private static func row(
    _ tally: RecordedTally, _ quantity: Quantity, _ reference: Reference, _ language: Language,
    _ zone: Zone
  ) -> [Table.Cell] {
    let entry = tally.entry.masked
    let catalogue = reference.catalogue
    func name(_ id: String?, _ list: Catalogue.List) -> Table.Cell {
      id.map { .text(list.label($0, language)) } ?? .empty
    }
    func words(_ text: String?) -> Table.Cell { text.map { .text($0) } ?? .empty }
    return [
      .moment(
        tally.at.day(in: zone), minute: tally.at.hour(in: zone) * 60 + tally.at.minute(in: zone)),
      .text(entry.venue), .text(tally.clerk),
      .text(reference.ledger[entry.item]?.label[language] ?? entry.item), words(entry.detail),
      name(entry.trade, catalogue.trades), words(entry.place), time(entry.from),
      time(entry.to), words(entry.present), words(entry.matter),
      name(entry.channel, catalogue.channels), name(entry.topic, catalogue.topics),
      .text(Words.scope(entry.scope)[language]), .decimal(quantity.count), .text(quantity.unit),
      .text(quantity.text), .text(source(entry.source)[language]),
      words(entry.note),
    ]
  }

  private static func time(_ time: DayTime?) -> Table.Cell {
    guard let time else { return .empty }
    return time.minute.map { .moment(time.day, minute: $0) } ?? .day(time.day)
  }

  static func source(_ source: TallyEntry.Source) -> Phrase {
    switch source {
    case .counted: Phrase("清点", "Counted")
    case .estimated: Phrase("估计", "Estimated")
    case .reported: Phrase("上报", "Reported")
    }
  }
}

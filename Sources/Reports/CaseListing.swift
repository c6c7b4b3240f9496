import Casework
import Values
import Vocabulary

/// Cases as a table that people read.
public enum CaseListing {
  /// One row a case: number, kind, where it stands, who, against whom, about what, and what is due.
  ///
  /// Persons are masked; of a reporter it is only said whether there is a name.
  ///
  /// - Parameter isDemonstration: whether the cases are invented; a column then says so.
  public static func table(
    _ cases: [CaseSummary], catalogue: Catalogue, language: Language, isDemonstration: Bool = false
  ) -> Table {
    let names: [ColumnName] = [.number, .kind, .status, .name, .merchant, .product, .due]
    let columns = names.map { Words.column($0) }
    let mark = isDemonstration ? [Table.Column("demo", Demonstration.word)] : []
    let word = mark.map { Table.Cell.text($0.header[language]) }
    let rows = cases.map { row($0, catalogue, language).map(Table.Cell.text) + word }
    return Table(id: "cases", title: "", columns: columns + mark, rows: rows)
  }

  private static func row(
    _ summary: CaseSummary, _ catalogue: Catalogue, _ language: Language
  ) -> [String] {
    [
      summary.number.short, catalogue.kinds.label(summary.kind, language),
      standing(summary, catalogue, language), name(summary, language), summary.merchant,
      summary.product, due(summary.due, catalogue, language),
    ]
  }

  private static func standing(
    _ summary: CaseSummary, _ catalogue: Catalogue, _ language: Language
  ) -> String {
    if let outcome = summary.outcome { return catalogue.outcomes.label(outcome, language) }
    return catalogue.statuses.label(summary.status, language)
  }

  private static func name(_ summary: CaseSummary, _ language: Language) -> String {
    guard summary.kind == .report else { return summary.name }
    return summary.isNamed ? Words.named[language] : Words.anonymous[language]
  }

  /// The day and what must be done by it; `?` where the day may shift, `!` where it has passed.
  static func due(_ due: Due?, _ catalogue: Catalogue, _ language: Language) -> String {
    guard let due else { return "" }
    let marks = (due.isEstimated ? "?" : "") + (due.isOverdue ? "!" : "")
    return "\(due.on)\(marks) \(due.label(catalogue)[language])"
  }
}

import Casework
import Values
import Vocabulary

extension Totals {
  /// The figures of the ledger as they are read out, a row for each item, detail, unit and scope; those of
  /// consultations stand among the figures of cases.
  public func ledgerFigures(_ language: Language) -> Table {
    let groups = LedgerGroup.groups(ledger).filter { $0.item != LedgerCatalogue.consultation }
    let columns = [Words.column(.id), Words.column(.label), Words.column(.text)]
    let rows = groups.map { group -> [Table.Cell] in
      [.text(group.item), .text(group.name[language]), .text(group.sum.text)]
    }
    return Table(.ledger, columns, rows, states, language)
  }
}

extension LedgerGroup {
  /// What was counted: a figure of the day says no scope, one of the site or of the whole period says it in
  /// front.
  fileprivate var name: Phrase {
    let detail = detail.map { " \($0)" } ?? ""
    return switch scope {
    case .site: Phrase("现场\(label.zh)\(detail)", "on site \(label.en)\(detail)")
    case .day: Phrase(label.zh + detail, label.en + detail)
    case .period: Phrase("期间\(label.zh)\(detail)", "in the period \(label.en)\(detail)")
    }
  }
}

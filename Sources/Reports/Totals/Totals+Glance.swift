import Casework
import Values
import Vocabulary

extension Totals {
  /// What a desk sees of its day at a glance: a figure a row, in the order in which they are told.
  ///
  /// - Parameter waiting: open cases that somebody at the desk can do something about.
  public func glance(waiting: Int, _ language: Language) -> Table {
    let closed = self[.complaint, .closed] + self[.report, .closed]
    // As the totals tell it: of the cases of today, each kind by itself.
    let referred = [Kind.complaint, .report].map { self[$0, .referred] }.filter { $0 > 0 }
    let handedOut = leaflets.map(\.text)
    let parts: [(String, Phrase, Table.Cell)] = [
      ("complaint", several(.complaint), .integer(self[.complaint, .registered])),
      ("consultation", several(.consultation), .heads(consultations.heads)),
      ("report", several(.report), .integer(self[.report, .registered])),
      ("recovered", Term.recovered.inside, .amount(amount(.recovered)?.money)),
      ("closed", Metric.closed.short(states), .integer(closed)),
      (
        "referred", states.stage(.referred, of: .complaint).inside,
        referred.isEmpty
          ? .integer(0) : .text(referred.map(String.init).joined(separator: "+"))
      ),
      ("waiting", Term.waiting.inside, .integer(waiting)),
      (
        "leaflets", Phrase("资料", "leaflets"),
        handedOut.isEmpty ? .integer(0) : .text(handedOut.joined(separator: " "))
      ),
    ]
    return Table(
      id: "glance", title: "",
      columns: [Words.column(.id), Words.column(.label), Words.column(.count, .integer)],
      rows: parts.map { [.text($0.0), .text($0.1[language]), $0.2] })
  }

  private func several(_ kind: Kind) -> Phrase {
    states.kinds[kind].shortPlural.inside
  }
}

import Casework
import Values
import Vocabulary

/// What has become of figures since they were given to somebody.
struct GivenChanges {
  let totals: Totals
  let given: GivenFigures

  /// The figures that have changed, in the order in which they are told.
  var all: [FigureChange] {
    let (before, now) = (given.figures, totals.json(zone: .shanghai))
    let figures = Figure.allCases.filter(\.isCompared).compactMap { figure in
      FigureChange.of(figure.phrase(totals.states), figure.told(in: before), figure.told(in: now))
    }
    return figures + ledger
  }

  /// Rows of the ledger are told apart as the ledger adds them up.
  private var ledger: [FigureChange] {
    let before = GivenRow.all(in: given.figures)
    let now = GivenRow.all(of: totals)
    let rows = before + now.filter { row in !before.contains { $0.key == row.key } }
    return rows.compactMap { row in
      let current = now.first { $0.key == row.key }
      // Figures are kept with Chinese names; what is still there has its English one too.
      return FigureChange.of(
        Phrase(row.label.zh, (current ?? row).label.en),
        before.contains { $0.key == row.key } ? row.text : "0", current?.text ?? "0")
    }
  }
}

extension FigureChange {
  /// Nil where it stays the same.
  fileprivate static func of(_ label: Phrase, _ before: String, _ now: String) -> FigureChange? {
    before == now ? nil : FigureChange(label: label, before: before, now: now)
  }
}

/// A row of the ledger as JSON of totals tells it. Consultations of a day are in their total already.
private struct GivenRow {
  let key: [String]
  let label: Phrase
  let text: String

  static func all(of totals: Totals) -> [GivenRow] {
    totals.ledger.filter { !$0.isOfConsultations }.map { row in
      let trade = row.trade.map { totals.trade($0) }
      return GivenRow(
        [row.item, row.detail, row.trade, row.quantity.unit, row.scope.rawValue],
        [row.label, row.detail.map { Phrase($0) }, trade], totals.words(row.scope, on: row.day),
        row.text)
    }
  }

  static func all(in json: JSON) -> [GivenRow] {
    let isOneDay = json["scope"]?["from"] == json["scope"]?["to"]
    return (json["ledger"]?.array ?? []).compactMap { row in
      func word(_ key: String) -> String? { row[key]?.string }
      let scope = word("scope").flatMap(TallyEntry.Scope.init)
      guard !TallyEntry.countsConsultations(word("id"), scope), let text = word("text") else {
        return nil
      }
      let days =
        scope == .day && !isOneDay
        ? word("day").flatMap { Day($0) }.map(Words.day) ?? Words.severalDays
        : scope.map(\.phrase)
      let names = [word("label") ?? word("id"), word("detail"), word("trade_label")]
      return GivenRow(
        ["id", "detail", "trade", "unit", "scope"].map(word),
        names.map { $0.map { Phrase($0) } }, days ?? Phrase(""), text)
    }
  }

  private init(_ key: [String?], _ names: [Phrase?], _ scope: Phrase, _ text: String) {
    self.key = key.map { $0 ?? "" }
    let names = names.compactMap { $0 }
    func name(_ language: Language) -> String {
      names.map { $0[language] }.filled(joinedBy: " ")
    }
    label = Phrase("\(name(.chinese))（\(scope.zh)）", "\(name(.english)) (\(scope.en))")
    self.text = text
  }
}

import Casework
import Values
import Vocabulary

extension Day {
  /// The same day a year before; of a leap day the one before it.
  public var aYearBefore: Day {
    let same = Day(year: year - 1, month: month, day: day)
    return same ?? Day(year: year - 1, month: month, day: day - 1) ?? adding(-365)
  }
}

extension Totals {
  /// Whether nothing at all was recorded.
  public var saysNothing: Bool {
    Kind.allCases.allSatisfy { self[$0, .registered] == 0 } && consultations.total == 0
      && ledger.isEmpty
  }

  /// The figures beside those of the same days a year before; nil where they are not of these days.
  ///
  /// An amount nobody wrote down has no figure, and of what one year alone has no difference is told.
  public func compared(with before: Totals, _ language: Language) -> Table {
    let figures: [Figure] = [
      .consultations(.total), .cases(.complaint, .registered), .cases(.complaint, .accepted),
      .cases(.complaint, .closed), .cases(.report, .registered), .amount(.recovered),
    ]
    let rows = figures.compactMap { figure -> [Table.Cell]? in
      let pair = (before.number(figure), number(figure))
      if pair.0 == nil && pair.1 == nil { return nil }
      return [
        .text(figure.key), .text(figure.phrase(states)[language]),
        before.cell(figure), cell(figure), .words(Totals.change(pair.0, pair.1)),
      ]
    }
    return Table(
      id: "year_before", title: Totals.yearBefore[language],
      columns: [
        Words.column(.id), Words.column(.label),
        Table.Column("before", Phrase("\(before.to.year)年", "\(before.to.year)"), .integer),
        Table.Column("now", Phrase("\(to.year)年", "\(to.year)"), .integer),
        Table.Column("change", Phrase("增减", "Change"), .text),
      ], rows: rows)
  }

  /// What a comparison with the year before is called.
  static let yearBefore = Phrase("与上年同期比", "Against the same days of the year before")

  private func cell(_ figure: Figure) -> Table.Cell { figure.value(in: self)?.cell ?? .empty }

  /// The figure as a whole number of what it counts: fen of an amount.
  private func number(_ figure: Figure) -> Int? {
    switch figure.value(in: self) {
    case .count(let count)?: count
    case .heads(let quantity)?: quantity.wholeCount
    case .amount(let said)?: said.map { Int($0.money.fen) }
    case .rate?, nil: nil
    }
  }

  /// `+12%`; of nothing before there is no share.
  private static func change(_ before: Int?, _ now: Int?) -> String? {
    guard let before, let now, before > 0 else { return nil }
    if before == now { return "0%" }
    let percent = (200 * abs(now - before) + before) / (2 * before)
    return (now > before ? "+" : "-") + (percent == 0 ? "<1%" : "\(percent)%")
  }
}

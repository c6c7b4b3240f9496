import Casework
import Values
import Vocabulary

/// A figure about the cases of one kind that were closed in the scope and had come before it, named as
/// in JSON.
public enum EarlierFigure: String, CaseIterable, Hashable, Sendable {
  case count, recovered, doubled

  /// Its column of tables; nil for doubled compensation, which is in what was recovered.
  var column: Table.Column? {
    switch self {
    case .count: Words.column(.count, .integer)
    case .recovered: Words.column(.recovered, .money)
    case .doubled: nil
    }
  }

  /// The amount that it is of those cases; nil for how many they are.
  private var amount: AmountFigure? {
    switch self {
    case .count: nil
    case .recovered: .recovered
    case .doubled: .doubled
    }
  }

  /// What it is called by itself.
  func phrase(_ kind: Kind, _ states: StateWords) -> Phrase {
    guard let words = amount?.phrase else {
      let cases = states.kinds.plural(kind)
      return Phrase("办结的以前登记的\(cases.zh)", "\(cases.en) of earlier days closed")
    }
    return Phrase("以前登记的\(words.zh)", "\(words.en), earlier days")
  }

  func value(of sums: Sums) -> FigureValue {
    guard let amount else { return .count(sums.count) }
    return .amount(amount.amount(of: sums).map { SaidMoney($0) })
  }
}

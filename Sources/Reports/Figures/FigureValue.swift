import Casework
import Values
import Vocabulary

/// What a figure comes to, in its unit.
public enum FigureValue: Hashable, Sendable {
  /// Cases.
  case count(Int)
  /// Persons, with the words they were counted in.
  case heads(Quantity)
  /// A share with both of its numbers.
  case rate(Rate)
  /// An amount and how far it is known; nil where nobody recorded any.
  case amount(SaidMoney?)

  /// The value as JSON of totals has it. How rough it is stands beside it.
  var json: JSON {
    switch self {
    case .count(let count): .count(count)
    case .heads(let heads): .count(heads.wholeCount)
    case .rate(let rate): rate.json
    case .amount(let said): said.map { .string($0.money.yuan) } ?? .null
    }
  }

  /// The cell of it in a table.
  var cell: Table.Cell {
    switch self {
    case .count(let count): .integer(count)
    case .heads(let heads): .heads(heads)
    case .rate(let rate): .percent(rate)
    case .amount(let said?): said.rough == nil ? .money(said.money) : .text(said.figure)
    case .amount(nil): .empty
    }
  }
}

extension Rate {
  fileprivate var json: JSON {
    JSON(saying: [
      "n": .count(n), "of": .count(of), "text": .string(text),
      "left_out": leftOut.map(JSON.count),
    ])
  }
}

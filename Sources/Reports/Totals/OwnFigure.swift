import Casework
import Values
import Vocabulary

/// What the cases of a scope say in one of an office's own fields.
public struct OwnFigure: Hashable, Sendable {
  /// What is told of it.
  public enum Told: Hashable, Sendable {
    /// How often each value was given, most complaints first, and last those that give none.
    case sorted([Breakdown.Row])
    /// What the values add up to, for each kind.
    case added(ByKind<OwnSum>)
  }

  /// The field, as this desk has it.
  public let field: CustomField
  /// What is told of it.
  public let told: Told
}

// MARK: - Told

extension OwnFigure {
  func table(_ states: StateWords, _ language: Language) -> Table {
    switch told {
    case .sorted(let rows):
      Breakdown.table(field.name, field.label, rows, states, language)
    case .added(let sums):
      Table(
        id: field.name, title: field.label[language], columns: columns,
        rows: OwnFigure.given(sums).map { kind, sum in
          [
            .text(kind.rawValue), .text(states.kinds.plural(kind)[language]),
            .integer(sum.count), .integer(sum.none), sum.cell(field),
          ]
        })
    }
  }

  private var columns: [Table.Column] {
    TotalsTables.head + [
      Words.column(.count, .integer), Words.column(.notGiven, .integer),
      field.kind == .money ? Words.column(.amount, .money) : Words.column(.sum, .decimal),
    ]
  }

  /// Those of the kinds that give any, which are never added into one another.
  private static func given(_ sums: ByKind<OwnSum>) -> [(kind: Kind, sum: OwnSum)] {
    Kind.allCases.map { ($0, sums[$0]) }.filter { $0.sum.count > 0 }
  }

  func json(_ language: Language) -> JSON {
    let head = [JSONMember](saying: [
      "label": .string(field.label[language]), "kind": .string(field.kind.rawValue),
    ])
    return .object(head + members(language))
  }

  private func members(_ language: Language) -> [JSONMember] {
    switch told {
    case .sorted(let rows):
      [JSONMember(key: "rows", value: .array(rows.map { $0.json(language) }))]
    case .added(let sums):
      Kind.allCases.map { kind in
        let sum = sums[kind]
        let words = sum.cell(field).forSheet
        return JSONMember(
          key: kind.rawValue,
          value: [
            "count": .count(sum.count), Breakdown.none: .count(sum.none),
            "sum": field.kind == .money ? .string(words) : .number(words),
          ])
      }
    }
  }
}

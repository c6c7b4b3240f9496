import Casework
import Values
import Vocabulary

/// Counts what cases say in an office's own fields, one case after the other.
public struct OwnCount: Sendable {
  /// What of a case counts.
  public struct Counted: Sendable {
    fileprivate let kind: Kind
    fileprivate let people: Int
    fileprivate let values: [String: CustomValue]

    /// Of a case as it stands.
    public init(_ subject: Case) {
      kind = subject.kind
      people = subject.fields.people
      values = subject.fields.custom
    }
  }

  /// A value and how often it was given.
  private struct Given {
    let label: Phrase
    var counts = ByKind(repeating: 0)
  }

  private let fields: [CustomField]
  /// By the ids of the fields, and the values as they are written.
  private var given: [String: [String: Given]] = [:]
  private var sums: [String: ByKind<OwnSum>] = [:]

  /// - Parameter fields: those that are counted; see ``CustomField/counting``.
  public init(_ fields: [CustomField]) { self.fields = fields }

  /// Takes in a case.
  public mutating func add(_ counted: Counted) {
    for field in fields {
      guard let entry = counted.values[field.id], let value = entry.value else { continue }
      switch field.counting {
      case .sorted: add(entry, value, of: field, counted)
      case .added: sums[field.id, default: ByKind(repeating: OwnSum())][counted.kind].add(value)
      case nil: break
      }
    }
  }

  private mutating func add(
    _ entry: CustomValue, _ value: FieldValue, of field: CustomField, _ counted: Counted
  ) {
    let json = value.json(in: .shanghai)
    let id = json.string ?? json.text
    let label = entry.words(as: field) ?? Phrase(id)
    let count = counted.kind == .consultation ? counted.people : 1
    given[field.id, default: [:]][id, default: Given(label: label)].counts[counted.kind] += count
  }
}

// MARK: - What came of it

extension OwnCount {
  /// The fields that any case gives a value of.
  ///
  /// - Parameter totals: of the same cases: what is left of all gives none.
  public func figures(among totals: Totals) -> [OwnFigure] {
    fields.compactMap { field in
      if let given = given[field.id] {
        OwnFigure(field: field, told: .sorted(rows(given, totals)))
      } else if let sums = sums[field.id] {
        OwnFigure(field: field, told: .added(rest(of: sums, totals)))
      } else {
        nil
      }
    }
  }

  private func rows(_ given: [String: Given], _ totals: Totals) -> [Breakdown.Row] {
    var rows = given.map { id, given in
      Breakdown.Row(
        id: id, label: given.label, counts: given.counts, heads: .heads(given.counts.consultation))
    }
    rows.sort { $0.rank < $1.rank }
    var left = ByKind(repeating: 0)
    for kind in Kind.allCases {
      let all = kind == .consultation ? totals.consultations.records : totals[kind, .registered]
      left[kind] = max(0, all - rows.reduce(0) { $0 + $1.counts[kind] })
    }
    let counted = totals.consultations.counted
    let heads = left.consultation == 0 ? counted : counted + .heads(left.consultation)
    left.consultation += counted.wholeCount
    if left.isEmpty { return rows }
    return rows + [
      Breakdown.Row(id: Breakdown.none, label: Term.notGiven, counts: left, heads: heads)
    ]
  }

  /// Amounts are given by cases, whoever came with them.
  private func rest(of sums: ByKind<OwnSum>, _ totals: Totals) -> ByKind<OwnSum> {
    var sums = sums
    for kind in Kind.allCases {
      sums[kind].none = max(0, totals[kind, .registered] - sums[kind].count)
    }
    return sums
  }
}

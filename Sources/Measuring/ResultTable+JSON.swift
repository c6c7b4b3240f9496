import Values

extension ResultTable {
  /// The same as JSON, with facts of the run.
  public func json(about: KeyValuePairs<String, String>) -> JSON {
    let facts = about.map { JSONMember(key: $0.key, value: .string($0.value)) }
    return JSON(saying: ["about": .object(facts), "rows": .array(rows.map(\.json))])
  }
}

extension MeasuredRow {
  /// All that is known of it. Figures are numbers in the unit that is named.
  fileprivate var json: JSON {
    let other = measurement.yardstick
    let limit = measurement.limit
    return JSON(saying: [
      "name": .string(measurement.name), "what": .string(measurement.what),
      "cases": .number(String(cases)), "unit": .string(measurement.unit.rawValue),
      "figure": Self.number(figure), "p10": Self.number(ours.at(0.1)),
      "p90": Self.number(ours.at(0.9)), "runs": .number(String(ours.values.count)),
      "yardstick": other.map { .string($0.name) },
      "yardstick_figure": other.flatMap { Self.number($0.take.figure(of: yardstick)) },
      "relation": other.map { .string($0.relation.rawValue) },
      "beside": beside.flatMap(Self.number),
      "limit_of": limit.map { .string($0.subject.rawValue) },
      "limit_side": limit.map { .string($0.side.rawValue) },
      "limit": limit.flatMap { Self.number($0.bound) },
      "is_reach": limit.map { _ in .bool(measurement.isReach) },
      "verdict": limit.map { _ in .string(verdict.rawValue) },
      "note": note.isEmpty ? nil : .string(note),
    ])
  }

  /// A number of four digits behind its point at most; nil where there is none, which JSON cannot say.
  private static func number(_ value: Double) -> JSON? {
    value.isFinite ? .number("\((value * 10_000).rounded() / 10_000)") : nil
  }
}

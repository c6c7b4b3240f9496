import Casework

extension EventKind {
  /// What SQL asks of an event that is of one of some kinds: `kind = 'opened'`, `kind IN ('undone', 'redone')`.
  static func sql(_ kinds: EventKind...) -> String { isKind(kinds.map(\.rawValue)) }
}

extension StepName {
  /// What SQL asks of an event that is one of some steps, all that a condition holds for.
  static func sql(where isMeant: (StepName) -> Bool) -> String {
    isKind(allCases.filter(isMeant).map(\.rawValue))
  }
}

private func isKind(_ names: [String]) -> String {
  let list = names.map { "'\($0)'" }.joined(separator: ", ")
  return names.count == 1 ? "kind = \(list)" : "kind IN (\(list))"
}

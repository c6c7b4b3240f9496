import Casework

extension CaseQuery.Sort {
  /// The orders that a list offers, as Tab goes through them.
  static func offered(in scope: ListScreen.Scope) -> [CaseQuery.Sort] {
    allCases.filter { $0.isOffered(in: scope) }.sorted { $0.place < $1.place }
  }

  /// What is still to be done is gone through by whom it concerns too; what was taken down, by when.
  private func isOffered(in scope: ListScreen.Scope) -> Bool {
    switch self {
    case .due, .arrival, .amount: true
    case .department, .merchant, .clerk: scope == .open
    case .received: scope != .open
    }
  }

  /// Where it stands among the others.
  private var place: Int {
    switch self {
    case .due: 0
    case .received: 1
    case .department: 2
    case .merchant: 3
    case .clerk: 4
    case .arrival: 5
    case .amount: 6
    }
  }
}

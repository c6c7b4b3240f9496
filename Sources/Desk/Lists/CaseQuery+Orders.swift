import Casework

extension CaseQuery.Sort {
  /// The orders that a list offers, as Tab goes through them.
  static func offered(in scope: ListScreen.Scope) -> [CaseQuery.Sort] {
    allCases.filter { $0.isOffered(in: scope) }
  }

  /// What is still to be done is gone through by whom it concerns too; what was taken down, by when.
  private func isOffered(in scope: ListScreen.Scope) -> Bool {
    switch self {
    case .due, .arrival, .amount: true
    case .department, .merchant, .clerk: scope == .open
    case .received: scope != .open
    }
  }
}

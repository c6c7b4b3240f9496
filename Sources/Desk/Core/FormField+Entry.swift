import Casework
import TerminalKit
import Values

extension TerminalKit.FormField where Words == Phrase {
  /// What stands in it, as a draft keeps it: texts as typed, choices by id.
  var entry: String { kind.isText ? input.text : chosen.joined(separator: ",") }

  /// What was typed to filter its options and not taken yet.
  var filter: String {
    guard case .filtered = kind else { return "" }
    return input.text
  }

  /// What was typed for a department, or chosen, can be taken as it is: no list may have it.
  mutating func offerDepartments(_ catalogue: Catalogue) {
    offerDepartments(catalogue, and: filter.isEmpty ? chosen.first ?? "" : filter)
  }

  /// Offers the departments, and a name that no list may have.
  mutating func offerDepartments(_ catalogue: Catalogue, and name: String) {
    kind = .filtered(Choices.departments(catalogue, typed: name))
  }
}

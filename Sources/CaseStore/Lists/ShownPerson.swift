import Casework
import Foundation
import Values

/// Whom lists show of a case: a name with stars, and the end of a phone. In the row of the case that lies sealed.
struct ShownPerson: Hashable, Sendable {
  var name = ""
  var phoneTail = ""

  /// What stands in a row that was made while the keys were not here.
  static let unknown = Data()

  var isNobody: Bool { name.isEmpty && phoneTail.isEmpty }
}

extension ShownPerson {
  /// What a row says; nobody where there are no keys, or other ones.
  init(_ sealed: Data?, of id: CaseID, _ keys: PersonKeys?) {
    self = sealed.flatMap { keys?.opened($0, of: id) } ?? ShownPerson()
  }

  var words: String { name + "\n" + phoneTail }

  init?(words: String) {
    let parts = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(name: parts[0], phoneTail: parts[1])
  }
}

import Casework
import Foundation
import Values

/// Whom lists show of a case: a name with stars, and the end of a phone. In the row of the case that lies sealed.
struct ShownPerson: Hashable, Sendable {
  var name = ""
  var phoneTail = ""
  /// The fields that a row has something of and does not tell.
  var withheld: Set<Field> = []

  var isNobody: Bool { name.isEmpty && phoneTail.isEmpty }
}

// MARK: Where the keys are not here

extension ShownPerson {
  /// What stands in a row that was made while the keys were not here: which of the fields it does not tell. No sealed
  /// person is as short as that; rows of older versions have nothing in it.
  static func unknown(_ withheld: Set<Field>) -> Data {
    let bits = CaseSummary.hidden.enumerated().reduce(into: UInt8(0)) { bits, one in
      if withheld.contains(one.element) { bits |= 1 << UInt8(one.offset) }
    }
    return Data([bits])
  }

  /// What SQL asks of the rows of cases that are to be made anew when the keys come.
  static let isUnknown = "length(shown_person) < 2"

  private static func withheld(by sealed: Data) -> Set<Field> {
    if sealed.isEmpty { return Set(CaseSummary.hidden) }
    guard let bits = sealed.first, sealed.count == 1 else {
      return [.consumerName, .consumerPhone]
    }
    let places = CaseSummary.hidden.indices.filter { bits & 1 << UInt8($0) != 0 }
    return Set(places.map { CaseSummary.hidden[$0] })
  }
}

extension ShownPerson {
  /// What a row says; nobody where there are no keys, or other ones.
  init(_ sealed: Data?, of id: CaseID, _ keys: PersonKeys?) {
    self.init()
    guard let sealed else { return }
    if let opened = keys?.opened(sealed, of: id) {
      self = opened
    } else {
      withheld = ShownPerson.withheld(by: sealed)
    }
  }

  var words: String { name + "\n" + phoneTail }

  init?(words: String) {
    let parts = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(name: parts[0], phoneTail: parts[1])
  }
}

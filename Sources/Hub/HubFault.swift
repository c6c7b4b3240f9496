import Casework

/// Why a hub could not be asked, or refused. It carries the facts; words are made elsewhere.
public enum HubFault: Error, Hashable, Sendable {
  /// The program was built without the trait `Hub`.
  case notBuilt
  /// libpq is not on this machine.
  case noLibrary
  /// Nobody has said where the hub is.
  case noAddress
  /// The address cannot be read.
  case badAddress
  /// A password stands in the address, where everybody who lists processes sees it.
  case passwordInAddress
  /// The address asks for less than a checked certificate.
  case unchecked(mode: String)
  /// The talk did not begin, in the server's words or the library's.
  case notReached(String)
  /// The talk ended, and nobody knows whether the server has done what it was asked last.
  case lost(String)
  /// The server refused, with its SQLSTATE and its words.
  case refused(state: String, String)
  /// Whoever came may not do that.
  case notAllowed(String)
  /// There is no hub on the server yet.
  case notMade
  /// A newer program made the hub.
  case newer
  /// An older program made the hub, and it keeps no sums.
  case older
  /// The hub does not know whoever came.
  case noMember
  /// The desk belongs to another role of the hub.
  case foreignDesk
  /// Another desk of the office has the same letters.
  case sameLetters(String)
  /// Two different events bear one name: two laptops go on from one copy of a store.
  case twoOfOneName(EventID)
  /// The hub has events of this very desk that it does not know: the store here is an older copy.
  case newerSelf(EventID)
  /// The second machine of the hub did not confirm what was written.
  case unconfirmed
  /// What the hub gave cannot be read.
  case damaged
}

extension HubFault {
  /// Whether it may go well when it is tried again after a while: the server is away, is changing over, or had to choose
  /// between two who came at once.
  var mayPass: Bool {
    switch self {
    case .notReached, .lost, .unconfirmed: true
    case .refused(let state, _):
      state.hasPrefix("08") || state.hasPrefix("57P") || state.hasPrefix("53")
        || ["40001", "40P01", "25006", "55P03", "57014"].contains(state)
    case .notBuilt, .noLibrary, .noAddress, .badAddress, .passwordInAddress, .unchecked,
      .notAllowed, .notMade, .newer, .older, .noMember, .foreignDesk, .sameLetters, .twoOfOneName,
      .newerSelf, .damaged:
      false
    }
  }

  /// What the answer of a server means.
  init(state: String, words: String) {
    switch state {
    case "42501", "28000", "28P01": self = .notAllowed(words)
    case "3F000", "42P01", "42883": self = .notMade
    default: self = .refused(state: state, words)
    }
  }
}

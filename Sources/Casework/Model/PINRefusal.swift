import Values
import Vocabulary

/// Why a PIN does not open a seat, or cannot be one.
public enum PINRefusal: Error, Hashable, Sendable {
  /// Not this one; so many tries are left, and the next has to wait so many seconds.
  case wrong(left: Int, seconds: Int)
  /// The last wrong one is too near: so many seconds are to be waited.
  case tooSoon(seconds: Int)
  /// Too many wrong ones: a supervisor has to set another.
  case shut(name: String)
  /// Nobody of that name has a PIN.
  case none(name: String)
  /// What is no PIN: so many digits are one.
  case malformed(digits: ClosedRange<Int>)
  /// The first PIN, and the last that is left, is a supervisor's.
  case needsSupervisor
  /// The passphrase sets only the last supervisor's PIN anew; these others have one and can do it.
  case notTheLast(others: [String])
  /// A lost PIN cannot be set anew: there is no passphrase to prove anything by.
  case noPassphrase
  /// Somebody of that name works here already.
  case known(name: String)
  /// Nobody of that name works here.
  case unknown(name: String)
}

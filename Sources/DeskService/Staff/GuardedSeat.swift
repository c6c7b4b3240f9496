import Casework
import Desk

/// The seat at the screens, and who has sat down on it by a PIN.
struct GuardedSeat {
  /// Who works here, and whether seats are guarded by PINs; another screen may change it.
  var staff: Staff
  /// Who has sat down by a PIN; nil before anybody has.
  var holder: String?

  /// The door of the screens: where PINs are set, what is not everybody's is refused to whoever has not sat down by
  /// one, or may not do it.
  func admit(_ effect: Effect, by clerk: String) throws {
    guard staff.isGuarded, let act = effect.permission else { return }
    guard holder == clerk else { throw AccessError.notSeated(clerk: clerk) }
    // Whoever is to record from now on sits down by a PIN first.
    if case .clerk(let next) = effect, next != holder {
      throw AccessError.notSeated(clerk: next)
    }
    guard staff.lets(clerk, act) else { throw AccessError.notPermitted(act, clerk: clerk) }
  }
}

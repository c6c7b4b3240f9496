import CaseStore
import Casework
import Desk
import Values
import Vocabulary

extension EffectHandler {
  /// The door of the screens: where PINs are set, what is not everybody's is refused to whoever has not sat down by
  /// one, or may not do it.
  func admit(_ effect: Effect) throws {
    guard staff.isGuarded, let act = effect.permission else { return }
    guard seat == clerk else { throw AccessError.notSeated(clerk: clerk) }
    guard staff.lets(clerk, act) else { throw AccessError.notPermitted(act, clerk: clerk) }
  }

  /// Somebody sits down by a PIN. That the seat has changed is recorded; where the disk does not take it, the seat is
  /// taken nevertheless, and that is told.
  func sit(_ name: String, _ pin: String) throws -> [Message] {
    do {
      try store.openSeat(of: name, by: pin, now: environment.clock.wallMilliseconds / 1000)
    } catch let refusal as PINRefusal {
      return [.notSeated(refusal)]
    }
    let isAnother = clerk != name
    (seat, clerk) = (name, name)
    let seated = Message.seated(name)
    guard isAnother else { return [seated] }
    do {
      return [seated] + (try record(.configure([.clerk: name])))
    } catch {
      return [seated, .failed(environment.phrase(for: error))]
    }
  }
}

import CaseStore
import Casework
import Desk
import Values
import Vocabulary

extension EffectHandler {
  /// Somebody sits down by a PIN. That the seat has changed is recorded; where the disk does not take it, the seat is
  /// taken nevertheless, and that is told.
  func sit(_ name: String, _ pin: String) throws -> [Message] {
    do {
      try store.seats.open(name, by: pin, now: environment.clock.wallMilliseconds / 1000)
    } catch let refusal as PINRefusal {
      return [.notSeated(refusal)]
    }
    let isAnother = clerk != name
    (seat.holder, clerk) = (name, name)
    let seated = Message.seated(name)
    guard isAnother else { return [seated] }
    do {
      return [seated] + (try record(.configure([.clerk: name])))
    } catch {
      return [seated, .failed(environment.phrase(for: error))]
    }
  }

  /// The last supervisor sets a lost PIN anew by the passphrase or the recovery code, and sits down by it.
  func resetPIN(_ name: String, _ text: String, _ pin: String) throws -> [Message] {
    do {
      _ = try store.seats.reset(
        name, pin: pin, by: Passphrase(text), as: environment.author(clerk: name))
    } catch let refusal as PINRefusal {
      return [.notSeated(refusal)]
    }
    seat.staff = try store.seats.staff()
    return try sit(name, pin)
  }
}

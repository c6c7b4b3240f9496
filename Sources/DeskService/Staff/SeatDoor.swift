import CaseStore
import Casework
import Desk
import Values
import Vocabulary

/// Who works at a desk, and the door for commands: where PINs are set, each asks there whether it may be done.
package struct SeatDoor {
  let open: OpenDesk

  /// Who works here.
  package func staff() throws -> Staff { try open.store.seats.staff() }

  /// Adds somebody; the first who gets a PIN is a supervisor, and with that PIN all seats are guarded.
  package func add(_ name: String, _ role: Role) throws -> StaffMember {
    let author = try open.author(for: .staff)
    return try open.store.seats.add(name, role, pin: try newPIN(of: name), by: author)
  }

  /// Gives somebody another PIN: one's own, or as a supervisor anybody's.
  ///
  /// - Parameter removing: whether the PIN is taken away in place of that.
  package func changePIN(of name: String, removing: Bool) throws -> StaffMember {
    let own = try open.environment.clerk(open.store.settings()) == name && !removing
    let author = try open.author(for: own ? .work : .staff)
    guard try open.store.seats.staff()[name] != nil else { throw PINRefusal.unknown(name: name) }
    if removing { return try open.store.seats.setPIN(nil, of: name, by: author) }
    guard let pin = try newPIN(of: name) else { throw AccessError.nobodyToAsk(clerk: name) }
    return try open.store.seats.setPIN(pin, of: name, by: author)
  }

  /// Sets the lost PIN of the last supervisor anew by the passphrase or the recovery code.
  package func resetPIN(of name: String, with text: String) throws -> StaffMember {
    guard let pin = try newPIN(of: name) else { throw AccessError.nobodyToAsk(clerk: name) }
    let member = try open.store.seats.reset(
      name, pin: pin, by: Passphrase(text), as: open.environment.author(clerk: name))
    open.proof.clerk = name
    return member
  }

  /// Gives somebody another role.
  package func setRole(_ role: Role, of name: String) throws -> StaffMember {
    try open.store.seats.setRole(role, of: name, by: try open.author(for: .staff))
  }

  private func newPIN(of name: String) throws -> String? {
    try open.environment.pins.new(
      Phrase("\(name) 的新 PIN（4 到 12 位数字）", "New PIN of \(name) (4 to 12 digits)"))
  }

  /// Lets a clerk do something, or asks for the PIN first.
  func admit(_ clerk: String, to act: Permission) throws {
    let staff = try open.store.seats.staff()
    guard staff.isGuarded else {
      // Whoever sets the first PIN goes on under that name to the end of the command.
      open.proof.clerk = clerk
      return
    }
    if open.proof.clerk == clerk && act.role == .clerk { return }
    guard staff.keepers.contains(clerk) else { throw PINRefusal.none(name: clerk) }
    guard staff.lets(clerk, act) else { throw AccessError.notPermitted(act, clerk: clerk) }
    if open.proof.clerk == clerk { return }
    let words = Phrase("\(clerk) 的 PIN：", "PIN of \(clerk): ")
    guard let pin = try open.environment.pins.present(words) else {
      throw AccessError.nobodyToAsk(clerk: clerk)
    }
    try open.store.seats.open(clerk, by: pin, now: open.environment.clock.wallMilliseconds / 1000)
    open.proof.clerk = clerk
  }
}

import CaseStore
import Casework
import Desk
import Values
import Vocabulary

// MARK: The door

extension OpenDesk {
  /// Who records where nobody has sat down at a screen, and when. Where PINs are set, it is somebody who may do it
  /// and has proved to be the one: all that commands record comes through here.
  ///
  /// - Parameter act: what is about to be done.
  public func author(for act: Permission = .work, at: Instant? = nil) throws -> Author {
    let clerk = environment.clerk(try store.settings())
    try admit(clerk, to: act)
    return environment.author(clerk: clerk, at: at)
  }

  private func admit(_ clerk: String, to act: Permission) throws {
    let staff = try store.staff()
    guard staff.isGuarded else {
      // Whoever sets the first PIN goes on under that name to the end of the command.
      proof.clerk = clerk
      return
    }
    if proof.clerk == clerk && act.role == .clerk { return }
    guard staff.keepers.contains(clerk) else { throw PINRefusal.none(name: clerk) }
    guard staff.lets(clerk, act) else { throw AccessError.notPermitted(act, clerk: clerk) }
    if proof.clerk == clerk { return }
    let words = Phrase("\(clerk) 的 PIN：", "PIN of \(clerk): ")
    guard let pin = try environment.pins.present(words) else {
      throw AccessError.nobodyToAsk(clerk: clerk)
    }
    try store.openSeat(of: clerk, by: pin, now: environment.clock.wallMilliseconds / 1000)
    proof.clerk = clerk
  }
}

// MARK: Who works here

extension OpenDesk {
  /// Who works here.
  package func staff() throws -> Staff { try store.staff() }

  /// Adds somebody; the first who gets a PIN is a supervisor, and with that PIN all seats are guarded.
  package func addStaff(_ name: String, _ role: Role) throws -> StaffMember {
    let author = try author(for: .staff)
    return try store.addStaff(name, role, pin: try newPIN(of: name), by: author)
  }

  /// Gives somebody another PIN: one's own, or as a supervisor anybody's.
  ///
  /// - Parameter removing: whether the PIN is taken away in place of that.
  package func changePIN(of name: String, removing: Bool) throws -> StaffMember {
    let own = try environment.clerk(store.settings()) == name && !removing
    let author = try author(for: own ? .work : .staff)
    guard try store.staff()[name] != nil else { throw PINRefusal.unknown(name: name) }
    if removing { return try store.setPIN(nil, of: name, by: author) }
    guard let pin = try newPIN(of: name) else { throw AccessError.nobodyToAsk(clerk: name) }
    return try store.setPIN(pin, of: name, by: author)
  }

  /// Gives somebody another role.
  package func setRole(_ role: Role, of name: String) throws -> StaffMember {
    try store.setRole(role, of: name, by: try author(for: .staff))
  }

  private func newPIN(of name: String) throws -> String? {
    try environment.pins.new(
      Phrase("\(name) 的新 PIN（4 到 12 位数字）", "New PIN of \(name) (4 to 12 digits)"))
  }
}

extension DeskEnvironment {
  /// Refuses what only reads the store and is still not everybody's, unless whoever may do it proves to be that.
  /// That is written down, so that wrong PINs count: a store that is open elsewhere is refused.
  package func admit(to act: Permission, remark: (Phrase) -> Void) throws {
    // What is to be known of the store is told by the work itself.
    let nobody: (Phrase) -> Void = { _ in }
    let isGuarded = try reading(remark: nobody, lists: .whenAsked) { try $0.staff().isGuarded }
    guard isGuarded else { return }
    try writing(remark: remark, lists: .whenAsked) { _ = try $0.author(for: act) }
  }
}

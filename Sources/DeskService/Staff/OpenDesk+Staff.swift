import CaseStore
import Casework
import Desk
import Values
import Vocabulary

// MARK: The door

extension OpenDesk {
  /// Who works here, and whether somebody may do something.
  package var seats: SeatDoor { SeatDoor(open: self) }

  /// Who records where nobody has sat down at a screen, and when. Where PINs are set, it is somebody who may do it
  /// and has proved to be the one: all that commands record comes through here.
  ///
  /// - Parameter act: what is about to be done.
  public func author(for act: Permission = .work, at: Instant? = nil) throws -> Author {
    let clerk = environment.clerk(try store.settings())
    try seats.admit(clerk, to: act)
    return environment.author(clerk: clerk, at: at)
  }
}

extension DeskEnvironment {
  /// Refuses what only reads the store and is still not everybody's, unless whoever may do it proves to be that.
  /// That is written down, so that wrong PINs count: a store that somebody has for himself is refused.
  package func admit(to act: Permission, remark: (Phrase) -> Void) throws {
    // What is to be known of the store is told by the work itself.
    let nobody: (Phrase) -> Void = { _ in }
    let isGuarded = try reading(remark: nobody, lists: .whenAsked) {
      try $0.seats.staff().isGuarded
    }
    guard isGuarded else { return }
    try writing(remark: remark, lists: .whenAsked) { _ = try $0.author(for: act) }
  }
}

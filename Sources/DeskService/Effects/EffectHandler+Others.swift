import CaseStore
import Casework
import Desk
import Values
import Vocabulary

// What other screens and commands write to the same store.

extension EffectHandler {
  /// Looks whether others have written since this was last asked: a number is read, and nothing else where they have
  /// not. What they have set holds here, too; who sits here is this screen's own.
  package func lookForNews() -> [Message] {
    do {
      guard store.loss == nil, try store.takeNews() else { return [] }
      try store.catchUp()
      try store.keyCare.listWhatLockedDesksLeft()
      (settings, letters) = (try store.settings(), try store.letters())
      seat.staff = try store.seats.staff()
      return [
        .settings(settings, letters: letters), .lists(store.listsStand),
        .elsewhere(seat.staff, isSealed: store.isLocked),
      ]
    } catch {
      // Whoever asks for something is told what is wrong.
      return []
    }
  }
}

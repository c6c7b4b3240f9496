import Curses
import Desk
import DeskService

// What goes on with other desks while nobody types.

extension DeskLoop {
  /// So long nobody has typed before something is exchanged with other desks, in milliseconds.
  private static let restBeforeExchange: Int64 = 300

  /// Goes on by a piece with what is exchanged with other desks and the hub, while no key waits, and draws what came.
  mutating func exchange() {
    guard millisecondsToExchange != nil, !Screen.hasInput(),
      Monotonic.milliseconds - lastKeyAt >= DeskLoop.restBeforeExchange
    else { return }
    for message in handler.exchange.goOn(unless: { Screen.hasInput() }) { take(message) }
    for message in handler.oldSheet.goOn(unless: { Screen.hasInput() }) { take(message) }
    if visitsHub, !Screen.hasInput() {
      for message in handler.hub.goOn(for: handler) { take(message) }
    }
    draw()
  }

  /// How soon it goes on with that, in milliseconds; nil where there is nothing.
  var millisecondsToExchange: Int64? {
    handler.exchange.isBusy || handler.oldSheet.isBusy || visitsHub ? 50 : nil
  }

  /// Whether something is to be done with the hub: nothing while the desk is locked, or asks about its store.
  private var visitsHub: Bool { handler.hub.isBusy && !program.isLocked && !asksFirst }
}

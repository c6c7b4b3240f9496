import CaseStore
import Casework
import Desk
import Hub
import Values
import Vocabulary

/// Visits the hub of this laptop's settings again and again while somebody may type. The hub is waited for on a thread
/// of its own; what concerns the store is done a small piece at a time while nobody has pressed a key.
package final class HubExchange {
  /// What came of a visit.
  private enum Outcome: Sendable {
    case whole(HubReport)
    case failed(any Error)
  }

  private let address: HubAddress?
  /// What a board that somebody looks at asks of the hub.
  private let board: HubBoardLook?
  private let visiting = BackgroundWork<Outcome>()
  private let meeting = StoreMeeting()
  private var stand: HubStand?
  /// Whether anything of it was told: an address that cannot be read is told once.
  private var hasTold = false
  /// Whether a visit was begun, and what came of it was not taken yet.
  private var isAtWork = false
  private var nextVisit: Int64 = 0
  /// How many visits one behind the other did not go well.
  private var failures = 0

  /// The hub that the settings of a laptop name; an invented day has none.
  init(_ environment: DeskEnvironment, _ settings: DeskSettings) throws {
    let named = try LaptopSettings(folder: environment.configFolder).hub
    guard let text = settings.isDemonstration ? nil : named else {
      (address, board) = (nil, nil)
      return
    }
    var stand = HubStand(address: HubExchange.shown(text))
    do {
      let read = try HubAddress(text)
      (address, board) = (read, HubBoardLook(read))
    } catch {
      (address, board) = (nil, nil)
      (stand.doing, stand.told) = (.away, [error.phrase])
    }
    self.stand = stand
  }

  deinit { meeting.close() }

  /// Whether something is done, or is to be.
  package var isBusy: Bool {
    guard address != nil else { return stand != nil && !hasTold }
    return isAtWork || board?.isBusy ?? false || Monotonic.milliseconds >= nextVisit
  }

  /// Has the hub visited without waiting for the time of it.
  func visitAgain() { nextVisit = 0 }

  /// Has the hub asked how the venues stand on some days, which ``goOn(for:)`` tells.
  ///
  /// - Returns: false where there is no hub, or it is away and has told nothing of these days: the store answers then.
  func looks(at days: ClosedRange<Day>) -> Bool {
    guard let board else { return false }
    board.look(at: days)
    return stand?.doing != .away || board.hasShown(days)
  }

  /// Server and database alone: somebody may have written a password before them.
  private static func shown(_ text: String) -> String {
    let whole = text.split(separator: "?").first ?? ""
    let place = whole.split(separator: "@").last ?? ""
    return displaySafe(String(place.split(separator: "/").joined(separator: "/")))
  }

  // MARK: Going on

  /// Goes on by one piece.
  ///
  /// - Parameter handler: what has the store, and knows who sits at it.
  /// - Returns: how it stands, where that is news.
  package func goOn(for handler: EffectHandler) -> [Message] {
    let (open, author) = (handler.open, handler.author)
    guard var stand, open.store.loss == nil else { return [] }
    defer { (self.stand, hasTold) = (stand, true) }
    guard let address else { return hasTold ? [] : [.hub(stand)] }
    for outcome in visiting.take() { take(outcome, open, author.at, &stand) }
    if meeting.isAwaited {
      meeting.goOn(Exchange(open.store))
    } else if !isAtWork, Monotonic.milliseconds >= nextVisit, !open.store.isLocked {
      visit(address, by: author, &stand)
    }
    return (stand == self.stand ? [] : [.hub(stand)]) + boardTold(open)
  }

  private func boardTold(_ open: OpenDesk) -> [Message] {
    do {
      return try board?.goOn(for: open) ?? []
    } catch {
      return [.failed(open.environment.phrase(for: error))]
    }
  }

  private func visit(_ address: HubAddress, by author: Author, _ stand: inout HubStand) {
    if stand.doing != .away { stand.doing = .visiting }
    isAtWork = true
    let meeting = meeting
    visiting.begin { leave in
      do {
        var sync = try HubSync(
          meeting, at: HubConnection(address), by: author, pace: .gentle,
          backoff: Backoff(pauses: []))
        leave(.whole(try sync.run()))
      } catch {
        leave(.failed(error))
      }
    }
  }

  private func take(
    _ outcome: Outcome, _ open: OpenDesk, _ now: Instant, _ stand: inout HubStand
  ) {
    do {
      switch outcome {
      case .whole(let report):
        let visit = try HubVisit(report, open)
        stand.pushed += visit.pushed
        stand.pulled += visit.pulled
        (stand.doing, stand.visited, stand.told) = (
          .resting, now, Array(visit.words.suffix(HubExchange.mostTold))
        )
        failures = 0
      case .failed(let error): throw error
      }
    } catch {
      failures += 1
      (stand.doing, stand.told) = (.away, [open.environment.phrase(for: error)])
    }
    (isAtWork, nextVisit) = (false, Monotonic.milliseconds + pause)
  }

  /// How long it is until the next visit, in milliseconds: half a minute, and longer each time where visits do not go
  /// well, of no fixed length, so that many desks do not come at once.
  private var pause: Int64 {
    let longest = HubExchange.usualPause << min(failures, HubExchange.mostDoubled)
    return failures == 0 ? longest : Int64.random(in: longest / 2...longest)
  }

  private static let mostTold = 12
  private static let usualPause: Int64 = 30_000
  /// Sixteen minutes at most.
  private static let mostDoubled = 5
}

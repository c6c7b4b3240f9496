import Casework
import Desk
import Hub
import Reports
import Values
import Vocabulary

/// What the board on the screen asks of the hub. The server is waited for on a thread of its own, so that no key is.
final class HubBoardLook {
  /// What came of asking for some days.
  private struct Told: Sendable {
    let days: ClosedRange<Day>
    /// Nil where the hub did not answer: the corner of the screen says that it is away.
    let overview: HubOverview?
  }

  private let address: HubAddress
  private let asking = BackgroundWork<Told>()
  /// Whether something was asked, and the answer was not taken yet.
  private var isAsking = false
  /// The days that somebody wants to see next, and those that the hub was shown for last.
  private var (wanted, shown): (ClosedRange<Day>?, ClosedRange<Day>?)

  init(_ address: HubAddress) { self.address = address }

  /// Whether something is asked, or is to be.
  var isBusy: Bool { isAsking || wanted != nil }

  /// Takes in what days somebody looks at.
  func look(at days: ClosedRange<Day>) { wanted = days }

  /// Whether the hub's figures of these days are on the screen, which says when they were asked for.
  func hasShown(_ days: ClosedRange<Day>) -> Bool { shown == days }

  /// Takes what was told, and asks for what is wanted.
  func goOn(for open: OpenDesk) throws -> [Message] {
    var messages: [Message] = []
    for told in asking.take() {
      isAsking = false
      if let board = try board(of: told, open) { messages.append(.answer(.board(board))) }
    }
    if let days = wanted, !isAsking, !asking.isBusy { ask(for: days, open.environment) }
    return messages
  }

  private func ask(for days: ClosedRange<Day>, _ environment: DeskEnvironment) {
    (wanted, isAsking) = (nil, true)
    let (address, now, zone) = (address, environment.clock.now, environment.zone)
    asking.begin { leave in
      let figures = HubFigures(HubConnection(address))
      do {
        let overview = try figures.overview(
          from: days.lowerBound, to: days.upperBound, asOf: now, zone: zone)
        leave(Told(days: days, overview: overview))
      } catch {
        leave(Told(days: days, overview: nil))
      }
    }
  }

  /// What this desk knows itself stands in for a hub that has told nothing; what the hub has told stays.
  private func board(of told: Told, _ open: OpenDesk) throws -> Board? {
    guard let overview = told.overview else {
      return hasShown(told.days) ? nil : try open.venueFigures.board(of: told.days)
    }
    shown = told.days
    return try open.venueFigures.board(of: overview, patience: Board.usualPatience)
  }
}

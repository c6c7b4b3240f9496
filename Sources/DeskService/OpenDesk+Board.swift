import CaseStore
import Casework
import Interchange
import Reports
import Values
import Vocabulary

extension OpenDesk {
  /// How the venues stand: by what was read in, what lies in files beside it, and what this desk has itself.
  ///
  /// - Parameters:
  ///   - files: reports that are looked at and not kept.
  ///   - patience: after how many minutes the figures of today are late.
  package func board(
    of days: ClosedRange<Day>, beside files: [VenueReport] = [],
    patience: Int = Board.usualPatience
  ) throws -> Board {
    let settings = try store.settings()
    let rollUp = RollUp(
      try store.log.venueReports() + files + ownReports(days), from: days.lowerBound,
      to: days.upperBound, expected: expected(settings, true, []), welcome: [settings.venue],
      own: try store.sender().ids)
    return try Board(
      rollUp, asOf: environment.clock.now, patience: patience, reference: environment.reference,
      settings: settings, zone: environment.zone)
  }

  /// What this desk would report now of each of its venues, as the newest of its reports; where it has nothing it is
  /// no venue that has reported.
  private func ownReports(_ days: ClosedRange<Day>) throws -> [VenueReport] {
    // What has no venue stands as one without a name.
    let venues = try knownVenues() + [""]
    return try (0...(days.upperBound - days.lowerBound)).flatMap { place in
      let day = days.lowerBound.adding(place)
      return try venues.compactMap { venue in
        let input = try store.figures.input(
          from: day, to: day, venues: [venue], asOf: environment.clock.now)
        let isEmpty = input.registered.sums.isEmpty && input.tallies.isEmpty
        return isEmpty && input.closedInScope.isEmpty ? nil : try report(of: venue, on: day)
      }
    }
  }
}

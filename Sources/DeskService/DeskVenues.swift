import CaseStore
import Casework
import Interchange
import Reports
import Values
import Vocabulary

/// The figures of the venues at an open desk: what they sent, added up, and how they stand.
package struct DeskVenues {
  let open: OpenDesk

  private var store: CaseStore { open.store }
  private var environment: DeskEnvironment { open.environment }

  /// The figures of the venues that sent them, added up, and whose they are.
  ///
  /// - Parameters:
  ///   - withMain: whether the main venue's count.
  ///   - listed: venues that are expected beside those of the activity.
  package func rollUp(
    of days: ClosedRange<Day>, withMain: Bool, listed: [String]
  ) throws -> (totals: Totals, coverage: RollUp.Coverage) {
    let settings = try store.settings()
    let rollUp = RollUp(
      try store.log.venueReports(), from: days.lowerBound, to: days.upperBound,
      withMain: withMain, expected: expected(settings, withMain, listed),
      welcome: [settings.venue], own: try store.sender().ids)
    let source = try rollUp.source(asOf: environment.clock.now)
    let coverage = try rollUp.coverage()
    return (try open.totals(of: source, coverage: coverage), coverage)
  }

  /// Venues whose figures are to come: those of the activity, and those listed beside.
  func expected(
    _ settings: DeskSettings, _ withMain: Bool, _ listed: [String]
  ) -> [String] {
    let named = settings.activityRecord.venues
    let mains = named.filter(\.isMain).map(\.name) + (settings.isMainVenue ? [settings.venue] : [])
    return listed.filter { withMain || !mains.contains($0) }
      + named.filter { withMain || !$0.isMain }.map(\.name)
  }

  /// Whose figures a hub has, of venues that it knows of, and who is missing there.
  func coverage(
    of there: [String], withMain: Bool, listed: [String]
  ) throws -> RollUp.Coverage {
    let settings = try store.settings()
    let mains =
      settings.activityRecord.venues.filter(\.isMain).map(\.name)
      + (settings.isMainVenue ? [settings.venue] : [])
    let hasMain = there.contains { mains.contains($0) }
    return RollUp.Coverage(
      onHub: there.filter { withMain || !mains.contains($0) },
      main: !withMain ? .excluded : hasMain ? .included : .missing,
      missing: expected(settings, withMain, listed).filter { !there.contains($0) })
  }

  /// The venues that somebody named or recorded something at.
  package func known() throws -> [String] {
    Set(try store.settings().namedVenues + store.lists.venues()).filter { !$0.isEmpty }.sorted()
  }

  /// Sorts reports of venues by what the store has already.
  ///
  /// - Parameter confirmed: the names that somebody says belong to the sum.
  package func reportIntake(confirmed: [String]) throws -> ReportIntake {
    ReportIntake(known: try store.log.venueReports(), confirmed: confirmed)
  }

  /// Whose figures are in the sum, by all that was read in so far, and what the venues are called.
  package func expectation() throws -> (Expectation, VenueNames) {
    let all = try store.log.venueReports()
    let venues = try store.settings().namedVenues
    return (
      Expectation(all, venues: venues, own: try store.sender().ids), VenueNames(all)
    )
  }
}

// MARK: The board

extension DeskVenues {
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
    return Board(
      try BoardSource(rollUp, asOf: environment.clock.now), patience: patience,
      reference: environment.reference, settings: settings, zone: environment.zone)
  }

  /// What this desk would report now of each of its venues, as the newest of its reports; where it has nothing it is
  /// no venue that has reported.
  private func ownReports(_ days: ClosedRange<Day>) throws -> [VenueReport] {
    // What has no venue stands as one without a name.
    let venues = try known() + [""]
    return try (0...(days.upperBound - days.lowerBound)).flatMap { place in
      let day = days.lowerBound.adding(place)
      return try venues.compactMap { venue in
        let input = try store.figures.input(
          from: day, to: day, venues: [venue], asOf: environment.clock.now)
        let isEmpty = input.registered.sums.isEmpty && input.tallies.isEmpty
        return isEmpty && input.closedInScope.isEmpty ? nil : try open.report(of: venue, on: day)
      }
    }
  }
}

extension OpenDesk {
  /// The figures of the venues.
  package var venueFigures: DeskVenues { DeskVenues(open: self) }
}

extension DeskSettings {
  /// The venues of the activity, and that of this desk.
  fileprivate var namedVenues: [String] { activityRecord.venues.map(\.name) + [venue] }
}

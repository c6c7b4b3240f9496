import CaseStore
import Casework
import Interchange
import Reports
import Values
import Vocabulary

extension OpenDesk {
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
    return (try totals(of: source, coverage: coverage), coverage)
  }

  func expected(
    _ settings: DeskSettings, _ withMain: Bool, _ listed: [String]
  ) -> [String] {
    let named = settings.activityRecord.venues
    let mains = named.filter(\.isMain).map(\.name) + (settings.isMainVenue ? [settings.venue] : [])
    return listed.filter { withMain || !mains.contains($0) }
      + named.filter { withMain || !$0.isMain }.map(\.name)
  }

  /// The venues that somebody named or recorded something at.
  package func knownVenues() throws -> [String] {
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

extension DeskSettings {
  /// The venues of the activity, and that of this desk.
  fileprivate var namedVenues: [String] { activityRecord.venues.map(\.name) + [venue] }
}

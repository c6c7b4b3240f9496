import CaseStore
import Casework
import Hub
import Reports
import Values
import Vocabulary

extension DeskHub {
  /// How the venues of a hub stand.
  ///
  /// - Parameter patience: after how many minutes without a visit of its desks a venue is late today.
  package func board(of days: ClosedRange<Day>, patience: Int) throws -> Board {
    try open.venueFigures.board(of: try overview(of: days), patience: patience)
  }
}

extension DeskVenues {
  /// How venues stand by what a hub has told of them.
  func board(of overview: HubOverview, patience: Int) throws -> Board {
    let sites = overview.sites
    let coverage = try coverage(
      of: sites.map(\.venue), withMain: true, listed: [])
    let namesakes = Dictionary(grouping: sites) { Folding.key($0.venue) }
    let told = sites.map { site in
      let isAlone = namesakes[Folding.key(site.venue)]?.count == 1
      return BoardSource.Site(
        name: isAlone ? site.venue : VenueNames.whole(site.venue, of: site.office),
        venue: site.venue, office: site.office, desks: site.desks, days: site.days,
        sentAt: site.seen)
    }
    let environment = open.environment
    return Board(
      BoardSource(told, sum: overview.sum, coverage: coverage), patience: patience,
      reference: environment.reference, settings: try open.store.settings(), zone: environment.zone)
  }
}

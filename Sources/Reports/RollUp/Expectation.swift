import Casework
import Values
import Vocabulary

/// Whose figures are added: those of venues that somebody expects here or has confirmed.
public struct Expectation: Hashable, Sendable {
  private let venues: Set<String>
  private let confirmed: Set<VenueReport.Site>
  private let own: Set<String>

  /// - Parameters:
  ///   - all: every report ever read; what was confirmed once holds for later days.
  ///   - venues: the names of the venues that are expected.
  ///   - own: the ids of the desk that asks.
  public init(_ all: [VenueReport], venues: [String], own: [String]) {
    self.venues = Set(venues.map { Folding.key($0) })
    confirmed = Set(all.filter(\.isConfirmed).map(\.site))
    self.own = Set(own)
  }

  /// Whether a report is added: a file that does not say office and desk only when it was confirmed.
  public func counts(_ report: VenueReport) -> Bool {
    if confirmed.contains(report.site) { return true }
    if !own.isDisjoint(with: report.sender?.ids ?? []) { return true }
    return report.office != nil && venues.contains(report.site.venue)
  }
}

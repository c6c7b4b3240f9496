import Casework

/// The venues that a hub knows of, and what came in at all of them.
public struct HubOverview: Hashable, Sendable {
  /// Venue by venue.
  public let sites: [HubSite]
  /// All together, in every respect.
  public let sum: TotalsInput
}

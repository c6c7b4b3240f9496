import Casework
import Values
import Vocabulary

extension Totals {
  /// Makes the figures out of what a store has counted.
  ///
  /// - Parameters:
  ///   - zone: where the hours of the day are counted.
  ///   - coverage: which venues are in, where the figures were added up from what venues sent.
  public init(
    _ source: TotalsInput, catalogue: Catalogue, ledger: LedgerCatalogue,
    settings: DeskSettings, zone: Zone, coverage: RollUp.Coverage? = nil
  ) {
    let count = TotalsCount(source, catalogue, zone: zone)
    let counted = source.tallies.filter(\.entry.countsConsultations)
    from = source.from
    to = source.to
    venues = source.venues
    self.coverage = coverage
    closedEarlier = source.closedEarlier
    asOf = source.asOf
    counter = settings.counter
    isDemonstration = settings.isDemonstration
    cases = count.cases
    consultations = count.consultations
    consultationDays = source.consultationDays.union(counted.map { $0.at.day(in: zone) })
    claimedApprox = count.claimedApprox
    breakdowns = count.breakdowns
    merchants = count.merchants
    topics = count.topics
    self.ledger = LedgerRow.rows(source.tallies, ledger, zone: zone)
    ledgerVenues = Set(source.tallies.map(\.entry.venue)).sorted()
    presence = Presence.all(self.ledger, ledger)
    occasions = source.tallies.map(\.entry.masked).filter(\.isOccasion)
    activity = settings.activityRecord
    trades = catalogue.trades
    states = catalogue.states
    given = source.given
  }
}

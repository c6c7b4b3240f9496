import Casework
import Values
import Vocabulary

extension Totals {
  /// Makes the figures out of what a store has counted.
  ///
  /// - Parameters:
  ///   - reference: the words of the office; those of the ledger are asked for with its rows.
  ///   - zone: where the hours of the day are counted.
  ///   - coverage: which venues are in, where the figures were added up from what venues sent.
  public init(
    _ source: TotalsInput, reference: Reference, settings: DeskSettings, zone: Zone,
    coverage: RollUp.Coverage? = nil
  ) {
    let count = TotalsCount(source, reference.catalogue, zone: zone)
    let counted = source.tallies.filter(\.entry.countsConsultations)
    from = source.from
    to = source.to
    venues = source.venues
    self.coverage = coverage
    closedEarlier = source.closedEarlier
    asOf = source.asOf
    office = settings.office
    counter = settings.counter
    isDemonstration = settings.isDemonstration
    cases = count.cases
    consultations = count.consultations
    consultationDays = source.consultationDays.union(counted.map { $0.at.day(in: zone) })
    claimedApprox = count.claimedApprox
    sorted = BreakdownName.allCases.map { name in Late(making: { count.breakdown(by: name) }) }
    merchants = count.merchants
    topics = count.topics
    let rows = Late(making: { LedgerRow.rows(source.tallies, reference.ledger, zone: zone) })
    ledgerRows = rows
    latePresence = Late(making: { Presence.all(rows.wrappedValue, reference.ledger) })
    ledgerVenues = Set(source.tallies.map(\.entry.venue)).sorted()
    occasions = source.tallies.map(\.entry.masked).filter(\.isOccasion)
    activity = settings.activityRecord
    trades = reference.catalogue.trades
    states = reference.catalogue.states
    given = source.given
  }
}

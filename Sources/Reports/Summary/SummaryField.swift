import Values
import Vocabulary

/// What the template of the activity summary may name: `{{days}}` writes it, `{{#days}}` asks for it.
public enum SummaryField: String, CaseIterable, Hashable, Sendable {
  case market, council, finance
  case otherOffice = "other_office"
  case office, year, activity, slogan, organisers, host
  case coOrganisers = "co_organisers"
  case departments, days
  case eventDays = "event_days"
  case oneDay = "one_day"
  case venues
  case organisation, publicity, site, enforcement, other
  case siteUncounted = "site_uncounted"
  case enforcementUncounted = "enforcement_uncounted"
  case what, asked
  case askedScope = "asked_scope"
  case received, accepted, closed
  case passedOn = "passed_on"
  case open, recovered, doubled, sources, natures, classes, topics
  case hotSpots = "hot_spots"
  case rateClosed = "rate_closed"
  case rateResolved = "rate_resolved"
  case rateMediated = "rate_mediated"
  case shareClosed = "share_closed"
  case yearLong = "year_long"
  case whoHeld = "who_held"
  case attended, ways, served, content, gained, resolved, pending
  case before, region
  case regionMissing = "region_missing"
  case cases, story

  static let names = Set(allCases.map(\.rawValue))
}

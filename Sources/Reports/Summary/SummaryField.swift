/// What the template of the activity summary may name: `{{days}}` writes it, `{{#days}}` asks for it.
public enum SummaryField: String, CaseIterable, Hashable, Sendable {
  case market, council, finance
  case otherOffice = "other_office"
  case office, year, activity, slogan, organisers, days
  case oneDay = "one_day"
  case venues
  case organisation, publicity, site, enforcement, other, asked, received, accepted, closed
  case passedOn = "passed_on"
  case open, recovered, doubled, sources, natures, classes, topics
  case rateClosed = "rate_closed"
  case rateResolved = "rate_resolved"
  case rateMediated = "rate_mediated"
  case cases, story

  static let names = Set(allCases.map(\.rawValue))
}

import Values
import Vocabulary

/// The parts of an activity's record, in the order in which they are told.
public enum ActivityPart: String, CaseIterable, Sendable {
  case name, slogan, period, days, organisers, host
  case coOrganisers = "co_organisers"
  case mainVenue = "main_venue"
  case subVenues = "sub_venues"
  case departments

  /// What people read.
  public var phrase: Phrase {
    switch self {
    case .name: Term.called
    case .slogan: Term.yearsSlogan.worded("Slogan")
    case .period: Term.period
    case .days: Phrase("活动日", "Day or days")
    case .organisers: Term.organisers
    case .host: Phrase("承办", "Host")
    case .coOrganisers: Phrase("联合、协办", "Together with")
    case .mainVenue: Term.mainVenue
    case .subVenues: Term.branchVenues
    case .departments: Phrase("参加部门", "Departments")
    }
  }
}

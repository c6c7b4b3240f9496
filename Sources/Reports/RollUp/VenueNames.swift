import Casework
import Values
import Vocabulary

/// The names that tell the venues of some reports apart: the venue's own, and with its office where
/// venues of several offices have it.
public struct VenueNames: Hashable, Sendable {
  private var names: [VenueReport.Site: String] = [:]

  /// The names of the venues of some reports, each spelled as in the first of them.
  public init(_ reports: [VenueReport]) {
    var first: [VenueReport.Site: VenueReport] = [:]
    for report in reports where first[report.site] == nil { first[report.site] = report }
    let namesakes = Dictionary(grouping: first.keys, by: \.venue)
    for (site, report) in first {
      let isAlone = namesakes[site.venue]?.count == 1
      names[site] =
        isAlone && site.office != nil
        ? report.venue : VenueNames.whole(report.venue, of: report.office)
    }
  }

  /// The name of a report's venue.
  public subscript(report: VenueReport) -> String { names[report.site] ?? report.venue }

  /// The name of a venue with its office, which tells it from namesakes.
  public static func whole(_ venue: String, of office: String?) -> String {
    "\(venue)（\(office ?? RollUpWords.unknownOffice.zh)）"
  }

  /// Whether a name means a report's venue: the venue alone, or with its office before or behind it.
  public static func means(_ name: String, _ report: VenueReport) -> Bool {
    let (key, venue) = (Folding.key(name), Folding.key(report.venue))
    let office = Folding.key(report.office ?? RollUpWords.unknownOffice.zh)
    return [venue, office + venue, venue + office].contains(key)
  }
}

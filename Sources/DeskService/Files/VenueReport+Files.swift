import CaseStore
import Casework
import Interchange
import Reports
import Values
import Vocabulary

extension VenueReport {
  /// Reads a file, and refuses one that was changed on the way.
  static func reading(file: String, _ desk: DeskEnvironment) throws -> VenueReport {
    try FileFault.naming(FilePlace(file: file)) {
      try VenueReport.reading(
        try JSON.parse(try FileReading.bytes(file)), ledger: desk.reference.ledger,
        digest: Digest.hexadecimal)
    }
  }

  /// What is recorded when the report leaves the desk: the next revision is told from it.
  var disclosure: Disclosure { Disclosure(.packed, detail: "rollup", figures: json) }
}

extension DeskEnvironment {
  /// The report of one venue and day with the next revision, as things stand.
  func report(
    of venue: String, on day: Day, _ store: CaseStore, openCases: [String: Int] = [:]
  ) throws -> VenueReport {
    let settings = try store.settings()
    let source = try store.figures(from: day, to: day, venues: [venue], asOf: clock.now)
    let last = try store.reportsSent(on: day).filter { $0.venue == venue }.map(\.revision).max()
    guard
      let report = VenueReport(
        source, of: venue, by: try store.sender(), settings: settings,
        revision: (last ?? 0) + 1, zone: zone, openCases: openCases, digest: Digest.hexadecimal)
    else { throw CommandError.badChoice("--day", "\(day)", []) }
    return report
  }
}

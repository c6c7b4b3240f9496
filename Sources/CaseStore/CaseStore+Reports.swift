import Casework
import GRDB

extension CaseStore {
  /// The reports of venues that were read, every revision, in the order in which they came.
  public func venueReports() throws -> [VenueReport] {
    try read { db in
      try db.sealedEvents(where: Schema.isReport).map { $0.event() }.sorted().compactMap {
        if case .reported(let report) = $0.fact { report } else { nil }
      }
    }
  }

  /// The reports of venues that this store has sent up for a day, every revision.
  public func reportsSent(on day: Day) throws -> [VenueReport] {
    try read { db in
      try db.sealedEvents(where: Schema.disclosedWithoutCase).map { $0.event() }.sorted()
        .compactMap { event -> VenueReport? in
          guard case .disclosed(let disclosure) = event.fact, disclosure.act == .packed else {
            return nil
          }
          return disclosure.figures.flatMap { VenueReport($0) }
        }.filter { $0.day == day }
    }
  }
}

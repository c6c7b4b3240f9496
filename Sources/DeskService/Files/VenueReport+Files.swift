import CaseStore
import Casework
import Interchange
import Reports
import Values
import Vocabulary

extension VenueReport {
  /// Reads a file, and refuses one that was changed on the way.
  package static func reading(file: String, _ desk: DeskEnvironment) throws -> VenueReport {
    try FileFault.naming(FilePlace(file: file)) {
      try VenueReport.reading(
        try JSON.parse(try FileReading.bytes(file)), ledger: desk.reference.ledger,
        digest: Digest.hexadecimal)
    }
  }

  /// What is recorded when the report leaves the desk: the next revision is told from it.
  package var disclosure: Disclosure { Disclosure(.packed, detail: "rollup", figures: json) }
}

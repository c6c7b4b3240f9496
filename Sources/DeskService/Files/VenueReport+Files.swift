import CaseStore
import Casework
import Reports
import Wording

extension VenueReport {
  /// Reads a file, and refuses one that was changed on the way.
  package static func reading(file: String, _ desk: DeskEnvironment) throws -> VenueReport {
    let bytes = try FileReading.bytes(file)
    let json: JSON
    do {
      json = try JSON.parse(bytes)
    } catch {
      throw DeskError.json(error, Place(file: file))
    }
    do {
      return try VenueReport.reading(
        json, ledger: desk.reference.ledger, digest: Digest.hexadecimal)
    } catch {
      throw DeskError.document(error, Place(file: file))
    }
  }

  /// What is recorded when the report leaves the desk: the next revision is told from it.
  package var disclosure: Disclosure { Disclosure(.packed, detail: "rollup", figures: json) }
}

import CaseStore
import Casework
import Interchange
import Values
import Vocabulary

/// An open store with what stands around it: what commands and screens ask for, so that both are told
/// the same.
public struct OpenDesk {
  /// The store that is open.
  let store: CaseStore
  /// What stands around it.
  public internal(set) var environment: DeskEnvironment
  /// Who has proved by a PIN to be the clerk of a command.
  let proof = SeatProof()

  /// A desk at work on an open store.
  package init(_ store: CaseStore, _ environment: DeskEnvironment) {
    self.store = store
    self.environment = environment
  }
}

extension OpenDesk {
  /// Saves what somebody asks for where nobody has sat down at a screen.
  @discardableResult
  package func record(_ request: Request, at: Instant? = nil) throws -> SaveResult {
    try store.record(request, by: try author(for: request.permission, at: at))
  }

  /// What is read in.
  package var imports: RecordImport { RecordImport(open: self) }

  /// Case documents for an output of this desk, which say so where the store is a demonstration.
  package func writer(
    _ purpose: CaseDocumentWriter.Purpose, unmasked: Bool
  ) throws -> CaseDocumentWriter {
    environment.writer(
      purpose, unmasked: unmasked, isDemonstration: try store.settings().isDemonstration)
  }
}

extension DeskEnvironment {
  /// Case documents for an output of this desk, without a look into the store.
  func writer(
    _ purpose: CaseDocumentWriter.Purpose, unmasked: Bool, isDemonstration: Bool
  ) -> CaseDocumentWriter {
    var writer = CaseDocumentWriter(
      purpose: purpose, isMasked: !unmasked, calendar: reference.calendar, today: today,
      zone: zone)
    writer.isDemonstration = isDemonstration
    return writer
  }
}

import Casework
import Interchange
import Values

/// The files of evidence that records of a file name, on their way beside the store.
struct ImportedEvidence {
  let entries: any ImportEntries
  /// Puts a file beside the store; a trial puts none, and only looks whether it is there.
  let put: (EvidenceFile) throws -> Void

  /// Lays the files that a record names beside its new case. Their bytes are on the disk before the log names them.
  func attach(
    _ intake: Intake, to id: CaseID, by clerk: String, _ line: Int, _ save: inout Save
  ) throws {
    if intake.attachments.isEmpty { return }
    let files = try intake.attachments.enumerated().map { try file($1, at: $0, line) }
    if files.count > EvidenceFile.mostOfACase {
      throw EvidenceFault.tooMany(
        number: try save.subject(id).number, most: EvidenceFile.mostOfACase)
    }
    try files.forEach(put)
    try save.add(.attached(Attached(files.map(\.attachment))), to: .existing(id), clerk: clerk)
  }

  private func file(_ named: Attachment, at place: Int, _ line: Int) throws -> EvidenceFile {
    func problem(_ reason: DocumentProblem.Reason) -> ImportProblem {
      ImportProblem(
        line: line,
        problem: DocumentProblem(
          field: "attachments[\(place)]", value: named.sha256, reason: reason))
    }
    guard let bytes = try entries.bytes(of: named) else { throw problem(.notBeside) }
    let file = EvidenceFile(name: named.name, bytes: bytes)
    guard file.attachment.sha256 == named.sha256 else { throw problem(.changed) }
    return file
  }
}

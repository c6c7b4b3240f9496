import Casework
import Interchange
import Values

extension Importing {
  /// Lays the files that a record names beside its new case. Their bytes are on the disk before the log names them; a
  /// trial only looks whether they are there.
  mutating func takeEvidence(of intake: Intake, _ id: CaseID, clerk: String, _ line: Int) throws {
    if intake.attachments.isEmpty { return }
    var files: [EvidenceFile] = []
    for (index, named) in intake.attachments.enumerated() {
      func problem(_ reason: DocumentProblem.Reason) -> ImportProblem {
        ImportProblem(
          line: line,
          problem: DocumentProblem(
            field: "attachments[\(index)]", value: named.sha256, reason: reason))
      }
      guard let bytes = try entries.bytes(of: named) else { throw problem(.notBeside) }
      let file = EvidenceFile(name: named.name, bytes: bytes)
      guard file.attachment.sha256 == named.sha256 else { throw problem(.changed) }
      files.append(file)
    }
    if files.count > EvidenceFile.mostOfACase {
      throw EvidenceFault.tooMany(
        number: try save.subject(id).number, most: EvidenceFile.mostOfACase)
    }
    try files.forEach(put)
    try save.add(.attached(Attached(files.map(\.attachment))), to: .existing(id), clerk: clerk)
  }
}

import CaseStore
import Casework
import Foundation
import Values
import Vocabulary

/// The files of evidence that go with an export in full: in a folder beside it, each under its digest, by which the
/// documents name it.
package struct ExportedEvidence {
  let open: OpenDesk

  /// What the folder beside a file is called.
  static func folder(beside file: String) -> String { file + ".evidence" }

  /// Whether there is any.
  package var isEmpty: Bool { get throws { try open.store.evidence.named().isEmpty } }

  /// Writes them, those of an earlier export but for.
  ///
  /// - Returns: what somebody should know.
  package func write(beside file: String) throws -> [Phrase] {
    let folder = ExportedEvidence.folder(beside: file)
    var (written, lacking) = (0, 0)
    var seen: Set<String> = []
    for (_, named) in try open.store.evidence.named() where seen.insert(named.sha256).inserted {
      let path = "\(folder)/\(named.sha256)"
      if access(path, F_OK) == 0 { continue }
      do {
        let bytes = try open.store.evidence.bytes(of: named)
        try open.environment.storeFiles.spare(path)
        try makeFolder(folder)
        try AtomicFile.write(bytes, to: path, sparing: open.environment.storeFiles)
        written += 1
      } catch is EvidenceFault {
        lacking += 1
      }
    }
    let there = Phrase(
      "证据文件 \(written) 个在 \(folder)，没有打星号，没有锁",
      "files of evidence: \(written) in \(folder), in clear")
    let gone = Phrase(
      "证据文件 \(lacking) 个不在存档旁或坏了，没有写出",
      "files of evidence not written, gone or damaged: \(lacking)")
    return (written > 0 ? [there] : []) + (lacking > 0 ? [gone] : [])
  }
}

extension OpenDesk {
  /// The files of evidence that go with an export.
  package var exportedEvidence: ExportedEvidence { ExportedEvidence(open: self) }
}

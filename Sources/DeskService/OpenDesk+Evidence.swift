import CaseStore
import Casework
import Foundation
import Values
import Vocabulary

extension OpenDesk {
  /// Lays files beside a case.
  ///
  /// - Parameter paths: where they lie.
  /// - Returns: the case, and how many files came to it: those that lie there already are not taken twice.
  package func attach(
    _ paths: [String], to number: String
  ) throws -> (subject: Case, count: Int) {
    let author = try author(for: .work)
    try requireKeys()
    let id = try store.resolve(number)
    let files = try paths.map { path in
      EvidenceFile(name: PathParts.name(of: path), bytes: try FileReading.bytes(path))
    }
    return try store.evidence.attach(files, to: id, by: author)
  }

  /// The bytes of a file that lies beside a case.
  package func bytes(of file: Attachment) throws -> [UInt8] { try store.evidence.bytes(of: file) }

  /// Writes the files that lie beside a case into a folder, under numbers and their names.
  ///
  /// - Parameter recording: done when all of them have been read, and before the first is written.
  /// - Returns: the paths of the files.
  package func writeEvidence(
    of subject: Case, into folder: String, recording: () throws -> Void
  ) throws -> [String] {
    let files = try subject.attachments.map { (file: $0, bytes: try bytes(of: $0)) }
    let paths = files.enumerated().map { place, file in
      "\(folder)/\(place + 1)-\(FileName.safe(file.file.name))"
    }
    for path in paths {
      try environment.storeFiles.spare(path)
      if access(path, F_OK) == 0 { throw DeskError.notWritten(path, EEXIST) }
    }
    try recording()
    try makeFolder(folder)
    for (path, file) in zip(paths, files) {
      try AtomicFile.write(file.bytes, to: path, sparing: environment.storeFiles)
    }
    return paths
  }
}

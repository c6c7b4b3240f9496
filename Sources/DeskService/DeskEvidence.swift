import CaseStore
import Casework
import Foundation
import Values
import Vocabulary

/// The files of evidence at an open desk.
package struct DeskEvidence {
  let open: OpenDesk

  private var evidence: Evidence { open.store.evidence }

  /// Lays files beside a case.
  ///
  /// - Parameter paths: where they lie.
  /// - Returns: the case, and how many files came to it: those that lie there already are not taken twice.
  package func attach(
    _ paths: [String], to number: String
  ) throws -> (subject: Case, count: Int) {
    let author = try open.author(for: .work)
    try open.requireKeys()
    return try attach(paths, to: open.store.resolve(number), by: author)
  }

  private func attach(
    _ paths: [String], to id: CaseID, by author: Author
  ) throws -> (subject: Case, count: Int) {
    for path in paths { try open.environment.keepClosed(path) }
    let files = try paths.map { path in
      EvidenceFile(name: PathParts.name(of: path), bytes: try FileReading.bytes(path))
    }
    return try evidence.attach(files, to: id, by: author)
  }

  /// The bytes of a file that lies beside a case.
  package func bytes(of file: Attachment) throws -> [UInt8] { try evidence.bytes(of: file) }

  /// Writes the files that lie beside a case into a folder, under numbers and their names.
  ///
  /// - Parameter recording: done when all of them have been read, and before the first is written.
  /// - Returns: the paths of the files.
  package func write(
    of subject: Case, into folder: String, recording: () throws -> Void
  ) throws -> [String] {
    let files = try subject.attachments.map { (file: $0, bytes: try bytes(of: $0)) }
    let paths = files.enumerated().map { place, file in
      "\(folder)/\(place + 1)-\(FileName.safe(file.file.name))"
    }
    let spared = open.environment.storeFiles
    for path in paths {
      try spared.spare(path)
      if access(path, F_OK) == 0 { throw DeskError.notWritten(path, EEXIST) }
    }
    try recording()
    try makeFolder(folder)
    for (path, file) in zip(paths, files) {
      try AtomicFile.write(file.bytes, to: path, sparing: spared)
    }
    return paths
  }
}

// MARK: At a screen

extension DeskEvidence {
  /// Lays a file beside a case, and says so.
  func attached(_ path: String, to id: CaseID, by author: Author) throws -> Phrase {
    try open.requireKeys()
    let (subject, count) = try attach([atHome(path)], to: id, by: author)
    let all = subject.attachments.count
    return count == 0
      ? Phrase("这个文件已经附过", "This file is attached already")
      : Phrase("已附上，共 \(all) 个", "Attached, \(all) in all")
  }

  /// Writes the files of a case into a folder, records that, and says so.
  func takenOut(of id: CaseID, into folder: String, by author: Author) throws -> Phrase {
    try open.requireKeys()
    let subject = try open.store.load(id)
    if subject.attachments.isEmpty {
      return Phrase("这一件没有证据文件", "There are no files beside this case")
    }
    let folder = atHome(folder)
    let paths = try write(of: subject, into: folder) {
      let shown = Request.disclose(Disclosure(.shown, detail: "evidence"), of: id)
      _ = try open.store.record(shown, by: author)
    }
    return Phrase("取出 \(paths.count) 个：\(folder)", "Written out, \(paths.count): \(folder)")
  }

  /// A path as a shell would take it.
  private func atHome(_ path: String) -> String {
    path.hasPrefix("~/") ? open.environment.homeFolder + path.dropFirst() : path
  }
}

extension OpenDesk {
  /// The files of evidence.
  package var evidence: DeskEvidence { DeskEvidence(open: self) }
}

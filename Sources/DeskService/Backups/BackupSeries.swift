import CaseStore
import Casework
import Foundation
import Values

/// The backups of one desk in a folder: how they are called, which are there, and which go.
///
/// Several desks may share a stick, so that the name says whose a backup is: `desk-1a2b3c4d-2027-03-15-1830.db`.
struct BackupSeries {
  let folder: String
  private let start: String

  init(of desk: DeskID, store path: String, in folder: String) {
    self.folder = folder
    let name = PathParts.name(of: path)
    let stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
    start = "\(FileName.safe(stem))-\(desk.text.prefix(8))-"
  }

  /// Those that are there, oldest first.
  var names: [String] {
    all.filter { $0.hasSuffix(".db") }.sorted {
      BackupSeries.order($0).lexicographicallyPrecedes(BackupSeries.order($1))
    }
  }

  /// What a name is put in order by: the moment, and then which one of that minute it is. Two that were made of one
  /// name by a clock that went back are told by neither.
  private static func order(_ name: String) -> [String] {
    let parts = name.dropLast(3).split(separator: "（", maxSplits: 1)
    let number = parts.count > 1 ? String(parts[1].filter(\.isNumber)) : ""
    return [
      parts.first.map(String.init) ?? name,
      String(repeating: "0", count: max(0, 4 - number.count)) + number,
    ]
  }

  /// What somebody who was killed left behind. Only the desk that holds the store makes its backups by themselves, so
  /// that nobody is writing to it.
  private var leftovers: [String] { all.filter { $0.contains(".db.partial") } }

  private var all: [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasPrefix(start) }
    } catch {
      // A stick that was pulled holds none.
      return []
    }
  }

  /// A name that is free, for one that is made now.
  func path(at now: Instant, in zone: Zone) -> String {
    let name = "\(start)\(now.day(in: zone))-\(now.time(in: zone).replacing(":", with: ""))"
    // Behind the last of that minute, even where those before it are gone: a name that is free again would be the
    // oldest, and go first.
    let last = names.last { $0.hasPrefix("\(name).") || $0.hasPrefix("\(name)（") }
    let number = last.map { (Int(BackupSeries.order($0)[1]) ?? 0) + 1 } ?? 0
    return "\(folder)/\(name)\(number > 0 ? "（\(max(2, number))）" : "").db"
  }

  /// When the newest was made, in seconds since 1970; nil where there is none.
  var newest: Int? {
    names.compactMap { name in
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0 else { return nil }
      #if os(Linux)
        return Int(status.st_mtim.tv_sec)
      #else
        return Int(status.st_mtimespec.tv_sec)
      #endif
    }.max()
  }

  /// Removes what was never finished.
  func sweep() {
    for name in leftovers { unlink("\(folder)/\(name)") }
  }

  /// Removes the oldest beyond so many, and never one that was just made.
  func keep(_ count: Int, sparing made: String) {
    let others = names.filter { "\(folder)/\($0)" != made }
    for name in others.dropLast(max(0, count - 1)) {
      unlink("\(folder)/\(name)")
      removeEvidence(of: name)
    }
  }

  /// Removes the files of evidence that went into a backup; those of the store are theirs, too, and stay.
  private func removeEvidence(of name: String) {
    let files = StoreFiles.evidence(of: "\(folder)/\(name)")
    do {
      try FileManager.default.removeItem(atPath: files)
    } catch {
      // Most backups have none.
    }
  }
}

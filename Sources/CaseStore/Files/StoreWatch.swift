import Foundation

/// Looks whether the names of an open store still lead to the files that are open, and whether nobody
/// else has written to these.
///
/// SQLite goes on in a file that has no name any more and says nothing. Only who has the turn may change the store, and
/// leaves word of how it left the files: each change of which no desk has left word is a loss.
/// Only names are looked up: to open the store's file here, and to close it again, would drop SQLite's
/// locks on it.
struct StoreWatch {
  private let main: String
  private let side: [String]
  private let identity: FileIdentity
  private let sides: [FileIdentity?]
  /// The files as a desk left them last that had the turn.
  private(set) var stamps: FileStamps

  /// How long the log is at least when SQLite copies it back by itself: that many pages of 4096 bytes
  /// with their heads.
  static let pagesBeforeCopyingBack = 4000
  private static let leastLog = Int64(pagesBeforeCopyingBack * 4096)

  /// Remembers the files of a store that has just been opened and read. Nil where they are not there.
  init?(_ path: String) {
    main = StoreWatch.absolute(path)
    let file = FilePlace.end(of: main)
    side = ["-wal", "-shm", ".lock"].map { file + $0 }
    guard let identity = FileIdentity(main), let stamp = FileStamp(main) else { return nil }
    self.identity = identity
    sides = side.map { FileIdentity($0) }
    stamps = FileStamps(main: stamp, log: FileStamp(side[0]))
  }

  /// A desk may be started with a path from where it stands.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }

  /// Takes up how the last turn left the files.
  mutating func follow(_ record: TurnRecord) {
    switch record {
    case .left(let stamps): self.stamps = stamps
    case .cutShort: renew()
    case .nothing: break
    }
  }

  /// What has happened since a desk wrote last; nil where nothing has.
  var loss: StoreLoss? { lossOfNames() ?? (isAsItWasLeft ? nil : .changed) }

  /// Whether the files are as a desk left them.
  var isAsItWasLeft: Bool {
    FileStamp(main) == stamps.main && FileStamp(side[0]) == stamps.log
  }

  /// What has happened while this desk wrote; nil where nothing has. What is there now counts as its
  /// own from here on.
  mutating func lossAfterWriting() -> StoreLoss? {
    if let loss = lossOfNames() { return loss }
    // A short log is not copied back: it was somebody else who wrote to the file.
    if FileStamp(main) != stamps.main, (FileStamp(side[0])?.size ?? 0) < StoreWatch.leastLog {
      return .changed
    }
    renew()
    return nil
  }

  /// Takes what is there for this desk's own, after a write that failed or a copying back.
  mutating func renew() {
    stamps = FileStamps(main: FileStamp(main) ?? stamps.main, log: FileStamp(side[0]))
  }

  func lossOfNames() -> StoreLoss? {
    guard let found = FileIdentity(main) else { return .gone }
    guard found == identity else { return .replaced }
    return side.map { FileIdentity($0) } == sides ? nil : .logGone
  }
}

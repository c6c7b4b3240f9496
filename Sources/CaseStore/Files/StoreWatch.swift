import Foundation

/// Looks whether the names of an open store still lead to the files that are open, and whether nobody
/// else has written to these.
///
/// SQLite goes on in a file that has no name any more and says nothing. As long as a desk holds the
/// writer's lock nobody else may change the store, so that each change which is not its own is a loss.
/// Only names are looked up: to open the store's file here, and to close it again, would drop SQLite's
/// locks on it.
struct StoreWatch {
  private let main: String
  private let side: [String]
  private let identity: FileIdentity
  private let sides: [FileIdentity?]
  private var mainStamp: FileStamp
  private var logStamp: FileStamp?

  /// How long the log is at least when SQLite copies it back by itself: that many pages of 4096 bytes
  /// with their heads.
  static let pagesBeforeCopyingBack = 4000
  private static let leastLog = pagesBeforeCopyingBack * 4096

  /// Remembers the files of a store that has just been opened and read. Nil where they are not there.
  init?(_ path: String) {
    main = StoreWatch.absolute(path)
    let file = FilePlace.end(of: main)
    side = ["-wal", "-shm", ".lock"].map { file + $0 }
    guard let identity = FileIdentity(main), let author = FileStamp(main) else { return nil }
    self.identity = identity
    sides = side.map { FileIdentity($0) }
    mainStamp = author
    logStamp = FileStamp(side[0])
  }

  /// A desk may be started with a path from where it stands.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }

  /// What has happened since the last write of this desk's own; nil where nothing has.
  func lossBeforeWriting() -> StoreLoss? {
    if let loss = lossOfNames() { return loss }
    if FileStamp(main) != mainStamp { return .changed }
    return FileStamp(side[0]) == logStamp ? nil : .changed
  }

  /// What has happened while this desk wrote; nil where nothing has. What is there now counts as its
  /// own from here on.
  mutating func lossAfterWriting() -> StoreLoss? {
    if let loss = lossOfNames() { return loss }
    let (found, log) = (FileStamp(main), FileStamp(side[0]))
    // A short log is not copied back: it was somebody else who wrote to the file.
    if found != mainStamp, (log?.size ?? 0) < StoreWatch.leastLog { return .changed }
    renew()
    return nil
  }

  /// Takes what is there for this desk's own, after a write that failed or a copying back.
  mutating func renew() {
    mainStamp = FileStamp(main) ?? mainStamp
    logStamp = FileStamp(side[0])
  }

  private func lossOfNames() -> StoreLoss? {
    guard let found = FileIdentity(main) else { return .gone }
    guard found == identity else { return .replaced }
    return side.map { FileIdentity($0) } == sides ? nil : .logGone
  }
}

/// What changes when somebody writes to a file.
private struct FileStamp: Hashable, Sendable {
  let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}

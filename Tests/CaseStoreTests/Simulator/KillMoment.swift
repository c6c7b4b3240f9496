import GRDB

/// The moment at which a program is killed in the middle of an act, and what its laptop has on the disk then.
///
/// What a process has given to the system stays when it is killed, so the files are what can be read of them at that
/// moment. Nothing is killed here: the act goes on or is broken off, and the files are put back as they were.
final class KillMoment: TransactionObserver {
  /// Where a commit is cut.
  enum Place: String {
    /// Nothing of it is in the log of the disk.
    case before
    /// A part of its pages is.
    case within
  }

  private let place: Place
  private var commitsToCome: Int
  private let read: () -> LaptopFiles
  private var sizeBefore: Int?
  /// The files at that moment; nil until it has come.
  private(set) var files: LaptopFiles?

  struct Killed: Error {}

  /// - Parameters:
  ///   - commits: the commit that is cut, counted from one.
  ///   - read: reads the files as they are.
  init(_ place: Place, ofCommit commits: Int, read: @escaping () -> LaptopFiles) {
    (self.place, commitsToCome, self.read) = (place, commits, read)
  }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}

  func databaseWillCommit() throws {
    if files != nil { throw Killed() }
    if let sizeBefore {
      files = read().cut(after: sizeBefore)
      throw Killed()
    }
    commitsToCome -= 1
    guard commitsToCome == 0 else { return }
    let now = read()
    switch place {
    case .before:
      files = now
      throw Killed()
    case .within: sizeBefore = now.logSize
    }
  }

  /// The files when the act has ended: of the commit that was to be cut, and was the last, a part.
  func filesAtTheEnd() -> LaptopFiles {
    files ?? (sizeBefore.map { read().cut(after: $0) } ?? read())
  }
}

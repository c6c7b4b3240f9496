import CaseStore
import Casework
import Desk
import Values
import Vocabulary

extension DeskEnvironment {
  /// Works on the store, which may be open elsewhere.
  ///
  /// - Parameters:
  ///   - remark: takes what somebody should know beforehand.
  ///   - lists: how lists are wanted that are to be made anew.
  package func reading<Result>(
    remark: (Phrase) -> Void, lists: ListMaking = .whole, _ work: (OpenDesk) throws -> Result
  ) throws -> Result {
    try using(.reading, lists, remark, work)
  }

  /// Works on the store and writes to it, as others may at the same time.
  ///
  /// - Parameters:
  ///   - remark: takes what somebody should know beforehand.
  ///   - lists: how lists are wanted that are to be made anew.
  ///   - alone: whether nobody else may have it open for writing.
  package func writing<Result>(
    remark: (Phrase) -> Void, lists: ListMaking = .whole, alone: Bool = false,
    _ work: (OpenDesk) throws -> Result
  ) throws -> Result {
    try using(alone ? .alone() : .writing(), lists, remark) { open in
      if let doubt = try clockDoubt(open.store) { remark(doubt.remark(in: zone)) }
      let before = try open.store.log.versionVector()
      let result = try work(open)
      try open.catchUp()
      if try open.store.log.versionVector() != before { try rememberClerk(in: open) }
      return result
    }
  }

  /// What follows from a clock that is not to be believed.
  private func clockDoubt(_ store: CaseStore) throws -> ClockDoubt? {
    ClockDoubt(
      now: clock.now, newest: try store.log.newestRecord(), calendar: reference.calendar, zone: zone
    )
  }

  /// Whoever was chosen for something that was recorded is the clerk until another is.
  private func rememberClerk(in open: OpenDesk) throws {
    guard let chosenClerk, chosenClerk != (try open.settings()).clerk else { return }
    try open.record(.configure([.clerk: chosenClerk]))
  }

  private func using<Result>(
    _ access: Access, _ lists: ListMaking, _ remark: (Phrase) -> Void,
    _ work: (OpenDesk) throws -> Result
  ) throws -> Result {
    let store = try CaseStore.open(
      path: storePath, access: access, making: lists, reference: reference, zone: zone,
      watch: watch, marks: marks, passphrase: try passphrase())
    for note in StoreNotes.of(store) {
      remark(Phrase("\(storePath)：\(note.zh)", "\(storePath): \(note.en)"))
    }
    if let fault = store.standing.markFault { remark(phrase(for: fault)) }
    if let note = MissingRules.chosen(try store.settings(), reference) { remark(note) }
    let result = try work(OpenDesk(store, self))
    if store.standing.hadDiskTrouble { remark(StoreNotes.diskTrouble) }
    if store.standing.hasUsedReserve { remark(StoreNotes.reserveUsed) }
    try store.close()
    return result
  }

  /// Makes an empty store what a copy was, and gives its new letters. Where PINs are set in the copy, that is a supervisor's.
  package func restore(from copy: String) throws -> String {
    try CaseStore.restore(
      from: copy, to: storePath, reference: reference, zone: zone, marks: marks
    ) { store in
      _ = try OpenDesk(store, self).author(for: .restore)
    }
  }
}

extension DeskEnvironment {
  /// Where this laptop keeps what it remembers of stores.
  var marks: MarkFolder? { stateFolder.map { MarkFolder(path: $0, answer: answer) } }

  /// Why nothing can be remembered of the store where it should be; nil where it can.
  var markFault: StoreError? { marks?.fault(of: storePath) }

  /// The same in words.
  package var faultOfMarks: Phrase? { markFault.map { phrase(for: $0) } }

  /// The store's files, which nothing else may be written to, and the folders of backups, in which nothing else lies.
  package var storeFiles: StoreFiles {
    var files = StoreFiles(store: storePath)
    files.backupFolders = BackupPlaces(self).all
    return files
  }

  /// Refuses to go on where there is no store, and makes none.
  package func requireStore() throws { try StoreFiles(store: storePath).checkAreThere() }

  /// Refuses a path that is about to be written to: a file of the store, or any other database.
  package func spare(_ path: String) throws {
    try StoreFiles(store: storePath).spare(path)
  }

  /// Refuses a path that is about to be read: closing a file of the store would drop its locks.
  package func keepClosed(_ path: String) throws {
    try StoreFiles(store: storePath).keepClosed(path)
  }

  /// Whether an open descriptor leads to a file of the store that lies at a path.
  package static func leads(_ descriptor: Int32, toStoreAt path: String) -> Bool {
    StoreFiles(store: path).contains(descriptor: descriptor)
  }

  /// The version of SQLite that keeps stores.
  package static var storeLibraryVersion: String { CaseStore.libraryVersion }

  /// What is said of something that was to be written over a store.
  package static func ownFile(_ path: String) -> any Error { StoreError.ownFile(path: path) }
}

import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Saves what can be saved of a damaged store into a new one: page by page, event by event, each verified by its hash.
///
/// The damaged file and the copies are only read. The new store has its name when it is whole and was looked through;
/// it is another desk, so that no number is given twice.
struct Recovering {
  /// Where the new store is to lie.
  let opening: StoreOpening
  /// The damaged store.
  let damaged: String
  /// Older copies, out of which holes are filled.
  let copies: [String]
  /// Looks at the new store before it has its name, and throws where it must not get it.
  var admitting: (CaseStore) throws -> Void = { _ in }

  func recover() throws -> Recovery {
    try opening.place.check()
    let sources = [damaged] + copies
    for source in sources {
      guard access(source, F_OK) == 0 else { throw StoreError.notThere(path: source) }
      try StoreFiles(store: source).keepClosed(opening.path)
    }
    if access(opening.path, F_OK) == 0 { throw StoreError.alreadyThere(path: opening.path) }
    let found = try found(in: sources)
    var proof = try LogProof(found)
    proof.forgetErased()
    if found.keySlots.isEmpty { proof.loseSealed() }
    if proof.events.isEmpty && !found.isOfAStore { throw StoreError.notAStore(path: damaged) }
    try NewFile.makeFolder(of: opening.path)
    for source in sources {
      try EvidenceFolder(store: source).copy(to: EvidenceFolder(store: opening.path))
    }
    let lock = try WriterLock(store: opening.path, purpose: .command, wait: .seconds(2))
    lock.signAlone()
    return try withExtendedLifetime(lock) { try write(proof) }
  }

  /// Reads all sources, which nobody may write to meanwhile.
  private func found(in sources: [String]) throws -> FoundPieces {
    var found = FoundPieces()
    for source in sources {
      let path = StoreFile.ownName(of: source)
      let lock = try FileLock(path, until: .now + .seconds(2))
      try withExtendedLifetime(lock) {
        found.take(try StorePages(path), isFirst: source == damaged)
      }
    }
    return found
  }

  private func write(_ proof: LogProof) throws -> Recovery {
    var recovery = Recovery()
    (recovery.holes, recovery.doubtfulEnds) = (proof.losses.holes, proof.doubtfulEnds)
    recovery.bare = proof.losses.rows.sorted()
    recovery.strays = proof.strays
    let store = NewLog(proof: proof)
    var mark: StoreMark?
    try StoreAssembly(of: opening).make(fill: store.fill) { copy in
      try admitting(copy)
      mark = try opening.renewIdentity(of: copy)
      recovery.letters = try copy.letters()
      try remember(proof.losses, in: copy)
      try count(copy, in: &recovery)
    }
    if let mark { opening.keep(mark) }
    return recovery
  }

  /// Remembers what is lost, so that it is no damage of the new store: with it the edits that were made from what is
  /// gone.
  private func remember(_ losses: KnownLosses, in store: CaseStore) throws {
    if losses.isEmpty { return }
    var losses = losses
    for fault in try store.check(deep: !store.isLocked, files: false) {
      if case .strayBase(let edit) = fault { losses.edits.insert(edit) }
    }
    let text = losses.text
    try store.write { db in try db.setMeta(.knownLosses, text) }
  }

  /// What the new store has.
  private func count(_ store: CaseStore, in recovery: inout Recovery) throws {
    try store.read { db in
      recovery.events = try db.count("event")
      recovery.cases = try db.count("event WHERE \(EventKind.sql(.opened))")
      recovery.drafts = try db.count("draft")
      recovery.unopened = try db.caseIDs(
        """
        SELECT DISTINCT case_id FROM event WHERE case_id IS NOT NULL AND case_id NOT IN
          (SELECT case_id FROM event WHERE case_id IS NOT NULL AND \(EventKind.sql(.opened)))
        """
      ).sorted()
      let cases = CaseLookup(context: store.context, db: db)
      recovery.bareCases = try cases.numbers(ofCasesWith: Set(recovery.bare))
    }
  }
}

extension CaseStore {
  /// Saves what can be saved of a damaged store into a new one.
  ///
  /// - Parameters:
  ///   - copies: older copies of the same store, out of which holes are filled.
  ///   - path: where nothing lies yet.
  ///   - admitting: looks at the new store before it has its name, and throws where it must not get it.
  public static func recover(
    from damaged: String, and copies: [String], to path: String, reference: Reference, zone: Zone,
    marks: MarkFolder? = nil, admitting: @escaping (CaseStore) throws -> Void = { _ in }
  ) throws -> Recovery {
    try Recovering(
      opening: StoreOpening(path: path, reference: reference, zone: zone, marks: marks),
      damaged: damaged, copies: copies, admitting: admitting
    ).recover()
  }
}

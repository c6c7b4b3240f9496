import Casework
import Foundation
import GRDB
import Values
import Vocabulary

extension Bundles {
  /// Takes a bundle over: all of it in one transaction, or nothing. Read twice it changes nothing more; what comes before
  /// its turn waits. The file is seen to be whole, unchanged and signed before anything is written.
  ///
  /// - Parameter path: where the file lies, for what is said of it.
  public func read(_ bytes: [UInt8], from path: String) throws -> BundleReport {
    try store.requireKeys()
    return try read(opener.open(bytes, from: path)) { false }
  }

  /// The same with a bundle that was opened before, which is left off as soon as somebody waits: nothing of it is taken
  /// then.
  ///
  /// - Parameter isAwaited: is asked again and again before anything is brought up to what came.
  public func read(
    _ bundle: OpenedBundle, unless isAwaited: @escaping () -> Bool
  ) throws -> BundleReport {
    try store.requireKeys()
    try store.requireWholeLists()
    return try naming(bundle.path) {
      let content = bundle.content
      let proof = DeliveryProof.whole(key: content.signature.key)
      return try join(content.header, proof, unless: isAwaited, content.forEachEvent)
    }
  }

  /// What opens bundles on any thread while the store does something else.
  public var opener: BundleOpener { BundleOpener(keys: context.keys.now) }
}

/// By what it is known that something comes of whom it says.
enum DeliveryProof {
  /// All of it was signed by the key of its sender.
  case whole(key: String)
  /// The log that it is of is signed where it ends now, by a desk of the office: each hash holds those before it.
  case end(SignedHead, by: DeskID)
  /// More is to come before that.
  case later
}

extension Bundles {
  /// Takes over what another desk has sent, whichever way it came, in one transaction.
  ///
  /// - Parameters:
  ///   - isAwaited: is asked again and again; as soon as somebody waits nothing of it is taken.
  ///   - forEach: goes through the events.
  func join(
    _ header: BundleHeader, _ proof: DeliveryProof,
    unless isAwaited: @escaping () -> Bool = { false },
    _ forEach: ((SealedEvent) throws -> Void) throws -> Void
  ) throws -> BundleReport {
    let files = try store.evidence.digests()
    return try withoutActuallyEscaping(forEach) { forEach in
      var report = try store.write { db in
        // The keys may be others since: what they open is not.
        try store.requireKeys()
        var joining = Joining(
          header, proof, forEach, context, db, answered: store.answered, isAwaited)
        return try joining.run()
      }
      if report.erased {
        // Files go with the person, whoever had her erased.
        let gone = files.subtracting(try store.evidence.digests())
        report.clearing = try store.evidence.clearing(
          gone.sorted(), after: store.connection.clearTraces())
      }
      return report
    }
  }
}

/// What another desk has sent, on its way into a store.
private struct Joining {
  private let header: BundleHeader
  private let proof: DeliveryProof
  private let forEach: ((SealedEvent) throws -> Void) throws -> Void
  private let context: StoreContext
  private let db: Database
  private let isAwaited: () -> Bool
  private var merge: EventMerge

  init(
    _ header: BundleHeader, _ proof: DeliveryProof,
    _ forEach: @escaping ((SealedEvent) throws -> Void) throws -> Void, _ context: StoreContext,
    _ db: Database, answered: Int, _ isAwaited: @escaping () -> Bool
  ) {
    (self.header, self.proof, self.forEach) = (header, proof, forEach)
    self.isAwaited = isAwaited
    self.context = context
    self.db = db
    merge = EventMerge(context: context, db: db, answered: answered)
  }

  mutating func run() throws -> BundleReport {
    try checkSender()
    try takeEvents()
    try checkProof()
    try keepHeads()
    var others = try db.otherDesks()
    if header.desk != context.desk { others.take(header) }
    try db.setMeta(.otherDesks, others.json.text)
    let joined = merge.joined
    return BundleReport(
      from: header.letters[header.desk] ?? header.desk.text, venue: header.venue, at: header.at,
      new: joined.count, known: joined.known, waiting: try db.count("waiting"),
      cases: joined.cases.count,
      unknown: joined.unknown, erased: joined.erases, givenTwice: try numbersGivenTwice(),
      contested: try db.contestedNumbers(), sameVisitors: try SameVisitors(context, db).pairs())
  }

  // MARK: Who sends it

  private func checkSender() throws {
    let identity = DeskIdentity(context: context, db: db)
    let settings = try identity.settings()
    guard header.isDemonstration == settings.isDemonstration else {
      throw BundleFault.demonstration
    }
    var names = try db.otherDesks().desks.mapValues(\.letters)
    names[context.desk] = try identity.letters(settings)
    // What others call this desk, or one that has spoken for itself, may be out of date.
    for (desk, letters) in header.letters.sorted(by: { $0.key < $1.key })
    where desk == header.desk || names[desk] == nil {
      let isTaken = names.contains { $0.key != desk && $0.value == letters }
      if isTaken { throw BundleFault.sameLetters(letters, desk) }
    }
  }

  private func checkProof() throws {
    switch proof {
    case .whole(let key): try check(key)
    case .end(let head, let signer): try check(head, by: signer)
    case .later: break
    }
  }

  /// The key is one that the log of the sender names, as far as that is here: while events of it are waited for, the one
  /// that names it may be among them. Without the keys of the office nobody comes so far.
  private func check(_ key: String) throws {
    if try db.names(key: key, of: header.desk) { return }
    guard try db.hasWaiting(of: header.desk) else { throw BundleFault.notSigned(header.desk) }
  }

  private func check(_ head: SignedHead, by signer: DeskID) throws {
    let hash: Data? = try db.value(
      "SELECT hash FROM event WHERE desk = ? AND sequence = ?",
      [head.event.desk.text, head.event.sequence])
    guard head.isGenuine, hash.map(Array.init) == head.hash,
      try db.names(key: head.key, of: signer)
    else { throw BundleFault.notSigned(header.desk) }
  }

  // MARK: What it brings

  private mutating func takeEvents() throws {
    let own = try db.head(of: context.desk).sequence
    var merge = merge
    try context.watch.follow(.merging, of: header.count) { done in
      var count = 0
      try forEach { event in
        if count % Bundles.eventsBetweenLooks == 0, isAwaited() { throw LeftOff() }
        let isOwn = event.id.desk == context.desk
        if isOwn, event.id.sequence > own { throw BundleFault.newerSelf(event.id) }
        do {
          try merge.add(event)
        } catch StoreError.conflicting(let id) {
          throw BundleFault.twoOfOneName(id)
        }
        count += 1
        done(count)
      }
    }
    if isAwaited() { throw LeftOff() }
    do {
      try merge.finish()
    } catch StoreError.conflicting(let id) {
      throw BundleFault.twoOfOneName(id)
    }
    self.merge = merge
  }

  /// The numbers that stand for two cases: each desk gave them before one of the two took other letters.
  private func numbersGivenTwice() throws -> [String] {
    var twice: Set<String> = []
    for id in merge.joined.cases.sorted() where twice.count < BundleReport.mostNamed {
      let number: String? = try db.value(
        """
        SELECT a.number FROM case_row a JOIN case_row b
        ON b.counter = a.counter AND b.letters = a.letters AND b.desk <> a.desk
        AND b.numbered_on = a.numbered_on AND b.kind = a.kind
        WHERE a.sequence = ? AND a.desk = ? LIMIT 1
        """, StatementArguments(row: id.place))
      if let number { twice.insert(number) }
    }
    return twice.sorted()
  }

  /// Ends of logs that were signed are kept where the log is here; one that says something else of an event is the sign
  /// of a second log under one name.
  private func keepHeads() throws {
    for head in header.heads where head.isGenuine {
      let hash: Data? = try db.value(
        "SELECT hash FROM event WHERE desk = ? AND sequence = ?",
        [head.event.desk.text, head.event.sequence])
      guard let hash else { continue }
      guard try db.names(key: head.key, of: head.event.desk) else { continue }
      guard Array(hash) == head.hash else { throw BundleFault.twoOfOneName(head.event) }
      try db.keep(head)
    }
  }
}

extension Database {
  fileprivate func hasWaiting(of desk: DeskID) throws -> Bool {
    try row("SELECT 1 FROM waiting WHERE desk = ? LIMIT 1", [desk.text]) != nil
  }
}

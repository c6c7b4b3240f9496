import Casework
import GRDB
import Values
import Vocabulary

/// Reads a damaged store row by row: one that cannot be read harms no other.
///
/// Rows are looked for by their numbers, for the table itself cannot be gone through behind a page that is
/// damaged; and the log alone is asked, because the lists are made out of it.
struct Salvaging {
  let context: StoreContext
  let db: Database
  /// Cases that need not be read.
  let inMemory: [CaseID: Case]

  /// An event, and whether what lies beside it could be read, too.
  private struct Found {
    var sealed: SealedEvent
    var isWhole: Bool
  }

  /// The rows of a table.
  private struct Walk<Value> {
    var read: [Value] = []
    /// How many numbers led to what cannot be read.
    var lost = 0
    var isOpenEnded = false
  }

  /// Everything that can be read, and how much cannot.
  func salvage() -> Salvage {
    let keys = context.keys.now
    let drafts = walk(over: "draft", ofBytes: 32) { try Drafts.draft($0, keys, in: db) }
    let ends = ends
    let events = walk(over: "event", ofBytes: 80) { number in try found(number, ends) }
    var salvage = Salvage()
    salvage.drafts = drafts.read.sorted { ($0.savedAt, $0.id) > ($1.savedAt, $1.id) }
    salvage.lost.drafts = drafts.lost
    salvage.lost.events = events.lost
    salvage.lost.isOpenEnded = drafts.isOpenEnded || events.isOpenEnded
    addCases(events.read, to: &salvage)
    addEntries(events.read, to: &salvage)
    return salvage
  }
}

// MARK: Row by row

extension Salvaging {
  /// Looks for the row of each number. Where the last number is not to be had, the rows that fail at the
  /// end are not counted: behind the real end every number leads to the same damaged page.
  ///
  /// - Parameter size: no row of the table is shorter. A damaged page may name any number as the last.
  private func walk<Value>(
    over table: String, ofBytes size: Int, _ read: (Int) throws -> Value?
  ) -> Walk<Value> {
    let room = bytes / size
    let last = last(of: table).flatMap { $0 > room ? nil : $0 }
    var walk = Walk<Value>()
    var failed = 0
    for number in 1...max(1, last ?? room) {
      do {
        if let value = try read(number) { walk.read.append(value) }
        walk.lost += failed
        failed = 0
      } catch {
        failed += 1
      }
    }
    if last == nil { walk.isOpenEnded = true } else { walk.lost += failed }
    return walk
  }

  /// The number of the last row, 0 in an empty table; nil where it cannot be read.
  private func last(of table: String) -> Int? {
    do {
      let last: Int? = try db.value("SELECT max(rowid) FROM \(table)")
      return last ?? 0
    } catch {
      return nil
    }
  }

  /// How long the file is.
  private var bytes: Int {
    do {
      let pages: Int? = try db.value("PRAGMA page_count")
      let size: Int? = try db.value("PRAGMA page_size")
      return (pages ?? 0) * (size ?? 0)
    } catch {
      return 0
    }
  }

  private func found(_ number: Int, _ ends: [Int64: String]) throws -> Found? {
    do {
      return try event(SealedEvent.selection, number).map { Found(sealed: $0, isWhole: true) }
    } catch {
      return try foundInParts(number, ends)
    }
  }

  /// What lies beside the event may be damaged, or the end of its body, and the event itself whole.
  private func foundInParts(_ number: Int, _ ends: [Int64: String]) throws -> Found? {
    do {
      return try event(SealedEvent.selectionAlone, number).map {
        Found(sealed: $0, isWhole: false)
      }
    } catch {
      return try event(SealedEvent.selectionOfHeads, number, ends).map {
        Found(sealed: $0, isWhole: true)
      }
    }
  }

  /// The ends of bodies as their index has them, as far as it can be read: they stand there a second time.
  private var ends: [Int64: String] {
    var ends: [Int64: String] = [:]
    do {
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT id, text FROM event_tail INDEXED BY sqlite_autoindex_event_tail_1")
      while let row = try cursor.next() { ends[row[0]] = row[1] }
    } catch {
      // Those before the damage are known.
    }
    return ends
  }

  /// - Parameter ends: where the question gives heads of bodies alone.
  private func event(
    _ selection: String, _ number: Int, _ ends: [Int64: String]? = nil
  ) throws -> SealedEvent? {
    guard let row = try db.row(selection + " WHERE e.rowid = ?", [number]) else { return nil }
    let numbers = ["sequence", "format", "tick", "at", "recorded_at", "save_sequence"]
    guard row.holds(texts: ["desk", "clerk", "save_desk", "kind", "body"], numbers: numbers),
      var event = SealedEvent(row)
    else { throw StoreError.damaged(code: 0) }
    if let ends, let tail: Int64 = row["tail"] {
      guard let end = ends[tail] else { throw StoreError.damaged(code: 0) }
      event.body = FoldedBody.whole(event.body, end)
    }
    return event
  }
}

// MARK: Put together

extension Salvaging {
  private func addCases(_ found: [Found], to salvage: inout Salvage) {
    var parts: [CaseID: [Found]] = [:]
    for event in found {
      if let id = event.sealed.caseID { parts[id, default: []].append(event) }
    }
    salvage.cases = Array(inMemory.values)
    let known = counts
    for id in Set(parts.keys).union(known.keys) where inMemory[id] == nil {
      let events = parts[id] ?? []
      let subject = Case(replaying: events.map { $0.sealed.event() }, zone: context.zone)
      if let subject { salvage.cases.append(completed(subject)) }
      let isWhole = events.allSatisfy(\.isWhole) && events.count >= known[id] ?? 0
      if subject == nil || !isWhole { salvage.lost.cases += 1 }
    }
  }

  /// How many events the index has of each case, as far as it can be read.
  private var counts: [CaseID: Int] {
    var counts: [CaseID: Int] = [:]
    // Where the desk of a case is left out, it is that of the event.
    let desks = desks
    do {
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT rowid, case_sequence, case_desk FROM event INDEXED BY event_of_case
          WHERE case_sequence IS NOT NULL
          """)
      while let row = try cursor.next() {
        let named = (row[2] as String?).flatMap { DeskID($0) }
        guard let desk = named ?? desks[row[0]] else { continue }
        let id = CaseID(registration: EventID(desk: desk, sequence: row[1]))
        counts[id, default: 0] += 1
      }
    } catch {
      // Those before the damage are known.
    }
    return counts
  }

  /// The desk of each event, by the number of its row, as far as the index of the log can be read.
  private var desks: [Int64: DeskID] {
    var desks: [Int64: DeskID] = [:]
    do {
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT rowid, desk FROM event INDEXED BY sqlite_autoindex_event_1")
      while let row = try cursor.next() {
        if let desk = DeskID(row[1]) { desks[row[0]] = desk }
      }
    } catch {
      // Those before the damage are known.
    }
    return desks
  }

  /// The case with whom it must not name, where that can be read.
  private func completed(_ subject: Case) -> Case {
    do {
      return try CaseLookup(context: context, db: db).completed(subject)
    } catch {
      return subject
    }
  }

  private func addEntries(_ found: [Found], to salvage: inout Salvage) {
    let apart = found.filter { $0.sealed.caseID == nil }
    let events = apart.map { $0.sealed.event() }.sorted()
    let undone = Case.undoneSaves(in: events)
    let entries = events.filter { !undone.contains($0.save) }.compactMap { RecordedTally($0) }
    salvage.entries = TallyEntry.inForce(entries, in: context.zone)
    let read = Set(entries.map(\.id))
    let lacking = apart.filter { event in
      event.sealed.kind == EventKind.tallied.rawValue && !undone.contains(event.sealed.save)
        && !(event.isWhole && read.contains(event.sealed.id))
    }
    let unseen = listedEntries.subtracting(apart.map(\.sealed.id))
    salvage.lost.entries = lacking.count + unseen.count
  }

  /// The entries that stand in the list of them, as far as it can be read.
  private var listedEntries: Set<EventID> {
    var listed: Set<EventID> = []
    do {
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT desk, sequence FROM tally_row WHERE is_undone = 0")
      while let row = try cursor.next() {
        guard let desk = DeskID(row["desk"]) else { continue }
        listed.insert(EventID(desk: desk, sequence: row["sequence"]))
      }
    } catch {
      // Those before the damage are known.
    }
    return listed
  }
}

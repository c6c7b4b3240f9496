import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// The half-typed forms. They lie beside the log, sealed as persons are: nobody has recorded them.
public struct Drafts {
  let connection: StoreConnection
  let context: StoreContext

  /// Puts a half-typed form on the disk, in the place of the one of the same number.
  public func save(_ draft: Draft) throws {
    let entries = draft.entries.sorted { $0.key < $1.key }.map {
      JSONMember(key: $0.key, value: .string($0.value))
    }
    try connection.write { db in
      // With the keys of this transaction: another desk may have set a passphrase.
      let sealed = try context.keys.now.sealed(
        Array(JSON.object(entries).text.utf8), named: Drafts.name(of: draft.id))
      try db.run(
        """
        INSERT OR REPLACE INTO draft
          (id, kind, clerk, opened_at, saved_at, entries, focus, seal, key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          draft.id, draft.kind.rawValue, draft.clerk, draft.openedAt.seconds,
          draft.savedAt.seconds, Data(sealed.bytes), draft.focus, sealed.seal, sealed.key,
        ])
    }
  }

  private static let selection =
    "SELECT id, kind, clerk, opened_at, saved_at, entries, focus, seal, key FROM draft"

  /// What a form is sealed as: it opens under no other number.
  static func name(of id: Draft.ID) -> String { "d-\(id)" }

  /// The half-typed forms, the one saved last first; those that cannot be opened are left out.
  public func all() throws -> [Draft] {
    try connection.read { db in
      let keys = context.keys.now
      return try db.rows(Drafts.selection + " ORDER BY saved_at DESC, id DESC")
        .compactMap { Draft($0, keys) }.map { try completed($0, in: db) }
    }
  }

  /// One of them, without the persons of the cases that it names; nil where there is none, or it cannot be opened.
  ///
  /// - Throws: ``StoreError/damaged(code:)`` where the row holds what no form of ours does.
  static func draft(_ id: Draft.ID, _ keys: SealingKeys, in db: Database) throws -> Draft? {
    try db.row(selection + " WHERE id = ?", [id]).flatMap { row in
      let texts = ["kind", "clerk", "focus", "key"]
      guard row.holds(texts: texts, numbers: ["opened_at", "saved_at", "seal"]),
        Data.fromDatabaseValue(row["entries"]) != nil
      else { throw StoreError.damaged(code: 0) }
      return Draft(row, keys)
    }
  }

  /// A half-typed form with the persons of the cases that it corrects or links with.
  public func completed(_ draft: Draft) throws -> Draft {
    try connection.read { db in try completed(draft, in: db) }
  }

  private func completed(_ draft: Draft, in db: Database) throws -> Draft {
    let cases = CaseLookup(context: context, db: db)
    var draft = draft
    draft.persons = PersonWords()
    // What a form keeps beside its fields names cases, by number or by id.
    for (key, value) in draft.entries where Field(rawValue: key) == nil {
      for word in value.split(whereSeparator: \.isWhitespace).map(String.init) {
        guard let id = try CaseID(word) ?? cases.find(number: word),
          let subject = try cases.replayed(id)
        else { continue }
        draft.persons = draft.persons.union(subject.persons).union(subject.linked.all)
      }
    }
    return draft
  }

  /// Throws a half-typed form away. What it was goes from the disk when the desk is idle, or is left.
  public func drop(_ id: Draft.ID) throws {
    try connection.write { db in try db.run("DELETE FROM draft WHERE id = ?", [id]) }
    connection.noteTraces()
  }

  /// A number that no draft has, of those that a screen gives.
  public func nextID(on screen: Int = 1) throws -> Draft.ID {
    let numbers = DraftNumbers.of(screen: screen)
    return try connection.read { db in
      let last: Int? = try db.value(
        "SELECT max(id) FROM draft WHERE id BETWEEN ? AND ?",
        [numbers.lowerBound, numbers.upperBound])
      return last.map { $0 + 1 } ?? numbers.lowerBound
    }
  }
}

extension Draft {
  /// A form that cannot be read any more comes back with all that lay there as its facts: whoever typed it
  /// can still use the words.
  ///
  /// Nil for one that cannot be opened.
  fileprivate init?(_ row: Row, _ keys: SealingKeys) {
    let sealed = SealedBytes(
      seal: row["seal"], key: row["key"], bytes: Array(row["entries"] as Data))
    guard case .plain(let plain) = keys.opening(sealed, named: Drafts.name(of: row["id"])) else {
      return nil
    }
    let text = String(decoding: plain, as: UTF8.self)
    self.init(
      id: row["id"], kind: Kind(rawValue: row["kind"]) ?? .complaint, clerk: row["clerk"],
      openedAt: Instant(seconds: row["opened_at"]), savedAt: Instant(seconds: row["saved_at"]),
      entries: Draft.entries(text) ?? [Field.facts.rawValue: text], focus: row["focus"])
  }

  private static func entries(_ text: String) -> [String: String]? {
    do {
      return try JSON.parse(text).members?.reduce(into: [:]) { $0[$1.key] = $1.value.string }
    } catch { return nil }
  }
}

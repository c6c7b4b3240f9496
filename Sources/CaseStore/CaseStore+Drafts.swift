import Casework
import GRDB

extension CaseStore {
  /// Puts a half-typed form on the disk, in the place of the one of the same number.
  public func saveDraft(_ draft: Draft) throws {
    let entries = draft.entries.sorted { $0.key < $1.key }.map {
      JSONMember(key: $0.key, value: .string($0.value))
    }
    try writeBeside { db in
      try db.run(
        """
        INSERT OR REPLACE INTO draft (id, kind, clerk, opened_at, saved_at, entries, focus)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          draft.id, draft.kind.rawValue, draft.clerk, draft.openedAt.seconds,
          draft.savedAt.seconds, JSON.object(entries).text, draft.focus,
        ])
    }
  }

  /// The half-typed forms, the one saved last first.
  public func drafts() throws -> [Draft] {
    try read { db in
      try db.rows(
        """
        SELECT id, kind, clerk, opened_at, saved_at, entries, focus FROM draft
        ORDER BY saved_at DESC, id DESC
        """
      ).compactMap(Draft.init)
    }
  }

  /// Throws a half-typed form away.
  public func dropDraft(_ id: Draft.ID) throws {
    try writeBeside { db in try db.run("DELETE FROM draft WHERE id = ?", [id]) }
  }

  /// A number that no draft has.
  public func nextDraftID() throws -> Draft.ID {
    try read { db in (try db.value("SELECT max(id) FROM draft") ?? 0) + 1 }
  }
}

extension Draft {
  /// Words that cannot be read any more are left out; the form comes back with the rest.
  fileprivate init?(_ row: Row) {
    guard let kind = Kind(rawValue: row[1]) else { return nil }
    var entries: [String: String] = [:]
    do {
      for member in try JSON.parse(row[5] as String).members ?? [] {
        entries[member.key] = member.value.string
      }
    } catch { entries = [:] }
    self.init(
      id: row[0], kind: kind, clerk: row[2], openedAt: Instant(seconds: row[3]),
      savedAt: Instant(seconds: row[4]), entries: entries, focus: row[6])
  }
}

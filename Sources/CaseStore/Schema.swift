import Casework
import GRDB

/// The tables of a store, and how an older store becomes one of this version.
enum Schema {
  /// `d315` in ASCII: tells a store from any other SQLite file.
  static let applicationID = 0x6433_3135

  /// What brings a store from one version to the next. Only ever added to.
  static let migrations: [@Sendable (Database) throws -> Void] = [
    createVersion1, dropIndexOfClerks, indexFigures, makeRoomForFormat2,
  ]

  static var version: Int { migrations.count }

  /// Brings a file to this version, and makes a store of one that is none yet.
  static func make(_ db: Database) throws {
    try migrate(db)
    try DeskIdentity.make(in: db)
  }

  /// Brings the store to this version; a new file has version 0.
  private static func migrate(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if found == version { return }
    for migration in migrations.dropFirst(found) { try migration(db) }
    try db.execute(
      sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
  }

  /// The condition of the index of rare events. SQLite uses it only for a question that says the
  /// very same beside its own words; without them it would read the whole log.
  static let rareKinds = EventKind.sql(.configured, .undone, .redone, .erased)

  /// The condition of the index of what left the desk and belongs to no case: figures given away.
  static let disclosedWithoutCase = "\(EventKind.sql(.disclosed)) AND case_id IS NULL"

  /// The condition of the index of what venues sent up.
  static let isReport = EventKind.sql(.reported)

  @Sendable private static func createVersion1(_ db: Database) throws {
    try db.execute(sql: log + beside + Projections.tables)
  }

  /// Version 2: a clerk's newest save is found by walking back from the end of the log, where it
  /// nearly always is; an index for it cost every save a page.
  @Sendable private static func dropIndexOfClerks(_ db: Database) throws {
    try db.execute(sql: "DROP INDEX event_of_clerk")
  }

  /// Version 3: figures given away are shown beside those of now, and venues are added up, without
  /// reading the whole log.
  @Sendable private static func indexFigures(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE INDEX event_given ON event (at) WHERE \(disclosedWithoutCase);
        CREATE INDEX event_reported ON event (kind) WHERE \(isReport);
        """)
  }

  /// Version 4: what events of format 2 carry, and what lies beside the log for sealing and signing.
  /// Older events stay as they are: their context is absent, their rows lie in clear.
  @Sendable private static func makeRoomForFormat2(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE event ADD COLUMN context TEXT;
        ALTER TABLE person ADD COLUMN key TEXT NOT NULL DEFAULT '';
        CREATE TABLE key_slot (
          key TEXT NOT NULL, method TEXT NOT NULL, parameters TEXT NOT NULL, wrapped BLOB NOT NULL,
          PRIMARY KEY (key, method)
        ) STRICT;
        CREATE TABLE signed_head (
          desk TEXT NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL,
          key TEXT NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (desk, sequence, key)
        ) STRICT, WITHOUT ROWID;
        """)
  }

  /// The log. `tick`, `at` and `recorded_at` are whole numbers; a save is named by its first event.
  private static let log = """
    CREATE TABLE event (
      desk TEXT NOT NULL, sequence INTEGER NOT NULL, format INTEGER NOT NULL,
      tick INTEGER NOT NULL, at INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
      clerk TEXT NOT NULL, case_id TEXT, save_desk TEXT NOT NULL, save_sequence INTEGER NOT NULL,
      kind TEXT NOT NULL, body TEXT NOT NULL, person_id TEXT, person_commitment BLOB,
      text_id TEXT, text_commitment BLOB, previous_hash BLOB NOT NULL, hash BLOB NOT NULL,
      PRIMARY KEY (desk, sequence)
    ) STRICT;
    CREATE INDEX event_of_case ON event (case_id) WHERE case_id IS NOT NULL;
    CREATE INDEX event_of_clerk ON event (desk, clerk, sequence);
    CREATE INDEX event_rare ON event (kind)
      WHERE \(rareKinds);
    CREATE TRIGGER event_comes_once BEFORE INSERT ON event
      WHEN EXISTS (SELECT 1 FROM event WHERE desk = NEW.desk AND sequence = NEW.sequence)
        OR EXISTS (SELECT 1 FROM event WHERE rowid = NEW.rowid)
      BEGIN SELECT raise(ABORT, '\(onlyAdded)'); END;
    CREATE TRIGGER event_stays BEFORE UPDATE ON event
      BEGIN SELECT raise(ABORT, '\(onlyAdded)'); END;
    CREATE TRIGGER event_remains BEFORE DELETE ON event
      BEGIN SELECT raise(ABORT, '\(onlyAdded)'); END;

    """

  /// What SQLite answers to whoever changes an event.
  static let onlyAdded = "events are only added"

  /// The names of the triggers that say so, as SQL, and how many they are.
  static let guards = "'event_comes_once', 'event_stays', 'event_remains'"
  static let guardCount = 3

  /// What lies beside the log and cannot be made anew from it.
  private static let beside = """
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY, desk TEXT NOT NULL, sequence INTEGER NOT NULL,
      salt BLOB NOT NULL, seal INTEGER NOT NULL DEFAULT 0, body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE free_text (
      id TEXT NOT NULL PRIMARY KEY, desk TEXT NOT NULL, sequence INTEGER NOT NULL,
      salt BLOB NOT NULL, body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE waiting (
      desk TEXT NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL, event BLOB NOT NULL,
      PRIMARY KEY (desk, sequence)
    ) STRICT;
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, clerk TEXT NOT NULL,
      opened_at INTEGER NOT NULL, saved_at INTEGER NOT NULL, entries TEXT NOT NULL,
      focus TEXT NOT NULL
    ) STRICT;
    CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;

    """
}

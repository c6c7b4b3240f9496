import Casework
import GRDB

/// The tables of a store, and how an older store becomes one of this version.
enum Schema {
  /// `d315` in ASCII: tells a store from any other SQLite file.
  static let applicationID = 0x6433_3135

  /// The version of the tables of this program.
  static let version = 6

  /// The last version whose log has every part of an event in a column of its own. What is older is brought to it in
  /// its file, and from it by ``LogRenewal`` into a new one.
  static let lastUnfolded = 4

  /// The last version that has persons and half-typed forms in clear.
  static let lastInClear = 5

  /// Whether a store of a version is brought to this one by a copy.
  static func isFormer(_ version: Int?) -> Bool {
    version.map { (1...lastInClear).contains($0) } ?? false
  }

  /// What brings a store from one version to the next, from the first on, up to ``lastUnfolded``.
  private static let migrations: [@Sendable (Database) throws -> Void] = [
    dropIndexOfClerks, indexFigures, makeRoomForFormat2,
  ]

  /// Makes a store of a file that is none yet; one that is of this version already stays as it is.
  static func make(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if found == 0 {
      try db.execute(sql: log + beside + Projections.tables)
      try sign(db, version: version)
    } else {
      try SchemaGuard(db: db).check()
    }
    try DeskIdentity.make(in: db)
  }

  /// Writes whose file it is, and of which version.
  static func sign(_ db: Database, version: Int) throws {
    try db.execute(
      sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
  }

  /// Brings an older store to ``lastUnfolded``.
  static func bringToLastUnfolded(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard (1..<lastUnfolded).contains(found) else { return }
    for migration in migrations.dropFirst(found - 1) { try migration(db) }
    try sign(db, version: lastUnfolded)
  }

  /// The condition of the index of rare events. SQLite uses it only for a question that says the
  /// very same beside its own words; without them it would read the whole log.
  static let rareKinds = EventKind.sql(.configured, .undone, .redone, .erased)

  /// The condition of the index of what left the desk and belongs to no case: figures given away.
  static let disclosedWithoutCase = "\(EventKind.sql(.disclosed)) AND case_sequence IS NULL"

  /// The condition of the index of what venues sent up.
  static let isReport = EventKind.sql(.reported)

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
        CREATE INDEX event_given ON event (at) WHERE \(EventKind.sql(.disclosed)) AND case_id IS NULL;
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

  /// The log. `tick`, `at` and `recorded_at` are whole numbers; a save is named by its first event. What follows from
  /// other columns, or from the event before, takes no room: `LogColumn` says what may be left out.
  static let log = """
    CREATE TABLE event (
      \(LogColumn.definitions),
      case_id TEXT AS (coalesce(case_desk, desk) || '-' || case_sequence) VIRTUAL,
      person_id TEXT AS (iif(person_commitment IS NULL, NULL, 'p-' || desk || '-' || sequence)) VIRTUAL,
      text_id TEXT AS (iif(text_commitment IS NULL, NULL, 't-' || desk || '-' || sequence)) VIRTUAL,
      PRIMARY KEY (desk, sequence)
    ) STRICT;
    CREATE INDEX event_of_case ON event (case_sequence, case_desk) WHERE case_sequence IS NOT NULL;
    CREATE INDEX event_rare ON event (kind) WHERE \(rareKinds);
    CREATE INDEX event_given ON event (at) WHERE \(disclosedWithoutCase);
    CREATE INDEX event_reported ON event (kind) WHERE \(isReport);
    CREATE TABLE event_tail (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
    \(triggers.map { "\($0.words);\n" }.joined())
    """

  /// What SQLite answers to whoever changes an event.
  static let onlyAdded = "events are only added"

  /// A trigger that says so.
  struct Trigger: Sendable {
    let name: String
    /// The statement that makes it.
    let words: String

    init(_ name: String, _ moment: String) {
      self.name = name
      words = "CREATE TRIGGER \(name) \(moment)\n  BEGIN SELECT raise(ABORT, '\(onlyAdded)'); END"
    }
  }

  static let triggers = [
    Trigger(
      "event_comes_once",
      """
      BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE desk = NEW.desk AND sequence = NEW.sequence)
          OR EXISTS (SELECT 1 FROM event WHERE rowid = NEW.rowid)
      """),
    Trigger("event_stays", "BEFORE UPDATE ON event"),
    Trigger("event_remains", "BEFORE DELETE ON event"),
    Trigger("tail_stays", "BEFORE UPDATE ON event_tail"),
    Trigger("tail_remains", "BEFORE DELETE ON event_tail"),
  ]

  /// The names of the triggers, as SQL, and how many they are.
  static let guards = triggers.map { "'\($0.name)'" }.joined(separator: ", ")
  static let guardCount = triggers.count

  /// What lies beside the log and cannot be made anew from it.
  static let beside = """
    CREATE TABLE person (
      desk TEXT NOT NULL, sequence INTEGER NOT NULL, salt BLOB NOT NULL,
      seal INTEGER NOT NULL DEFAULT 0, key TEXT NOT NULL DEFAULT '', body BLOB NOT NULL,
      id TEXT AS ('p-' || desk || '-' || sequence) VIRTUAL, PRIMARY KEY (desk, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE free_text (
      desk TEXT NOT NULL, sequence INTEGER NOT NULL, salt BLOB NOT NULL, body BLOB NOT NULL,
      id TEXT AS ('t-' || desk || '-' || sequence) VIRTUAL, PRIMARY KEY (desk, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE waiting (
      desk TEXT NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL, event BLOB NOT NULL,
      PRIMARY KEY (desk, sequence)
    ) STRICT;
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, clerk TEXT NOT NULL,
      opened_at INTEGER NOT NULL, saved_at INTEGER NOT NULL, entries BLOB NOT NULL,
      focus TEXT NOT NULL, seal INTEGER NOT NULL, key TEXT NOT NULL
    ) STRICT;
    CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE key_slot (
      key TEXT NOT NULL, method TEXT NOT NULL, parameters TEXT NOT NULL, wrapped BLOB NOT NULL,
      PRIMARY KEY (key, method)
    ) STRICT;
    CREATE TABLE signed_head (
      desk TEXT NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL,
      key TEXT NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (desk, sequence, key)
    ) STRICT, WITHOUT ROWID;

    """
}

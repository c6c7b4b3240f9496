import GRDB

/// The tables that are made out of the log and can be made anew at any time.
enum Projections {
  /// Raised when the same events would give other rows: stores are then rebuilt as they open.
  static let version = 32

  /// Since this version links, ends of logs and numbers stand in the lists as they do now: they are taken over, and
  /// need not be looked for in the log.
  static let linksSince = 26

  static let names = ProjectedList.allCases.map(\.rawValue)

  /// The same with the index over the words of texts, which is no list: it tells nothing that they do not tell.
  static let allNames = names + ["search_index"]

  /// What is still to be keyed into the 12315 platform.
  static let unkeyed = "to_key = 1"

  /// What says two things, and waits for somebody to settle it.
  static let contested = "contested = 1"
  /// Whom somebody should still ask how content he is.
  static let uncalled = "to_call = 1"

  static let tables = bare + indexes

  /// The tables as they are filled from their beginning, when nobody looks anything up in them yet: indexes that are
  /// made at the end are sorted once, not torn open for each row.
  static let bare =
    FigureTable.tables + MerchantNames.tables + CaseLinks.tables + """
      CREATE TABLE chain (
        desk TEXT NOT NULL PRIMARY KEY, sequence INTEGER NOT NULL, tick INTEGER NOT NULL,
        hash BLOB NOT NULL
      ) STRICT;
      CREATE TABLE case_row (
        row INTEGER PRIMARY KEY, \(CaseColumn.definitions)
      ) STRICT;
      CREATE TABLE tally_row (
        desk TEXT NOT NULL, sequence INTEGER NOT NULL, day INTEGER NOT NULL, venue TEXT NOT NULL,
        is_undone INTEGER NOT NULL, external_id TEXT, PRIMARY KEY (desk, sequence)
      ) STRICT;
      CREATE TABLE custom_field (id TEXT NOT NULL PRIMARY KEY, declaration TEXT NOT NULL) STRICT;
      CREATE TABLE person_key (
        digest INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (digest, row)
      ) STRICT, WITHOUT ROWID;

      """ + SearchTexts.tables

  static let indexes = lookups + orders

  /// Of so many cases at most indexes are sorted at once: SQLite does that in memory, some 100 bytes a case, since
  /// nothing of a store goes into files outside it.
  static let sortedAtOnce = 200_000

  /// The indexes by which a record is found that is named. Few cases have one counter, and few one place in a log.
  private static let lookups = """
    CREATE INDEX case_sequence ON case_row (sequence);
    CREATE INDEX case_counter ON case_row (counter, letters);
    CREATE INDEX case_external ON case_row (external_id) WHERE external_id IS NOT NULL;
    CREATE INDEX tally_external ON tally_row (external_id) WHERE external_id IS NOT NULL;

    """

  /// The indexes by which lists are ordered, narrowed and counted.
  ///
  /// They end with the clock of the opening, which is another for each case of a desk: records that know only the day
  /// of receipt may be thousands of one second. What two desks opened in one tick is put in order by its name when it
  /// is read; the lists that are read from far down have the name, too, since rows that are sorted are not passed over.
  static let orders = """
    CREATE INDEX case_received ON case_row (received_at, tick);
    CREATE INDEX case_due ON case_row (standing, due_on, received_at, tick, id);
    CREATE INDEX case_part ON case_row (standing, status, kind, due_on, received_at, tick, id);
    CREATE INDEX case_at_status ON case_row (standing, status, due_on, received_at, tick, id);
    CREATE INDEX case_at_department ON case_row (standing, department DESC, due_on, received_at, tick);
    CREATE INDEX case_at_merchant ON case_row (standing, merchant_key DESC, due_on, received_at, tick);
    CREATE INDEX case_at_clerk ON case_row (standing, clerk, due_on, received_at, tick);
    CREATE INDEX case_standing ON case_row (standing, received_at, tick);
    CREATE INDEX case_status ON case_row (status, received_at, tick);
    CREATE INDEX case_kind ON case_row (kind, received_at, tick);
    CREATE INDEX case_next ON case_row (due_on, received_at, tick);
    CREATE INDEX case_amount ON case_row (amount, received_at, tick);
    CREATE INDEX case_at_amount ON case_row (standing, amount, received_at, tick);
    CREATE INDEX case_day ON case_row (received_day);
    CREATE INDEX case_closed ON case_row (closed_on) WHERE closed_on IS NOT NULL;
    CREATE INDEX case_merchant ON case_row (merchant_key, received_at, tick, kind, standing)
    WHERE merchant_key <> '';
    CREATE INDEX case_unkeyed ON case_row (received_at, tick) WHERE \(unkeyed);
    CREATE INDEX case_contested ON case_row (received_at, tick) WHERE \(contested);
    CREATE INDEX case_uncalled ON case_row (called_back, closed_on, received_at, tick) WHERE \(uncalled);
    CREATE INDEX case_venue ON case_row (venue);
    CREATE INDEX case_department ON case_row (department) WHERE department <> '';
    CREATE INDEX tally_day ON tally_row (day);

    """

  /// Takes the indexes of lists away, until a long file is read in.
  static func dropOrders(in db: Database) throws {
    for name in namesOfIndexes(in: orders) { try db.execute(sql: "DROP INDEX \(name)") }
    db.clearSchemaCache()
  }

  /// The names of the indexes that some SQL makes.
  static func namesOfIndexes(in sql: String) -> [String] {
    sql.matches(of: /CREATE INDEX (\w+)/).map { String($0.output.1) }
  }

  /// What makes each index that is no part of its table.
  static var statementsOfIndexes: [(name: String, sql: String)] {
    indexes.split(separator: ";").compactMap { statement in
      let sql = String(statement)
      return namesOfIndexes(in: sql).first.map { (name: $0, sql: sql) }
    }
  }

  /// Stands for "no day": later than any.
  static let noDay = 9_999_999
}

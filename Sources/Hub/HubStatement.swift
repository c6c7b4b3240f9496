import Casework

/// What a hub is asked, all of it here. The SQL says only what PostgreSQL, Citus, YugabyteDB and openGauss understand
/// alike: each conflict has its target, nothing listens, locks a table or counts by itself. A test looks through it.
struct HubStatement: Sendable {
  let sql: String

  init(_ sql: String) { self.sql = sql }

  static let all = [
    begin, commit, rollback, hello, makeHub, desks, claim, attempt, events, clashes, persons, texts,
    moveOn, seen, erase, hold, sums, cases, tallies, tookBack, pull, counted, closed,
    consultationDays, ledger,
    venues, stages, places, list,
  ]

  static let begin = HubStatement("BEGIN")
  static let commit = HubStatement("COMMIT")
  static let rollback = HubStatement("ROLLBACK")
}

// MARK: Who is there

extension HubStatement {
  static let hello = HubStatement(
    """
    SELECT h.id, h.version, desk315.office(), desk315.venue() FROM desk315.hub h WHERE h.one = 1
    """)

  static let makeHub = HubStatement(
    """
    INSERT INTO desk315.hub (one, id, version) VALUES (1, $1, $2::integer)
    ON CONFLICT (one) DO UPDATE SET version = greatest(hub.version, excluded.version)
    """)

  static let desks = HubStatement(
    """
    SELECT d.desk, d.letters, d.venue, d.key_name, d.seen_at, d.last, d.head, d.role = session_user,
      d.office
    FROM desk315.desk d ORDER BY d.desk
    """)

  static let claim = HubStatement(
    """
    INSERT INTO desk315.desk (desk, office, role, letters, venue, key_name, seen_at, last)
    VALUES ($1, desk315.office(), session_user, $2, $3, $4, $5::bigint, 0)
    ON CONFLICT (desk) DO UPDATE SET letters = excluded.letters, venue = excluded.venue,
      key_name = excluded.key_name, seen_at = excluded.seen_at
    """)
}

// MARK: Pushing

extension HubStatement {
  /// The office of whoever writes, asked once a statement and not once a row.
  static let office = "(SELECT desk315.office())"

  /// A row that was not there before, so that its commit waits for the second machine.
  static let attempt = HubStatement(
    """
    INSERT INTO desk315.attempt (desk, attempt, office, first, last)
    VALUES ($1, $2, desk315.office(), $3::bigint, $4::bigint)
    """)

  static let events = HubStatement(
    """
    INSERT INTO desk315.event (desk, sequence, office, hash, kind, case_desk, case_sequence,
      entry_desk, entry_sequence, line)
    SELECT $1, n.sequence, \(office), n.hash, n.kind, n.case_desk, n.case_sequence,
      n.entry_desk, n.entry_sequence, n.line
    FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[],
      $8::bigint[], $9::text[])
      AS n(sequence, hash, kind, case_desk, case_sequence, entry_desk, entry_sequence, line)
    ON CONFLICT (desk, sequence) DO NOTHING
    """)

  /// Events of the same names that say something else. Each is looked for by its name: joined, the whole log of the desk
  /// would be gone through with every batch.
  static let clashes = HubStatement(
    """
    SELECT n.sequence FROM unnest($2::bigint[], $3::text[]) AS n(sequence, hash)
    WHERE n.hash <> (
      SELECT e.hash FROM desk315.event e WHERE e.desk = $1 AND e.sequence = n.sequence)
    ORDER BY n.sequence LIMIT 1
    """)

  static let persons = besides("person")
  static let texts = besides("free_text")

  /// What was erased meanwhile is left out, as `desk315.may_stay` has it: a call for every row took most of the time.
  private static func besides(_ table: String) -> HubStatement {
    HubStatement(
      """
      INSERT INTO desk315.\(table) (desk, sequence, office, case_desk, case_sequence, knew, line)
      SELECT $1, n.sequence, \(office), n.case_desk, n.case_sequence, n.knew::text[], n.line
      FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[])
        AS n(sequence, case_desk, case_sequence, knew, line)
      WHERE NOT EXISTS (SELECT 1 FROM desk315.erasure x
        WHERE (x.case_desk = n.case_desk AND x.case_sequence = n.case_sequence
            AND (x.desk <> $1 OR x.sequence <> n.sequence)
            AND NOT (x.desk || '-' || x.sequence) = ANY (n.knew::text[]))
          OR (x.entry_desk = $1 AND x.entry_sequence = n.sequence))
      ON CONFLICT (desk, sequence) DO NOTHING
      """)
  }

  /// An end that lies before what is there does not take its place: another laptop of the venue may have come between.
  static let moveOn = HubStatement(
    """
    UPDATE desk315.desk SET last = greatest(last, $2::bigint),
      head = CASE WHEN $2::bigint >= last THEN coalesce($3, head) ELSE head END,
      seen_at = $4::bigint
    WHERE desk = $1
    """)

  /// Says that a desk has come, though it brought nothing.
  static let seen = HubStatement(
    "UPDATE desk315.desk SET seen_at = greatest(seen_at, $2::bigint) WHERE desk = $1")

  static let erase = HubStatement("SELECT desk315.erase()")

  /// Of two rows of a case that is kept whose desk knew all that the other did.
  static let cases = HubStatement(
    """
    INSERT INTO desk315.case_row (desk, sequence, office, venue, kind, status, stands, received_at,
      received_day, closed_on, due_on, people, claimed, recovered, doubled, doubled_count, aspects,
      vals, vector, made, line)
    SELECT n.desk, n.sequence, \(office), n.venue, n.kind, n.status, n.stands, n.received_at,
      n.received_day, n.closed_on, n.due_on, n.people, n.claimed, n.recovered, n.doubled,
      n.doubled_count, n.aspects::text[], n.vals::text[], n.vector, n.made, n.line
    FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::boolean[],
      $7::bigint[], $8::integer[], $9::integer[], $10::integer[], $11::bigint[], $12::bigint[],
      $13::bigint[], $14::bigint[], $15::bigint[], $16::text[], $17::text[], $18::text[],
      $19::integer[], $20::text[])
      AS n(desk, sequence, venue, kind, status, stands, received_at, received_day, closed_on,
        due_on, people, claimed, recovered, doubled, doubled_count, aspects, vals, vector, made,
        line)
    ORDER BY n.desk, n.sequence
    ON CONFLICT (desk, sequence) DO UPDATE SET venue = excluded.venue, status = excluded.status,
      stands = excluded.stands, received_at = excluded.received_at,
      received_day = excluded.received_day, closed_on = excluded.closed_on,
      due_on = excluded.due_on, people = excluded.people, claimed = excluded.claimed,
      recovered = excluded.recovered, doubled = excluded.doubled,
      doubled_count = excluded.doubled_count, aspects = excluded.aspects, vals = excluded.vals,
      vector = excluded.vector, made = excluded.made, line = excluded.line
    WHERE \(replaced("excluded", "case_row"))
    """)

  /// `known` says how far the desk's log was known: what was made of more of it stays.
  static let tallies = HubStatement(
    """
    INSERT INTO desk315.tally_row (desk, sequence, office, venue, day, at, tick, clerk, in_force,
      known, detail, detail_name, line)
    SELECT n.desk, n.sequence, \(office), n.venue, n.day, n.at, n.tick, n.clerk, true,
      $1::bigint, n.detail, n.detail_name, n.line
    FROM unnest($2::text[], $3::bigint[], $4::text[], $5::integer[], $6::bigint[], $7::bigint[],
      $8::text[], $9::text[], $10::text[], $11::text[])
      AS n(desk, sequence, venue, day, at, tick, clerk, detail, detail_name, line)
    ON CONFLICT (desk, sequence) DO UPDATE SET venue = excluded.venue, day = excluded.day,
      at = excluded.at, in_force = true, known = excluded.known, detail = excluded.detail,
      detail_name = excluded.detail_name, line = excluded.line
    WHERE excluded.known >= tally_row.known
    """)

  static let tookBack = HubStatement(
    """
    UPDATE desk315.tally_row SET in_force = false, known = $1::bigint
    WHERE desk = $2 AND sequence = ANY ($3::bigint[]) AND known <= $1::bigint
    """)
}

// MARK: Pulling

extension HubStatement {
  static let pull = HubStatement(
    """
    SELECT e.line, p.line, t.line FROM desk315.event e
    LEFT JOIN desk315.person p ON p.desk = e.desk AND p.sequence = e.sequence
    LEFT JOIN desk315.free_text t ON t.desk = e.desk AND t.sequence = e.sequence
    WHERE e.desk = $1 AND e.sequence > $2::bigint AND e.sequence <= $3::bigint
    ORDER BY e.sequence LIMIT $4::integer
    """)
}

// MARK: Asking

extension HubStatement {
  /// What cases sum up to.
  private static let counts = """
    sum(c.cases), sum(c.people), sum(c.claimed), sum(c.recovered), sum(c.doubled),
      sum(c.doubled_count)
    """

  /// The respect in which each case is counted once.
  private static let ofAll = "c.aspect = '\(Dimension.disposition.rawValue)'"

  private static let atVenues = "(cardinality($3::text[]) = 0 OR c.venue = ANY ($3::text[]))"

  static let counted = HubStatement(
    """
    SELECT c.kind, c.aspect, c.value, \(counts) FROM desk315.desk_sum c
    WHERE c.cases > 0 AND c.aspect <> 'closed' AND c.day BETWEEN $1::integer AND $2::integer
      AND \(atVenues)
    GROUP BY c.kind, c.aspect, c.value
    """)

  static let closed = HubStatement(
    """
    SELECT c.kind, c.day < $1::integer, \(counts) FROM desk315.desk_sum c
    WHERE c.cases > 0 AND c.aspect = 'closed'
      AND c.closed_on BETWEEN $1::integer AND $2::integer AND \(atVenues)
    GROUP BY c.kind, c.day < $1::integer
    """)

  static let consultationDays = HubStatement(
    """
    SELECT DISTINCT c.day FROM desk315.desk_sum c
    WHERE c.cases > 0 AND \(ofAll) AND c.kind = 'consultation'
      AND c.day BETWEEN $1::integer AND $2::integer AND \(atVenues)
    """)

  static let ledger = HubStatement(
    """
    SELECT c.desk, c.sequence, c.at, c.clerk, c.detail, c.detail_name, c.line,
      c.office
    FROM desk315.tally_row c
    WHERE c.in_force AND c.day BETWEEN $1::integer AND $2::integer AND \(atVenues)
    ORDER BY c.tick, c.desk, c.sequence
    """)

  static let venues = HubStatement(
    """
    SELECT DISTINCT c.venue FROM desk315.desk_sum c
    WHERE c.cases > 0 AND \(ofAll) AND c.day BETWEEN $1::integer AND $2::integer
    UNION SELECT t.venue FROM desk315.tally_row t
    WHERE t.in_force AND t.day BETWEEN $1::integer AND $2::integer
    ORDER BY 1
    """)

  /// How far cases have come, by day and venue.
  static let stages = HubStatement(
    """
    SELECT c.office, c.venue, c.day, c.kind, c.value, \(counts) FROM desk315.desk_sum c
    WHERE c.cases > 0 AND \(ofAll)
      AND c.day BETWEEN $1::integer AND $2::integer
    GROUP BY c.office, c.venue, c.day, c.kind, c.value
    """)

  /// Which desks have told of which venues.
  static let places = HubStatement(
    """
    SELECT DISTINCT c.office, c.venue, c.desk FROM desk315.desk_sum c
    WHERE c.cases > 0 AND \(ofAll)
      AND c.day BETWEEN $1::integer AND $2::integer
    UNION SELECT t.office, t.venue, t.desk FROM desk315.tally_row t
    WHERE t.in_force AND t.day BETWEEN $1::integer AND $2::integer
    ORDER BY 1, 2, 3
    """)

  static let list = HubStatement(
    """
    SELECT c.line FROM desk315.case_row c
    WHERE (c.stands OR $1 = 'void') AND ($1 = '' OR c.status = $1) AND ($2 = '' OR c.kind = $2)
      AND c.received_day BETWEEN $3::integer AND $4::integer
      AND ($5::integer IS NULL OR (c.due_on IS NOT NULL AND c.due_on < $5::integer))
      AND ($6 = '' OR ($6 = 'open') = (c.status <> 'closed'))
    ORDER BY c.received_at DESC, c.desk, c.sequence LIMIT $7::integer
    """)
}

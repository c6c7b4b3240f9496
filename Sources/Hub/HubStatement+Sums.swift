/// What keeps the sums of a hub, in the transaction that replaces rows of cases.
extension HubStatement {
  /// Whoever replaces rows holds them first, those that are not there yet, too: what two at once take off and add is
  /// right only where the second sees what the first wrote. A row that was not there counts nothing yet.
  static let hold = HubStatement(
    """
    INSERT INTO desk315.case_row (desk, sequence, office, venue, kind, status, stands, received_at,
      received_day, people, claimed, recovered, doubled, doubled_count, aspects, vals, vector, made,
      line)
    SELECT n.desk, n.sequence, \(office), '', n.kind, '', false, 0, 0, 0, 0, 0, 0, 0,
      '{}'::text[], '{}'::text[], '{}', 0, ''
    FROM unnest($1::text[], $2::bigint[], $3::text[]) AS n(desk, sequence, kind)
    ORDER BY n.desk, n.sequence
    ON CONFLICT (desk, sequence) DO UPDATE SET office = excluded.office
    """)

  /// Takes off what rows counted that ``cases`` is about to replace, and adds what they are to count. The rows are held
  /// by now, so that each of them is there; $16 are their desks, each once.
  static let sums = HubStatement(
    """
    WITH n AS (
      SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::boolean[], $5::integer[],
        $6::integer[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[],
        $12::text[], $13::text[], $14::text[], $15::integer[])
        AS n(desk, sequence, venue, stands, received_day, closed_on, people, claimed, recovered,
          doubled, doubled_count, aspects, vals, vector, made)
    ), o AS (
      SELECT c.desk, c.sequence, c.venue, c.kind, c.stands, c.received_day, c.closed_on, c.people,
        c.claimed, c.recovered, c.doubled, c.doubled_count, c.aspects, c.vals
      FROM n JOIN desk315.case_row c ON c.desk = n.desk AND c.sequence = n.sequence
      WHERE c.desk = ANY ($16::text[]) AND c.sequence = ANY ($2::bigint[])
        AND \(replaced("n", "c"))
    ), m AS (
      SELECT -1 AS sign, o.desk, o.venue, o.kind, o.stands, o.received_day, o.closed_on, o.people,
        o.claimed, o.recovered, o.doubled, o.doubled_count, o.aspects, o.vals
      FROM o
      UNION ALL
      SELECT 1, n.desk, n.venue, o.kind, n.stands, n.received_day, n.closed_on, n.people,
        n.claimed, n.recovered, n.doubled, n.doubled_count, n.aspects::text[], n.vals::text[]
      FROM n JOIN o ON o.desk = n.desk AND o.sequence = n.sequence
    ), x AS (
      SELECT m.sign, m.desk, m.venue, m.kind, m.received_day, s.aspect, s.value, 0 AS closed_on,
        m.people, m.claimed, m.recovered, m.doubled, m.doubled_count
      FROM m, unnest(m.aspects, m.vals) AS s(aspect, value) WHERE m.stands
      UNION ALL
      SELECT m.sign, m.desk, m.venue, m.kind, m.received_day, 'closed', '', m.closed_on, m.people,
        m.claimed, m.recovered, m.doubled, m.doubled_count
      FROM m WHERE m.stands AND m.closed_on IS NOT NULL
    )
    INSERT INTO desk315.desk_sum (desk, venue, kind, day, aspect, value, closed_on, office, cases,
      people, claimed, recovered, doubled, doubled_count)
    SELECT x.desk, x.venue, x.kind, x.received_day, x.aspect, x.value, x.closed_on,
      \(office), sum(x.sign), \(measures.map(signed).joined(separator: ", "))
    FROM x
    GROUP BY x.desk, x.venue, x.kind, x.received_day, x.aspect, x.value, x.closed_on
    HAVING sum(x.sign) <> 0 OR \(measures.map { "\(signed($0)) <> 0" }.joined(separator: " OR "))
    ORDER BY x.desk, x.venue, x.kind, x.received_day, x.aspect, x.value, x.closed_on
    ON CONFLICT (desk, venue, kind, day, aspect, value, closed_on) DO UPDATE SET
      cases = desk_sum.cases + excluded.cases, \(measures.map(raised).joined(separator: ", "))
    """)

  /// What is added up beside the number of cases.
  private static let measures = ["people", "claimed", "recovered", "doubled", "doubled_count"]

  private static func signed(_ measure: String) -> String { "sum(x.sign * x.\(measure))" }

  private static func raised(_ measure: String) -> String {
    "\(measure) = desk_sum.\(measure) + excluded.\(measure)"
  }

  /// Whether a row comes in the place of another: its desk knew all that the other did, and it is not the same. In the
  /// place of a row that is only held every other comes, and no function is called to find that out.
  static func replaced(_ new: String, _ old: String) -> String {
    """
    (\(old).vector = '{}' OR desk315.dominates(\(new).vector, \(old).vector))
      AND (\(new).vector <> \(old).vector OR \(new).made > \(old).made)
    """
  }
}

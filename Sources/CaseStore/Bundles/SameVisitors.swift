import Casework
import GRDB
import Values
import Vocabulary

/// Looks for visitors who were at two desks. They are proposed as links; nobody's cases are joined by themselves.
struct SameVisitors {
  private let context: StoreContext
  private let db: Database

  init(_ context: StoreContext, _ db: Database) {
    self.context = context
    self.db = db
  }

  /// The newest pairs; none while the keys are not here, by which persons are known.
  func pairs() throws -> [SameVisitor] {
    guard context.personKeys != nil else { return [] }
    // Cases of one desk were shown to its clerk when they were taken down.
    let foreign: Int? = try db.value(
      "SELECT 1 FROM chain WHERE desk <> ? LIMIT 1", [context.desk.text])
    if foreign == nil { return [] }
    return try db.rows(SameVisitors.question, [BundleReport.mostNamed]).map { row in
      SameVisitor(
        number: row["number"], other: row["other"],
        why: (row["by_phone"] as Int) == 1 ? .phone : .nameAndMerchant)
    }
  }

  /// Among the cases that came last: what a bundle has just brought stands there, whenever it was taken down.
  private static let looked = 20_000

  /// Of the digests of a person the row of the case keeps two, the name and the phone, by which others are found in the
  /// index over all digests. Persons of reports are compared with nobody.
  private static let question = """
    SELECT a.number AS number, b.number AS other,
      coalesce(a.phone_key = b.phone_key, 0) AS by_phone
    FROM case_row a JOIN person_key k ON k.digest IN (a.phone_key, a.name_key) AND k.row < a.row
    JOIN case_row b ON b.row = k.row
    WHERE a.row > (SELECT max(row) FROM case_row) - \(looked)
    AND b.desk <> a.desk AND a.\(Lifecycle.stands) AND b.\(Lifecycle.stands)
    AND NOT a.\(Kind.report.isInRow) AND NOT b.\(Kind.report.isInRow)
    AND (a.phone_key = b.phone_key OR (a.name_key = b.name_key AND a.merchant_key <> ''
      AND a.merchant_key = b.merchant_key AND a.received_day = b.received_day))
    AND NOT EXISTS (SELECT 1 FROM case_link
      WHERE (case_id = a.id AND other = b.id) OR (case_id = b.id AND other = a.id))
    GROUP BY a.row, b.row ORDER BY a.row DESC LIMIT ?
    """
}

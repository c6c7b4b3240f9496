import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Looks at the complaints around one for what should make an office look twice at it.
struct RiskLookup {
  let context: StoreContext
  let db: Database

  private var zone: Zone { context.zone }

  /// What there is, as ``CaseStore/riskIndicators(of:limit:)`` says.
  func indicators(of id: CaseID, limit: Int) throws -> [RiskIndicator] {
    let subject = try CaseLookup(context: context, db: db).load(id)
    guard subject.kind == .complaint, subject.status != .void, !subject.isErased,
      let keys = context.personKeys
    else { return [] }
    return try surroundings(of: subject, limit: limit, keys).riskIndicators
  }

  private func surroundings(
    of subject: Case, limit: Int, _ personKeys: PersonKeys
  ) throws -> Surroundings {
    let fields = subject.fields
    let phones = PersonKeys.numbers(in: fields[text: .consumerPhone])
      .map { personKeys.digest(.phone, $0) }
    let address = PersonKeys.folded(name: fields[text: .consumerAddress])
    let addresses = address.isEmpty ? [] : [personKeys.digest(.address, address)]
    let own = Surroundings.Complaint(
      name: RiskLookup.mark(
        personKeys.mark(.name, PersonKeys.folded(name: fields[text: .consumerName]))),
      phone: RiskLookup.mark(
        personKeys.mark(.phone, PhoneNumber.compared(fields[text: .consumerPhone]))),
      merchant: Folding.key(fields[text: .merchantName]))
    return Surroundings(
      own: own, placeAgainstMerchant: try placeAgainstMerchant(subject),
      ofThePhone: try neighbours(of: subject, phones, limit).filter {
        $0.phone == own.phone
      },
      ofTheAddress: try neighbours(of: subject, addresses, limit))
  }

  /// Which of the complaints that came in on its day against its merchant a complaint is.
  private func placeAgainstMerchant(_ subject: Case) throws -> Int {
    let merchant = Folding.key(subject.fields[text: .merchantName])
    if merchant.isEmpty { return 1 }
    let morning = Instant(subject.receivedAt.day(in: zone), in: zone)
    return try db.count(
      """
      case_row WHERE merchant_key = ?1 AND merchant_key <> ''
      AND \(Kind.complaint.isInRow) AND \(Lifecycle.stands) AND received_at >= ?2
      AND (received_at, tick) <= (?3, ?4)
      """,
      [
        merchant, morning.seconds, subject.receivedAt.seconds,
        subject.timeline.first?.event.tick.value ?? 0,
      ])
  }

  /// The complaints found by any of the digests that came in within the days before a complaint
  /// and on its own day.
  private func neighbours(
    of subject: Case, _ digests: [Int], _ limit: Int
  ) throws -> [Surroundings.Complaint] {
    if digests.isEmpty { return [] }
    // Backwards along the key: however often a number was given, a few rows are looked at.
    let rows = digests.map { _ in
      "SELECT row FROM (SELECT row FROM person_key WHERE digest = ? ORDER BY row DESC LIMIT \(max(0, limit)))"
    }
    let last = subject.receivedAt.day(in: zone).number
    return try db.rows(
      """
      SELECT name_key, phone_key, merchant_key FROM case_row NOT INDEXED
      WHERE row IN (\(rows.joined(separator: " UNION ")))
      AND \(Kind.complaint.isInRow) AND \(Lifecycle.stands) AND received_day BETWEEN ? AND ?
      """,
      StatementArguments(row: digests.map(\.databaseValue)) + [last - RiskIndicator.days + 1, last]
    ).map {
      Surroundings.Complaint(
        name: RiskLookup.mark($0[0]), phone: RiskLookup.mark($0[1]), merchant: $0[2])
    }
  }

  /// A mark as it is compared; empty for nothing.
  private static func mark(_ number: Int?) -> String { number.map { String($0) } ?? "" }
}

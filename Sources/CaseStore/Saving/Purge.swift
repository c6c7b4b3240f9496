import Casework
import GRDB
import Values
import Vocabulary

/// What a purge takes, and what it leaves.
struct Purge {
  /// The cases that it takes: closed or made void before the day, and intakes that were taken back before it.
  private(set) var subjects: [Case] = []
  private(set) var left: [Erasure.Left: [CaseNumber]] = [:]

  init(before day: Day, _ context: StoreContext, _ db: Database) throws {
    let erased = Set(
      try db.caseIDs(
        "SELECT case_id FROM event WHERE \(Schema.rareKinds) AND \(EventKind.sql(.erased))"))
    let cases = CaseLookup(context: context, db: db)
    let rows = try db.rows(
      """
      SELECT id, number, status, closed_on, received_day FROM case_row
      WHERE received_day < ?1 OR closed_on < ?1 OR status = ?2 ORDER BY tick, id
      """, [day.number, Status.void.code])
    for row in rows {
      guard let id = CaseID(row["id"] as String) else { continue }
      let isVoid = (row["status"] as Int) == Status.void.code
      let ended = isVoid ? nil : (row["closed_on"] as Int?).map(Day.init(number:))
      let subject = erased.contains(id) ? nil : try cases.load(id)
      let why: Erasure.Left? =
        if let subject {
          Purge.reasonToStay(ended: ended ?? subject.voidedAt?.day(in: context.zone), day)
        } else { .erasedBefore }
      if let why {
        guard (row["received_day"] as Int) < day.number else { continue }
        CaseNumber(row["number"] as String).map { left[why, default: []].append($0) }
      } else if let subject {
        subjects.append(subject)
      }
    }
  }

  /// Why a case stays that ended on a day; nil where it goes.
  private static func reasonToStay(ended: Day?, _ day: Day) -> Erasure.Left? {
    guard let ended else { return .open }
    return ended < day ? nil : .later
  }
}

extension Case {
  /// When it became void: by a step, or because its intake was taken back. Nil where it is not.
  fileprivate var voidedAt: Instant? {
    guard status == .void, let first = timeline.first else { return nil }
    return timeline.last { entry in
      switch entry.event.payload {
      case .undone(let save): first.isUndone && save == first.event.save
      case .stepped(let step):
        !first.isUndone && step.transition.to == .void && !entry.isUndone && !entry.isOvertaken
      case .opened, .tallied, .redone, .configured, .disclosed, .reported, .erased, .attached,
        .keyed, .staffed, .unknown:
        false
      }
    }?.event.at
  }
}

import Casework
import Values
import Vocabulary

/// One thing of the ledger inside of a sentence: a verb and what follows it, or a whole clause.
struct LedgerClause: Hashable {
  /// What its sentence says in front: 活动现场, 3月15日当天; empty where it says its own time, or none is needed.
  var lead: String
  /// The verb that it may share with its neighbours; empty where the words have their own.
  var verb: String
  /// What follows the verb.
  var words: String
  /// Whether it has its own time in front, by which it is put in order.
  var time: DayTime?

  /// Clauses as sentences, one for each lead: what shares a verb stands side by side.
  static func sentences(_ clauses: [LedgerClause]) -> [String] {
    let groups = clauses.inGroups(by: \.lead)
    return groups.map { group in
      let timed = group.filter { $0.time != nil }.sorted { a, b in
        (a.time?.day.number ?? 0, a.time?.minute ?? 0) < (
          b.time?.day.number ?? 0, b.time?.minute ?? 0
        )
      }
      let parts = shared(group.filter { $0.time == nil }) + timed.map { $0.verb + $0.words }
      let isLong = parts.contains { $0.contains("，") }
      let lead = group[0].lead
      return (lead.isEmpty ? "" : lead + "，") + parts.joined(separator: isLong ? "；" : "，")
    }
  }

  private static func shared(_ clauses: [LedgerClause]) -> [String] {
    var groups: [[LedgerClause]] = []
    for clause in clauses {
      let place = groups.firstIndex { $0[0].verb == clause.verb && !clause.verb.isEmpty }
      if let place { groups[place].append(clause) } else { groups.append([clause]) }
    }
    return groups.map { $0[0].verb + $0.map(\.words).joined(separator: "、") }
  }
}

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
  /// What stands behind the figure and may be shared with neighbours that have no verb in front: 作了报道.
  var predicate = ""
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
      let parts =
        shared(group.filter { $0.time == nil }) + timed.map { $0.verb + $0.words + $0.predicate }
      let isLong = parts.contains { $0.contains("，") }
      let lead = group[0].lead
      let words = parts.joined(separator: isLong ? "；" : "，")
      let isCounted = timed.count < group.count && !group[0].predicate.isEmpty
      return lead.isEmpty ? words : joined(lead, words, isCounted: isCounted)
    }
  }

  /// What was done at the place of the activity follows it without a mark, and how many did something there does so by
  /// 共有; what has a time or a place of its own in front stands by itself.
  private static func joined(_ lead: String, _ words: String, isCounted: Bool) -> String {
    guard lead.hasSuffix(Term.site.zh), let first = words.first else { return lead + "，" + words }
    if isCounted { return lead + "共有" + words }
    return lead + (first.isDigit || first == "在" ? "，" : "") + words
  }

  private static func shared(_ clauses: [LedgerClause]) -> [String] {
    var groups: [[LedgerClause]] = []
    for clause in clauses {
      let place = groups.firstIndex { $0[0].sharesWords(with: clause) }
      if let place { groups[place].append(clause) } else { groups.append([clause]) }
    }
    return groups.map { group in
      group[0].verb + group.map(\.words).joined(separator: "、") + group[0].predicate
    }
  }

  /// Whether both have one verb, or none and one predicate; what has commas of its own shares none.
  private func sharesWords(with other: LedgerClause) -> Bool {
    if verb != other.verb || predicate != other.predicate { return false }
    if !verb.isEmpty { return true }
    return !predicate.isEmpty && ![words, other.words].contains { $0.contains("，") }
  }
}

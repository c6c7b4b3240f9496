import Casework
import Values
import Vocabulary

/// What came in and what became of it, in one sentence:
/// `共接到投诉13件，办结5件，其中当场和解3件，办结率38%；其余8件正在办理`.
///
/// Behind what was received the kind is not said again where there is one kind alone.
struct SummaryHandling {
  let totals: Totals
  /// The figures of the same days a year before, where there are any.
  let before: Totals?

  private var complaints: CaseCounts { totals.cases.complaint }
  private var reports: CaseCounts { totals.cases.report }

  /// The sentence without its full stop; nil where nothing came in.
  var words: String? {
    guard let received = both(.registered).map(ChineseSentence.received) else { return nil }
    let parts = [
      "共" + received, compared, accepted.map { "受理\($0)" }, closed, passedOnAtOnce,
    ]
    let head = parts.compactMap { $0 }.joined(separator: "，")
    return [head, unfinished].compactMap { $0 }.joined(separator: "；")
  }

  /// A figure of complaints and reports, each by itself: `投诉20件、举报3件`.
  func both(_ figure: Metric) -> String? {
    if SummaryHandling.only(totals) == nil || figure == .registered {
      return SummaryContent.counted(totals, figure)
    }
    return count(figure) > 0 ? "\(count(figure))\(totals.counter)" : nil
  }

  /// The complaints that were accepted.
  var accepted: String? {
    let count = complaints[.accepted]
    let kind = reports[.registered] == 0 ? "" : name(.complaint)
    return count > 0 ? "\(kind)\(count)\(totals.counter)" : nil
  }

  /// What is open of each kind, in the words of who goes on with it: `8件投诉、1件举报`.
  var pending: String? {
    let words = [Kind.complaint, .report].compactMap { kind -> String? in
      let open = totals.cases[kind][.open]
      return open > 0 ? "\(open)\(totals.counter)\(name(kind))" : nil
    }
    return words.isEmpty ? nil : words.joined(separator: "、")
  }

  // MARK: How

  private func name(_ kind: Kind) -> String { totals.states.kinds.label(kind, .chinese) }

  private func count(_ figure: Metric) -> Int { complaints[figure] + reports[figure] }

  /// The one kind that came in; nil where both did.
  private static func only(_ totals: Totals) -> Kind? {
    let cases = totals.cases
    if cases.complaint[.registered] > 0, cases.report[.registered] > 0 { return nil }
    return cases.report[.registered] > 0 ? .report : .complaint
  }

  /// `比上年同期的8件增加4件`; of two kinds, or of another one, what it was.
  private var compared: String? {
    guard let before, let told = SummaryContent.counted(before, .registered) else { return nil }
    let kind = SummaryHandling.only(totals)
    guard kind != nil, kind == SummaryHandling.only(before) else { return "上年同期为\(told)" }
    let then = before.cases.complaint[.registered] + before.cases.report[.registered]
    let more = count(.registered) - then
    if more == 0 { return "与上年同期持平" }
    let counter = totals.counter
    return "比上年同期的\(then)\(counter)\(more > 0 ? "增加" : "减少")\(abs(more))\(counter)"
  }
}

// MARK: - What is closed

extension SummaryHandling {
  private var closed: String? {
    guard let told = both(.closed) else { return nil }
    return allClosed ?? "办结\(told)\(onSpot(of: count(.closed)))\(share)"
  }

  /// Where all of a kind is closed, no share needs to say so.
  private var allClosed: String? {
    let onSpot = onSpot(of: count(.closed))
    if count(.closed) == count(.registered) {
      if SummaryHandling.only(totals) == nil { return "均已办结" + onSpot }
      return SummaryHandling.done(count(.closed)) + onSpot
    }
    let all = complaints[.closed]
    guard all > 0, all == complaints[.registered], reports[.closed] == 0 else { return nil }
    return name(.complaint) + SummaryHandling.done(all) + onSpot
  }

  /// That all of so many are closed.
  private static func done(_ count: Int) -> String {
    (count == 1 ? "已" : "已全部") + Term.closed.zh
  }

  private func onSpot(of closed: Int) -> String {
    let settled = complaints.settledOnSpot
    let words = totals.states.outcomes.label(Outcome.settledOnSpot, .chinese)
    if settled == 0 { return "" }
    if settled == closed { return "，\(settled == 1 ? "系" : "均为")\(words)" }
    return "，其中\(words)\(settled)\(totals.counter)"
  }

  /// The share of what is closed; both of its numbers stand before it.
  private var share: String {
    if SummaryHandling.only(totals) != nil { return "，办结率\(totals.rate(.closed).text)" }
    let rate = totals.rate(.closedComplaint)
    return rate.n > 0 ? "，\(name(.complaint))办结率\(rate.text)" : ""
  }
}

// MARK: - What is not

extension SummaryHandling {
  private static let passedOn = "已转有关部门办理"

  /// Where nothing is closed, that all or a part was passed on.
  private var passedOnAtOnce: String? {
    guard count(.closed) == 0, let referred = both(.referred) else { return nil }
    if count(.referred) == count(.registered) { return SummaryHandling.passedOn }
    return "其中\(referred)\(SummaryHandling.passedOn)"
  }

  /// What is left where a part is closed; who was passed on is among it.
  private var unfinished: String? {
    guard count(.closed) > 0, let open = both(.open) else { return nil }
    let isRest = count(.closed) + count(.open) == count(.registered)
    let rest = (isRest ? "其余" : "尚有") + open
    if count(.referred) == count(.open) { return rest + SummaryHandling.passedOn }
    let passedOn = both(.referred).map { "，其中\($0)\(SummaryHandling.passedOn)" }
    return "\(rest)正在办理\(passedOn ?? "")"
  }
}

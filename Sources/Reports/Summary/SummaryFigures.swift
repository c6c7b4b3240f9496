import Casework
import Values
import Vocabulary

/// What the ledger says in one part of the summary: sentences with their verbs, the scope once in front.
///
/// Every quantity stands by itself: of one item several units are told side by side, and only what
/// has the same item, detail, unit and scope has been added.
struct SummaryFigures {
  let totals: Totals
  let catalogue: LedgerCatalogue

  private var span: SummarySpan { SummarySpan(from: totals.from, to: totals.to) }

  /// The sentences of a part in the order of scopes, without their full stops:
  /// `活动现场，发放宣传资料5500多份`.
  func sentences(of part: LedgerItem.Part) -> [String] {
    let all = paragraphs(of: part)
    let clauses = all.filter { !isToldBeside($0, all) }.map { clause($0, all) }
    // All of a summary of one day is of that day, so what begins with it need not say so.
    var told = clauses
    if span.isOneDay, let first = told.first, first.lead == ofTheDay {
      for place in told.indices where told[place].lead == ofTheDay { told[place].lead = "" }
    }
    let sentences = LedgerClause.sentences(told)
    return part == .publicity ? sentences.map(summedUp) : sentences
  }

  /// The ways of making it known that were gone, in the order of the ledger, each once.
  var ways: [String] {
    let items = totals.ledger.filter { $0.quantity.count > .zero }.map(\.item)
    return items.reduce(into: []) { ways, item in
      if let way = catalogue[item]?.telling.way, !ways.contains(way) { ways.append(way) }
    }
  }

  /// What was counted over all of several days is a sum, where it is much: `据统计，活动期间，…`.
  private func summedUp(_ sentence: String) -> String {
    let figures = sentence.split { !$0.isDigit }.count
    let isMuch = !span.isOneDay && sentence.hasPrefix(span.whole) && figures > 3
    return isMuch ? "据统计，" + sentence : sentence
  }

  /// The items of a part whose companion was not counted: 查处案件 without its 案件货值.
  func uncounted(of part: LedgerItem.Part) -> [String] {
    var names: [String] = []
    for groups in paragraphs(of: part) {
      guard let first = groups.first, let item = catalogue[first.item],
        let companion = item.companion.flatMap({ catalogue[$0] }),
        !totals.ledger.contains(where: { $0.item == companion.id && $0.scope == first.scope }),
        !names.contains(companion.label.zh)
      else { continue }
      names.append(companion.label.zh)
    }
    return names
  }

  /// The figures of one item, detail and scope, one group for each unit.
  private func paragraphs(of part: LedgerItem.Part) -> [[LedgerGroup]] {
    let counted = totals.ledger.filter { $0.quantity.count > .zero }
    return LedgerGroup.groups(counted).filter { isTold($0, in: part) }.inGroups {
      [$0.item, $0.detail ?? "", $0.scope.rawValue]
    }
  }

  /// Consultations that are in the figure of all consultations are not told a second time, and who
  /// left is no achievement.
  private func isTold(_ group: LedgerGroup, in part: LedgerItem.Part) -> Bool {
    if group.isOfConsultations { return false }
    let item = catalogue[group.item]
    return (item?.part ?? .other) == part && item?.leaves == nil
  }

  // MARK: Scope

  private var ofTheDay: String { TallyEntry.Scope.day.phrase.zh }

  private func lead(_ group: LedgerGroup) -> String {
    switch group.scope {
    case .site: "活动\(Term.site.zh)"
    case .day: dayWord(group)
    case .period: span.whole
    }
  }

  /// What the figure of all consultations covers: what one scope alone was counted in keeps its word,
  /// and what one day alone had is of that day.
  var consultationScope: String {
    if span.isOneDay { return Term.site.zh }
    let groups = LedgerGroup.groups(totals.consultationRows)
    if totals.consultations.records == 0, groups.count == 1 {
      return groups[0].scope == .site ? Term.site.zh : lead(groups[0])
    }
    let days = totals.consultationDays
    return days.count == 1 ? days.first.map(named) ?? "" : span.severalDays
  }

  private func named(_ day: Day) -> String { "\(Words.day(day).zh)\(ofTheDay)" }

  /// In a summary of several days, 当天 is said of one that is named.
  private func dayWord(_ group: LedgerGroup) -> String {
    if span.isOneDay { return ofTheDay }
    return group.day.map(named) ?? span.severalDays
  }
}

// MARK: - Clauses

extension SummaryFigures {
  private func clause(_ groups: [LedgerGroup], _ all: [[LedgerGroup]]) -> LedgerClause {
    let group = groups[0]
    let item = catalogue[group.item]
    let occasions = SummaryOccasions(totals, group, item)
    var (verb, words, predicate) = told(groups, item)
    let rest = trades(groups) + share(group, all) + estimated(groups)
    guard let alone = occasions.alone(isAll: { $0 == Set(groups.map(\.sum.canonical)) }) else {
      return SummaryFigures.clause(
        lead(group), verb, words, predicate, behind: rest + occasions.listed)
    }
    // What says its own days needs no word for the whole of them.
    let hasOwnTime = alone.from != nil && group.scope == .period
    let front = occasions.front(alone, isOfTheDay: span.isOneDay ? totals.from : nil)
    if !front.isEmpty {
      words = front + (verb.isEmpty ? "，" : "") + verb + words + predicate
      (verb, predicate) = ("", "")
    }
    var clause = SummaryFigures.clause(
      hasOwnTime ? "" : lead(group), verb, words, predicate, behind: rest + occasions.behind(alone))
    clause.time = hasOwnTime ? alone.from : nil
    return clause
  }

  /// A clause; where more is said behind its predicate, that is its own.
  private static func clause(
    _ lead: String, _ verb: String, _ words: String, _ predicate: String, behind: String
  ) -> LedgerClause {
    behind.isEmpty
      ? LedgerClause(lead: lead, verb: verb, words: words, predicate: predicate)
      : LedgerClause(lead: lead, verb: verb, words: words + predicate + behind)
  }

  /// The verb, and the name with its figures.
  private func told(
    _ groups: [LedgerGroup], _ item: LedgerItem?
  ) -> (verb: String, words: String, predicate: String) {
    let group = groups[0]
    let telling = item?.telling ?? LedgerItem.Telling()
    let figures = telling.isUncounted ? "" : figures(groups)
    let pattern = group.detail == nil ? telling.clause : telling.clauseOfDetail
    if let pattern {
      let clause = SummaryFigures.filled(pattern, detail: group.detail, figures: figures)
      // A clause that begins with the item's verb shares it with others.
      if let verb = item?.verb, !verb.isEmpty, clause.hasPrefix(verb) {
        return (verb, String(clause.dropFirst(verb.count)), "")
      }
      let predicate = String(
        pattern.split(separator: "}", omittingEmptySubsequences: false).last ?? "")
      guard pattern.hasPrefix("{"), clause.hasSuffix(predicate) else { return ("", clause, "") }
      return ("", String(clause.dropLast(predicate.count)), predicate)
    }
    let noun = telling.noun ?? group.label.zh
    guard let detail = group.detail else { return (item?.verb ?? "", noun + figures, "") }
    if SummaryVerbs.begins(detail, catalogue) { return ("", detail + figures, "") }
    let name = item?.keepsName == true ? "\(noun)（\(detail)）" : detail
    return (item?.verb ?? "", name + figures, "")
  }

  /// A clause with its detail, whose last words are not said again: 虚假广告案件, not 虚假广告案件案件.
  private static func filled(_ pattern: String, detail: String?, figures: String) -> String {
    var clause = pattern
    if let detail {
      let rest = pattern.split(separator: "{detail}", omittingEmptySubsequences: false).last ?? ""
      let next = String(rest.prefix { $0 != "{" })
      let isSaid = !next.isEmpty && detail.hasSuffix(next)
      clause = clause.replacing("{detail}" + (isSaid ? next : ""), with: detail)
    }
    return clause.replacing("{figures}", with: figures)
  }

  /// `7批、13408件、约180吨`.
  private func figures(_ groups: [LedgerGroup]) -> String {
    groups.map { SummaryFigures.figure($0.sum, catalogue[$0.item]) }.joined(separator: "、")
  }

  /// What nobody counted says so, behind it.
  private func estimated(_ groups: [LedgerGroup]) -> String {
    let isEstimated = groups.contains { group in
      group.rows.contains { $0.sources.contains(.estimated) }
    }
    return isEstimated ? "，为\(TallyEntry.Source.estimated.phrase.zh)数" : ""
  }

  /// A figure with what its unit says in front, in the words of its unit.
  static func figure(_ quantity: Quantity, _ item: LedgerItem?) -> String {
    var text = quantity.text
    if let word = item?.telling.unitWords[quantity.unit], text.hasSuffix(quantity.unit) {
      text = text.dropLast(quantity.unit.count) + word
    }
    return (item?.says[quantity.unit] ?? "") + text
  }

  /// The trades of a figure behind it: `，其中金融3家、广告3家`.
  private func trades(_ groups: [LedgerGroup]) -> String {
    guard let group = groups.first(where: \.isByTrade) else { return "" }
    let parts = group.rows.map { totals.trade($0.trade).zh + $0.text }
    if parts.count == 1 { return "，均属\(totals.trade(group.rows[0].trade).zh)行业" }
    return "，其中\(parts.joined(separator: "、"))"
  }
}

// MARK: - What goes with a figure

extension SummaryFigures {
  /// Whether a figure is told with the one it goes with: what a hotline closed.
  private func isToldBeside(_ groups: [LedgerGroup], _ all: [[LedgerGroup]]) -> Bool {
    all.contains { others in
      guard let item = catalogue[others[0].item], item.share != nil else { return false }
      return item.companion == groups[0].item && others[0].isBeside(groups[0])
    }
  }

  /// What of the figure is the part that goes with it: `，办结349起，办结率88%`. Both numbers stand before
  /// the share; it is told where both are exact.
  private func share(_ group: LedgerGroup, _ all: [[LedgerGroup]]) -> String {
    guard let item = catalogue[group.item], let word = item.share,
      let companion = item.companion.flatMap({ catalogue[$0] }),
      let part = all.first(where: { $0[0].item == companion.id && group.isBeside($0[0]) })
    else { return "" }
    let told = "，\(companion.verb)\(figures(part))"
    guard let n = part[0].sum.exactWhole, let of = group.sum.exactWhole, n <= of, n > 0 else {
      return told
    }
    return told + "，\(word)\(Rate(n: n, of: of).text)"
  }
}

extension LedgerGroup {
  /// Whether another group says the same of another item: same detail, unit and scope.
  fileprivate func isBeside(_ other: LedgerGroup) -> Bool {
    detail == other.detail && scope == other.scope && sum.unit == other.sum.unit
  }
}

extension Quantity {
  /// The count where it is whole and exact.
  fileprivate var exactWhole: Int? { approx == .exact ? count.whole : nil }
}

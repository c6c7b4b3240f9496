import Casework
import Values
import Vocabulary

/// What the ledger says in one part of the summary, with scope words and qualifiers.
///
/// Every quantity stands by itself: of one item several units are told side by side, and only what
/// has the same item, detail, unit and scope has been added.
struct SummaryFigures {
  let totals: Totals
  let catalogue: LedgerCatalogue

  /// The phrases of a part in the order of the ledger: `现场发放宣传资料5500多份`.
  func phrases(of part: LedgerItem.Part) -> [String] {
    paragraphs(of: part).map { groups in
      guard let first = groups.first else { return "" }
      return scopeWord(first) + name(first) + figures(groups) + share(first)
        + circumstances(first)
    }
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

  private func name(_ group: LedgerGroup) -> String {
    let item = catalogue[group.item]
    let label = group.label.zh
    guard let detail = group.detail else { return (item?.verb ?? "") + label }
    return (item?.verb ?? "") + (item?.keepsName == true ? "\(label)（\(detail)）" : detail)
  }

  /// `7批、13408件、约180吨`, or a total with its trades: `21家（金融3家、广告3家）`.
  ///
  /// What nobody counted says so: `近5000人（估计）`.
  private func figures(_ groups: [LedgerGroup]) -> String {
    groups.map { group in
      let isEstimated = group.rows.contains { $0.sources.contains(.estimated) }
      return figure(of: group) + (isEstimated ? "（\(TallyEntry.Source.estimated.phrase.zh)）" : "")
    }.joined(separator: "、")
  }

  private func figure(of group: LedgerGroup) -> String {
    let says = catalogue[group.item]?.says[group.sum.unit] ?? ""
    let parts = group.rows.map { totals.trade($0.trade).zh + $0.text }
    let isAlone = group.rows.count == 1
    if isAlone, group.isByTrade {
      return says + "（\(totals.trade(group.rows[0].trade).zh)）" + group.sum.text
    }
    return says + group.sum.text + (isAlone ? "" : "（\(parts.joined(separator: "、"))）")
  }

  /// The share that the figure is of the one it goes with, both exact: `，办结率88%（349/398）`.
  private func share(_ group: LedgerGroup) -> String {
    guard let whole = catalogue.items.first(where: { $0.companion == group.item }),
      let word = whole.share, let part = group.sum.exactWhole,
      let all = LedgerGroup.groups(totals.ledger).first(where: {
        $0.item == whole.id && $0.isBeside(group)
      })?.sum.exactWhole, part <= all, all > 0
    else { return "" }
    return "，\(word)\(Rate(n: part, of: all).text)（\(part)/\(all)）"
  }

  private func scopeWord(_ group: LedgerGroup) -> String {
    switch group.scope {
    case .site: Term.site.zh
    case .day: dayWord(group)
    case .period: Words.duringActivity
    }
  }

  /// What the figure of all consultations covers: what one scope alone was counted in keeps its word,
  /// and what one day alone had is of that day.
  var consultationScope: String {
    if totals.from == totals.to { return Term.site.zh }
    let groups = LedgerGroup.groups(totals.consultationRows)
    if totals.consultations.records == 0, groups.count == 1 { return scopeWord(groups[0]) }
    let days = totals.consultationDays
    return days.count == 1 ? days.first.map(named) ?? "" : allDays
  }

  private func named(_ day: Day) -> String { "\(Words.day(day).zh)\(ofTheDay)" }

  private var ofTheDay: String { TallyEntry.Scope.day.phrase.zh }
  private var allDays: String { "活动\(Words.severalDays.zh)" }

  /// In a summary of several days, 当天 is said of one that is named.
  private func dayWord(_ group: LedgerGroup) -> String {
    if totals.from == totals.to { return ofTheDay }
    return group.day.map(named) ?? allDays
  }
}

// MARK: - When and where

extension SummaryFigures {
  /// When, where, before whom and about what, in brackets: of several entries each with its
  /// figures, of one alone without them.
  private func circumstances(_ group: LedgerGroup) -> String {
    let told = totals.occasions.filter {
      $0.item == group.item && $0.detail == group.detail && $0.scope == group.scope
    }
    guard let first = told.first else { return "" }
    if told.count == 1, first.quantities.contains(where: { $0.canonical == group.sum.canonical }) {
      let words = words(first)
      return words.isEmpty ? "" : "（\(words)）"
    }
    let parts = told.map { entry in
      let words = words(entry)
      let figures = entry.quantities.map { figure($0, of: group.item) }.joined(separator: "、")
      return words.isEmpty ? figures : "\(words)：\(figures)"
    }
    return "（\(parts.joined(separator: "；"))）"
  }

  private func words(_ entry: TallyEntry) -> String {
    OccasionWords(entry, .chinese).circumstances
  }

  private func figure(_ quantity: Quantity, of item: String) -> String {
    (catalogue[item]?.says[quantity.unit] ?? "") + quantity.text
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

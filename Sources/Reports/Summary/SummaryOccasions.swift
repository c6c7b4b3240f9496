import Casework
import Values
import Vocabulary

/// When, where, before whom and about what the entries behind a figure were, as a summary tells it.
struct SummaryOccasions {
  private let entries: [TallyEntry]
  private let item: LedgerItem?

  init(_ totals: Totals, _ group: LedgerGroup, _ item: LedgerItem?) {
    entries = totals.occasions.filter {
      $0.item == group.item && $0.detail == group.detail && $0.scope == group.scope
    }
    self.item = item
  }

  /// The one entry that the whole figure comes of; nil where there are several, or none says anything.
  ///
  /// - Parameter isAll: whether figures are all there are.
  func alone(isAll: (Set<String>) -> Bool) -> TallyEntry? {
    guard entries.count == 1, isAll(Set(entries[0].quantities.map(\.canonical))) else {
      return nil
    }
    return entries[0]
  }

  /// `3月10日在会议室`, in front of what was done.
  ///
  /// - Parameter day: the day that all of the summary is of, which need not be said.
  func front(_ entry: TallyEntry, isOfTheDay day: Day?) -> String {
    (time(entry, day) ?? "") + (entry.place.map { OccasionWords.at($0).zh } ?? "")
  }

  /// `，财政局在场，处理退款`, behind it.
  func behind(_ entry: TallyEntry) -> String {
    let parts = [entry.present.map { OccasionWords.present($0).zh }, entry.matter].compactMap { $0 }
    return parts.map { "，\($0)" }.joined()
  }

  /// Several entries behind the figure, each with its figures where these differ.
  var listed: String {
    if entries.isEmpty { return "" }
    let figures = entries.map { entry in
      entry.quantities.map { SummaryFigures.figure($0, item) }.joined(separator: "、")
    }
    let isSaid =
      entries.count > 1 && Set(figures).count == 1
      && entries[0].quantities.allSatisfy { item?.telling.most.contains($0.unit) == true }
    let all = zip(entries, figures).map { entry, figures -> String in
      let words = front(entry, isOfTheDay: nil) + behind(entry)
      if isSaid { return words }
      let isTimeAlone = entry.place == nil && behind(entry).isEmpty
      return words + (words.isEmpty || isTimeAlone ? "" : "：") + figures
    }
    // Two people in two shifts of one day are told once; that the day stands twice is doubted elsewhere.
    let parts = isSaid ? all.inGroups { $0 }.map { $0[0] } : all
    let isTimeAlone = isSaid && entries.allSatisfy { $0.place == nil && behind($0).isEmpty }
    let lead = isTimeAlone ? "，时间为" : isSaid ? "，" : "，其中"
    return lead + parts.joined(separator: parts.contains { $0.contains("，") } ? "；" : "、")
  }

  private func time(_ entry: TallyEntry, _ day: Day?) -> String? {
    if let from = entry.from, let to = entry.to, from.minute == nil, to.minute == nil {
      return SummarySpan.words(from.day, to.day)
    }
    if day != nil, entry.from?.day == day, entry.from?.minute == nil, entry.to == nil { return nil }
    return OccasionWords(entry, .chinese, known: day).time
  }
}

import Casework
import Values
import Vocabulary

/// What a total of the ledger did: what it took the place of, and what else still stands beside it.
public struct ReplacedTallies: Hashable, Sendable {
  private let entry: TallyEntry
  private let replaced: [RecordedTally]
  private let beside: [RecordedTally]
  private let ledger: LedgerCatalogue
  private let zone: Zone

  /// - Parameters:
  ///   - entry: the total.
  ///   - saveResult: what its save did.
  ///   - inForce: what counts after it at its venue on its day.
  public init(
    _ entry: TallyEntry, _ saveResult: SaveResult, inForce: [RecordedTally],
    _ ledger: LedgerCatalogue, zone: Zone
  ) {
    self.entry = entry
    self.ledger = ledger
    self.zone = zone
    replaced = saveResult.replaced.filter { $0.entry.item == entry.item }
    let units = Set(entry.quantities.map(\.unit))
    beside = inForce.filter { tally in
      let other = tally.entry
      guard !saveResult.events.contains(tally.id), other.item == entry.item else { return false }
      if entry.countsConsultations && other.countsConsultations { return true }
      return other.detail == entry.detail && other.quantities.contains { units.contains($0.unit) }
    }
  }

  /// `代替 3 笔：现场290人次` and what stands beside; nil where there is neither.
  public var words: Phrase? {
    let parts = [replacedWords, besideWords].compactMap { $0 }
    guard entry.isTotal, !parts.isEmpty else { return nil }
    return parts.listed(by: Punctuation.semicolon)
  }

  private var replacedWords: Phrase? {
    if replaced.isEmpty { return nil }
    let (zh, en) = (texts(replaced, .chinese), texts(replaced, .english))
    let new = entry.quantities.map(\.text).joined(separator: " ")
    return Phrase(
      "代替前面 \(replaced.count) 笔：\(zh)，改为 \(new)",
      "in place of \(replaced.count) before it: \(en), now \(new)")
  }

  private var besideWords: Phrase? {
    if beside.isEmpty { return nil }
    let (zh, en) = (texts(beside, .chinese), texts(beside, .english))
    let counted =
      entry.countsConsultations
      ? beside.filter(\.entry.countsConsultations).flatMap(\.entry.quantities) : []
    if counted.isEmpty {
      return Phrase("另有不动的：\(zh)，不相加", "left as they are: \(en), not added")
    }
    let sum = (entry.quantities + counted).sum?.text ?? ""
    return Phrase(
      "另有不动的：\(zh)，合起来 \(sum)", "left as they are: \(en), together \(sum)")
  }

  /// `现场290人次、480份`: what stands in the total's own scope does not say it.
  private func texts(_ tallies: [RecordedTally], _ language: Language) -> String {
    let groups = LedgerGroup.groups(LedgerRow.rows(tallies, ledger, zone: zone))
    let words = groups.map { group in
      let scope = group.scope == entry.scope ? "" : group.scope.phrase[language]
      return [scope, group.detail ?? "", group.sum.text]
        .filled(joinedBy: language == .chinese ? "" : " ")
    }
    return words.joined(separator: Punctuation.listComma[language])
  }
}

import Casework
import Values
import Vocabulary

extension Rescued {
  /// What was written, and what of the store is not in it, a sentence each.
  package var told: [Phrase] {
    let written = Phrase(
      "已另存：\(shown)，案件 \(cases) 件，草稿 \(drafts) 份",
      "Written: \(shown), cases: \(cases), drafts: \(drafts)")
    return [written] + [lost.phrase, leftBehind].compactMap { $0 }
  }

  private var leftBehind: Phrase? {
    guard unwritten > 0 else { return nil }
    return Phrase(
      "草稿 \(unwritten) 份（如更正）成不了登记，没有写进去：要的话回去抄下来",
      "Not in it, as they make no case (corrections): \(unwritten) drafts. Go back and copy them"
    )
  }
}

extension LostParts {
  /// What could not be read; nil where nothing is lacking.
  fileprivate var phrase: Phrase? {
    var parts: [Phrase] = []
    if cases > 0 { parts.append(Phrase("案件 \(cases) 件", "cases: \(cases)")) }
    if entries > 0 { parts.append(Phrase("台账 \(entries) 条", "entries of the ledger: \(entries)")) }
    if drafts > 0 { parts.append(Phrase("草稿最多 \(drafts) 份", "drafts: at most \(drafts)")) }
    if events > 0 { parts.append(Phrase("记录 \(events) 条", "events of the log: \(events)")) }
    if isOpenEnded { parts.append(Phrase("后面还有多少不知道", "how much more is not known")) }
    if parts.isEmpty { return nil }
    let all = parts.listed(by: Punctuation.comma)
    return Phrase("没读出来或不全：\(all.zh)", "Not read, or not in full: \(all.en)")
  }
}

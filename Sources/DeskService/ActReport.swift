import CaseStore
import Casework
import Values

/// What came of an act that takes something away.
package struct ActReport {
  /// The cases that it met.
  package let cases: [CaseNumber]
  /// What was done and what is left to do.
  package let words: [Phrase]
  /// What somebody is to be warned of.
  package let warnings: [Phrase]
}

extension ActReport {
  init(_ erasure: Erasure) {
    let count = erasure.cases.count
    var words = [Phrase("已删除 \(count) 件的个人信息", "erased the persons of \(count) cases")]
    if !erasure.stillNaming.isEmpty {
      let numbers = erasure.stillNaming.map(\.short).joined(separator: " ")
      words.append(
        Phrase(
          "\(numbers) 的文字里还有其中的人，不再遮盖；要删也请 erase",
          "somebody of them is still named in the texts of \(numbers), masked no more: erase these, too"
        ))
    }
    self.init(
      cases: erasure.cases, words: words, warnings: ActReport.traces(if: !erasure.isCleared))
  }

  init(_ taken: InventedTaken) {
    let isNone = taken.cases.isEmpty && taken.entries == 0
    let words =
      isNone
      ? Phrase("没有演示装进来的记录", "no invented records found")
      : Phrase(
        "已作废并删除 \(taken.cases.count) 件、台账 \(taken.entries) 笔",
        "made void and erased: \(taken.cases.count) cases, \(taken.entries) ledger entries")
    self.init(
      cases: taken.cases, words: [words], warnings: ActReport.traces(if: !taken.isCleared))
  }

  /// What was erased can still be read from the disk for a while.
  private static func traces(if areLeft: Bool) -> [Phrase] {
    let words = Phrase(
      "磁盘上还有痕迹：别的窗口正在看，关掉后再运行一次 purge",
      "traces are left on the disk while another window reads: close it and purge again")
    return areLeft ? [words] : []
  }
}

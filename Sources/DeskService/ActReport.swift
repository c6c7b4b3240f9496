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
  /// What was left undone, to be told last; nil where all is done.
  package let fault: DeskError?
}

extension ActReport {
  init(_ erasure: Erasure, zone: Zone) {
    let (count, entries) = (erasure.cases.count, erasure.entries)
    var words: [Phrase] = []
    if count > 0 || entries == 0 {
      words.append(Phrase("已删除 \(count) 件的个人信息", "erased the persons of \(count) cases"))
    }
    if entries > 0 {
      words.append(
        Phrase(
          "已删除台账 \(entries) 笔的文字，数还在",
          "erased the words of \(entries) ledger entries, their figures stay"))
    }
    if !erasure.stillNaming.isEmpty {
      let numbers = erasure.stillNaming.map(\.short).joined(separator: " ")
      words.append(
        Phrase(
          "\(numbers) 的文字里还有其中的人，不再遮盖；要删也请 erase",
          "somebody of them is still named in the texts of \(numbers), masked no more: erase these, too"
        ))
    }
    words += Erasure.Left.allCases.compactMap { why in erasure.left[why].map(why.phrase) }
    if !erasure.wordsInTheLog.isEmpty {
      let names = Phrase.some(of: erasure.wordsInTheLog.map { String($0.sequence) })
      words.append(
        Phrase(
          "记录第 \(names.zh) 条（格式 1）的字留在记录里，删不掉",
          "words of the events \(names.en) (format 1) stay in the log and cannot be erased"))
    }
    self.init(cases: erasure.cases, words: words, clearing: erasure.clearing, zone: zone)
  }

  init(_ taken: InventedTaken, zone: Zone) {
    let isNone = taken.cases.isEmpty && taken.entries == 0
    let words =
      isNone
      ? Phrase("没有演示装进来的记录", "no invented records found")
      : Phrase(
        "已作废并删除 \(taken.cases.count) 件、台账 \(taken.entries) 笔",
        "made void and erased: \(taken.cases.count) cases, \(taken.entries) ledger entries")
    self.init(cases: taken.cases, words: [words], clearing: taken.clearing, zone: zone)
  }

  /// With what is to be said of traces of it that can still be read from the disk.
  private init(cases: [CaseNumber], words: [Phrase], clearing: LogClearing, zone: Zone) {
    self.cases = cases
    self.words = words
    switch clearing {
    case .done: (warnings, fault) = ([], nil)
    case .keptByReader: (warnings, fault) = ([ActReport.readerInTheWay], nil)
    case .failed(let error): (warnings, fault) = ([], .tracesLeft(why: error.cause(zone)))
    }
  }

  private static let readerInTheWay = Phrase(
    "磁盘上还有痕迹：别的窗口正在看，关掉后再运行一次 purge",
    "traces are left on the disk while another window reads: close it and purge again")
}

extension Erasure.Left {
  /// Which cases a purge has left as they are, and why.
  fileprivate func phrase(_ cases: [CaseNumber]) -> Phrase {
    let names = Phrase.some(of: cases.map(\.short))
    return switch self {
    case .open: Phrase("还没办结，没有删除：\(names.zh)", "still open, not erased: \(names.en)")
    case .later:
      Phrase(
        "这天或以后才办结或作废，没有删除：\(names.zh)",
        "closed or void on that day or later, not erased: \(names.en)")
    case .erasedBefore: Phrase("先前已删除：\(names.zh)", "erased before: \(names.en)")
    }
  }
}

extension Phrase {
  /// So many names as somebody reads, and how many more there are.
  fileprivate static func some(of names: [String]) -> Phrase {
    let (shown, most) = (names.prefix(30).joined(separator: " "), 30)
    if names.count <= most { return Phrase(shown) }
    return Phrase("\(shown) 等 \(names.count)", "\(shown) and \(names.count - most) more")
  }
}

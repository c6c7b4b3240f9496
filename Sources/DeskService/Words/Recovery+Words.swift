import CaseStore
import Casework
import Values
import Vocabulary

extension Recovery {
  /// What was saved, and each loss by name.
  package var words: [Phrase] {
    let saved = Phrase(
      "救回 \(events) 条记录、\(cases) 件、\(drafts) 份草稿",
      "saved \(events) events, \(cases) cases, \(drafts) drafts")
    let whole = Phrase("\(saved.zh)，没有发现缺的", "\(saved.en), nothing found missing")
    return [isWhole ? whole : saved] + losses
  }

  /// What is lost, a sentence each.
  package var losses: [Phrase] {
    holes.map(\.lost) + doubtfulEnds.map(\.doubtful) + bareWords + unopenedWords
  }

  private var bareWords: [Phrase] {
    if bare.isEmpty { return [] }
    let numbers = bareCases.map(\.short).joined(separator: " ")
    return [
      Phrase(
        "\(bare.count) 条记录旁边的个人信息或文字没救回来\(numbers.isEmpty ? "" : "：\(numbers)")",
        "\(bare.count) events have lost the persons or texts beside them\(numbers.isEmpty ? "" : ": \(numbers)")"
      )
    ]
  }

  private var unopenedWords: [Phrase] {
    if unopened.isEmpty { return [] }
    return [
      Phrase(
        "\(unopened.count) 件的登记没救回来，只剩后来的步骤",
        "\(unopened.count) cases have lost their opening, later steps are there")
    ]
  }
}

extension Hole {
  fileprivate var lost: Phrase {
    Phrase(
      "机器 \(desk) 第 \(first) 到 \(last) 条没救回来",
      "desk \(desk): events \(first) to \(last) are lost")
  }

  fileprivate var doubtful: Phrase {
    Phrase(
      "机器 \(desk) 也许还有第 \(first) 到 \(last) 条，只有一处说起，没有找到",
      "desk \(desk): there may have been events \(first) to \(last), one place alone says so")
  }

  /// The same of a store that was saved before.
  var known: Phrase {
    Phrase(
      "机器 \(desk) 第 \(first) 到 \(last) 条，抢救存档时就缺，不是新的损坏",
      "desk \(desk): events \(first) to \(last) were lost when the store was recovered, this is no new damage"
    )
  }
}

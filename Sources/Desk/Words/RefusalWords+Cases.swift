import Casework
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

// Which case, and how it stands.

extension RefusalWords {
  func linkToItself(_ number: CaseNumber) -> Phrase {
    Phrase("\(number.short) 不能关联它自己", "\(number.short) cannot be linked with itself")
  }

  func notLinked(_ number: CaseNumber, _ other: String) -> Phrase {
    Phrase("\(number.short) 没有关联 \(other)", "\(number.short) is not linked with \(other)")
  }

  func alreadyLinked(_ number: CaseNumber, _ other: String) -> Phrase {
    Phrase("\(number.short) 已经关联 \(other)", "\(number.short) is already linked with \(other)")
  }

  func noCase(_ tail: String) -> Phrase {
    Phrase("没有编号是 \(tail) 的件，请核对编号", "There is no case \(tail), check the number")
  }

  func ambiguous(_ tail: String, _ numbers: [CaseNumber]) -> Phrase {
    let some = numbers.prefix(5).map(\.short).joined(separator: " ")
    return Phrase(
      "\(tail) 不止一件，请写全一点：\(some)", "\(tail) is more than one case, write more of it: \(some)")
  }

  func laterEvent(_ number: CaseNumber) -> Phrase {
    Phrase(
      "\(number.short) 后来又有记录，不能撤销或恢复前面的",
      "\(number.short) has a later entry, so the earlier one cannot be undone or redone")
  }

  func erased(_ number: CaseNumber) -> Phrase {
    Phrase(
      "\(number.short) 的个人信息和文字已删除，不能再改",
      "\(number.short) was erased and cannot be changed")
  }

  /// What changed, and by whom: the last few events, for the row has no room for more.
  func changed(_ number: CaseNumber, _ news: [Event]) -> Phrase {
    let last = news.suffix(3)
    let zh = last.map { "\($0.clerk)“\($0.payload.name(catalogue).zh)”" }.joined(separator: "、")
    let en = last.map { "\($0.payload.name(catalogue).en) by \($0.clerk)" }.joined(separator: ", ")
    let more = news.count > last.count
    return Phrase(
      "\(number.short) 刚才有变动：\(more ? ".. " : "")\(zh)，请看过再存",
      "\(number.short) has changed: \(more ? ".. " : "")\(en); look, then save again")
  }
}

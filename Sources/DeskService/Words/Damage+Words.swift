import CaseStore
import Casework
import TerminalKit
import Values
import Vocabulary

extension Damage {
  /// One fault as one line: whose event, which, and what is wrong.
  var phrase: Phrase {
    switch self {
    case .changed(let id): event(id, "内容被改过", "was changed")
    case .unchained(let id): event(id, "与前一条接不上", "does not follow the one before")
    case .gap(let desk, let from, let to):
      Phrase(
        "机器 \(desk) 缺\(EventSpan(from, to).words.zh)",
        "desk \(desk): \(EventSpan(from, to).words.en) \(from == to ? "is" : "are") missing")
    case .personChanged(let id): event(id, "个人信息被改过", "has changed personal data")
    case .textChanged(let id): event(id, "文字被改过", "has a changed text")
    case .rowMissing(let id): event(id, "旁边的内容不见了", "has lost what lay beside it")
    case .evidenceMissing(let id): event(id, "附上的证据文件不见了", "has lost a file of evidence")
    case .evidenceChanged(let id): event(id, "附上的证据文件被改过", "has a changed file of evidence")
    case .strayRow(let row): Phrase("多出一行 \(row)", "the row \(row) belongs to no event")
    case .unreadable(let id): event(id, "读不懂", "cannot be read")
    case .strayBase(let id): event(id, "说的前值不在前面", "was made from an edit that is not there")
    case .headChanged(let id): event(id, "签过的末尾不符", "is not the end that was signed")
    case .otherThanKnown(let id):
      event(id, "和这台电脑记下的不一样", "is not the one that this laptop remembers")
    case .projection(let list, let owner): projection(list.phrase, of: owner)
    case .identity(let key):
      Phrase("存档的 meta 里 \(key) 与记录不符", "\(key) in meta of the store differs from the log")
    case .schemaLacks(let name): Phrase("存档缺了 \(name)", "the store lacks \(name)")
    case .schemaChanged(let name):
      Phrase("存档的 \(name) 被改过", "\(name) of the store was changed")
    case .foreignPart(let name):
      Phrase(
        "存档里多出 \(name)，不是本程序加的，可能是破坏",
        "\(name) was put into the store by somebody else and may be an attack")
    case .file(let words): FileDamage.phrase(words)
    }
  }

  private func projection(_ list: Phrase, of owner: String?) -> Phrase {
    let whose = owner.map { Phrase("\($0) 的", "\($0): ") } ?? Phrase("")
    return Phrase(
      "\(whose.zh)\(list.zh)与记录不符", "\(whose.en)the list of \(list.en) differs from the log")
  }

  private func event(_ id: EventID, _ zh: String, _ en: String) -> Phrase {
    Phrase(
      "机器 \(id.desk) 第 \(id.sequence) 条\(zh)", "desk \(id.desk) event \(id.sequence) \(en)")
  }
}

extension ProjectedList {
  /// What people call a list.
  fileprivate var phrase: Phrase {
    switch self {
    case .chain: Phrase("各机器末尾清单", "ends of the log")
    case .caseRow: Phrase("案件清单", "cases")
    case .caseLink: Phrase("关联清单", "linked cases")
    case .figure: Phrase("计数清单", "counters")
    case .tallyRow: Phrase("台账清单", "ledger entries")
    case .personKey: Phrase("找人清单", "persons")
    case .search: Phrase("找字清单", "words")
    case .merchantName: Phrase("商家拼法清单", "spelt merchants")
    case .customField: Phrase("自设栏目清单", "offices' fields")
    }
  }
}

import Casework

/// Words that begin with what was done need no verb of their own.
enum SummaryVerbs {
  /// What offices write at the start of free words; the ledger has its own beside them.
  private static let usual = [
    "组织", "成立", "设立", "走访", "接待", "发布", "签订", "张贴", "评选", "聘任", "聘请", "邀请", "建立", "调解", "约谈",
    "立案", "抽检", "抽查", "排查", "走进", "培训", "征集", "表彰", "查获", "没收", "责令", "曝光", "编印", "印制", "拍摄", "联合",
    "参观", "帮助", "指导", "动员", "下发", "制定",
  ]

  /// Whether words begin with a verb.
  static func begins(_ words: String, _ catalogue: LedgerCatalogue) -> Bool {
    let own = catalogue.items.map(\.verb).filter { $0.count > 1 && $0 != "另有" }
    return (own + usual).contains { words.hasPrefix($0) }
  }
}

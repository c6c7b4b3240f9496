import Casework
import Values
import Vocabulary

/// Something in a summary that looks like a slip of copying.
public enum SummaryDoubt: Hashable, Sendable {
  /// The same day twice in one breath: 3月15日和3月15日.
  case sameDayTwice(String)
  /// A place that was to be filled in: xx, ××, 20xx.
  case leftover(String)
  /// A rate without its sign: 调处率达到100.
  case noPercent(String)
  /// One item counted under several scopes, which may be one figure told twice.
  case twoScopes(String)
  /// Figures that stand in the same way under another activity.
  case copied(CopiedFigures)
  /// A share that its two numbers do not come to: 88%（300/398）.
  case wrongRate(String, is: String)
  /// More of what is a part than of the whole: 受理30件 of 接到28件.
  case moreThanAll(String)
  /// One thing with two figures of one scope.
  case twoFigures(String)
  /// A word that replacing one word by another in all of a text has made: 副部门.
  case replacedWord(String)
  /// A day of the activity that lies before it was, or after.
  case strayDay(String)
  /// Marks of which one half is missing or stands twice: “3·15”国际消费者权益日”.
  case unpaired(String)
  /// Two marks where one was meant: 7万份，；.
  case twoMarks(String)
}

extension SummaryDoubt {
  /// The slips of one paragraph.
  public static func slips(in text: String) -> [SummaryDoubt] {
    let days = text.matches(of: /([0-9]{1,2}月[0-9]{1,2}日)[和、及与至]([0-9]{1,2}月[0-9]{1,2}日)/)
      .filter { $0.output.1 == $0.output.2 }.map { SummaryDoubt.sameDayTwice("\($0.output.0)") }
    let left = text.matches(of: /[0-9]*[xX×Ｘｘ]{2,}/).map { SummaryDoubt.leftover("\($0.output)") }
    let rates = text.matches(of: /率(?:达到|达|为|是)?([0-9]+(?:\.[0-9]+)?)/).filter { match in
      let next = text[match.range.upperBound...].first
      return next != "%" && next != "％"
    }.map { SummaryDoubt.noPercent("\($0.output.0)") }
    return days + left + rates
  }

  /// The items that stand under more than one scope in the same unit.
  static func scopes(_ ledger: [LedgerRow]) -> [SummaryDoubt] {
    let groups = ledger.inGroups {
      [$0.item, $0.detail ?? "", $0.trade ?? "", $0.quantity.unit]
    }
    return groups.filter { $0.count > 1 }.map { rows in
      let parts = rows.map { "\($0.scope.phrase.zh)\($0.text)" }
      let name = rows[0].detail ?? rows[0].label.zh
      return .twoScopes("\(name) \(parts.joined(separator: "、"))")
    }
  }

  /// Entries of one item and detail that are said to have been at the same time: a roster with one
  /// day twice.
  static func repeated(_ occasions: [TallyEntry], _ catalogue: LedgerCatalogue) -> [SummaryDoubt] {
    var seen: Set<[String]> = []
    return occasions.compactMap { entry in
      let time = [entry.from, entry.to].map { $0?.description ?? "" }
      let key = [entry.item, entry.detail ?? "", entry.venue, entry.place ?? ""] + time
      guard entry.from != nil, !seen.insert(key).inserted else { return nil }
      let words = OccasionWords(entry, .chinese).time ?? ""
      let name = (catalogue[entry.item]?.label.zh ?? entry.item) + (entry.detail ?? "")
      return .sameDayTwice("\(name) \(words)、\(words)")
    }
  }

  /// What is odd, and what to look at.
  public var words: Phrase {
    switch self {
    case .sameDayTwice(let text):
      Phrase("同一天写了两次：\(text)", "the same day twice: \(text)")
    case .leftover(let text): Phrase("没有填的地方：\(text)", "a place left to fill in: \(text)")
    case .noPercent(let text): Phrase("比率没有百分号：\(text)", "a rate without its %: \(text)")
    case .twoScopes(let text):
      Phrase(
        "同一项有几个范围的数，不可相加，也许是同一个数：\(text)",
        "one item under several scopes, never to be added, perhaps one figure: \(text)")
    case .copied(let figures): figures.words
    case .wrongRate(let text, let right):
      Phrase("比率和两个数对不上：\(text)，应是\(right)", "a rate that does not compute: \(text), \(right)")
    case .moreThanAll(let text): Phrase("部分比总数多：\(text)", "more than there are: \(text)")
    case .twoFigures(let text):
      Phrase("同一件事写了两个数：\(text)", "one thing with two figures: \(text)")
    case .replacedWord(let text):
      Phrase("像是替换错了的词：\(text)", "a word that looks replaced by mistake: \(text)")
    case .strayDay(let text):
      Phrase("日期不在活动期间：\(text)", "a day outside of the activity: \(text)")
    case .unpaired(let marks):
      Phrase("标点不成对：\(marks)", "marks that are no pair: \(marks)")
    case .twoMarks(let marks):
      Phrase("标点连用：\(marks)", "two marks side by side: \(marks)")
    }
  }
}

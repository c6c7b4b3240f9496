import Casework
import Values
import Vocabulary

/// Cases that may be told outside: nobody of either side can be recognised.
public enum SummaryStory {
  /// Up to three closed complaints in words, each of another class: those with doubled compensation first,
  /// then those that brought most back. What people wrote down is not quoted, for it may name anybody; a
  /// case of which too little is known to be told is left out.
  public static func proposed(_ cases: [Case], _ catalogue: Catalogue) -> [String] {
    let settled = cases.filter { subject in
      subject.kind == .complaint && !subject.isErased
        && subject.outcome?.isSettled == true
    }
    let ranked = settled.sorted { rank($0) < rank($1) }
    var told: [String] = []
    var classes: Set<String> = []
    for subject in ranked where told.count < 3 {
      let root = catalogue.classNames.root(of: subject.fields[text: .goodsClass])
      guard let story = story(subject, root, catalogue, place: told.count),
        classes.insert(root).inserted
      else {
        continue
      }
      told.append(story)
    }
    return told
  }

  private static func rank(_ subject: Case) -> (Int, Int, Int, String) {
    let amounts = [subject.doubled, subject.recovered, subject.fields.amount].map { $0?.fen ?? 0 }
    return (-amounts[0], -amounts[1], -amounts[2], "\(subject.number)")
  }

  /// Nil where class, nature or what came of it is not known.
  ///
  /// - Parameter place: how many were told before it, for no two begin alike.
  private static func story(
    _ subject: Case, _ root: String, _ catalogue: Catalogue, place: Int
  ) -> String? {
    let fields = subject.fields
    guard let kind = catalogue.classNames[root]?.label.zh,
      let nature = catalogue.natures[fields[text: .nature]]?.label.zh,
      let gain = gain(subject)
    else { return nil }
    let amount = fields.saidAmount.map { "，涉及金额\(words($0))" } ?? ""
    let wish = wish(subject, catalogue).map { "，要求\($0)" } ?? ""
    let problem = place == 0 ? "投诉\(kind)的\(nature)问题" : "因\(kind)的\(nature)问题提出投诉"
    let who = ["一名消费者", "有消费者", "另有消费者"][min(place, 2)]
    return "\(who)\(problem)\(amount)\(wish)。\(how(subject, place))，\(gain)。"
  }

  private static func how(_ subject: Case, _ place: Int) -> String {
    let isOnSpot = subject.outcome == .settledOnSpot
    if place == 0 { return isOnSpot ? "工作人员当场联系双方调解" : "受理后组织双方调解" }
    return isOnSpot ? "经当场调解" : "经受理并组织调解"
  }

  private static func words(_ amount: SaidMoney) -> String {
    amount.rough == nil ? SummaryContent.yuan(amount.money) : amount.words(.chinese)
  }

  private static func wish(_ subject: Case, _ catalogue: Catalogue) -> String? {
    let words = subject.fields[list: .requests].prefix(2).compactMap { request in
      request == "other" ? nil : catalogue.requests[request]?.label.zh
    }
    return words.isEmpty ? nil : words.joined(separator: "、")
  }

  /// What the consumer got; nil where nobody wrote it down.
  private static func gain(_ subject: Case) -> String? {
    let recovered = subject.recovered.flatMap {
      $0 > .zero ? "为其挽回损失\(SummaryContent.yuan($0))" : nil
    }
    let doubled = subject.doubled.flatMap { $0 > .zero ? "经营者加倍赔偿\(SummaryContent.yuan($0))" : nil }
    let words = [recovered, doubled].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: "，")
  }
}

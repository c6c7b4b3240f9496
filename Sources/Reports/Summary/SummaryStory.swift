import Casework
import Values
import Vocabulary

/// Cases that may be told outside: nobody of either side can be recognised.
public enum SummaryStory {
  /// Up to five closed complaints in words: those with doubled compensation first, then those that
  /// brought most back. What people wrote down is not quoted, for it may name anybody.
  public static func proposed(_ cases: [Case], _ catalogue: Catalogue) -> [String] {
    let settled = cases.filter { subject in
      subject.kind == .complaint && !subject.isErased
        && subject.outcome?.isSettled == true
    }
    let ranked = settled.sorted { rank($0) < rank($1) }
    return ranked.prefix(5).map { story($0, catalogue) }
  }

  private static func rank(_ subject: Case) -> (Int, Int, Int, String) {
    let amounts = [subject.doubled, subject.recovered, subject.fields.amount].map { $0?.fen ?? 0 }
    return (-amounts[0], -amounts[1], -amounts[2], "\(subject.number)")
  }

  private static func story(_ subject: Case, _ catalogue: Catalogue) -> String {
    let fields = subject.fields
    let kind = catalogue.classNames[catalogue.classNames.root(of: fields[text: .goodsClass])]?.label
      .zh
    let nature = catalogue.natures[fields[text: .nature]]?.label.zh
    let amount = fields.saidAmount.map { "涉及金额\($0.words(.chinese))，" } ?? ""
    let what = (nature.map { "的\($0)问题" } ?? "") + (kind.map { "（\($0)）" } ?? "")
    let how = subject.outcome == .settledOnSpot ? "经现场调解，双方当场达成协议" : "经调解，双方达成协议"
    return "某消费者投诉某经营者\(what)，\(amount)\(how)\(gain(subject))。"
  }

  private static func gain(_ subject: Case) -> String {
    let recovered = subject.recovered.map { "，挽回损失\($0.grouped)元" } ?? ""
    let doubled = subject.doubled.flatMap { $0 > .zero ? "，加倍赔偿\($0.grouped)元" : nil }
    return recovered + (doubled ?? "")
  }
}

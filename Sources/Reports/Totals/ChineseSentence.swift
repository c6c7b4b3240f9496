import Casework
import Values
import Vocabulary

/// The sentence of totals in Chinese.
struct ChineseSentence {
  let totals: Totals

  private var complaints: CaseCounts { totals.cases.complaint }
  private var reports: CaseCounts { totals.cases.report }

  var words: String {
    let head = [asked, received, closed, passedOn, broughtBack, ofEarlierDays].compactMap { $0 }
    let tail = handedOut
    if head.isEmpty && tail.isEmpty { return "暂无记录。" }
    return [head, tail].filter { !$0.isEmpty }.map { $0.joined(separator: "，") }
      .joined(separator: "；") + "。"
  }

  private var asked: String? {
    guard let words = totals.consultationWords else { return nil }
    // Of several days it is not said that all of it was at the booth.
    return "\(totals.from == totals.to ? "现场" : "")接受\(name(.consultation))\(words)"
  }

  private var received: String? {
    both(complaints[.registered], reports[.registered]).map(ChineseSentence.received)
  }

  /// So many came.
  static func received(_ counted: String) -> String { "接到\(counted)" }

  private var closed: String? {
    guard let count = counted(name(.complaint), complaints[.closed]) else { return nil }
    let settled = totals.states.outcomes.label(Outcome.settledOnSpot, .chinese)
    let onSpot = counted(settled, complaints.settledOnSpot).map { "（\($0)）" } ?? ""
    return "办结\(count)\(onSpot)"
  }

  private var passedOn: String? {
    let count =
      reports[.referred] == 0
      ? counted("", complaints[.referred]) : both(complaints[.referred], reports[.referred])
    return count.map { "转办\($0)" }
  }

  private var broughtBack: String? {
    totals.amount(.recovered).map { "为消费者挽回经济损失\($0.money.grouped)元" }
  }

  /// Work of the day on cases of earlier days, which is in none of the figures before it.
  private var ofEarlierDays: String? {
    let counts = [Kind.complaint, .report].map { totals.closedEarlier[$0]?.count ?? 0 }
    guard let words = both(counts[0], counts[1]) else { return nil }
    let recovered = totals.recoveredEarlier
    let money = recovered > .zero ? "，挽回经济损失\(recovered.grouped)元" : ""
    return "另办结以前登记的\(words)\(money)"
  }

  private var handedOut: [String] {
    TallyEntry.Scope.allCases.compactMap { scope in
      let texts = totals.leaflets.filter { $0.scope == scope }.map {
        "\($0.detail ?? "")\($0.text)"
      }
      if texts.isEmpty { return nil }
      return "\(when(scope))发放宣传资料\(texts.joined(separator: "、"))"
    }
  }

  private func when(_ scope: TallyEntry.Scope) -> String {
    switch scope {
    case .site: Term.site.zh
    case .period: Words.duringActivity
    case .day: ""
    }
  }

  private func both(_ complaints: Int, _ reports: Int) -> String? {
    let parts = [counted(name(.complaint), complaints), counted(name(.report), reports)]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "、")
  }

  private func name(_ kind: Kind) -> String { totals.states.kinds.label(kind, .chinese) }

  private func counted(_ what: String, _ count: Int) -> String? {
    count > 0 ? "\(what)\(count)\(totals.counter)" : nil
  }
}

import Casework
import Values
import Vocabulary

extension Totals {
  /// What the leader reads aloud: one sentence, without the parts that have nothing to say.
  public func sentence(_ language: Language) -> String {
    let sentence = language == .chinese ? chinese : english
    return Demonstration.marked(sentence, language, if: isDemonstration)
  }

  private var complaints: KindFigures { cases[.complaint] ?? KindFigures() }
  private var reports: KindFigures { cases[.report] ?? KindFigures() }

  private var people: Quantity { consultations.heads }

  /// The rows of the ledger that are in the figure of all consultations.
  var consultationRows: [LedgerRow] { ledger.filter(\.isOfConsultations) }

  /// How many consultations there were, with the typed words where one entry alone counted them; nil
  /// where there were none.
  var consultationWords: String? {
    guard consultations.total > 0 else { return nil }
    let rows = consultationRows
    return consultations.records == 0 && rows.count == 1 ? rows[0].text : people.text
  }

  private var leaflets: [LedgerRow] { ledger.filter { $0.item == "leaflets" } }
}

// MARK: - Chinese

extension Totals {
  private var chinese: String {
    let head = [asked, received, closed, passedOn, broughtBack, ofEarlierDays].compactMap { $0 }
    let tail = handedOut
    if head.isEmpty && tail.isEmpty { return "暂无记录。" }
    return [head, tail].filter { !$0.isEmpty }.map { $0.joined(separator: "，") }
      .joined(separator: "；") + "。"
  }

  private var asked: String? {
    guard let words = consultationWords else { return nil }
    // Of several days it is not said that all of it was at the booth.
    return "\(from == to ? "现场" : "")接受咨询\(words)"
  }

  private var received: String? {
    let parts = [
      counted("投诉", complaints[.registered]), counted("举报", reports[.registered]),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "接到" + parts.joined(separator: "、")
  }

  private var closed: String? {
    guard let count = counted("投诉", complaints[.closed]) else { return nil }
    let onSpot = counted("当场和解", complaints.settledOnSpot).map { "（\($0)）" } ?? ""
    return "办结\(count)\(onSpot)"
  }

  private var passedOn: String? {
    let referred = (complaints[.referred], reports[.referred])
    if referred.1 == 0 { return counted("转办", referred.0) }
    let parts = [counted("投诉", referred.0), counted("举报", referred.1)].compactMap { $0 }
    return "转办" + parts.joined(separator: "、")
  }

  private var broughtBack: String? {
    money.recovered.map { "为消费者挽回经济损失\($0.grouped)元" }
  }

  /// Work of the day on cases of earlier days, which is in none of the figures before it.
  private var ofEarlierDays: String? {
    let parts = [Kind.complaint, .report].compactMap { kind in
      counted(kind.plural.zh, closedEarlier[kind]?.count ?? 0)
    }
    if parts.isEmpty { return nil }
    let recovered = closedEarlier[.complaint]?.recovered ?? .zero
    let money = recovered > .zero ? "，挽回经济损失\(recovered.grouped)元" : ""
    return "另办结以前登记的\(parts.joined(separator: "、"))\(money)"
  }

  private func counted(_ what: String, _ count: Int) -> String? {
    count > 0 ? "\(what)\(count)\(counter)" : nil
  }

  private var handedOut: [String] {
    TallyEntry.Scope.allCases.compactMap { scope in
      let texts = leaflets.filter { $0.scope == scope }.map { "\($0.detail ?? "")\($0.text)" }
      if texts.isEmpty { return nil }
      let when = scope == .site ? "现场" : scope == .period ? "活动期间" : ""
      return "\(when)发放宣传资料\(texts.joined(separator: "、"))"
    }
  }
}

// MARK: - English

extension Totals {
  private var english: String {
    let parts = [
      consultations.total > 0
        ? "\(people.inEnglish) consultations\(from == to ? " on site" : "")" : nil,
      listed([(complaints[.registered], "complaint"), (reports[.registered], "report")])
        .map { "\($0) received" },
      closedInEnglish,
      listed([(complaints[.referred], "complaint"), (reports[.referred], "report")])
        .map { "\($0) referred" },
      money.recovered.map { "\($0.grouped) yuan recovered for consumers" },
      ofEarlierDaysInEnglish,
    ].compactMap { $0 }
    let sentence = [parts, handedOutInEnglish].filter { !$0.isEmpty }
      .map { $0.joined(separator: ", ") }.joined(separator: "; ")
    guard let first = sentence.first else { return "Nothing recorded yet." }
    return first.uppercased() + sentence.dropFirst() + "."
  }

  private var closedInEnglish: String? {
    guard let closed = listed([(complaints[.closed], "complaint")]) else { return nil }
    let onSpot = complaints.settledOnSpot
    return "\(closed) closed" + (onSpot > 0 ? " (\(onSpot) settled on the spot)" : "")
  }

  private var ofEarlierDaysInEnglish: String? {
    let counts = [(Kind.complaint, "complaint"), (.report, "report")].map {
      (count: closedEarlier[$0.0]?.count ?? 0, noun: $0.1)
    }
    guard let closed = listed(counts) else { return nil }
    let recovered = closedEarlier[.complaint]?.recovered ?? .zero
    let money = recovered > .zero ? ", \(recovered.grouped) yuan recovered there" : ""
    return "\(closed) of earlier days closed too\(money)"
  }

  private func listed(_ counts: [(count: Int, noun: String)]) -> String? {
    let parts = counts.filter { $0.count > 0 }.map {
      "\($0.count) \($0.noun)\($0.count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  private var handedOutInEnglish: [String] {
    leaflets.map { row in
      let when = row.scope == .site ? " on site" : row.scope == .period ? " in the campaign" : ""
      return "\(row.quantity.inEnglish) leaflets handed out\(when)"
    }
  }
}

extension Quantity {
  /// The count and its qualifier without the unit: `more than 5500`.
  var inEnglish: String {
    switch approx {
    case .exact: "\(said)"
    case .atLeast: "more than \(said)"
    case .nearly: "nearly \(said)"
    case .about: "about \(said)"
    }
  }
}

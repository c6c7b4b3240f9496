import Casework
import Values
import Vocabulary

/// The sentence of totals in English.
struct EnglishSentence {
  let totals: Totals

  private var complaints: CaseCounts { totals.cases.complaint }
  private var reports: CaseCounts { totals.cases.report }

  var words: String {
    let parts = [
      asked,
      both(complaints[.registered], reports[.registered]).map { "\($0) received" },
      closed,
      both(complaints[.referred], reports[.referred]).map { "\($0) referred" },
      totals.amount(.recovered).map { "\($0.money.grouped) yuan recovered for consumers" },
      ofEarlierDays,
    ].compactMap { $0 }
    let sentence = [parts, handedOut].filter { !$0.isEmpty }
      .map { $0.joined(separator: ", ") }.joined(separator: "; ")
    guard let first = sentence.first else { return "Nothing recorded yet." }
    return first.uppercased() + sentence.dropFirst() + "."
  }

  private var asked: String? {
    guard totals.consultations.total > 0 else { return nil }
    let place = totals.from == totals.to ? " on site" : ""
    let consultations = totals.states.kinds.plural(Kind.consultation).inside.en
    return "\(totals.consultations.heads.inEnglish) \(consultations)\(place)"
  }

  private var closed: String? {
    guard let closed = both(complaints[.closed], 0) else { return nil }
    let onSpot = complaints.settledOnSpot
    let settled = totals.states.outcomes.phrase(Outcome.settledOnSpot).inside.en
    return "\(closed) closed" + (onSpot > 0 ? " (\(onSpot) \(settled))" : "")
  }

  private var ofEarlierDays: String? {
    let counts = [Kind.complaint, .report].map { totals.closedEarlier[$0]?.count ?? 0 }
    guard let closed = both(counts[0], counts[1]) else { return nil }
    let recovered = totals.recoveredEarlier
    let money = recovered > .zero ? ", \(recovered.grouped) yuan recovered there" : ""
    return "\(closed) of earlier days closed too\(money)"
  }

  private var handedOut: [String] {
    totals.leaflets.map { row in
      "\(row.quantity.inEnglish) leaflets handed out\(when(row.scope))"
    }
  }

  private func when(_ scope: TallyEntry.Scope) -> String {
    switch scope {
    case .site: " on site"
    case .period: " in the campaign"
    case .day: ""
    }
  }

  private func both(_ complaints: Int, _ reports: Int) -> String? {
    let counts: [(Kind, Int)] = [(.complaint, complaints), (.report, reports)]
    let parts = counts.filter { $0.1 > 0 }.map { totals.states.counted($0, $1) }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }
}

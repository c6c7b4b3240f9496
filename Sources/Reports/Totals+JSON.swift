import Casework
import Wording

extension Totals {
  /// The figures as other programs read them, in the order of the interface's page.
  ///
  /// - Parameter language: the language of labels and of the sentence; ids are the same in both.
  public func json(zone: Zone, language: Language = .chinese) -> JSON {
    var members: [JSONMember] = [
      JSONMember(key: "scope", value: scopeJSON),
      JSONMember(key: "as_of", value: .string(asOf.iso(in: zone))),
      JSONMember(key: "cases", value: casesJSON),
      JSONMember(key: "consultations", value: consultations.json),
      JSONMember(key: "rates", value: rates.json),
      JSONMember(key: "money", value: money.json),
    ]
    for breakdown in breakdowns {
      members.append(
        JSONMember(key: breakdown.dimension.key, value: breakdown.json(language)))
    }
    members.append(JSONMember(key: "hot", value: hotJSON(language)))
    let rows = ledger.map { $0.json(self, language) }
    members.append(JSONMember(key: "ledger", value: .array(rows)))
    members += coverageMembers + earlierMembers
    if !activity.isEmpty {
      members.append(JSONMember(key: "activity", value: .object(activity.members)))
    }
    if !present.isEmpty {
      members.append(
        JSONMember(key: "present", value: .array(present.map { $0.json(self, language) })))
    }
    if isDemonstration { members.append(.demonstration) }
    members.append(JSONMember(key: "sentence", value: .string(sentence(language))))
    return .object(members)
  }

  private var scopeJSON: JSON {
    [
      "from": .string(from.description), "to": .string(to.description),
      "venues": .array((coverage?.venues ?? venues).map(JSON.string)),
    ]
  }

  /// Which venues are in, where the figures were added up from what venues sent.
  private var coverageMembers: [JSONMember] {
    guard let coverage else { return [] }
    let value: JSON = [
      "venues": .count(coverage.venues.count),
      "main": .string(coverage.main.rawValue),
      "missing": .array(coverage.missing.map(JSON.string)),
    ]
    return [JSONMember(key: "coverage", value: value)]
  }

  /// What was closed on the day of earlier days.
  private var earlierMembers: [JSONMember] {
    if closedEarlier.isEmpty { return [] }
    let kinds = Kind.allCases.compactMap { kind in
      closedEarlier[kind].map { sums in
        JSONMember(
          key: kind.rawValue,
          value: [
            "count": .count(sums.count), "recovered": .string(sums.recovered.yuan),
            "doubled": .string(sums.doubled.yuan),
          ])
      }
    }
    return [JSONMember(key: "closed_earlier", value: .object(kinds))]
  }

  private var casesJSON: JSON {
    .object(
      Kind.allCases.map { kind in
        let figures = CaseFigure.allCases.map {
          JSONMember(key: $0.rawValue, value: .count(self[kind, $0]))
        }
        return JSONMember(key: kind.rawValue, value: .object(figures))
      })
  }

  private func hotJSON(_ language: Language) -> JSON {
    func list(_ ranked: [Frequent]) -> JSON {
      .array(ranked.map { ["label": .string($0.label[language]), "count": .count($0.count)] })
    }
    return ["merchants": list(merchants), "topics": list(topics)]
  }
}

extension JSON {
  static func count(_ count: Int) -> JSON { .number(String(count)) }
}

extension Totals.Consultations {
  fileprivate var json: JSON {
    ["records": .count(records), "tallied": .count(tallied), "total": .count(total)]
  }
}

extension Totals.Rates {
  /// The rates by name, in their order.
  var named: [(name: String, rate: Rate)] {
    [
      ("closed", closed), ("closed_complaint", closedComplaint), ("closed_report", closedReport),
      ("resolved", resolved), ("mediated", mediated),
    ]
  }

  fileprivate var json: JSON {
    .object(
      named.map { name, rate in
        JSONMember(
          key: name,
          value: ["n": .count(rate.n), "of": .count(rate.of), "text": .string(rate.text)])
      })
  }
}

extension Totals.Amounts {
  /// Takes in that some of the amounts are known only roughly.
  mutating func add(_ approx: String) {
    guard let rough = Roughness(rawValue: approx) else { return }
    claimedApprox = claimedApprox.map { $0 == rough ? rough : .about } ?? rough
  }

  /// The amounts by name, in their order.
  var named: [(name: String, amount: Money)] {
    [("claimed", claimed), ("recovered", recovered), ("doubled", doubled)]
  }

  fileprivate var json: JSON {
    .object(
      named.map { JSONMember(key: $0.name, value: .string($0.amount.yuan)) }
        + (claimedApprox.map {
          [JSONMember(key: "claimed_approx", value: .string($0.rawValue))]
        } ?? []))
  }
}

extension Breakdown {
  fileprivate func json(_ language: Language) -> JSON {
    .array(
      rows.map { row in
        let counts = Kind.allCases.map {
          JSONMember(key: $0.rawValue, value: .count(row.counts[$0]))
        }
        return .object(
          [
            JSONMember(key: "id", value: .string(row.id)),
            JSONMember(key: "label", value: .string(row.label[language])),
          ] + counts)
      })
  }
}

extension LedgerRow {
  fileprivate func json(_ totals: Totals, _ language: Language) -> JSON {
    var members: [JSONMember] = [
      JSONMember(key: "id", value: .string(item)),
      JSONMember(key: "label", value: .string(label[language])),
      JSONMember(key: "unit", value: .string(quantity.unit)),
      JSONMember(key: "count", value: .string(quantity.count.description)),
      JSONMember(key: "text", value: .string(text)),
      JSONMember(key: "approx", value: .string(quantity.approx.rawValue)),
      JSONMember(key: "scope", value: .string(scope.rawValue)),
    ]
    for (key, words) in [("detail", detail), ("trade", trade)] {
      if let words { members.append(JSONMember(key: key, value: .string(words))) }
    }
    if sources != [.counted] {
      let words = TallyEntry.Source.allCases.filter(sources.contains).map(\.rawValue)
      members.append(JSONMember(key: "source", value: .string(words.joined(separator: ";"))))
    }
    if trade != nil {
      members.append(JSONMember(key: "trade_label", value: .string(totals.trade(trade)[language])))
    }
    return .object(members)
  }
}

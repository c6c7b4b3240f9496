import Casework
import Interchange
import Values
import Vocabulary

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
    return [JSONMember(key: "coverage", value: coverage.json)]
  }

  /// What was closed on the day of earlier days.
  private var earlierMembers: [JSONMember] {
    if closedEarlier.isEmpty { return [] }
    let kinds = Kind.allCases.compactMap { kind in
      closedEarlier[kind].map { sums in
        JSONMember(
          key: kind.rawValue,
          value: [
            "count": .count(sums.count), "recovered": JSON.amount(sums.recovered),
            "doubled": JSON.amount(sums.doubled),
          ])
      }
    }
    return [JSONMember(key: "closed_earlier", value: .object(kinds))]
  }

  private var casesJSON: JSON {
    .object(
      Kind.allCases.map { kind in
        let figures = Metric.allCases.map {
          JSONMember(key: $0.rawValue, value: .count(self[kind, $0]))
        }
        return JSONMember(key: kind.rawValue, value: .object(figures))
      })
  }

  private func hotJSON(_ language: Language) -> JSON {
    func list(_ ranked: [Frequent]) -> JSON {
      .array(
        ranked.map { frequent in
          .object(
            [
              JSONMember(key: "label", value: .string(frequent.label[language])),
              JSONMember(key: "count", value: .count(frequent.count)),
            ] + (frequent.heads?.qualifier ?? []))
        })
    }
    return ["merchants": list(merchants), "topics": list(topics)]
  }
}

extension JSON {

  /// An amount; null where nobody recorded any.
  static func amount(_ money: Money) -> JSON { money == .zero ? .null : .string(money.yuan) }
}

extension Quantity {
  /// What a count of persons says beside its number where it is a rough one.
  fileprivate var qualifier: [JSONMember] {
    if approx == .exact { return [] }
    return [
      JSONMember(key: "approx", value: .string(approx.rawValue)),
      JSONMember(key: "text", value: .string(text)),
    ]
  }
}

extension Totals.Consultations {
  fileprivate var json: JSON {
    .object(
      [
        JSONMember(key: "records", value: .count(records)),
        JSONMember(key: "tallied", value: .count(tallied)),
        JSONMember(key: "total", value: .count(total)),
      ] + heads.qualifier)
  }
}

extension Totals.Rates {
  /// The rates by name, in their order.
  var named: [(name: RowName, rate: Rate)] {
    [
      (.closed, closed), (.closedComplaint, closedComplaint), (.closedReport, closedReport),
      (.resolved, resolved), (.mediated, mediated), (.decidedInTime, decidedInTime),
      (.closedInTime, closedInTime),
    ]
  }

  fileprivate var json: JSON {
    .object(
      named.map { name, rate in
        var members = [
          JSONMember(key: "n", value: .count(rate.n)),
          JSONMember(key: "of", value: .count(rate.of)),
          JSONMember(key: "text", value: .string(rate.text)),
        ]
        if let leftOut = rate.leftOut {
          members.append(JSONMember(key: "left_out", value: .count(leftOut)))
        }
        return JSONMember(key: name.rawValue, value: .object(members))
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
  var named: [(name: RowName, amount: Money?)] {
    [(.claimed, claimed), (.recovered, recovered), (.doubled, doubled)]
  }

  fileprivate var json: JSON {
    .object(
      named.map {
        JSONMember(key: $0.name.rawValue, value: $0.amount.map { .string($0.yuan) } ?? .null)
      }
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
          ] + counts + row.heads.qualifier)
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
    if totals.from != totals.to, let day {
      members.append(JSONMember(key: "day", value: .string(day.description)))
    }
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

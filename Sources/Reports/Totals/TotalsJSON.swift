import Casework
import Interchange
import Values
import Vocabulary

/// The figures as other programs read them.
struct TotalsJSON {
  let totals: Totals
  let language: Language
  let zone: Zone

  /// All of it, in the order of the interface's page.
  var whole: JSON {
    let members: [JSONMember?] = [
      JSONMember(key: "scope", value: scope),
      JSONMember(key: "as_of", value: .string(totals.asOf.iso(in: zone))),
      desks,
      JSONMember(.cases, byKind { kind in Metric.allCases.map { .cases(kind, $0) } }),
      JSONMember(
        .consultations,
        object(HeadFigure.allCases.map(Figure.consultations), totals.consultations.heads.qualifier)),
      JSONMember(.rates, object(RateFigure.allCases.map(Figure.rate))),
      totals.coverage == nil
        ? JSONMember(.callBacks, object(CallBackFigure.allCases.map(Figure.callBack))) : nil,
      JSONMember(.money, object(AmountFigure.allCases.map(Figure.amount), roughness)),
    ]
    let breakdowns = totals.breakdowns.map {
      JSONMember(key: $0.name.key, value: $0.json(language))
    }
    let sentence = JSONMember(key: "sentence", value: .string(totals.sentence(language)))
    return .object(members.compactMap { $0 } + breakdowns + lists + parts + [sentence])
  }

  /// Which desks are in, where there is more than one.
  private var desks: JSONMember? {
    guard let desks = totals.desks, !desks.others.isEmpty else { return nil }
    return JSONMember(key: "desks", value: desks.json(zone: zone))
  }

  private var scope: JSON {
    [
      "from": .string(totals.from.description), "to": .string(totals.to.description),
      "venues": .array((totals.coverage?.venues ?? totals.venues).map(JSON.string)),
    ]
  }

  // MARK: Figures

  private func object(_ figures: [Figure], _ beside: [JSONMember] = []) -> JSON {
    .object(
      figures.compactMap { figure in
        figure.value(in: totals).map { JSONMember(key: figure.key, value: $0.json) }
      } + beside)
  }

  private func byKind(
    _ kinds: [Kind] = Kind.allCases, _ figures: (Kind) -> [Figure]
  ) -> JSON {
    .object(kinds.map { JSONMember(key: $0.rawValue, value: object(figures($0))) })
  }

  private var roughness: [JSONMember] {
    guard let rough = totals.claimedApprox else { return [] }
    return [JSONMember(key: "claimed_approx", value: .string(rough.rawValue))]
  }

  // MARK: Lists

  private var lists: [JSONMember] {
    let hot: JSON = ["merchants": list(totals.merchants), "topics": list(totals.topics)]
    return [
      JSONMember(key: "hot", value: hot),
      JSONMember(.ledger, .array(totals.ledger.map { $0.json(totals, language) })),
    ]
  }

  private func list(_ ranked: [Totals.Frequent]) -> JSON {
    .array(
      ranked.map { frequent in
        .object(
          [JSONMember](saying: [
            "label": .string(frequent.label[language]), "count": .count(frequent.count),
          ]) + (frequent.heads?.qualifier ?? []))
      })
  }

  /// What only some totals have.
  private var parts: [JSONMember] {
    let earlier = Kind.allCases.filter { totals.closedEarlier[$0] != nil }
    let present = totals.present
    let parts = [
      totals.coverage.map { JSONMember(.coverage, $0.json) },
      earlier.isEmpty
        ? nil
        : JSONMember(
          .closedEarlier,
          byKind(earlier) { kind in EarlierFigure.allCases.map { .closedEarlier(kind, $0) } }),
      own,
      totals.activity.isEmpty ? nil : JSONMember(.activity, .object(totals.activity.members)),
      present.isEmpty
        ? nil : JSONMember(.present, .array(present.map { $0.json(totals, language) })),
      totals.isDemonstration ? .demonstration : nil,
    ]
    return parts.compactMap { $0 }
  }
}

extension TotalsJSON {
  /// By the ids of the fields, under the key that they have in documents of cases.
  private var own: JSONMember? {
    let fields = totals.own.map { JSONMember(key: $0.field.id, value: $0.json(language)) }
    return fields.isEmpty ? nil : JSONMember(key: "custom", value: .object(fields))
  }
}

extension JSONMember {
  /// A member that has the name of the table that tells the same.
  fileprivate init(_ name: TableName, _ value: JSON) {
    self.init(key: name.rawValue, value: value)
  }
}

extension LedgerRow {
  fileprivate func json(_ totals: Totals, _ language: Language) -> JSON {
    let ownDay = totals.from == totals.to ? nil : day?.description
    let words = TallyEntry.Source.allCases.filter(sources.contains).map(\.rawValue)
    let source = sources == [.counted] ? nil : words.joined(separator: ";")
    return JSON(saying: [
      "id": .string(item), "label": .string(label[language]), "unit": .string(quantity.unit),
      "count": .string(quantity.count.description), "text": .string(text),
      "approx": .string(quantity.approx.rawValue), "scope": .string(scope.rawValue),
      "day": ownDay.map(JSON.string), "detail": detail.map(JSON.string),
      "trade": trade.map(JSON.string), "source": source.map(JSON.string),
      "trade_label": trade.map { .string(totals.trade($0)[language]) },
    ])
  }
}

extension LedgerGroup {
  /// The group as JSON: the sum, and what it is made of.
  func json(_ totals: Totals, _ language: Language) -> JSON {
    let trades = rows.map { row -> JSON in
      [
        "trade": .orNull(row.trade),
        "label": .string(totals.trade(row.trade)[language]),
        "count": .string(row.quantity.count.description), "text": .string(row.text),
      ]
    }
    return [
      "detail": .orNull(detail), "scope": .string(scope.rawValue),
      "unit": .string(sum.unit), "count": .string(sum.count.description),
      "text": .string(sum.text), "approx": .string(sum.approx.rawValue),
      "by_trade": .array(trades),
    ]
  }
}

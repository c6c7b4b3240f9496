import Casework
import Values
import Vocabulary

extension VenueReport {
  /// The word that the file begins with, so that no other file is taken for one.
  static let format = "rollup"
  /// The version of the file.
  static let version = 1

  /// The report of one venue and one day.
  ///
  /// - Parameters:
  ///   - source: the figures of that venue and day.
  ///   - openCases: how many open cases each department is handed over with it, by its name.
  ///   - head: how the log of the desk ends, in short.
  ///   - isListed: whether a department is one of the office's list. What else somebody has typed may be a
  ///     person's name, and is sent as one sum.
  ///   - digest: the digest of bytes, as lower-case hexadecimal digits.
  /// - Returns: nil where the figures are of several days.
  public init?(
    _ source: TotalsInput, of venue: String, by sender: Sender, settings: DeskSettings,
    revision: Int, zone: Zone, openCases: [String: Int] = [:], head: String? = nil,
    isListed: (String) -> Bool,
    digest: ([UInt8]) -> String
  ) {
    guard source.from == source.to else { return nil }
    let isMain = venue == settings.venue && settings.isMainVenue
    let ahead = VenueReport.closedBeforeReceipt(source)
    var body = [JSONMember](saying: [
      "desk315": .string(VenueReport.format), "version": .count(VenueReport.version),
      "office": .string(settings.office), "venue": .string(venue),
      "desk": .string(sender.letters), "desks": .array(sender.ids.map(JSON.string)),
      "main": .bool(isMain), "day": .string(source.from.description),
      "revision": .count(revision), "as_of": .string(source.asOf.iso(in: zone)),
      "cases": VenueReport.cases(source.registered, isListed),
      "closed_in_scope": VenueReport.closed(source.closedInScope),
      "closed_earlier": VenueReport.earlier(source.closedEarlier),
      "ledger": VenueReport.ledger(source.tallies, zone),
      "closed_before_receipt": ahead.isEmpty ? JSON?.none : VenueReport.closed(ahead),
      "head": head.map(JSON.string),
    ])
    let open = Dictionary(
      openCases.map { (isListed($0.key) ? $0.key : Term.others.zh, $0.value) }, uniquingKeysWith: +
    ).sorted { $0.key < $1.key }.map {
      JSONMember(key: $0.key, value: .count($0.value))
    }
    if settings.isDemonstration { body.append(.demonstration) }
    if !open.isEmpty { body.append(JSONMember(key: "open_cases", value: .object(open))) }
    let text = JSON.object(body).text
    self.init(
      .object(body + [JSONMember(key: "digest", value: .string(digest(Array(text.utf8))))]))
  }

  private static func cases(_ registered: Tabulation, _ isListed: (String) -> Bool) -> JSON {
    var sent: [Share: Sums] = [:]
    for (share, sums) in registered.sums where share.dimension.isSent {
      var share = share
      if share.dimension == .department, !share.value.isEmpty, !isListed(share.value) {
        share.value = Term.others.zh
      }
      sent[share, default: Sums()] += sums
    }
    let shares = sent.sorted {
      key($0.key).lexicographicallyPrecedes(key($1.key))
    }
    return .array(
      shares.map { share, sums in
        .object(
          [JSONMember](saying: [
            "kind": .string(share.kind.rawValue), "by": .string(share.dimension.rawValue),
            "value": .string(share.value),
          ]) + sums.members(Measure.allCases))
      })
  }

  private static func key(_ share: Share) -> [String] {
    [share.kind.rawValue, share.dimension.rawValue, share.value]
  }

  private static func closed(_ counts: [Kind: Int]) -> JSON {
    .object(Kind.allCases.map { JSONMember(key: $0.rawValue, value: .count(counts[$0] ?? 0)) })
  }

  /// Cases that were closed on the day by a step dated before they were received: they are no part of
  /// those registered on it.
  private static func closedBeforeReceipt(_ source: TotalsInput) -> [Kind: Int] {
    source.closedInScope.reduce(into: [:]) { ahead, closed in
      let own = source.registered.sums.filter {
        $0.key.kind == closed.key && $0.key.dimension == .disposition
          && Disposition($0.key.value)?.status == .closed
      }.reduce(0) { $0 + $1.value.count }
      let rest = closed.value - (source.closedEarlier[closed.key]?.count ?? 0) - own
      if rest > 0 { ahead[closed.key] = rest }
    }
  }

  private static func earlier(_ sums: [Kind: Sums]) -> JSON {
    .object(
      Kind.allCases.map { kind in
        let members = (sums[kind] ?? Sums()).members(Measure.ofClosedEarlier)
        return JSONMember(key: kind.rawValue, value: .object(members))
      })
  }

  private static func ledger(_ tallies: [RecordedTally], _ zone: Zone) -> JSON {
    var sums: [SentTally: Quantity] = [:]
    for tally in tallies {
      for quantity in tally.entry.quantities {
        let key = SentTally(tally, unit: quantity.unit, zone)
        sums[key] += quantity
      }
    }
    let rows = sums.map { key, sum in (key, key.json(sum, zone)) }
    return .array(
      rows.sorted { $0.0.order.lexicographicallyPrecedes($1.0.order) }.map(\.1))
  }
}

extension Dimension {
  /// Whether venues send it. Clerks and merchants are persons or may be, and stay where they are. How
  /// roughly amounts are known, and what came of calling back, would be respects that older programs refuse.
  fileprivate var isSent: Bool {
    switch self {
    case .clerk, .merchant, .amountApprox, .calledBack: false
    case .disposition, .due, .channel, .nature, .goodsClass, .trade, .topic, .hour, .venue,
      .department, .handedOver, .decision, .closing:
      true
    }
  }
}

extension Sums {
  /// Some of the sums by their names: counts as numbers, amounts in yuan.
  fileprivate func members(_ measures: [Measure]) -> [JSONMember] {
    measures.map { measure in
      let sum = self[measure]
      return JSONMember(
        key: measure.rawValue,
        value: measure.isAmount ? .string(Money(fen: sum).yuan) : .count(sum))
    }
  }
}

/// What ledger entries must agree in to be sent as one. Their details stay at the desk: these are words that
/// somebody typed, and no list says what they may be.
private struct SentTally: Hashable {
  let entry: TallyEntry
  let hour: Instant
  let unit: String

  init(_ tally: RecordedTally, unit: String, _ zone: Zone) {
    var kept = TallyEntry(item: tally.entry.item, quantities: [], venue: "")
    kept.trade = tally.entry.trade
    kept.channel = tally.entry.channel
    kept.topic = tally.entry.topic
    kept.scope = tally.entry.scope
    kept.source = tally.entry.source
    entry = kept
    hour = Instant(tally.at.day(in: zone), hour: tally.at.hour(in: zone), in: zone)
    self.unit = unit
  }

  var order: [String] {
    [
      entry.item, entry.scope.rawValue, entry.trade ?? "",
      entry.channel ?? "", entry.topic ?? "", entry.source.rawValue, unit, "\(hour.seconds)",
    ]
  }

  func json(_ sum: Quantity, _ zone: Zone) -> JSON {
    [
      "item": .string(entry.item), "at": .string(hour.iso(in: zone)),
      "count": .string(sum.count.description), "unit": .string(unit),
      "approx": .string(sum.approx.rawValue), "text": .string(sum.text),
      "scope": .string(entry.scope.rawValue), "source": .string(entry.source.rawValue),
      "detail": .null, "trade": .orNull(entry.trade),
      "channel": .orNull(entry.channel), "topic": .orNull(entry.topic),
    ]
  }
}

import Casework
import Values
import Vocabulary

/// Reads the parts of a report; what is not as it must be is named by its path.
struct ReportReader {
  let body: JSON

  func instant(_ json: JSON?, _ field: String) throws(DocumentProblem) -> Instant {
    guard let instant = json?.string.flatMap({ Instant(iso: $0) }) else {
      throw DocumentProblem(field: field, value: json?.text ?? "", reason: .notAnInstant)
    }
    return instant
  }

  /// A row of the counted cases, with its place in the file.
  struct Row {
    let field: String
    let share: Share
    let sums: Sums
  }

  func cases() throws(DocumentProblem) -> Tabulation {
    var cases = Tabulation()
    for row in try rows() { cases.add(row.sums, to: row.share) }
    return cases
  }

  func rows() throws(DocumentProblem) -> [Row] {
    var rows: [Row] = []
    for (place, row) in (body["cases"]?.array ?? []).enumerated() {
      let field = "cases[\(place)]"
      guard let kind = row["kind"]?.string.flatMap(Kind.init),
        let dimension = row["by"]?.string.flatMap(Dimension.init), let value = row["value"]?.string
      else { throw DocumentProblem(field: field, reason: .wrongShape(wanted: "kind, by, value")) }
      let sums = try sums(row, Measure.allCases, field)
      let share = Share(kind: kind, dimension: dimension, value: value)
      rows.append(Row(field: field, share: share, sums: sums))
    }
    return rows
  }

  private func sums(
    _ row: JSON, _ measures: [Measure], _ field: String
  ) throws(DocumentProblem) -> Sums {
    var sums = Sums()
    for measure in measures {
      let key = measure.rawValue
      sums[measure] =
        measure.isAmount ? try money(row, key, field).fen : try count(row, key, field)
    }
    return sums
  }

  func count(
    _ row: JSON, _ key: String, _ field: String
  ) throws(DocumentProblem) -> Int {
    guard let count = row[key]?.int, (0...1_000_000_000).contains(count) else {
      throw DocumentProblem(
        field: "\(field).\(key)", value: row[key]?.text ?? "", reason: .notANumber)
    }
    return count
  }

  private func money(
    _ row: JSON, _ key: String, _ field: String
  ) throws(DocumentProblem) -> Money {
    guard let money = row[key]?.string.flatMap({ Money(yuan: $0) }) else {
      throw DocumentProblem(
        field: "\(field).\(key)", value: row[key]?.text ?? "", reason: .notAnAmount)
    }
    return money
  }

  func closed() -> [Kind: Int] {
    Kind.allCases.reduce(into: [:]) { $0[$1] = body["closed_in_scope"]?[$1.rawValue]?.int ?? 0 }
  }

  /// Those of earlier days; a report of an older program does not say them.
  func earlier() throws(DocumentProblem) -> [Kind: Sums] {
    var all: [Kind: Sums] = [:]
    for kind in Kind.allCases {
      let field = "closed_earlier.\(kind.rawValue)"
      guard let row = body["closed_earlier"]?[kind.rawValue] else { continue }
      let sums = try sums(row, Measure.ofClosedEarlier, field)
      if sums.count > 0 { all[kind] = sums }
    }
    return all
  }

  func tallies(venue: String) throws(DocumentProblem) -> [RecordedTally] {
    var tallies: [RecordedTally] = []
    for (place, row) in (body["ledger"]?.array ?? []).enumerated() {
      let field = "ledger[\(place)]"
      guard let item = row["item"]?.string, let unit = row["unit"]?.string,
        let count = row["count"]?.string.flatMap({ Count($0) }),
        let approx = row["approx"]?.string.flatMap(Approximation.init),
        let scope = row["scope"]?.string.flatMap(TallyEntry.Scope.init)
      else {
        throw DocumentProblem(
          field: field, reason: .wrongShape(wanted: "item, count, unit, approx, scope"))
      }
      var quantity = Quantity(count: count, unit: unit, approx: approx)
      if let text = row["text"]?.string, text != quantity.canonical { quantity.typed = text }
      var entry = TallyEntry(
        item: item,
        quantities: [quantity], venue: venue, detail: row["detail"]?.string,
        trade: row["trade"]?.string,
        channel: row["channel"]?.string, topic: row["topic"]?.string, scope: scope)
      entry.source = row["source"]?.string.flatMap(TallyEntry.Source.init) ?? .reported
      tallies.append(
        RecordedTally(
          entry: entry, id: EventID(desk: DeskID(random: 0), sequence: place + 1),
          at: try instant(row["at"], "\(field).at"), clerk: ""))
    }
    return tallies
  }
}

import Casework
import Values
import Vocabulary

/// Whether the figures of a file can be: a file may be whole and say what no desk ever counted.
///
/// Every part must be a part of its whole, every figure of the day and of an item that is counted.
/// What is not so is named by its path.
struct ReportCheck {
  let report: VenueReport
  let ledger: LedgerCatalogue

  private var body: JSON { report.body }
  private var reader: ReportReader { ReportReader(body: body) }

  func check() throws(DocumentProblem) {
    try checkWords(body, at: "")
    try checkHead()
    try checkCases()
    try checkClosed()
    try checkLedger()
    try checkOpenCases()
  }

  static func problem(
    _ field: String, _ value: String, _ reason: DocumentProblem.Reason
  ) -> DocumentProblem {
    DocumentProblem(field: field, value: value, reason: reason)
  }

  /// Refuses a part that is more than its whole.
  static func check(
    _ part: Int, of whole: Int, _ field: String
  ) throws(DocumentProblem) {
    if part > whole { throw problem(field, "\(part)", .moreThan("\(whole)")) }
  }

  // MARK: Words

  /// Words go on a screen and into sheets: no control character is among them, in names neither tab
  /// nor new line.
  private func checkWords(_ json: JSON, at path: String) throws(DocumentProblem) {
    switch json {
    case .string(let text): try ReportCheck.checkWord(text, path)
    case .array(let values):
      for (place, value) in values.enumerated() { try checkWords(value, at: "\(path)[\(place)]") }
    case .object(let members):
      for member in members {
        try ReportCheck.checkWord(member.key, path)
        try checkWords(member.value, at: path.isEmpty ? member.key : "\(path).\(member.key)")
      }
    case .null, .bool, .number: break
    }
  }

  private static func checkWord(_ text: String, _ field: String) throws(DocumentProblem) {
    for (place, scalar) in text.unicodeScalars.enumerated()
    where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
      throw problem(field, "", .controlCharacter(scalar.value, place: place + 1))
    }
  }

  // MARK: Who and when

  private func checkHead() throws(DocumentProblem) {
    if TextRules.trimmed(report.venue).isEmpty {
      throw ReportCheck.problem("venue", "", .missing)
    }
    _ = try reader.instant(body["as_of"], "as_of")
    let asOf = body["as_of"]?.string ?? ""
    // The time is written in the zone of the desk: what it begins with is its own day.
    guard asOf.prefix(10) >= report.day.description else {
      throw ReportCheck.problem("day", report.day.description, .moreThan(String(asOf.prefix(10))))
    }
    for key in ["office", "desk"] {
      if let value = body[key], value.string == nil {
        throw ReportCheck.problem(key, value.text, .wrongShape(wanted: "text"))
      }
    }
    for (place, id) in (body["desks"]?.array ?? []).enumerated()
    where id.string.flatMap({ DeskID($0) }) == nil {
      throw ReportCheck.problem("desks[\(place)]", id.text, .wrongShape(wanted: "16 hex"))
    }
  }

  private func checkOpenCases() throws(DocumentProblem) {
    for member in body["open_cases"]?.members ?? [] where (member.value.int ?? -1) < 0 {
      throw ReportCheck.problem("open_cases", member.value.text, .notANumber)
    }
  }

  // MARK: Cases

  private func checkCases() throws(DocumentProblem) {
    guard body["cases"]?.array != nil else {
      throw ReportCheck.problem(
        "cases", "", body["cases"] == nil ? .missing : .wrongShape(wanted: "[]"))
    }
    var seen: Set<Share> = []
    let rows = try reader.rows()
    for row in rows {
      guard seen.insert(row.share).inserted else {
        throw ReportCheck.problem("\(row.field).value", row.share.value, .twice)
      }
      try CaseRowCheck(row: row, venue: report.venue).check()
    }
    for kind in Kind.allCases { try checkParts(rows.filter { $0.share.kind == kind }) }
  }

  /// In each respect a case counts at most once, by hour and venue exactly once.
  private func checkParts(_ rows: [ReportReader.Row]) throws(DocumentProblem) {
    let all = ReportCheck.sum(rows.filter { $0.share.dimension == .disposition })
    for dimension in Dimension.allCases where dimension != .disposition {
      let parts = rows.filter { $0.share.dimension == dimension }
      let sum = ReportCheck.sum(parts)
      let field = parts.last?.field ?? "cases"
      for measure in Measure.allCases {
        try ReportCheck.check(sum[measure], of: all[measure], "\(field).\(measure.rawValue)")
      }
      if [.hour, .venue].contains(dimension), sum.count != all.count {
        throw ReportCheck.problem("\(field).count", "\(sum.count)", .unequal("\(all.count)"))
      }
    }
  }

  private static func sum(_ rows: [ReportReader.Row]) -> Sums {
    rows.reduce(into: Sums()) { $0 += $1.sums }
  }

  /// What was closed on the day is of the day or of earlier ones.
  private func checkClosed() throws(DocumentProblem) {
    for key in ["closed_in_scope", "closed_earlier", "closed_before_receipt"] {
      for member in body[key]?.members ?? [] where Kind(rawValue: member.key) == nil {
        let kinds = Kind.allCases.map(\.rawValue)
        throw ReportCheck.problem("\(key).\(member.key)", member.key, .notOneOf(kinds))
      }
    }
    let earlier = try reader.earlier()
    let stages = try reader.rows().filter { $0.share.dimension == .disposition }
    for kind in Kind.allCases {
      let field = "closed_in_scope.\(kind.rawValue)"
      let closed = try count("closed_in_scope", kind)
      let before = earlier[kind]?.count ?? 0
      try ReportCheck.check(before, of: closed, "closed_earlier.\(kind.rawValue).count")
      let ownClosed = stages.filter {
        $0.share.kind == kind && Disposition($0.share.value)?.status == .closed
      }
      let most = ReportCheck.sum(ownClosed).count + (try count("closed_before_receipt", kind))
      try ReportCheck.check(closed - before, of: most, field)
    }
  }

  private func count(_ key: String, _ kind: Kind) throws(DocumentProblem) -> Int {
    guard let row = body[key], row[kind.rawValue] != nil else { return 0 }
    return try reader.count(row, kind.rawValue, key)
  }

  // MARK: Ledger

  private func checkLedger() throws(DocumentProblem) {
    let tallies = try reader.tallies(venue: report.venue)
    for (place, tally) in tallies.enumerated() {
      let row = body["ledger"]?.array?[place] ?? .null
      let check = LedgerRowCheck(
        row: row, entry: tally.entry, field: "ledger[\(place)]", day: report.day, ledger: ledger)
      try check.check()
    }
  }
}

/// Whether one row of the counted cases can be.
private struct CaseRowCheck {
  let row: ReportReader.Row
  let venue: String

  func check() throws(DocumentProblem) {
    try checkValue()
    try checkSums()
  }

  private func checkValue() throws(DocumentProblem) {
    let (kind, dimension, value) = (row.share.kind, row.share.dimension, row.share.value)
    let isRight =
      switch dimension {
      case .disposition: Disposition(value).map { $0.text == value && $0.canBe(of: kind) } ?? false
      case .due: Int(value).map { abs($0) < 1_000_000 } ?? false
      case .hour: Int(value).map { (0...23).contains($0) } ?? false
      case .venue: Folding.key(value) == Folding.key(venue)
      case .clerk, .merchant: false
      case .channel, .nature, .goodsClass, .trade, .topic, .department, .handedOver, .decision,
        .closing, .amountApprox:
        !value.isEmpty
      }
    if !isRight { throw ReportCheck.problem("\(row.field).value", value, .notOneOf([])) }
  }

  private func checkSums() throws(DocumentProblem) {
    let sums = row.sums
    if sums.people < sums.count {
      throw ReportCheck.problem(
        "\(row.field).people", "\(sums.people)", .unequal(">= \(sums.count)"))
    }
    try ReportCheck.check(sums.doubledCount, of: sums.count, "\(row.field).doubled_count")
    if (sums.doubled > .zero) != (sums.doubledCount > 0) {
      throw ReportCheck.problem(
        "\(row.field).doubled_count", "\(sums.doubledCount)",
        .unequal(sums.doubled > .zero ? ">= 1" : "0"))
    }
    if sums.count == 0, sums != Sums() {
      throw ReportCheck.problem("\(row.field).count", "0", .unequal(">= 1"))
    }
  }
}

extension Disposition {
  /// Whether a case of a kind can stand so: only complaints are accepted and mediated, and what is
  /// closed has an outcome of its kind.
  fileprivate func canBe(of kind: Kind) -> Bool {
    guard status != .void, (status == .closed) == (outcome != nil) else { return false }
    let isOfComplaints: Set<Status> = [.needMaterial, .accepted, .mediating, .testing]
    if kind != .complaint, wasAccepted || isOfComplaints.contains(status) { return false }
    switch outcome {
    case .settledOnSpot, .settled, .terminated, .declined: return kind == .complaint
    case .answered: return kind == .consultation
    case .withdrawn, .handedOver, .replied, nil: return true
    }
  }
}

/// Whether one row of the ledger can be.
private struct LedgerRowCheck {
  let row: JSON
  let entry: TallyEntry
  let field: String
  let day: Day
  let ledger: LedgerCatalogue

  func check() throws(DocumentProblem) {
    guard let item = ledger[entry.item] else {
      let known = ledger.items.map(\.id)
      throw ReportCheck.problem("\(field).item", entry.item, .notOneOf(known))
    }
    let unit = entry.quantities[0].unit
    guard item.units.isEmpty ? !unit.isEmpty : item.units.contains(unit) else {
      throw ReportCheck.problem("\(field).unit", unit, .notOneOf(item.units))
    }
    try checkQuantity(item)
    try checkRest()
  }

  /// The words that are printed say the same as the number that is added.
  private func checkQuantity(_ item: LedgerItem) throws(DocumentProblem) {
    let quantity = entry.quantities[0]
    guard quantity.count.whole != nil || !Quantity.isIndivisible(quantity.unit) else {
      let count = quantity.count.description
      throw ReportCheck.problem(
        "\(field).count", count, .quantity(.fraction(count, unit: quantity.unit)))
    }
    let said: Quantity
    do {
      said = try Quantity.parse(quantity.text, units: item.units)
    } catch {
      throw ReportCheck.problem("\(field).text", quantity.text, .quantity(error))
    }
    guard said.isSaid(of: quantity) else {
      throw ReportCheck.problem("\(field).text", quantity.text, .unequal(quantity.canonical))
    }
  }

  private func checkRest() throws(DocumentProblem) {
    let at = row["at"]?.string ?? ""
    guard at.hasPrefix(day.description) else {
      throw ReportCheck.problem("\(field).at", at, .unequal(day.description))
    }
    if let source = row["source"], source.string.flatMap(TallyEntry.Source.init) == nil {
      let known = TallyEntry.Source.allCases.map(\.rawValue)
      throw ReportCheck.problem("\(field).source", source.text, .notOneOf(known))
    }
    for key in ["detail", "trade", "channel", "topic"] {
      if let value = row[key], value.string == nil, !value.isNull {
        throw ReportCheck.problem("\(field).\(key)", value.text, .wrongShape(wanted: "text"))
      }
    }
  }
}

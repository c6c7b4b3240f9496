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
    where TextRules.isControl(scalar) {
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
      if dimension.takesEveryCase, sum.count != all.count {
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

extension Dimension {
  /// Whether every case is counted in it exactly once; in the others a case may have nothing to say.
  fileprivate var takesEveryCase: Bool {
    switch self {
    case .disposition, .hour, .venue: true
    case .due, .channel, .nature, .goodsClass, .trade, .topic, .clerk, .department, .merchant,
      .handedOver, .decision, .closing, .amountApprox, .calledBack:
      false
    }
  }
}

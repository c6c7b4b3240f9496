import Casework
import Values
import Vocabulary

extension VenueReport {
  /// Reads a file and finds out whether it is whole, and whether its figures can be.
  ///
  /// - Parameters:
  ///   - ledger: the items that are counted, with their units.
  ///   - digest: the digest of bytes, as lower-case hexadecimal digits.
  public static func reading(
    _ json: JSON, ledger: LedgerCatalogue, digest: ([UInt8]) -> String
  ) throws(DocumentProblem) -> VenueReport {
    guard json["desk315"]?.string == format else {
      throw DocumentProblem(
        field: "desk315", value: json["desk315"]?.string ?? "", reason: .notOneOf([format]))
    }
    guard json["version"]?.int == version else {
      throw DocumentProblem(
        field: "version", value: json["version"]?.text ?? "", reason: .notOneOf(["\(version)"]))
    }
    for key in ["venue", "day", "revision", "digest"] where json[key] == nil {
      throw DocumentProblem(field: key, reason: .missing)
    }
    guard let report = VenueReport(json) else {
      throw DocumentProblem(
        field: "day", value: json["day"]?.text ?? "", reason: .notADay)
    }
    guard digest(Array(report.body.text.utf8)) == report.digest else {
      throw DocumentProblem(field: "digest", reason: .changed)
    }
    try ReportCheck(report: report, ledger: ledger).check()
    return report
  }

  /// The figures of the report.
  public func source() throws(DocumentProblem) -> TotalsInput {
    let reader = ReportReader(body: body)
    var source = TotalsInput(
      from: day, to: day, venues: [venue], asOf: try reader.instant(body["as_of"], "as_of"),
      registered: try reader.cases(), closedInScope: reader.closed(),
      closedEarlier: try reader.earlier(),
      tallies: try reader.tallies(venue: venue))
    let hasConsultations = source.registered.sums.contains {
      $0.key.kind == .consultation && $0.key.dimension == .disposition && $0.value.count > 0
    }
    if hasConsultations { source.consultationDays = [day] }
    return source
  }
}

extension VenueReport {
  /// The ledger of the report; empty where it cannot be read, which `rollup totals` says.
  public var tallies: [RecordedTally] {
    do {
      return try source().tallies
    } catch {
      return []
    }
  }
}

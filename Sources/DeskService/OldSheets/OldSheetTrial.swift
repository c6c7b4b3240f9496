import CaseStore
import Interchange
import Values
import Vocabulary

/// Finds out what would become of the rows of a sheet, an attempt at a time; nothing is written.
struct OldSheetTrial {
  private let mapped: MappedSheet
  /// The rows that are known not to be taken.
  private(set) var report: OldSheetReport
  private var taken: (report: ImportReport, remarks: [Phrase])?
  private var attempts = 0

  /// - Parameter refused: the rows that are no records.
  init(_ mapped: MappedSheet, refused: [OldSheetReport.Refused]) {
    self.mapped = mapped
    report = OldSheetReport(leftOut: mapped.sheet.leftOut, refused: refused)
  }

  /// The rows that nothing is known against.
  var records: ImportFile.Records { mapped.records(without: refused) }

  private var refused: Set<Int> { Set(report.refused.map(\.line)) }

  /// Makes an attempt, which names a row that the rules refuse, or is the last one.
  ///
  /// - Parameter isAwaited: whether somebody waits; ``LeftOff`` is thrown then, and the attempt is to be made again.
  /// - Returns: whether there is another one to make.
  mutating func goOn(
    _ work: OldSheetImport, unless isAwaited: @escaping () -> Bool
  ) throws -> Bool {
    do {
      taken = try work.taking(records, dryRun: true, unless: isAwaited)
      return false
    } catch let fault as FileFault {
      attempts += 1
      guard let line = fault.line, attempts < OldSheetTrial.mostAttempts else { throw fault }
      report.refused.append(.init(line: line, why: work.phrase(for: fault)))
      return true
    }
  }

  /// What would become of each row, when all attempts were made.
  var told: OldSheetReport { taken.map(told) ?? report }

  /// What became of each row.
  func told(of taken: (report: ImportReport, remarks: [Phrase])) -> OldSheetReport {
    var whole = report
    let refused = refused
    whole.note(taken.report, of: mapped.lines.filter { !refused.contains($0) })
    whole.remarks = taken.remarks
    return whole
  }

  /// Nobody reads more rows than that which the rules refuse; the sheet is another one then.
  private static let mostAttempts = 200
}

extension FileFault {
  /// The line that is refused, where it is one.
  fileprivate var line: Int? { if case .document(_, let place) = self { place.line } else { nil } }
}

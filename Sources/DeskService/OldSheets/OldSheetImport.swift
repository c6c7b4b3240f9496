import CaseStore
import Casework
import Desk
import Foundation
import Interchange
import Values
import Vocabulary

/// Reads an office's old sheet in at an open desk, by a map of its columns.
package struct OldSheetImport {
  private let open: OpenDesk
  private let file: String
  /// What reads the values of cells.
  package let reader: EntryReader

  /// - Parameter file: the sheet's path; `-` is standard input.
  package init(_ open: OpenDesk, _ file: String) throws {
    self.open = open
    self.file = file
    reader = try open.imports.reader()
  }

  /// The sheet as it lies there.
  ///
  /// - Parameters:
  ///   - encoding: what a text is said to be in; nil leaves it to its bytes.
  ///   - name: which sheet of a workbook is meant; nil leaves it to their headings.
  package func sheet(encoding: FileEncoding?, named name: String?) throws -> OldSheet {
    let bytes = try FileReading.bytes(file)
    switch ForeignFile(bytes) {
    case .workbook:
      return try OldFile.sheet(
        try OldWorkbooks.parts(bytes, file), file, named: name, reader)
    case .oldWorkbook, .page, .archive, .document, .store:
      try ImportFile.check(FileBytes(bytes), file)
    case nil: break
    }
    return try OldFile.sheet(bytes, file, encoding: encoding, reader)
  }

  /// The sheet read by a map.
  package func mapped(_ sheet: OldSheet, _ map: ColumnMap) -> MappedSheet {
    MappedSheet(sheet, map, file: file, reader)
  }

  /// Reads the rows in, all of them or none, unless those that are refused are to be left out.
  ///
  /// - Parameter skips: whether rows that are refused are left out, and the others taken.
  package func take(_ mapped: MappedSheet, skips: Bool, dryRun: Bool) throws -> OldSheetReport {
    var report = OldSheetReport(leftOut: mapped.sheet.leftOut, refused: unreadable(mapped))
    if report.refused.isEmpty || skips {
      try tryOut(mapped, &report)
    }
    guard report.refused.isEmpty || skips else { return report }
    let refused = Set(report.refused.map(\.line))
    let records = mapped.records(without: refused)
    let taken = try open.imports.taking(records, from: file, dryRun: dryRun)
    report.note(taken.report, of: mapped.lines.filter { !refused.contains($0) })
    report.remarks = taken.remarks
    return report
  }

  /// The rows that are no records.
  private func unreadable(_ mapped: MappedSheet) -> [OldSheetReport.Refused] {
    let records = mapped.records()
    var refused: [OldSheetReport.Refused] = []
    for place in 0..<records.count {
      do {
        _ = try records.entry(at: place)
      } catch {
        let line = mapped.lines[place]
        refused.append(.init(line: line, why: open.environment.phrase(for: error)))
      }
    }
    return refused
  }

  /// Finds the rows that the rules refuse: each attempt names one, and the next goes without it.
  private func tryOut(_ mapped: MappedSheet, _ report: inout OldSheetReport) throws {
    for _ in 0..<OldSheetImport.mostAttempts {
      let refused = Set(report.refused.map(\.line))
      do {
        _ = try open.imports.taking(
          mapped.records(without: refused), from: file, dryRun: true)
        return
      } catch let fault as FileFault {
        guard let line = fault.line else { throw fault }
        report.refused.append(.init(line: line, why: open.environment.phrase(for: fault)))
      }
    }
  }

  /// Nobody reads more rows than that which the rules refuse; the sheet is another one then.
  private static let mostAttempts = 200
}

extension FileFault {
  /// The line that is refused, where it is one.
  fileprivate var line: Int? { if case .document(_, let place) = self { place.line } else { nil } }
}

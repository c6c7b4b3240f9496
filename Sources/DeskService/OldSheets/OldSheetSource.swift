import Casework
import Foundation
import Interchange
import Values
import Vocabulary

/// An office's old sheet on a disk, and what reads it: it can be read wherever there is time.
package struct OldSheetSource: Sendable {
  private let file: String
  private let shown: String
  /// What reads the values of cells.
  package let reader: EntryReader

  /// - Parameters:
  ///   - file: the sheet's path; `-` is standard input.
  ///   - shown: what it is called in what is said of its rows; nil for its path.
  init(_ file: String, shown: String?, _ reader: EntryReader) {
    (self.file, self.shown, self.reader) = (file, shown ?? file, reader)
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

  /// What its headings seem to mean.
  package func guess(_ sheet: OldSheet) -> ColumnMap {
    ColumnMap(guessing: sheet, file: PathParts.name(of: file), reader)
  }

  /// The sheet read by a map.
  package func mapped(_ sheet: OldSheet, _ map: ColumnMap) -> MappedSheet {
    MappedSheet(sheet, map, file: shown, reader)
  }

  /// The map that was kept for these headings, for days of the year that this sheet names; nil where there is none.
  package func kept(like guess: ColumnMap, _ desk: DeskEnvironment) throws -> ColumnMap? {
    guard var kept = try MapMemory(desk).map(like: guess, reader) else { return nil }
    if kept.year == nil { kept.year = guess.year }
    return kept
  }

  /// The rows that are no records.
  func unreadable(_ mapped: MappedSheet, _ desk: DeskEnvironment) -> [OldSheetReport.Refused] {
    let records = mapped.records()
    var refused: [OldSheetReport.Refused] = []
    for place in 0..<records.count {
      do {
        _ = try records.entry(at: place)
      } catch {
        refused.append(.init(line: mapped.lines[place], why: desk.phrase(for: error)))
      }
    }
    return refused
  }
}

import CaseStore
import Casework
import Foundation
import Reports
import TerminalKit
import Values
import Vocabulary

#if Office
  import Spreadsheet
#endif

/// Sheets of Excel, where the program was built to write them (package trait `Office`).
package enum OfficeSheets {
  #if Office
    /// Whether this program can write them.
    package static let isBuilt = true
  #else
    /// Whether this program can write them.
    package static let isBuilt = false
  #endif

  /// The figures of some days with the cases and the ledger behind them, as bytes.
  package static func bytes(
    _ totals: Totals, behind open: OpenDesk?, _ desk: DeskEnvironment
  ) throws -> [UInt8] {
    try TemporaryFile.with { file in
      try write(totals, behind: open, desk, to: file)
      return try FileReading.ownBytes(file)
    }
  }
}

#if Office
  extension OfficeSheets {
    /// Writes the figures of some days: totals, the cases received in them without any person, so that the
    /// file may be passed on and counted anew, and the entries of the ledger. Cases with masked persons are
    /// in a file of their own.
    ///
    /// - Parameter open: nil where no cases are behind the figures: venues send none.
    package static func write(
      _ totals: Totals, behind open: OpenDesk?, _ desk: DeskEnvironment, to path: String
    ) throws {
      try naming(path) {
        var book = try Workbook(
          path: path, head: totals.heading(desk.language, desk.zone), made: totals.asOf,
          language: desk.language, width: { TextWidth.columns(of: $0) })
        let trend = try open?.pageBeside(totals).trend ?? []
        try book.addTotals(totals, zone: desk.zone, trend: trend)
        if let open { try add(what: totals, open, to: &book) }
        try book.finish()
      }
    }

    private static func add(
      what totals: Totals, _ open: OpenDesk, to book: inout Workbook
    ) throws {
      let (store, desk) = (open.store, open.environment)
      let own = try OwnFieldReader(open).columns(withPersons: false, behind: totals)
      let lines = CaseLines(
        withPersons: false, .names(desk.language), desk.reference.catalogue, desk.zone,
        own: own.fields, isDemonstration: totals.isDemonstration)
      try book.addList(cases, lines.columns, printed: lines.printedColumns) { write in
        try store.lists.forEachLine(from: totals.from, to: totals.to, venues: totals.venues) {
          try write(lines.row($0, own.values(of: $0)))
        }
      }
      let tallies = try store.figures.tallies(
        from: totals.from, to: totals.to, venues: totals.venues)
      try add(tallies, to: &book, desk)
    }

    /// Writes all cases: with masked persons and the ledger, or without persons and alone.
    package static func write(
      _ open: OpenDesk, withPersons: Bool, to path: String
    ) throws {
      let (store, desk) = (open.store, open.environment)
      let isDemonstration = try store.settings().isDemonstration
      let head = Demonstration.marked(cases[desk.language], desk.language, if: isDemonstration)
      try naming(path) {
        var book = try Workbook(
          path: path, head: head, made: desk.clock.now, language: desk.language,
          width: { TextWidth.columns(of: $0) })
        let own = try OwnFieldReader(open).columns(withPersons: withPersons)
        let lines = CaseLines(
          withPersons: withPersons, .names(desk.language), desk.reference.catalogue, desk.zone,
          own: own.fields, isDemonstration: isDemonstration)
        try book.addList(cases, lines.columns, printed: lines.printedColumns) { write in
          try store.lists.forEachLine { try write(lines.row($0, own.values(of: $0))) }
        }
        if withPersons { try add(try ExportFile.tallies(store), to: &book, desk) }
        try book.finish()
      }
    }

    private static let cases = Term.cases

    private static func add(
      _ tallies: [RecordedTally], to book: inout Workbook, _ desk: DeskEnvironment
    ) throws {
      let table = LedgerEntries.table(tallies, desk.reference, desk.language, desk.zone)
      try book.addList(Term.ledger, table.columns) { write in
        for row in table.rows { try write(row) }
      }
    }

    static func naming(_ path: String, _ work: () throws -> Void) throws {
      do {
        try SilencedErrors.during(work)
      } catch SpreadsheetError.notWritten(let code) {
        throw DeskError.notWritten(path, code == 0 ? EIO : code)
      } catch SpreadsheetError.tooManyRows {
        throw DeskError.notWritten(path, EFBIG)
      } catch SpreadsheetError.noLibrary {
        throw DeskError.noSheetLibrary
      }
    }
  }
#else
  extension OfficeSheets {
    /// Says that this program cannot.
    package static func write(
      _: Totals, behind _: OpenDesk?, _: DeskEnvironment, to _: String
    ) throws { throw DeskError.noWorkbooks }

    /// Says that this program cannot.
    package static func write(
      _: OpenDesk, withPersons _: Bool, to _: String
    ) throws { throw DeskError.noWorkbooks }
  }
#endif

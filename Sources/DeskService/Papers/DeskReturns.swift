import CaseStore
import Casework
import Interchange
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

extension DeskEnvironment {
  /// The ids of the return forms that are there, the office's own among them.
  package var returnForms: [String] {
    let end = ".json"
    return data.names(under: ReturnForm.folder).filter { $0.hasSuffix(end) }.map {
      String($0.dropFirst(ReturnForm.folder.count).dropLast(end.count))
    }.sorted()
  }

  /// A return form by its id.
  ///
  /// - Throws: what is wrong with its file, or that there is none.
  package func returnForm(_ id: String) throws -> ReturnForm {
    guard returnForms.contains(id) else {
      throw DocumentProblem(field: "ID", value: id, reason: .notOneOf(returnForms))
    }
    let file = ReturnForm.file(id)
    return try ReturnForm(file: file, data.bytes(file), reference.ledger)
  }
}

/// The return forms of superiors at an open desk.
package struct DeskReturns {
  let open: OpenDesk

  private var store: CaseStore { open.store }
  private var environment: DeskEnvironment { open.environment }

  /// A superior's form, filled with the figures of some days.
  ///
  /// - Parameter isOfVenues: whether the figures are those that venues sent, added up.
  package func filled(
    _ form: ReturnForm, of days: ClosedRange<Day>, isOfVenues: Bool
  ) throws -> FilledReturn {
    let totals =
      isOfVenues
      ? try open.venueFigures.rollUp(of: days, withMain: true, listed: []).totals
      : try open.totals(of: days)
    return FilledReturn(form, totals, zone: environment.zone)
  }

  /// The form as bytes: lines, a sheet, a file of Word, or what programs read.
  ///
  /// - Parameter remark: takes what is to be known of an office's own template.
  package func text(
    _ filled: FilledReturn, _ format: ReturnFormat, remark: (Phrase) -> Void
  ) throws -> [UInt8] {
    let language = environment.language
    let table = filled.table(language)
    switch format {
    case .json: return Array((filled.json.pretty() + "\n").utf8)
    case .csv: return TotalsText.sheet(table, language)
    case .workbook:
      return try TemporaryFile.with { file in
        try OfficeSheets.write(filled, of: open, to: file)
        return try FileReading.ownBytes(file)
      }
    case .document:
      let heading = filled.heading(try store.settings(), language, environment.zone)
      let document = ReturnDocument(filled, heading: heading, language, shown: paperSafe)
      let made: ReturnDocument.Made
      do {
        made = try document.made(
          own: { environment.data.bytes($0) }, unpacked: OfficeDocuments.parts)
      } catch {
        throw DeskError.template(error)
      }
      if let fault = made.fault { remark(fault.phrase(folder: environment.configFolder)) }
      return try OfficeDocuments.bytes(made.parts)
    case .table:
      let heading = filled.heading(try store.settings(), language, environment.zone)
      let lines =
        [table.title, heading, ""]
        + table.withoutIDs.lines(language, width: { TextWidth.columns(of: $0) })
      return Array((lines.map(displaySafe).joined(separator: "\n") + "\n").utf8)
    }
  }
}

extension OpenDesk {
  /// The return forms of superiors.
  package var returns: DeskReturns { DeskReturns(open: self) }
}

#if Office
  import Spreadsheet

  extension OfficeSheets {
    /// Writes a filled form as a sheet of its own, ready to be sent up.
    fileprivate static func write(
      _ filled: FilledReturn, of open: OpenDesk, to path: String
    ) throws {
      let desk = open.environment
      let heading = filled.heading(try open.store.settings(), desk.language, desk.zone)
      try naming(path) {
        var book = try Workbook(
          path: path, head: filled.title(desk.language), made: desk.clock.now,
          language: desk.language, width: { TextWidth.columns(of: $0) })
        try book.addForm(filled.table(desk.language).withoutIDs, words: heading)
        try book.finish()
      }
    }
  }
#else
  extension OfficeSheets {
    /// Says that this program cannot.
    fileprivate static func write(
      _: FilledReturn, of _: OpenDesk, to _: String
    ) throws { throw DeskError.noWorkbooks }
  }
#endif

import PaperPDF
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

/// The page of totals on sheets: as a PDF, and the leader's page as a file of Word.
struct TotalsSheets {
  private let totals: Totals
  private let environment: DeskEnvironment
  private let beside: PageBeside
  private let remark: (Phrase) -> Void

  /// - Parameter remark: takes what is to be known of what is made.
  init(
    _ totals: Totals, _ environment: DeskEnvironment, beside: PageBeside,
    remark: @escaping (Phrase) -> Void
  ) {
    self.totals = totals
    self.environment = environment
    self.beside = beside
    self.remark = remark
  }

  /// The leader's page and every table on sheets of A4.
  func pdf() throws -> [UInt8] {
    let sheet = TotalsSheet(
      totals, environment.language, zone: environment.zone, beside: beside,
      width: { TextWidth.columns(of: $0) })
    let parts = [sheet.leader, sheet.tables].filter { !$0.isEmpty }.map { $0.map(drawn) }
    do {
      let document = try PaperPDF.document(parts: parts, title: sheet.title)
      if let note = PaperSheet.note(ofUnprintable: document.unprintable, onReceipt: false) {
        remark(note)
      }
      return document.bytes
    } catch {
      throw PrintingError.noPDF(error)
    }
  }

  private func drawn(_ line: TotalsSheet.Line) -> SheetLine {
    var drawn = SheetLine(displaySafe(line.text), isTitle: line.isTitle)
    drawn.columns = line.columns.map { .init(left: $0.left, width: $0.width, height: $0.height) }
    return line.isHeld ? drawn.held : drawn
  }

  /// The leader's page as a file of Word.
  func document() throws -> [UInt8] {
    let document = LeaderDocument(
      totals, environment.language, zone: environment.zone, beside: beside, shown: paperSafe)
    let made: LeaderDocument.Made
    do {
      made = try document.made(
        own: { environment.data.bytes($0) }, unpacked: OfficeDocuments.parts)
    } catch {
      throw DeskError.template(error)
    }
    if let fault = made.fault { remark(fault.phrase(folder: environment.configFolder)) }
    return try OfficeDocuments.bytes(made.parts)
  }
}

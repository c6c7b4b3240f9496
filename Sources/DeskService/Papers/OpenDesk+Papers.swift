import CaseStore
import Casework
import PaperPDF
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

extension OpenDesk {
  /// Makes a paper about a case.
  package func paper(_ order: PaperOrder, of id: CaseID) throws -> MadePaper {
    try requireKeys()
    let subject = try store.load(id)
    let printed = try press.print(order, try content(order, of: subject))
    let fault = printed.fault?.phrase(folder: environment.configFolder)
    let (bytes, lacking) = try form(printed, of: order, title: "\(subject.number)")
    return MadePaper(
      subject: subject, order: order, bytes: bytes, notes: [fault, lacking].compactMap { $0 })
  }

  /// What is given away of what was filled in, and which characters it lacks.
  private func form(
    _ printed: PaperPress.Printed, of order: PaperOrder, title: String
  ) throws -> ([UInt8], Phrase?) {
    if let parts = printed.parts { return (try OfficeDocuments.bytes(parts), nil) }
    guard let sheet = printed.sheet else {
      let note = PaperSheet.note(ofUnprintable: printed.unprintable, onReceipt: true)
      return (printed.bytes, note)
    }
    let document = try PaperSheet.document(sheet, title: "\(order.paper.title.zh) \(title)")
    let note = PaperSheet.note(ofUnprintable: document.unprintable, onReceipt: false)
    return (document.bytes, note)
  }

  private func content(_ order: PaperOrder, of subject: Case) throws -> PaperContent {
    let reference = environment.reference
    var desk = PaperDesk(
      settings: try store.settings(), phone: environment.phone, catalogue: reference.catalogue,
      rules: reference.rules, calendar: reference.calendar, zone: environment.zone,
      today: environment.today)
    (desk.address, desk.retention) = (environment.address, environment.retention)
    desk.head = try store.heads.short() ?? ""
    do {
      return try PaperContent(subject, order, desk: desk)
    } catch {
      throw DeskError.noPaper(error, order.paper)
    }
  }

  private var press: PaperPress {
    let own = environment.data
    let builtIn = ReferenceData()
    return PaperPress(
      own: { own.bytes($0) }, builtIn: { builtIn.bytes($0) },
      width: { TextWidth.columns(of: $0) }, shown: paperSafe, unpacked: OfficeDocuments.parts)
  }
}

extension DeskEnvironment {
  /// A printer; nothing is recorded as printed where there is none.
  package func openPrinter(_ setting: PrinterSetting) throws -> Printer {
    try Printer(setting, folders: programFolders)
  }
}

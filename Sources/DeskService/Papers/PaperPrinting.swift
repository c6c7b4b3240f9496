import CaseStore
import Casework
import Desk
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

extension DeskEnvironment {
  /// A paper about a case, and a word on the office's template where that was left aside.
  func paper(
    _ order: PaperOrder, of subject: Case, settings: DeskSettings
  ) throws -> (bytes: [UInt8], note: Phrase?) {
    let printed = try press.print(order, try content(order, of: subject, settings))
    return (printed.bytes, printed.fault?.phrase(folder: configFolder))
  }

  private func content(
    _ order: PaperOrder, of subject: Case, _ settings: DeskSettings
  ) throws -> PaperContent {
    let desk = PaperDesk(
      settings: settings, phone: phone, catalogue: reference.catalogue,
      rules: reference.rules, calendar: reference.calendar, zone: zone, today: today)
    do {
      return try PaperContent(subject, order, desk: desk)
    } catch {
      throw CommandError.noPaper(error, order.paper)
    }
  }

  private var press: PaperPress {
    let own = data
    let builtIn = ReferenceData()
    return PaperPress(
      own: { own.bytes($0) }, builtIn: { builtIn.bytes($0) },
      width: { TextWidth.columns(of: $0) }, shown: paperSafe)
  }

  /// The system's printing; nothing is recorded as printed where there is none.
  func printing() throws -> Printer {
    guard let printer = Printer(folders: programFolders) else { throw CommandError.noPrinting }
    return printer
  }
}

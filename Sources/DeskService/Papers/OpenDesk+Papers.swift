import CaseStore
import Casework
import ReferenceData
import Reports
import TerminalKit
import Values
import Vocabulary

extension OpenDesk {
  /// Makes a paper about a case.
  package func paper(_ order: PaperOrder, of id: CaseID) throws -> MadePaper {
    let subject = try store.load(id)
    let printed = try press.print(order, try content(order, of: subject))
    return MadePaper(
      subject: subject, bytes: printed.bytes,
      note: printed.fault?.phrase(folder: environment.configFolder), order: order)
  }

  /// Records that a paper was printed, which is done before anybody can read it.
  @discardableResult
  package func record(_ paper: MadePaper, by author: Author) throws -> SaveResult {
    let disclosure = Disclosure(.printed, detail: paper.order.record)
    return try store.record(.disclose(disclosure, of: paper.subject.id), by: author)
  }

  private func content(_ order: PaperOrder, of subject: Case) throws -> PaperContent {
    let reference = environment.reference
    let desk = PaperDesk(
      settings: try store.settings(), phone: environment.phone, catalogue: reference.catalogue,
      rules: reference.rules, calendar: reference.calendar, zone: environment.zone,
      today: environment.today)
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
      width: { TextWidth.columns(of: $0) }, shown: paperSafe)
  }
}

extension DeskEnvironment {
  /// The system's printing; nothing is recorded as printed where there is none.
  package func printing() throws -> Printer {
    guard let printer = Printer(folders: programFolders) else { throw DeskError.noPrinting }
    return printer
  }
}

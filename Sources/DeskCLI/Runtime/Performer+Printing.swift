import CaseStore
import Casework
import Desk
import Reports
import Vocabulary

extension Performer {
  /// Prints a paper about a case. It is recorded before anybody can read it, and what was said of
  /// the office's own template is told behind the place of the paper.
  func print(_ order: PaperOrder, _ id: CaseID, _ target: PaperTarget) throws -> [Message] {
    let subject = try store.load(id)
    let paper = try environment.paper(order, of: subject, settings: try store.settings())
    var recorded: [Message] = []
    let record = { [self] in
      let disclosure = Disclosure(.printed, detail: order.record)
      recorded.append(.recorded(try store.record(.disclose(disclosure, of: id), by: stamp)))
    }
    let done = try take(paper.bytes, order, of: subject.number, target, recording: record)
    let note = paper.note.map { Phrase("。\($0.zh)", ". \($0.en)") } ?? Phrase("")
    return recorded + [.done(Phrase(done.zh + note.zh, done.en + note.en))]
  }

  private func take(
    _ paper: [UInt8], _ order: PaperOrder, of number: CaseNumber, _ target: PaperTarget,
    recording: () throws -> Void
  ) throws -> Phrase {
    let title = order.paper.title
    switch target {
    case .folder:
      let folder = try DayFolder(environment, try store.settings(), day: environment.today)
      let file = try folder.write(paper, order, of: number, recording: recording)
      return DayFolder.saved(file)
    case .printer:
      let printer = try environment.printing()
      try recording()
      try printer.print(paper, on: environment.printer)
      let name = environment.printer.map { " \($0)" } ?? ""
      return Phrase("\(title.zh)已送打印机\(name)", "\(title.en) sent to the printer\(name)")
    }
  }
}

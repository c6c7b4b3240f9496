import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

extension EffectHandler {
  /// Prints a paper about a case. It is recorded before anybody can read it, and what was said of
  /// the office's own template is told behind the place of the paper.
  package func print(_ order: PaperOrder, _ id: CaseID, _ target: PaperTarget) throws -> [Message] {
    let paper = try open.paper(order, of: id)
    var recorded: [Message] = []
    let record = { [self] in recorded.append(.recorded(try open.record(paper, by: author))) }
    let done = try take(paper.bytes, order, of: paper.subject.number, target, recording: record)
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
      let folder = try DayFolder(open, day: environment.today)
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

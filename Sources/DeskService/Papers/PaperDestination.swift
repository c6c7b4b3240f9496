import CaseStore
import Casework
import Reports
import Values
import Vocabulary

/// Where a paper goes. It is recorded as printed before anybody can read it.
package enum PaperDestination {
  /// Into a file.
  case file(String)
  /// Into the folder of the day.
  case dayFolder
  /// To whoever reads what is written.
  case output(([UInt8]) throws -> Void)
  case printer(Printer)

  /// Gives a paper there, and says where it is; nil where whoever asked knows.
  ///
  /// - Parameter recording: done when nothing is in the way any more that could be known before.
  fileprivate func take(
    _ paper: MadePaper, of open: OpenDesk, recording: () throws -> Void
  ) throws -> Phrase? {
    switch self {
    case .file(let path):
      try AtomicFile.write(
        paper.bytes, to: path, sparing: open.environment.storeFiles, before: recording)
      return nil
    case .dayFolder:
      let folder = try DayFolder(open, day: open.environment.today)
      return DayFolder.saved(
        try folder.write(
          paper.bytes, paper.order, of: paper.subject.number, recording: recording))
    case .output(let write):
      try recording()
      try write(paper.bytes)
      return nil
    case .printer(let printer):
      return try printer.print(paper.bytes, as: paper.order.format, recording: recording)
    }
  }
}

extension OpenDesk {
  /// Makes a paper about a case, records that it was printed and gives it away.
  ///
  /// - Parameter remark: takes what is to be known of the paper, when it is made.
  /// - Returns: what was recorded, and where the paper is.
  package func give(
    _ order: PaperOrder, of id: CaseID, to place: PaperDestination, by author: Author,
    remark: (Phrase) -> Void
  ) throws -> (saved: SaveResult?, said: Phrase?) {
    let made = try paper(order, of: id)
    for note in made.notes { remark(note) }
    var saved: SaveResult?
    let disclosure = Disclosure(.printed, detail: order.record)
    let said = try place.take(made, of: self) {
      saved = try store.record(.disclose(disclosure, of: id), by: author)
    }
    return (saved, said)
  }
}

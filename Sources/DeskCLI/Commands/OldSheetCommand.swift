import Casework
import Desk
import DeskService
import Interchange
import Values
import Vocabulary

/// `import --map`: an office's old sheet, with what its headings mean asked for where nobody knows.
struct OldSheetCommand {
  let file: String
  let encoding: FileEncoding?
  let options: MapOptions
  let dryRun: Bool
  let desk: DeskEnvironment

  func run() throws {
    try desk.writing { open in
      let work = try OldSheetImport(open, file)
      let sheet = try work.source.sheet(encoding: encoding, named: options.sheet)
      let map = try map(of: sheet, work)
      let mapped = work.source.mapped(sheet, map)
      remark(on: mapped)
      let report = try work.take(mapped, skips: options.skipRefused, dryRun: dryRun)
      try tell(report)
      if !dryRun, report.refused.isEmpty || options.skipRefused {
        try MapMemory(desk).keep(map)
      }
      guard report.refused.isEmpty || options.skipRefused else {
        throw FileFault.refusedRows(report.refused.count, file)
      }
    }
  }

  // MARK: The map

  /// What was kept, else what is guessed and asked.
  private func map(of sheet: OldSheet, _ work: OldSheetImport) throws -> ColumnMap {
    let guess = work.source.guess(sheet)
    if var kept = try work.source.kept(like: guess, desk) {
      try options.apply(to: &kept, work.source.reader)
      return kept
    }
    var map = guess
    try options.apply(to: &map, work.source.reader)
    if let questions = MapQuestions(desk, isData: file == "-") {
      try questions.ask(of: sheet, &map, work)
    } else {
      tellGuess(map)
    }
    guard map.kind != nil || map.has(.column("kind")) else {
      throw CommandError.missingWord("--kind")
    }
    return map
  }

  /// What nobody was asked about is said.
  private func tellGuess(_ map: ColumnMap) {
    for column in map.columns where !column.isSure {
      let words = MapWords.words(for: column.target, desk.reference.catalogue)
      desk.complain(
        Phrase(
          "“\(column.heading)”当作\(words.zh)；不是就加 --column",
          "\(column.heading) is taken as \(words.en); if it is not, add --column"))
    }
  }

  private func remark(on mapped: MappedSheet) {
    for remark in MapWords.remarks(on: mapped) { desk.complain(remark) }
    if mapped.map.closes == nil, mapped.plainEndings > 0 {
      desk.complain(
        Phrase(
          "有 \(mapped.plainEndings) 件的结果看得出已办结，只记了一笔；要办结就加 --results close",
          "\(mapped.plainEndings) results say that a case is over; they are noted, --results close closes them"
        ))
    }
  }

  // MARK: The report

  private func tell(_ report: OldSheetReport) throws {
    for remark in report.remarks { desk.complain(remark) }
    for row in report.leftOut {
      desk.complain(MapWords.words(for: row.reason).at(FilePlace(file: file, line: row.line)))
    }
    for row in report.refused { desk.complain(row.why) }
    if let path = options.report {
      try AtomicFile.write(report.csv(desk.language), to: path, sparing: desk.storeFiles)
    }
    try Console.print(
      "new \(report.new.count) known \(report.known.count) differs \(report.differing.count) "
        + "refused \(report.refused.count) left-out \(report.leftOut.count)")
  }
}

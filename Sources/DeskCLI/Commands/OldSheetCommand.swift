import Casework
import DeskService
import Foundation
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
      let sheet = try work.sheet(encoding: encoding, named: options.sheet)
      let map = try map(of: sheet, work)
      let mapped = work.mapped(sheet, map)
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
    let guess = ColumnMap(
      guessing: sheet, file: (file as NSString).lastPathComponent, work.reader)
    if var kept = try MapMemory(desk).map(like: guess, work.reader) {
      if kept.year == nil { kept.year = guess.year }
      try options.apply(to: &kept, work.reader)
      return kept
    }
    var map = guess
    try options.apply(to: &map, work.reader)
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
    if !mapped.saysWhenReceived {
      desk.complain(
        Phrase("没有一列说何时受理，都按现在算", "no column says when cases came in; now counts for all"))
    }
    for (heading, count) in mapped.notUnderstood {
      desk.complain(
        Phrase(
          "“\(heading)”有 \(count) 格没看懂，原样写进经过",
          "\(heading): \(count) cells were not understood and stand in the facts"))
    }
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
      desk.complain(row.reason.phrase.at(FilePlace(file: file, line: row.line)))
    }
    for row in report.refused { desk.complain(row.why) }
    if let path = options.report { try write(report, to: path) }
    try Console.print(
      "new \(report.new.count) known \(report.known.count) differs \(report.differing.count) "
        + "refused \(report.refused.count) left-out \(report.leftOut.count)")
  }

  /// A row for each row of the sheet, in its order.
  private func write(_ report: OldSheetReport, to path: String) throws {
    var rows: [ReportRow] = []
    for (what, lines) in [
      ("new", report.new), ("known", report.known), ("differs", report.differing),
    ] { rows += lines.map { ReportRow(line: $0, what: what) } }
    rows += report.refused.map { ReportRow(line: $0.line, what: "refused", why: $0.why) }
    rows += report.leftOut.map { ReportRow(line: $0.line, what: "left-out", why: $0.reason.phrase) }
    let cells = rows.sorted { $0.line < $1.line }.map { row in
      [String(row.line), row.what, row.why?[desk.language] ?? ""]
    }
    try AtomicFile.write(
      CSV.bytes([["line", "result", "reason"]] + cells), to: path, sparing: desk.storeFiles)
  }
}

/// What became of one row.
private struct ReportRow {
  var line: Int
  var what: String
  var why: Phrase?
}

extension OldSheet.Reason {
  /// Why a row was not read.
  var phrase: Phrase {
    switch self {
    case .sum: Phrase("是合计，没有读", "adds up and was not read")
    case .headings: Phrase("又是表头，没有读", "says the headings again and was not read")
    case .remark: Phrase("只有一格有字，没有读", "has one cell alone and was not read")
    }
  }
}

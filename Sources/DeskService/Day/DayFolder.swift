import CaseStore
import Casework
import Desk
import Foundation
import Reports
import TerminalKit
import Values
import Vocabulary

/// The folder that the papers of one day go into: `~/三一五/<day>/`.
struct DayFolder {
  /// The folder as it is shown to the clerk.
  static let shown = "~/" + folder
  /// Its name in the clerk's home.
  static let folder = "三一五"

  /// That a file was put there.
  static func saved(_ file: String) -> Phrase { Phrase("已存：\(file)", "Saved: \(file)") }

  let path: String
  /// What was left aside: a template of the office that cannot be read.
  private(set) var note: Phrase?
  private let open: OpenDesk
  private let isDemonstration: Bool
  /// The name of the folder. An invented day has one of its own, or it would write over the papers of
  /// a real one.
  let name: String
  private let days: ClosedRange<Day>
  private var environment: DeskEnvironment { open.environment }

  /// Makes the folder where it is not there yet.
  init(_ open: OpenDesk, day: Day) throws {
    self.open = open
    let settings = try open.store.settings()
    isDemonstration = settings.isDemonstration
    name = FileName.marked("\(day)", if: settings.isDemonstration)
    days = day...day
    path = open.environment.homeFolder + "/\(DayFolder.folder)/\(name)"
    try makeFolder(path)
  }

  /// Writes what was chosen and returns the names of the files, as shown to the clerk.
  mutating func write(_ what: Export, figures: Totals) throws -> [String] {
    switch what {
    case .table: return [try write("合计.txt", Array(TotalsText.text(figures, environment).utf8))]
    case .csv: return [try write("合计.csv", TotalsText.csv(figures, environment))]
    case .json:
      let json = figures.json(zone: environment.zone)
      return [try write("合计.json", Array((json.pretty() + "\n").utf8))]
    case .openCases: return try writeOpenCases()
    case .summary: return try writeSummary()
    case .workbook: return [try write(.workbook, of: figures)]
    case .everything:
      let asked = try Export.allCases.filter(\.isInEverything).flatMap {
        try write($0, figures: figures)
      }
      let others: [TotalsFormat] = [.page, .markdown, .workbook]
      return try asked
        + others.filter(TotalsFormat.built.contains).map { try write($0, of: figures) }
    }
  }

  private func write(_ format: TotalsFormat, of figures: Totals) throws -> String {
    let bytes = try TotalsText.bytes(figures, format, environment, behind: open)
    return try write("合计.\(format.rawValue)", bytes)
  }

  private mutating func writeSummary() throws -> [String] {
    let printed = try open.activitySummary.printed(of: days)
    note = printed.fault?.phrase(folder: environment.configFolder)
    let summary = printed.summary
    return try SummaryFormat.inFolders.map { format in
      try write(format.fileName, Array(summary.text(asPage: format == .page).utf8))
    }
  }

  /// One masked list for each department that has open cases, and one for those with none.
  private func writeOpenCases() throws -> [String] {
    let open = try open.store.lists.summaries(
      CaseQuery(state: .open, sort: .due), today: environment.today)
    return try DepartmentGroup.all(open, environment.reference.catalogue).map { group in
      try write(
        "\(group.file).csv",
        TotalsText.openCases(
          group.cases, environment, isDemonstration: isDemonstration))
    }
  }

  /// Writes a paper about a case and returns the file's name, as shown to the clerk.
  ///
  /// - Parameter recording: done when the paper is on the disk and before it has its name.
  func write(
    _ paper: [UInt8], _ order: PaperOrder, of number: CaseNumber, recording: () throws -> Void
  ) throws -> String {
    let name = "\(order.paper.title.zh)-\(number).\(order.format.rawValue)"
    try AtomicFile.write(
      paper, to: "\(path)/\(name)", sparing: environment.storeFiles, before: recording)
    return shown(name)
  }

  /// Writes what became of each row of an office's old sheet and returns the file's name, as shown to the clerk.
  func write(_ report: OldSheetReport, of sheet: String) throws -> String {
    let stem = sheet.split(separator: ".").dropLast().joined(separator: ".")
    return try write("读入-\(FileName.safe(stem)).csv", report.csv(environment.language))
  }

  /// A file of the folder, as shown to the clerk.
  private func shown(_ file: String) -> String { "\(DayFolder.shown)/\(name)/\(file)" }

  private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try AtomicFile.write(bytes, to: "\(path)/\(name)", sparing: environment.storeFiles)
    return shown(name)
  }
}

extension Export {
  /// Whether everything includes it as it is. The sheets of Excel come with the other formats of the
  /// totals, where the program was built to write them.
  fileprivate var isInEverything: Bool {
    switch self {
    case .table, .csv, .json, .openCases, .summary: true
    case .everything, .workbook: false
    }
  }
}

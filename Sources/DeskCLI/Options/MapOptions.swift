import ArgumentParser
import Casework
import Desk
import Interchange
import Values
import Vocabulary

/// What is said of an office's old sheet where its own headings do not say it.
struct MapOptions: ParsableArguments {
  @Flag(
    help: help(
      "单位自己的旧台账：照它的表头认，认不出的问；记住这种表头",
      "an office's own old list: its headings are guessed, what is not known is asked, and they are remembered"
    ))
  var map = false
  @Option(
    help: help(
      "表头=栏目，可写多次；- 不读，+ 写进经过",
      "heading=field, may be given again; - leaves it out, + puts it into the facts",
      "H=F"))
  var column: [String] = []
  @Option(help: help("没写种类的算什么", "what cases are that do not say it", names(of: Kind.self)))
  var kind: Kind?
  @Option(help: help(MapWords.year.inside, "YEAR")) var year: Int?
  @Option(
    help: help(
      "处理结果：close 看得出已办结的就办结，note 只记一笔",
      "results: close what is plainly over, or note them all", names(of: ResultWish.self)))
  var results: ResultWish?
  @Option(help: help("哪个工作表", "which sheet of the workbook", "NAME")) var sheet: String?
  @Flag(help: help("读不了的行留下，其余的读入", "take the other rows where some are refused"))
  var skipRefused = false
  @Option(
    help: help("逐行的结果写到这个 CSV", "write what became of each row to this CSV", "FILE"),
    completion: .file())
  var report: String?

  /// The first option that says something of a map; nil where none does.
  var stray: String? {
    if map { return nil }
    let given: [(String, Bool)] = [
      ("--column", !column.isEmpty), ("--kind", kind != nil), ("--year", year != nil),
      ("--results", results != nil), ("--sheet", sheet != nil), ("--skip-refused", skipRefused),
      ("--report", report != nil),
    ]
    return given.first { $0.1 }?.0
  }
}

/// What becomes of the column that says what came of a case.
enum ResultWish: String, CaseIterable, NamedChoice {
  case close, note
}

extension MapOptions {
  /// Says in a map what was said here.
  func apply(to map: inout ColumnMap, _ reader: EntryReader) throws {
    for pair in column {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, map.set(parts[0], to: parts[1], reader) else {
        throw CommandError.badChoice("--column", pair, map.columns.map { "\($0.heading)=" })
      }
    }
    if let kind { map.kind = kind }
    if let year {
      guard ColumnMap.years.contains(year) else {
        throw CommandError.badChoice("--year", String(year), ["1950…2200"])
      }
      map.year = year
    }
    if let results { map.closes = results == .close }
  }
}

import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// The digit of the totals that writes sheets of Excel, on a real terminal.
@Suite(.evidence) struct WorkbookKeyTests {
  @Test func theDigitWritesTheSheetOrIsNotThere() throws {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所")
    let desk = try stage.open("--lang", "zh")
    try desk.waitFor("来人了")
    desk.strike("8")
    try desk.waitFor("报数留底")
    desk.strike("9")
    #if Office
      try desk.waitFor("合计.xlsx")
    #else
      // The key behind it is answered when it was: nothing came of it.
      desk.strike(.escape)
      try desk.waitFor("来人了")
      #expect(desk.written.ranges(of: /Excel|xlsx/).isEmpty)
    #endif
    desk.signal(SIGTERM)
    _ = desk.waitForEnd()
    let files = FileManager.default.enumerator(atPath: stage.folder)?.compactMap { "\($0)" } ?? []
    let sheets = files.filter { $0.hasSuffix(".xlsx") }
    #if Office
      #expect(sheets.count == 1, "\(files)")
    #else
      #expect(sheets.isEmpty)
    #endif
  }
}

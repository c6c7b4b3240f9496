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
      desk.settle()
      #expect(!desk.screen.text.contains("Excel"))
      #expect(!desk.screen.text.contains("xlsx"))
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

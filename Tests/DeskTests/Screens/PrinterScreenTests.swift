import Casework
import DeskService
import Foundation
import ReceiptReading
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Where the printer is chosen and tried.
@Suite struct PrinterScreenTests {
  private func session(at desk: DeskInMemory, _ keys: Key...) throws -> Session {
    var session = Session(try SquareDay.context(), desk)
    session.press([.text("9"), .text("打印机"), .enter] + keys)
    return session
  }

  private func desk() throws -> DeskInMemory { try SquareDay.desk(try SquareDay.context()) }

  private func settings(_ desk: DeskInMemory) throws -> String {
    try String(contentsOfFile: desk.folder + "/config/settings.json", encoding: .utf8)
  }

  private func write(_ settings: String, _ desk: DeskInMemory) throws {
    let folder = desk.folder + "/config"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/settings.json"))
  }

  @Test func aDeviceIsTypedAndKept() throws {
    let desk = try desk()
    let session = try session(at: desk, .text("/dev/usb/lp0"), .tab, .enter)
    let chosen = PrinterSetting(name: "/dev/usb/lp0", paper: .mm58)
    let printers = LaptopPrinters(sheets: chosen)
    #expect(session.effects.filter { $0 == .choosePrinters(printers) }.count == 1)
    #expect(session.context.printers == printers && session.top(MenuScreen.self) != nil)
    #expect(session.messageRow == " 打印机已存")
    #expect(try settings(desk) == "{\n  \"printer\": \"/dev/usb/lp0\",\n  \"paper\": \"58\"\n}\n")
  }

  @Test func whatIsFoundIsChosenByItsDigit() throws {
    let desk = try desk()
    for name in ["lp1", "lp0", "hiddev0"] {
      try FileManager.default.createDirectory(
        atPath: desk.folder + "/dev/" + name, withIntermediateDirectories: true)
    }
    var session = try session(at: desk, .text("3"))
    let found = [nil, desk.folder + "/dev/lp0", desk.folder + "/dev/lp1"]
    #expect(session.top(PrinterScreen.self)?.names == found)
    #expect(session.messageRow == " 按 Enter 就存")
    #expect(session.top(PrinterScreen.self)?.setting == PrinterSetting(name: found[2]))
    session.press(.text("9"))
    #expect(session.messageRow == " 没有这个号，可直接打打印机的名字")
    session.press(.up, .enter)
    #expect(session.context.printers == LaptopPrinters(sheets: PrinterSetting(name: found[1])))
  }

  /// Slips have a printer of their own, which is turned to and tried as the other is.
  @Test func slipsHaveAPrinterOfTheirOwn() throws {
    let desk = try desk()
    let pipe = try PrinterPipe(desk.folder + "/lp0")
    var session = try session(at: desk, .text("h"), .text("p"), .backTab)
    #expect(session.row(2) == "   文书打印机  hp，A4")
    #expect(session.row(3) == " > 小票打印机  和文书用同一台")
    // The first of the list is none of its own, whose width is asked where it is chosen.
    session.press(.tab)
    #expect(session.messageRow == " 先选小票打印机，再选纸宽")
    session.press(.text(pipe.path), .tab, .control("t"))
    #expect(session.program.message == "已送打印机 \(pipe.path)")
    #expect(try PrintedReceipt(pipe.taken()).large == "A-0001")
    session.press(.backTab)
    #expect(session.row(2) == " > 文书打印机  hp，A4")
    #expect(session.row(3) == "   小票打印机  \(pipe.path)，58毫米")
    session.press(.enter)
    let slips = PrinterSetting(name: pipe.path, paper: .mm58)
    #expect(
      session.context.printers
        == LaptopPrinters(sheets: PrinterSetting(name: "hp"), slips: slips))
    #expect(
      try settings(desk)
        == "{\n  \"printer\": \"hp\",\n  \"slip_printer\": \"\(pipe.path)\",\n"
        + "  \"slip_paper\": \"58\"\n}\n")
    // Both are there the next time, and the one can be given up.
    session.press(.text("打印机"), .enter, .backTab)
    #expect(session.top(PrinterScreen.self)?.setting == slips)
    session.press(.text("1"), .enter)
    #expect(session.context.printers == LaptopPrinters(sheets: PrinterSetting(name: "hp")))
    #expect(try settings(desk) == "{\n  \"printer\": \"hp\"\n}\n")
  }

  /// Where there is a roll alone, it is said that sheets go to it, too.
  @Test func aRollForEverythingIsExplained() throws {
    var session = try session(at: try desk(), .text("p"), .tab)
    let said = "     卷纸：送 ESC/POS 和 GB18030 的字；登记表、转办单、调解记录也印在卷纸上。"
    #expect(session.row(12).hasPrefix(said))
    session.press(.tab, .tab)
    #expect(session.row(12) == "     A4：送 PDF。")
  }

  /// The widths come in turn, and none behind the last.
  @Test func theWidthIsChosenInTurn() throws {
    var session = try session(at: try desk())
    var seen: [PaperWidth?] = []
    for _ in 0..<5 {
      session.press(.tab)
      seen.append(session.top(PrinterScreen.self)?.setting.paper)
    }
    #expect(seen == [.mm58, .mm80, .a4, nil, .mm58])
  }

  @Test func otherMembersStay() throws {
    let desk = try desk()
    try write(#"{"zone": "Asia/Shanghai", "printer": "旧的", "phone": "0000-12315"}"#, desk)
    _ = try session(at: desk, .text("p"), .text("o"), .text("s"), .enter)
    #expect(
      try settings(desk)
        == "{\n  \"zone\": \"Asia/Shanghai\",\n  \"printer\": \"pos\",\n  \"phone\": \"0000-12315\"\n}\n"
    )
  }

  /// A comment is somebody's words: they are not lost, and what is to be written is said.
  @Test func commentsAreNotLost() throws {
    let desk = try desk()
    let own = "{\n  // 前台那台\n  \"zone\": \"Asia/Shanghai\"\n}\n"
    try write(own, desk)
    let session = try session(at: desk, .text("p"), .tab, .enter)
    #expect(try settings(desk) == own)
    #expect(session.top(PrinterScreen.self) != nil && session.context.printers == LaptopPrinters())
    let path = desk.folder + "/config/settings.json"
    #expect(
      session.program.message
        == "\(path)：里面有注释，程序不改写；请自己写上 \"printer\": \"p\", \"paper\": \"58\"")
  }

  /// The screen is there before anybody has answered, and says that it waits.
  @Test func theScreenDoesNotWaitForThePrinters() throws {
    var session = Session(try SquareDay.context(), try desk())
    session.isSlow = true
    session.press(.text("9"), .text("打印机"), .enter)
    #expect(session.row(7).hasPrefix(" 正在找打印机 -"))
    session.answerLate()
    #expect(session.row(7).hasPrefix(" 找到的 -"))
    #expect(session.messageRow.allSatisfy { $0.isWhitespace })
  }

  /// Queues that are not named in time are not waited for; that they may be missing is said.
  @Test func aSearchThatTakesTooLongIsGivenUp() throws {
    let desk = try desk()
    let folder = desk.folder + "/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\nexec sleep 600\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/lpstat"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder + "/lpstat")
    let board = desk.handler.environment.printerBoard(within: 0)
    #expect(board == PrinterBoard(printers: LaptopPrinters(), found: [], lacksQueues: true))
    var session = try session(at: desk)
    session.take(.printers(board))
    #expect(session.messageRow == " 系统的打印没有及时答复，队列没有列出，可直接写队列的名字")
    #expect(session.top(PrinterScreen.self)?.isLooking == false)
  }

  /// A device makes no pages: that is said where it is chosen, and it is not kept.
  @Test func aDeviceIsNotKeptForSheets() throws {
    let desk = try desk()
    let session = try session(at: desk, .text("/dev/usb/lp0"), .tab, .tab, .tab, .enter)
    #expect(session.top(PrinterScreen.self)?.setting.paper == .a4)
    #expect(session.program.message == PaperFormRefusal.noPagesToDevices.phrase.zh)
    #expect(session.context.printers == LaptopPrinters())
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/config/settings.json"))
  }

  /// A queue whose paper nobody named is taken for one with sheets; what else to say is said.
  @Test func aQueueWithoutAWidthIsExplained() throws {
    let session = try session(at: try desk(), .text("p"), .text("o"), .text("s"))
    #expect(session.row(12) == "     当作 A4，送 PDF；收据打印机要按 Tab 选 58 或 80。")
  }

  /// What tries a printer is no paper of a case.
  @Test func aTestIsPrintedAndNotRecorded() throws {
    let desk = try desk()
    let pipe = try PrinterPipe(desk.folder + "/lp0")
    let before = try desk.events
    let session = try session(at: desk, .text(pipe.path), .control("t"))
    let receipt = try PrintedReceipt(pipe.taken())
    let lines = TestPage(.mm80).sheet.lines.map { $0.text + "\n" }
    #expect(receipt.text == lines.joined() && receipt.large == "A-0001")
    #expect(receipt.barcodes.map(\.text) == ["A-0001"])
    #expect(session.program.message == "已送打印机 \(pipe.path)")
    #expect(session.top(PrinterScreen.self) != nil)
    #expect(try desk.events == before)
  }
}

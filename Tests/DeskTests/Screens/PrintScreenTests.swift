import Casework
import LineFinding
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The small form of a paper: what it asks for, what it refuses, what it orders.
@Suite struct PrintScreenTests {
  private func session(_ keys: Key...) throws -> Session {
    try Places.session(at: [.text("6"), .text("8")] + keys)
  }

  private func order(in session: Session) -> (order: PaperOrder, target: PaperTarget)? {
    guard case .print(let order, _, let target)? = session.effects.last(where: isPrint) else {
      return nil
    }
    return (order, target)
  }

  private func isPrint(_ effect: Effect) -> Bool {
    if case .print = effect { true } else { false }
  }

  @Test func aSlipIsThreeKeysAway() throws {
    let session = try session(.control("s"))
    let ordered = try #require(order(in: session))
    #expect(ordered.order == PaperOrder(.slip, width: .mm80) && ordered.target == .folder)
    #expect(session.top(ListScreen.self) != nil)
    #expect(session.messageRow == " 已存：~/三一五/2027-03-15/登记回执-TS-20270305-A-0003.txt")
    let subject = try #require(session.desk.subject(3))
    guard case .disclosed(let disclosure)? = subject.timeline.last?.event.payload else {
      Issue.record("nothing recorded")
      return
    }
    #expect(disclosure == Disclosure(.printed, detail: "slip"))
  }

  @Test func digitsChooseAndTheLastEnterPrints() throws {
    let walked = try session(.text("1"), .text("1"), .text("1"), .text("1"), .enter)
    #expect(try #require(order(in: walked)).order == PaperOrder(.registration, width: .mm58))
    #expect(try #require(order(in: walked)).target == .folder)
  }

  /// What a printer is sent may take its time: that it is being printed is shown before.
  @Test func thePrinterIsNotWaitedForInSilence() throws {
    var session = try session(.text("1"), .text("2"))
    session.isSlow = true
    session.press(.control("s"))
    #expect(session.messageRow == " 正在打印")
    session.press(.escape)
    #expect(session.top(PrintScreen.self) != nil && session.messageRow == " 正在打印")
    session.answerLate()
    #expect(session.effects.count(where: isPrint) == 1)
  }

  /// A printer has its own paper: nothing more is asked.
  @Test func thePrinterIsTheLastThingAsked() throws {
    let walked = try session(.text("1"), .text("2"), .enter)
    let ordered = try #require(order(in: walked))
    #expect(ordered.order == PaperOrder(.registration, format: .pdf, width: .a4))
    #expect(ordered.target == .printer)
  }

  private func ordered(_ session: Session) throws -> PaperOrder {
    try #require(session.top(PrintScreen.self)).ordered()
  }

  @Test func theWidthFollowsThePaperUntilSomebodyChoosesIt() throws {
    #expect(try ordered(session()).width == .mm80)
    #expect(try ordered(session(.text("1"))).width == .a4)
    let chosen = try session(.text("1"), .enter, .enter, .text("1"), .up, .up, .up, .text("2"))
    #expect(try ordered(chosen) == PaperOrder(.slip, width: .mm58))
  }

  @Test func thePrintersPaperHoldsForTheSlipAndForThePrinter() throws {
    var context = try SquareDay.context()
    context.printers.sheets = PrinterSetting(name: "前台", paper: .mm58)
    let subject = try #require(try Places.session(at: [.text("6")]).top(ListScreen.self)?.selected)
    var screen = PrintScreen(subject, context)
    #expect(try screen.ordered() == PaperOrder(.slip, format: .escpos, width: .mm58))
    _ = screen.update(.text("1"), context)
    #expect(try screen.ordered() == PaperOrder(.registration, format: .escpos, width: .mm58))
    _ = screen.update(.text("1"), context)
    #expect(try screen.ordered() == PaperOrder(.registration, width: .a4))
    for key in [Key.up, .up, .text("2")] { _ = screen.update(key, context) }
    #expect(try screen.ordered() == PaperOrder(.slip, width: .mm58))
  }

  /// A device makes no pages of a PDF: that is said, and nothing is asked of the world.
  @Test func aDeviceIsSentNoPages() throws {
    var context = try SquareDay.context()
    context.printers.sheets = PrinterSetting(name: "/dev/usb/lp0", paper: .a4)
    let subject = try #require(try Places.session(at: [.text("6")]).top(ListScreen.self)?.selected)
    var screen = PrintScreen(subject, context)
    #expect(screen.form[problem: .paper] == PaperFormRefusal.noPagesToDevices.phrase)
    let reaction = screen.update(.control("s"), context)
    #expect(reaction.effects == [] && reaction.message == PaperFormRefusal.noPagesToDevices.phrase)
  }

  private func frame(_ screen: PrintScreen, _ context: Context) -> String {
    screen.view(rows: 24, columns: 80, message: "", context).description
  }

  /// The slip goes to its roll and a sheet to the other; until somebody says where, what has a printer goes there.
  @Test func eachPaperGoesToItsPrinter() throws {
    var context = try SquareDay.context()
    context.printers.slips = PrinterSetting(name: "前台", paper: .mm58)
    let subject = try #require(try Places.session(at: [.text("6")]).top(ListScreen.self)?.selected)
    var screen = PrintScreen(subject, context)
    #expect(screen.target == .printer && screen.printer == context.printers.slips)
    #expect(try screen.ordered() == PaperOrder(.slip, format: .escpos, width: .mm58))
    _ = screen.update(.text("1"), context)
    #expect(screen.target == .folder && screen.printer == PrinterSetting())
    #expect(try screen.ordered() == PaperOrder(.registration, width: .a4))
    _ = screen.update(.text("2"), context)
    #expect(try screen.ordered() == PaperOrder(.registration, format: .pdf, width: .a4))
    #expect(frame(screen, context).lines(with: "卷纸") == [])
    for key in [Key.up, .text("2")] { _ = screen.update(key, context) }
    #expect(screen.target == .printer)
  }

  /// That a sheet with all that it says goes to a roll is said before it does.
  @Test func aSheetOnARollIsAnnounced() throws {
    var context = try SquareDay.context()
    let subject = try #require(try Places.session(at: [.text("6")]).top(ListScreen.self)?.selected)
    let said = "登记表会印在58毫米的卷纸上；文书打印机可在菜单的 打印机 里设"
    for (printers, isSaid) in [
      (LaptopPrinters(sheets: PrinterSetting(name: "前台", paper: .mm58)), true),
      (LaptopPrinters(sheets: PrinterSetting(name: "办公室", paper: .a4)), false),
    ] {
      context.printers = printers
      var screen = PrintScreen(subject, context)
      #expect(frame(screen, context).lines(with: "的卷纸上") == [])
      _ = screen.update(.text("1"), context)
      #expect(frame(screen, context).lines(with: "的卷纸上") == (isSaid ? [said] : []))
      // In a file it is as wide as any sheet.
      _ = screen.update(.text("1"), context)
      #expect(frame(screen, context).lines(with: "的卷纸上") == [])
    }
  }

  @Test(arguments: [("2", PaperFormat.html), ("3", .pdf)])
  func aPageGoesIntoAFile(digit: String, format: PaperFormat) throws {
    let session = try session(.enter, .enter, .text(digit), .control("s"))
    let ordered = try #require(order(in: session))
    #expect(ordered.order.format == format && ordered.target == .folder)
  }

  @Test func aPaperThatTheCaseHasNotIsRefused() throws {
    var session = try session(.text("3"))
    #expect(session.top(PrintScreen.self)?.form[problem: .paper]?.zh.contains("还没有转办") == true)
    session.press(.control("s"))
    #expect(order(in: session) == nil && session.top(PrintScreen.self) != nil)
    #expect(session.messageRow.contains("还没有转办或移交"))
    // A referred case is offered its sheet first.
    session = try Places.session(at: [.text("7"), .text("血压计"), .escape, .text("8"), .control("s")])
    #expect(try #require(order(in: session)).order.paper == .referral)
  }

  @Test func aReporterIsNamedOnTheSheetAlone() throws {
    let keys: [Key] = [.text("7"), .text("明星"), .escape, .text("8")]
    var session = try Places.session(at: keys)
    let slip = try #require(session.top(PrintScreen.self))
    #expect(slip.form[hidden: .reporter] && !slip.showsReporter)
    session.press(.text("1"), .enter, .enter, .enter, .text("2"), .control("s"))
    #expect(
      try #require(order(in: session)).order
        == PaperOrder(.registration, width: .a4, showsReporter: true))
    session = try Places.session(at: keys + [.text("1"), .enter, .enter, .enter, .text("2")])
    session.press(.up, .up, .up, .up, .text("2"), .control("s"))
    #expect(try #require(order(in: session)).order.showsReporter == false)
    #expect(
      try Places.session(at: [.text("6"), .text("8")]).frame.description.contains("举报人") == false)
  }

  @Test func aFailureLeavesTheForm() throws {
    var session = try session()
    session.press(.text("1"))
    var program = session.program
    _ = program.update(.key(.control("s")))
    _ = program.update(.failed(Phrase("磁盘满了")))
    #expect((program.top as? PrintScreen)?.isPrinting == false)
    #expect(program.message == "磁盘满了")
  }

  @Test func whatWasPrintedIsToldInTheStory() throws {
    var session = try session(.control("s"))
    session.press(.enter)
    #expect(session.frame.description.lines(with: "登记回执") == ["登记回执"])
  }
}

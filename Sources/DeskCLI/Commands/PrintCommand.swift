import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `print`: one paper about one case, to a file, to standard output or to a printer.
struct PrintCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.numberOrTail, "NUMBER"))
  var number: String
  @Option(
    help: help(
      "哪种：登记表、登记回执、转办单、调解记录；市场监管部门的还有决定书、通知书、告知书",
      "which paper: sheet, visitor's slip, referral, mediation; of offices of market regulation the "
        + "decisions to accept, decline and end the mediation, the notices of mediation, of identity, "
        + "of transfer and of a report's result",
      "PAPER", oneOf: Paper.self), completion: .names(of: Paper.self))
  var form: String
  @Option(
    help: help(
      "怎样写：文字、网页、PDF、收据打印机的 ESC/POS、Word；默认写文件为文字，打印随纸",
      "text, a page, a PDF, ESC/POS for receipt printers, or Word; by default text for a file, and for a "
        + "printer what goes with its paper",
      names(of: PaperFormat.self)), completion: .names(of: PaperFormat.self))
  var format: String?
  @Option(
    help: help(
      "文字的宽：58或80毫米的卷纸，A4", "how wide a text is: a roll of 58 or 80 mm, or A4",
      names(of: PaperWidth.self)), completion: .names(of: PaperWidth.self)
  )
  var width: String?
  @Option(
    name: .short, help: .outputOrStandard,
    completion: .file())
  var output: String?
  @Option(
    help: help(
      "打到这台打印机：队列名，或 /dev/usb/lp0 这样的设备；空的是系统默认的",
      "print on this queue, or on a device such as /dev/usb/lp0; an empty name is the system's default",
      "NAME"))
  var printer: String?
  @Flag(
    help: help(
      "举报登记表上印举报人；应当保密（总局令第121号第37条）",
      "name the reporter on the sheet of a report; to be kept secret (SAMR Order 121 art. 37)"))
  var unmask = false

  var outputs: [String] { [output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: words("打印一件的文书（会记下来）", "Print a paper about a case; this is recorded"),
      discussion: words(
        "文书是中文的。登记表印全证件号码和联系方式，由本单位留存；回执只有姓名；转办单、调解记录没有证件号码；"
          + "通知书、决定书照2026年4月的文书式样，只有姓名，没有记录的地方留空，用笔填。"
          + "举报人只在加 --unmask 的登记表上。没有 -o 和 --printer 时，打到 settings.json 里的打印机，回执有小票打印机的走"
          + "那台；没有设的写到标准输出，不走系统默认的打印机。打印机收 PDF（A4）或 ESC/POS（卷纸）。",
        "Papers are in Chinese. The registration sheet, the office's own, has the persons in full; the "
          + "slip has the name alone; the referral sheet and the mediation record have no identity "
          + "numbers; decisions and notices are the forms of April 2026, with the name alone, and a blank "
          + "to be filled in by pen where nothing is recorded. A reporter stands on the registration sheet with --unmask only. Without -o and "
          + "--printer a paper goes to the printer of settings.json, a slip to that of slips where there is "
          + "one; where none is set it goes to standard output, and not to the system's default printer. A "
          + "printer is sent a PDF (A4) or ESC/POS (rolls)."))
  }

  func work(_ desk: DeskEnvironment) throws {
    let (order, destination) = try ordered(desk)
    try desk.writing { open in
      let id = try open.doubted(number)
      let given = try open.give(
        order, of: id, to: destination, by: try open.author(), remark: desk.complain)
      if let said = given.said { try desk.say(said) }
    }
  }

  /// What is printed, and where it goes.
  private func ordered(_ desk: DeskEnvironment) throws -> (PaperOrder, PaperDestination) {
    if printer != nil, output != nil { throw CommandError.strayWord("-o") }
    let wish = try wish()
    do {
      if output == nil, let setting = setting(wish, desk) {
        return (try wish.order(on: setting), .printer(try desk.openPrinter(setting)))
      }
      let order = try wish.order(beside: desk.printers)
      return (order, try PrintCommand.file(output ?? "-", order.format))
    } catch let refusal as PaperFormRefusal {
      throw CommandError.usage(refusal.phrase)
    }
  }

  /// The printer that is meant: the one named here, else the laptop's own for what a printer can be sent.
  private func setting(_ wish: PaperWish, _ desk: DeskEnvironment) -> PrinterSetting? {
    if let printer { return desk.printers.named(printer, for: wish.paper) }
    let own = desk.printers.printer(for: wish.paper)
    return own.name != nil && wish.suitsPrinters ? own : nil
  }

  private static func file(_ path: String, _ format: PaperFormat) throws -> PaperDestination {
    guard path == "-" else { return .file(path) }
    switch format {
    case .text, .html: break
    case .pdf: try Console.refuseTerminal("PDF")
    case .docx: try Console.refuseTerminal("DOCX")
    case .escpos: try Console.refuseTerminal("ESC/POS")
    }
    return .output { try Console.write($0) }
  }

  private func wish() throws -> PaperWish {
    PaperWish(
      try choice("--form", form), format: try format.map { try choice("--format", $0) },
      width: try width.map { try choice("--width", $0) }, showsReporter: unmask)
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: String, _ words: String
  ) throws -> Choice {
    if let choice = Choice(rawValue: words) { return choice }
    throw CommandError.badChoice(option, words, Choice.allCases.map(\.rawValue))
  }
}

import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `print`: one paper about one case, to a file, to standard output or to a printer.
struct PrintCommand: WritesFiles {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.numberOrTail, "NUMBER"))
  var number: String
  @Option(
    help: help(
      "哪种：登记表、登记回执、转办单、调解记录", "which paper: sheet, visitor's slip, referral, mediation",
      names(of: Paper.self)))
  var form: String
  @Option(help: help("文字或网页，网页印A4", "text, or a page for A4", names(of: PaperFormat.self)))
  var format = PaperFormat.text.rawValue
  @Option(
    help: help(
      "文字的宽：58或80毫米的卷纸，A4", "how wide a text is: a roll of 58 or 80 mm, or A4",
      names(of: PaperWidth.self))
  )
  var width: String?
  @Option(
    name: .short, help: help("写到文件，- 为标准输出", "write to a file, - for standard output", "FILE"))
  var output: String?
  @Option(help: help("用 lp 打到这台打印机", "print on this printer with lp", "NAME")) var printer: String?
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
        "文书是中文的。登记表印全证件号码和联系方式，由本单位留存；回执只有姓名；转办单、调解记录没有证件号码。"
          + "举报人只在加 --unmask 的登记表上。没有 -o 和 --printer 时，打到 settings.json 里的打印机，没有则写到标准输出。",
        "Papers are in Chinese. The registration sheet, the office's own, has the persons in full; the "
          + "slip has the name alone; the referral sheet and the mediation record have no identity "
          + "numbers. A reporter stands on the registration sheet with --unmask only. Without -o and "
          + "--printer a text goes to the printer of settings.json, or else to standard output."))
  }

  func work(_ desk: DeskEnvironment) throws {
    var order = try order()
    let target = try target(order, desk)
    order.width =
      order.width
      ?? .usual(for: order.paper, printer: desk.paperWidth, goesToPrinter: target.isPrinter)
    try desk.writing { open in
      let paper = try open.paper(order, of: try open.resolve(number))
      if let note = paper.note { Console.complain(note[desk.language]) }
      try target.take(paper.bytes, desk) { try open.record(paper, by: try open.author()) }
    }
  }

  private func order() throws -> PaperOrder {
    PaperOrder(
      try choice("--form", form), format: try choice("--format", format),
      width: try width.map { try choice("--width", $0) }, showsReporter: unmask)
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: String, _ words: String
  ) throws -> Choice {
    if let choice = Choice(rawValue: words) { return choice }
    throw CommandError.badChoice(option, words, Choice.allCases.map(\.rawValue))
  }

  private func target(_ order: PaperOrder, _ desk: DeskEnvironment) throws -> PrintTarget {
    if printer != nil, output != nil { throw CommandError.strayWord("-o") }
    if order.format == .html, printer != nil {
      throw CommandError.usage(
        Phrase(
          "lp 只打文字；网页请用 -o 存下来，在浏览器里打印",
          "lp prints texts only: write the page with -o and print it in a browser"))
    }
    if let output { return output == "-" ? .standardOutput : .file(output) }
    guard let name = printer ?? desk.printer, order.format == .text else { return .standardOutput }
    return .printer(name, try desk.printing())
  }
}

/// Where a paper goes. It is recorded as printed before anybody can read it.
private enum PrintTarget {
  case file(String)
  case standardOutput
  case printer(String, Printer)

  var isPrinter: Bool { if case .printer = self { true } else { false } }

  func take(_ paper: [UInt8], _ desk: DeskEnvironment, recording: () throws -> Void) throws {
    switch self {
    case .file(let path):
      try AtomicFile.write(paper, to: path, sparing: desk.storeFiles, before: recording)
    case .standardOutput:
      try recording()
      try Console.write(paper)
    case .printer(let name, let printer):
      try recording()
      try printer.print(paper, on: name)
      try desk.say(Phrase("已送打印机 \(name)", "Sent to the printer \(name)"))
    }
  }
}

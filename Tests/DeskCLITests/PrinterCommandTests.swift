import Foundation
import LineFinding
import ReceiptReading
import Reports
import Testing
import Values
import Vocabulary

/// Choosing and trying the printer from the command line.
@Suite struct PrinterCommandTests {
  /// A booth at which `lpstat` knows some queues.
  private func booth(lpstat script: String = "echo pos; echo 办公室") throws -> Booth {
    let booth = try Booth()
    try booth.shell(
      "mkdir bin; printf '#!/bin/sh\\n%s\\n' '\(script)' > bin/lpstat; chmod 700 bin/lpstat")
    return booth
  }

  private func run(_ booth: Booth, _ words: String) throws -> Booth.Outcome {
    try booth.shell("PATH=$PWD/bin \"$DESK\" \(words)")
  }

  private func settings(_ booth: Booth) throws -> String {
    try booth.text("config/desk315/settings.json")
  }

  @Test func whatIsSetAndFoundIsShown() throws {
    let booth = try booth()
    let told = try run(booth, "printer")
    let devices = try booth.shell("ls -d /dev/usb/lp* 2> /dev/null").output
    let found = (["pos", "办公室"] + devices.split(separator: "\n").map(String.init)).joined(
      separator: " ")
    let unset = "没有设：命令 print 写到标准输出，屏幕上打印用系统默认的打印机（A4）"
    #expect(told.output == "文书打印机  \(unset)\n小票打印机  和文书用同一台\n找到的      \(found)\n")
    #expect(told.code == 0 && told.errors.isEmpty)
    #expect(try booth.shell("ls | grep -c -e config -e desk").output == "0\n")
  }

  @Test(arguments: ["echo no; exit 1", "kill -9 $$", ":"]) func noQueuesAreNone(script: String)
    throws
  {
    let booth = try booth(lpstat: script)
    let told = try run(booth, "printer")
    #expect(told.code == 0 && told.output.split(separator: "\n").count == 3)
    #expect(!told.output.contains("no"))
  }

  @Test func aPrinterIsKept() throws {
    let booth = try booth()
    try booth.shell("mkdir -p config/desk315")
    try booth.write(#"{"phone": "0000-12315"}"#, to: "config/desk315/settings.json")
    let told = try run(booth, "printer --set pos --paper 58")
    #expect(told.output.split(separator: "\n").prefix(1) == ["文书打印机  pos，58毫米"])
    #expect(
      try settings(booth)
        == "{\n  \"phone\": \"0000-12315\",\n  \"printer\": \"pos\",\n  \"paper\": \"58\"\n}\n")
    // The paper of the one says nothing of another; no name is the system's own.
    #expect(try run(booth, "printer --set 办公室").code == 0)
    #expect(
      try settings(booth) == "{\n  \"phone\": \"0000-12315\",\n  \"printer\": \"办公室\"\n}\n")
    #expect(try run(booth, "printer --set ''").code == 0)
    #expect(try settings(booth) == "{\n  \"phone\": \"0000-12315\"\n}\n")
  }

  @Test func commentsAreNotLost() throws {
    let booth = try booth()
    try booth.shell("mkdir -p config/desk315")
    let own = "{\n  // 前台\n  \"phone\": \"0000-12315\"\n}\n"
    try booth.write(own, to: "config/desk315/settings.json")
    let told = try run(booth, "printer --set pos")
    let path = "\(booth.folder)/config/desk315/settings.json"
    #expect(
      told.errors
        == "\(path)：里面有注释，程序不改写；请自己写上 \"printer\": \"pos\", \"paper\": null\n")
    #expect(told.code == 73 && told.output.isEmpty)
    #expect(try settings(booth) == own)
  }

  @Test func aWidthThatIsNoneIsRefused() throws {
    let told = try run(try booth(), "printer --paper 76")
    #expect(told.code == 64 && told.errors == "--paper 不能是“76”，可以是：58 80 a4\n")
  }

  /// A page that tries the printer is no paper of a case, and makes no store.
  @Test(arguments: [PaperWidth.mm58, .mm80]) func aTestComesOut(width: PaperWidth) throws {
    let booth = try booth()
    let pipe = try PrinterPipe(booth.folder + "/lp0")
    let told = try run(booth, "printer --set \(pipe.path) --paper \(width.rawValue) --test")
    #expect(told.code == 0 && told.output == "已送打印机 \(pipe.path)\n")
    let receipt = try PrintedReceipt(pipe.taken())
    #expect(receipt.text == PrinterCommandTests.text(TestPage(width)) && receipt.large == "A-0001")
    #expect(receipt.barcodes.map(\.text) == ["A-0001"])
    #expect(try booth.shell("ls | grep -c desk.db").output == "0\n")
  }

  static func text(_ page: TestPage) -> String { page.sheet.lines.map { $0.text + "\n" }.joined() }

  /// What is said of a printer that is not set is what becomes of a paper.
  @Test func withoutAPrinterACommandWritesToTheOutput() throws {
    let booth = try booth()
    try booth.shell("printf '#!/bin/sh\\n/bin/cat > job\\n' > bin/lp; chmod 700 bin/lp")
    try booth.run("add", "complaint", "--facts", "坏了")
    let told = try run(booth, "printer --set '' --lang en")
    let unset =
      "Printer of sheets  none set: the command print writes to standard output, the screen prints on "
      + "the system's default printer (A4)"
    #expect(told.output.lines(with: "Printer of sheets") == [unset])
    let paper = try run(booth, "print 1 --form slip")
    #expect(paper.code == 0 && paper.output.lines(with: "A-0001").count == 1)
    #expect(try booth.shell("ls job").code != 0)
    // An empty name is the system's default, which is asked for by name alone.
    let printed = try run(booth, "print 1 --form slip --printer '' --width 58")
    #expect(printed.output == "已送打印机\n" && printed.code == 0)
    #expect(try booth.shell("ls job").code == 0)
  }

  @Test func slipsHaveAPrinterOfTheirOwn() throws {
    let booth = try booth()
    let told = try run(booth, "printer --set 办公室 --paper a4 --slips pos --slips-paper 58")
    let rows = told.output.split(separator: "\n").prefix(2)
    #expect(rows == ["文书打印机  办公室，A4", "小票打印机  pos，58毫米"])
    let members = ["printer", "paper", "slip_printer", "slip_paper"]
    let values = ["办公室", "a4", "pos", "58"]
    let lines = zip(members, values).map { "  \"\($0)\": \"\($1)\"" }
    #expect(try settings(booth) == "{\n\(lines.joined(separator: ",\n"))\n}\n")
    // What is not named stays; an empty name leaves slips to the other.
    #expect(try run(booth, "printer --slips-paper 80").code == 0)
    #expect(try settings(booth).lines(with: "slip_paper") == ["\"slip_paper\": \"80\""])
    #expect(try run(booth, "printer --slips ''").code == 0)
    #expect(
      try settings(booth) == "{\n\(lines.prefix(2).joined(separator: ",\n"))\n}\n")
  }

  /// A paper goes to its own printer, and the slip of a file is as wide as its roll.
  @Test func eachPaperGoesToItsPrinter() throws {
    let booth = try booth()
    try booth.write("#!/bin/sh\necho \"$@\" > args; /bin/cat > job\n", to: "bin/lp")
    try booth.shell("chmod 700 bin/lp")
    try booth.run("add", "complaint", "--facts", "坏了")
    let roll = try PrinterPipe(booth.folder + "/lp0")
    #expect(try run(booth, "printer --set 办公室 --slips \(roll.path) --slips-paper 58").code == 0)
    let slip = try run(booth, "print 1 --form slip")
    #expect(slip.output == "已送打印机 \(roll.path)\n" && slip.code == 0, "\(slip)")
    #expect(try PrintedReceipt(roll.taken()).barcodes.map(\.text) == ["A-0001"])
    #expect(try booth.shell("ls job").code != 0)
    let sheet = try run(booth, "print 1 --form registration --format escpos --width 80")
    #expect(sheet.output == "已送打印机 办公室\n" && sheet.code == 0, "\(sheet)")
    #expect(try booth.text("args") == "-d 办公室 -o raw -- -\n")
    let file = try run(booth, "print 1 --form slip -o -").output
    let rule = String(repeating: "-", count: PaperWidth.mm58.columns)
    #expect(file.lines(with: "---") == [rule, rule, rule])
    // Named, each printer has its own paper.
    let named = try run(booth, "print 1 --form registration --printer \(roll.path)")
    #expect(named.code == 0, "\(named)")
    #expect(try PrintedReceipt(roll.taken()).large == "TS-20260515-A-0001")
  }

  /// The test comes out of the printer that is named, or of each that is set.
  @Test func eachPrinterIsTried() throws {
    let booth = try booth()
    let sheets = try PrinterPipe(booth.folder + "/lp0")
    let slips = try PrinterPipe(booth.folder + "/lp1")
    let first = try run(booth, "printer --set \(sheets.path) --test")
    #expect(first.output == "已送打印机 \(sheets.path)\n", "\(first)")
    #expect(try PrintedReceipt(sheets.taken()).large == "A-0001")
    let second = try run(booth, "printer --slips \(slips.path) --slips-paper 58 --test")
    #expect(second.output == "已送打印机 \(slips.path)\n", "\(second)")
    #expect(try PrintedReceipt(slips.taken()).large == "A-0001")
    let both = try run(booth, "printer --test")
    #expect(both.output == "已送打印机 \(sheets.path)\n已送打印机 \(slips.path)\n")
    for pipe in [sheets, slips] {
      #expect(try PrintedReceipt(pipe.taken()).large == "A-0001")
    }
  }

  @Test func aWidthOfNoPrinterIsRefused() throws {
    let booth = try booth()
    let told = try run(booth, "printer --slips-paper 58")
    #expect(told.code == 64 && told.errors == "还要写 --slips，加 --help 可看写法\n")
    let device = try run(booth, "printer --slips /dev/usb/lp0 --slips-paper a4")
    #expect(
      device.errors == "设备文件只收卷纸的内容，A4 要交给打印队列；请改用队列名，或把纸宽设成 58 或 80\n")
    #expect(device.code == 64)
    #expect(try booth.shell("ls config").code != 0)
  }

  /// Settings of before mean what they did: one printer for everything, and a width alone is that of none.
  @Test func earlierSettingsMeanWhatTheyDid() throws {
    let booth = try booth()
    try booth.shell("mkdir -p config/desk315")
    let file = "config/desk315/settings.json"
    try booth.write(#"{"printer": "pos", "paper": "58"}"#, to: file)
    for more in ["", #", "slip_paper": "80""#] {
      try booth.write(#"{"printer": "pos", "paper": "58"\#(more)}"#, to: file)
      let rows = try run(booth, "printer").output.split(separator: "\n").prefix(2)
      #expect(rows == ["文书打印机  pos，58毫米", "小票打印机  和文书用同一台"])
    }
  }

  /// Whoever wrote comments is told of slips where they have a printer, or had one.
  @Test func theLineToWriteTellsOfSlips() throws {
    let booth = try booth()
    try booth.shell("mkdir -p config/desk315")
    let own = "{\n  // 前台\n  \"slip_printer\": \"pos\"\n}\n"
    try booth.write(own, to: "config/desk315/settings.json")
    let told = try run(booth, "printer --slips ''")
    let line = #""printer": null, "paper": null, "slip_printer": null, "slip_paper": null"#
    let path = "\(booth.folder)/config/desk315/settings.json"
    #expect(told.errors == "\(path)：里面有注释，程序不改写；请自己写上 \(line)\n" && told.code == 73)
  }

  @Test func aTestThatCannotBePrintedIsSaid() throws {
    let booth = try booth()
    #expect(try run(booth, "printer --set pos --paper 58").code == 0)
    let told = try run(booth, "printer --set other --paper 80 --test")
    #expect(told.code == 73)
    #expect(told.errors == "本机没有打印程序 lp，没有打印；请存成文件再打印\n")
    let pages = try run(booth, "printer --set /dev/usb/lp0 --paper a4 --test")
    #expect(
      pages.errors == "设备文件只收卷纸的内容，A4 要交给打印队列；请改用队列名，或把纸宽设成 58 或 80\n")
    #expect(pages.code == 64)
    try booth.shell(
      "printf '#!/bin/sh\\necho lp: no such printer. >&2; exit 1\\n' > bin/lp; chmod 700 bin/lp")
    let refused = try run(booth, "printer --set other --paper 80 --test")
    // A test is recorded nowhere.
    #expect(refused.errors == "打印机 other 没有收下：lp: no such printer\n" && refused.code == 73)
    // What does not print is not kept: what was set before stays.
    #expect(try settings(booth) == "{\n  \"printer\": \"pos\",\n  \"paper\": \"58\"\n}\n")
  }
}

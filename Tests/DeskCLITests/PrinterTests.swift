import Foundation
import PseudoTerminal
import ReceiptReading
import Testing
import Values
import Vocabulary

/// Printing through a program `lp` that only pretends, and on pipes that stand for devices.
@Suite struct PrinterTests {
  private func booth(lp script: String) throws -> Booth {
    let booth = try Booth()
    try booth.shell("mkdir bin; cat > bin/lp <<'END'\n#!/bin/sh\n\(script)\nEND\nchmod 700 bin/lp")
    let facts = String(repeating: "很长的经过，", count: 10_000)
    try booth.run(
      "add", "complaint", "--json", "-", input: #"{"kind":"complaint","facts":"\#(facts)"}"#)
    return booth
  }

  /// Prints the sheet with all its words on a roll.
  private func print(_ booth: Booth, _ more: String = "--width 80") throws -> Booth.Outcome {
    try booth.shell("PATH=$PWD/bin:$PATH \"$DESK\" print 1 --form registration --printer p \(more)")
  }

  private func printed(_ booth: Booth) throws -> Int {
    try booth.run("show", "1", "--format", "json").output.matches(of: /"step":"printed"/).count
  }

  private func bytes(_ booth: Booth, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(booth.folder)/\(name)")))
  }

  /// The same paper, written to a file.
  private func paper(_ booth: Booth) throws -> [UInt8] {
    let told = try booth.run(
      "print", "1", "--form", "registration", "--format", "escpos", "-o", "paper")
    #expect(told.code == 0 && told.errors.isEmpty && told.output.isEmpty, "\(told)")
    return try bytes(booth, "paper")
  }

  @Test func aLongPaperArrivesWhole() throws {
    let booth = try booth(lp: "for word; do echo \"[$word]\"; done > args.txt; cat > job")
    let outcome = try print(booth)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(outcome.output == "已送打印机 p\n")
    #expect(try booth.text("args.txt") == "[-d]\n[p]\n[-o]\n[raw]\n[--]\n[-]\n")
    let plain = try paper(booth)
    #expect(try bytes(booth, "job") == plain)
    #expect(plain.count > 120_000)
  }

  /// Whether this machine has what PDFs are made with.
  static let makesPDFs: Bool = {
    do {
      let booth = try Booth()
      try booth.run("add", "complaint", "--facts", "坏了")
      return try booth.run("print", "1", "--form", "slip", "--format", "pdf", "-o", "x").code == 0
    } catch {
      return false
    }
  }()

  /// Where nobody said how wide the paper is, a queue has A4; the same sheet lies in a file.
  @Test(.enabled(if: PrinterTests.makesPDFs, "no PDF can be made on this machine"))
  func aSheetIsSentAsAPDF() throws {
    let booth = try booth(lp: "for word; do echo \"[$word]\"; done > args.txt; cat > job")
    let told = try booth.shell("PATH=$PWD/bin:$PATH \"$DESK\" print 1 --form slip --printer p")
    #expect(told.code == 0 && told.output == "已送打印机 p\n", "\(told)")
    #expect(
      try booth.text("args.txt")
        == "[-d]\n[p]\n[-o]\n[document-format=application/pdf]\n[--]\n[-]\n")
    try booth.run("print", "1", "--form", "slip", "--format", "pdf", "-o", "sheet")
    for name in ["job", "sheet"] {
      #expect(try Array(bytes(booth, name).prefix(5)) == Array("%PDF-".utf8), "\(name)")
    }
  }

  /// A program that talks before it listens does not bring ours to a halt.
  @Test func aTalkativePrinterIsHeardOut() throws {
    let booth = try booth(lp: "head -c 300000 /dev/zero | tr '\\0' x >&2; cat > job")
    #expect(try print(booth).code == 0)
    #expect(try bytes(booth, "job") == paper(booth))
  }

  /// What the queue calls the job is said: by that somebody finds it again.
  @Test func theQueuesOwnNumberIsSaid() throws {
    let booth = try booth(lp: "cat > job; echo 'request id is pos-12 (0 file(s))'")
    #expect(try print(booth).output == "已交打印队列 pos-12\n")
    let english = try booth.shell(
      "PATH=$PWD/bin:$PATH \"$DESK\" --lang en print 1 --form slip --printer p --width 58")
    #expect(english.output == "Taken by the print queue: pos-12\n")
    #expect(try PrintedReceipt(bytes(booth, "job")).barcodes.map(\.text) == ["A-0001"])
  }

  /// A warning of the system's printing stands above it.
  @Test func aWarningDoesNotHideTheNumber() throws {
    let booth = try booth(
      lp: "cat > job; echo 'lp: no cups-2 here' >&2; echo 'request id is pos-12 (0 file(s))'")
    #expect(try print(booth).output == "已交打印队列 pos-12\n")
  }

  /// No name is the queue that the system prints on by itself.
  @Test func noNameIsTheSystemsOwn() throws {
    let booth = try booth(lp: "for word; do echo \"[$word]\"; done > args.txt; cat > job")
    let told = try booth.shell(
      "PATH=$PWD/bin:$PATH \"$DESK\" print 1 --form slip --width 58 --printer ''")
    #expect(told.code == 0 && told.output == "已送打印机\n")
    #expect(try booth.text("args.txt") == "[-o]\n[raw]\n[--]\n[-]\n")
  }

  /// What is no text would leave a terminal in disorder.
  @Test(arguments: [("escpos", "ESC/POS"), ("pdf", "PDF")])
  func aTerminalIsNotShownBytes(format: String, name: String) throws {
    let booth = try booth(lp: "cat > job")
    let desk = try TerminalSession(
      Booth.program, ["print", "1", "--form", "slip", "--format", format],
      environment: booth.variables.merging(["TERM": "xterm"]) { $1 })
    #expect(desk.waitForEnd() == 64)
    let said = desk.screen.lines.filter { !$0.isEmpty }
    #expect(said == ["\(name) 不是文字，不能显示在屏幕上，请用 -o 写到文件"])
    #expect(try printed(booth) == 0)
  }

  @Test func aPrinterThatRefusesIsTold() throws {
    let booth = try booth(lp: "printf 'no \\033[31mpaper\\nsecond' >&2; exit 3")
    let outcome = try print(booth)
    #expect(outcome.code == 73)
    #expect(outcome.errors == "打印机 p 没有收下：no <U+001B>[31mpaper；已记为打印，请再打一次\n")
    let killed = try self.booth(lp: "kill -9 $$")
    #expect(try print(killed).errors == "打印机 p 没有收下：exit 137；已记为打印，请再打一次\n")
  }

  /// It is recorded before anybody can read it; where it cannot be printed nothing is.
  @Test func whatCannotBePrintedIsNotRecorded() throws {
    let booth = try booth(lp: "cat > job")
    #expect(try print(booth, "-o x").code == 64)
    let none = try booth.shell("PATH=/none \"$DESK\" print 1 --form slip --printer p")
    #expect(none.code == 73)
    for path in ["no/x", "bin", ""] {
      #expect(try booth.run("print", "1", "--form", "slip", "-o", path).code == 73, "\(path)")
    }
    #expect(try printed(booth) == 0)
    #expect(try print(booth).code == 0)
    #expect(try printed(booth) == 1)
  }

  private static let words =
    "经系统的文字过滤会印成空框；请去掉 --format，或用 -o 存成文件"

  /// What a printer would make empty boxes of is refused, as is what its paper cannot be.
  @Test(arguments: [
    ("--format txt --printer p", "打印机只送 PDF 或 ESC/POS，txt \(words)"),
    ("--format html --printer p", "打印机只送 PDF 或 ESC/POS，html \(words)"),
    ("--format escpos --width a4 --printer p", "ESC/POS 只给 58 或 80 毫米的卷纸"),
    ("--format escpos --width a4 -o x", "ESC/POS 只给 58 或 80 毫米的卷纸"),
    ("--format pdf --width 58 -o x", "PDF 是 A4 的，卷纸请用 ESC/POS"),
    (
      "--format pdf --printer /dev/usb/lp0",
      "设备文件只收卷纸的内容，A4 要交给打印队列；请改用队列名，或把纸宽设成 58 或 80"
    ),
  ])
  func whatCannotBePaperIsRefused(options: String, words: String) throws {
    let booth = try booth(lp: "cat > job")
    let told = try booth.shell("PATH=$PWD/bin:$PATH \"$DESK\" print 1 --form slip \(options)")
    #expect(told.code == 64 && told.errors == words + "\n", "\(told)")
    #expect(try printed(booth) == 0)
    #expect(try booth.shell("ls | grep -c -x -e job -e x").output == "0\n")
  }

  /// What no printer is sent goes to the screen where no printer is named here, whatever the laptop has.
  @Test func aTextGoesToTheScreen() throws {
    let booth = try booth(lp: "cat > job")
    try booth.run("printer", "--set", "p", "--paper", "58")
    for format in ["txt", "html"] {
      let told = try booth.shell(
        "PATH=$PWD/bin:$PATH \"$DESK\" print 1 --form slip --format \(format); ls job")
      #expect(told.output.ranges(of: "TS-20260515-A-0001").count > 0, "\(format)")
      #expect(told.code != 0, "there is no job")
    }
    let told = try booth.shell("PATH=$PWD/bin:$PATH \"$DESK\" print 1 --form slip")
    #expect(told.output == "已送打印机 p\n")
    #expect(try PrintedReceipt(bytes(booth, "job")).large == "TS-20260515-A-0001")
  }

  @Test func aPaperInAFileIsItsOwnersAlone() throws {
    let booth = try booth(lp: "exit 0")
    try booth.run("print", "1", "--form", "slip", "-o", "a.txt")
    let mode = try FileManager.default.attributesOfItem(atPath: "\(booth.folder)/a.txt")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  /// What is no plain file is written to and stays what it is; a link keeps pointing.
  @Test func pipesDevicesAndLinksStayWhatTheyAre() throws {
    let booth = try booth(lp: "cat > job")
    let full = try booth.shell("\"$DESK\" print 1 --form slip -o /dev/full")
    #expect(full.code == 73, "\(full)")
    try booth.shell("test -c /dev/full && mkfifo pipe && : > real.txt && ln -s real.txt link.txt")
    let piped = try booth.shell(
      "(cat pipe > piped.txt) & \"$DESK\" print 1 --form slip -o pipe; code=$?; wait; exit $code")
    #expect(piped.code == 0, "\(piped)")
    let slip = try booth.run("print", "1", "--form", "slip").output.withoutHead
    #expect(try booth.text("piped.txt").withoutHead == slip)
    let linked = try booth.shell("\"$DESK\" print 1 --form slip -o link.txt && test -L link.txt")
    #expect(linked.code == 0, "\(linked)")
    #expect(try booth.text("real.txt").withoutHead == slip)
    #expect(try booth.shell("test -p pipe && test -c /dev/full").code == 0)
  }
}

/// Printing on what stands for the device of a receipt printer.
@Suite struct PrinterPipeTests {
  private func booth(name: String = "样一") throws -> Booth {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "坏了", "--consumer-name", name)
    return booth
  }

  private func printed(_ booth: Booth) throws -> Int {
    try booth.run("show", "1", "--format", "json").output.matches(of: /"step":"printed"/).count
  }

  @Test func aSlipComesOut() throws {
    let booth = try booth()
    let pipe = try PrinterPipe(booth.folder + "/lp0")
    let told = try booth.run("print", "1", "--form", "slip", "--printer", pipe.path)
    #expect(told.code == 0 && told.errors.isEmpty)
    #expect(told.output == "已送打印机 \(pipe.path)\n")
    let receipt = try PrintedReceipt(pipe.taken())
    #expect(receipt.large == "TS-20260515-A-0001" && receipt.cuts == [receipt.lines.count])
    #expect(receipt.barcodes.map(\.text) == ["A-0001"])
    let text = try booth.run("print", "1", "--form", "slip").output
    #expect(
      receipt.text.withoutHead.filter { !$0.isWhitespace }
        == text.withoutHead.filter { !$0.isWhitespace })
    #expect(try printed(booth) == 2)
  }

  /// More than a pipe holds, taken in pieces.
  @Test func aLongPaperIsTakenInPieces() throws {
    let booth = try Booth()
    let facts = String(repeating: "很长的经过，", count: 10_000)
    try booth.run(
      "add", "complaint", "--json", "-", input: #"{"kind":"complaint","facts":"\#(facts)"}"#)
    let told = try booth.shell(
      """
      mkfifo lp0; exec 3<>lp0; cat lp0 > got 3>&- &
      "$DESK" print 1 --form registration --printer "$PWD/lp0" > told; code=$?
      exec 3>&-; wait; exit $code
      """)
    #expect(told.code == 0 && told.errors.isEmpty, "\(told.errors)")
    let more = try booth.shell(
      "desk315 print 1 --form registration --format escpos -o paper && cmp got paper && wc -c < got"
    )
    #expect(more.code == 0 && (Int(more.lastWord) ?? 0) > 120_000, "\(more)")
  }

  @Test func whatTheFontLacksIsNamed() throws {
    let booth = try booth(name: "王𠮷😀")
    let pipe = try PrinterPipe(booth.folder + "/lp0")
    let told = try booth.run("print", "1", "--form", "slip", "--printer", pipe.path)
    #expect(told.code == 0 && told.errors == "打印机没有这些字，印成〓：𠮷 😀\n")
    #expect(try PrintedReceipt(pipe.taken()).lines.contains(.init("姓名：    王〓〓")))
    #expect(told.output == "已送打印机 \(pipe.path)\n")
  }

  /// A plain file is nobody's printer, the desk's own store least of all; nothing is recorded.
  @Test func whatIsNoPrinterIsLeftAlone() throws {
    let booth = try booth()
    try booth.shell("echo 字 > file; mkdir folder")
    for path in ["/file", "/folder", "/desk.db"].map({ booth.folder + $0 }) {
      let told = try booth.run("print", "1", "--form", "slip", "--printer", path)
      #expect(
        told.errors == "\(path)：不是打印机的设备，没有打印；要文件请存成文件\n" && told.code == 73)
    }
    let none = try booth.run("print", "1", "--form", "slip", "--printer", "/nonexistent/lp0")
    #expect(none.code == 73)
    #expect(
      none.errors == "/nonexistent/lp0：打印机打不开（没有这个文件或文件夹），没有打印；请看接好没有、有没有权限\n")
    #expect(try booth.text("file") == "字\n")
    #expect(try printed(booth) == 0)
    #expect(try booth.run("check", "--deep").code == 0)
  }
}

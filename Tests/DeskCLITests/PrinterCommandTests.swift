import Foundation
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
    #expect(told.output == "打印机  系统默认的\n纸宽    A4\n找到的  \(found)\n")
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
    #expect(told.output.split(separator: "\n").prefix(2) == ["打印机  pos", "纸宽    58毫米"])
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
    let lines = TestPage(width).sheet.lines.map { $0.text + "\n" }
    #expect(receipt.text == lines.joined() && receipt.large == "A-0001")
    #expect(receipt.barcodes.map(\.text) == ["A-0001"])
    #expect(try booth.shell("ls | grep -c desk.db").output == "0\n")
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

import Foundation
import LineFinding
import SheetReading
import Testing

/// What commands write for Word, and the totals as PDF.
@Suite struct OfficeDocumentCommandTests {
  /// Every name can be asked for, and what is none is named with those that are.
  @Test func templatesAreListed() throws {
    let booth = try Booth()
    let told = try booth.run("template")
    #expect(told.code == 0)
    let names = told.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.count == 14 && names.first == "registration" && names.last == "shanxi2019")
    let none = try booth.run("template", "nosuch")
    #expect(none.code == 64 && none.errors.lines(with: "nosuch").count == 1)
    for name in names.map(String.init) {
      #expect(none.errors.contains(name), "\(name)")
    }
  }

  /// The address and the retention of the settings stand on the papers that are for them.
  @Test func theSettingsStandOnPapers() throws {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例县市场监督管理局")
    try booth.run("add", "complaint", "--consumer-name", "样来人", "--facts", "坏了")
    let before = try booth.run("print", "1", "--form", "slip").output
    #expect(before.lines(with: "归档后清除。").count == 1)
    try OfficeFiles.put(
      #"{"address": "样例县一号路1号", "retention": "3年"}"#, as: "settings.json", booth)
    let slip = try booth.run("print", "1", "--form", "slip").output
    #expect(slip.lines(with: "保存3年").count == 1)
    #expect(slip.lines(with: "归档后清除") == [])
    let notice = try booth.run("print", "1", "--form", "identity", "--width", "a4").output
    #expect(notice.lines(with: "通信地址：样例县一号路1号。").count == 1)
  }

  @Test(.readsSheets) func theTotalsArePDF() throws {
    let booth = try Booth.ofSquareDay()
    #expect(try booth.run("totals", "-o", "day.pdf").code == 0)
    let told = try booth.shell("pdftotext -layout day.pdf - && pdfinfo day.pdf").output
    let squeezed = told.filter { !$0.isWhitespace }
    for line in try booth.run("totals").output.split(separator: "\n").dropFirst(1) {
      for words in line.split(separator: " ") {
        #expect(squeezed.contains(words.prefix(24)), "\(words)")
      }
    }
    // The leader's page ends where the tables begin.
    let pages = told.split(separator: "\u{C}")
    #expect(pages.count > 2 && pages[0].contains("还在办的") && !pages[0].contains("登记与办理"))
  }

  #if Office
    private func words(_ name: String, _ booth: Booth) throws -> String {
      let file = try ZipFile(path: "\(booth.folder)/\(name)")
      let document = try #require(file.files["word/document.xml"])
      return String(decoding: document, as: UTF8.self).replacing(/<[^>]*>/, with: "")
    }

    @Test func theSummaryThePageAndTheReturnAreFilesOfWord() throws {
      let booth = try Booth.ofSquareDay()
      let summary = try booth.run("summary", "-o", "s.docx")
      #expect(summary.code == 0 && summary.errors.lines(with: "还要填").count == 1, "\(summary)")
      #expect(try words("s.docx", booth).contains("共接到投诉28件"))
      #expect(try booth.run("totals", "-o", "t.docx").code == 0)
      let sentence = try booth.run("totals").output.split(separator: "\n")[1]
      #expect(try words("t.docx", booth).contains(sentence))
      let charts = try ZipFile(path: "\(booth.folder)/t.docx").files.keys.filter {
        $0.hasPrefix("word/charts/")
      }
      #expect(charts.count == 3)
      #expect(try booth.run("return", "shanxi2019", "-o", "r.docx").code == 0)
      #expect(try words("r.docx", booth).contains("普法宣传"))
    }

    /// What an office is given to start from, put in its place, is what is used.
    @Test func aTemplateOfTheProgramCanBeChanged() throws {
      let booth = try Booth.ofSquareDay()
      let folder = "config/desk315/templates"
      try booth.shell("mkdir -p \(folder)")
      let told = try booth.run("template", "summary", "-o", "\(folder)/summary.docx")
      #expect(told.code == 0)
      #expect(told.output.lines(with: "/templates/summary.docx").count == 1)
      try booth.run("summary", "-o", "own.docx")
      let own = try words("own.docx", booth)
      try booth.shell("rm \(folder)/summary.docx")
      try booth.run("summary", "-o", "usual.docx")
      #expect(try words("usual.docx", booth) == own)
    }
  #else
    @Test(arguments: [
      ["template", "slip", "-o", "x.docx"], ["summary", "-o", "x.docx"],
      ["totals", "-o", "x.docx"], ["return", "shanxi2019", "-o", "x.docx"],
    ]) func theCommandSaysThatItCannot(arguments: [String]) throws {
      let booth = try Booth.ofSquareDay()
      let told = try booth.run(arguments)
      #expect(told.code == 64 && told.output.isEmpty)
      #expect(try booth.shell("ls -A | grep docx").output.isEmpty)
    }
  #endif
}

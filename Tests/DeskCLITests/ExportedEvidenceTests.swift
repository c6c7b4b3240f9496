import Foundation
import LineFinding
import Testing
import Values

/// Files of evidence leave a desk with its cases, by name and digest, and come into another with them.
@Suite struct ExportedEvidenceTests {
  private static let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"

  /// A desk with a case that has two files, one of them twice.
  private func booth() throws -> Booth {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "坏了", "--consumer-name", "样一")
    try booth.write("x", to: "小票.txt")
    try booth.write("%PDF-1.7", to: "合同.pdf")
    #expect(try booth.run("attach", "1", "小票.txt", "合同.pdf").code == 0)
    return booth
  }

  @Test func theyGoAlongAndComeBack() throws {
    let one = try booth()
    let exported = try one.run("export", "all.jsonl", "--unmask")
    #expect(exported.code == 0)
    #expect(exported.errors == "证据文件 2 个在 all.jsonl.evidence，没有打星号，没有锁\n", "\(exported)")
    #expect(try one.text("all.jsonl.evidence/\(Self.digest)") == "x")
    let two = try Booth()
    try two.shell("cp -r \(one.folder)/all.jsonl \(one.folder)/all.jsonl.evidence .")
    let trial = try two.run("import", "all.jsonl", "--dry-run")
    #expect(trial.output == "new 1 known 0 differs 0\n", "\(trial)")
    #expect(try two.shell("ls desk.db.evidence").code != 0)
    for told in ["new 1 known 0 differs 0\n", "new 0 known 1 differs 0\n"] {
      let read = try two.run("import", "all.jsonl")
      #expect(read.code == 0 && read.output == told, "\(read)")
    }
    let (first, second) = (
      try one.run("evidence", "1", "--unmask"), try two.run("evidence", "1", "--unmask")
    )
    #expect(first.code == 0 && first.output == second.output, "\(first) \(second)")
    #expect(try two.run("check", "--deep").code == 0)
  }

  @Test(arguments: [
    ("rm all.jsonl.evidence/*", "没有这个证据文件"),
    ("for f in all.jsonl.evidence/*; do echo y > $f; done", "内容"),
  ])
  func whatIsNotBesideOrChangedIsRefused(harm: String, words: String) throws {
    let one = try booth()
    try one.run("export", "all.jsonl", "--unmask")
    try one.shell(harm)
    let read = try one.run("--store", "new.db", "import", "all.jsonl")
    #expect(read.code == 65 && read.errors.lines(with: words).count == 1, "\(read)")
    #expect(try one.run("--store", "new.db", "list", "--format", "jsonl").output == "")
  }

  /// Masked nobody's file is told of by its name, and none is written.
  @Test func documentsTellNamesUnmaskedAlone() throws {
    let booth = try booth()
    let masked = try JSON.parse(try booth.run("show", "1", "--format", "json").output)
    let whole = try JSON.parse(try booth.run("show", "1", "--format", "json", "--unmask").output)
    #expect(
      masked["attachments"]
        == [["media": "", "size": 1], ["media": "application/pdf", "size": 8]])
    #expect(whole["attachments"]?.array?.map { $0["name"] } == ["小票.txt", "合同.pdf"])
    #expect(whole["attachments"]?.array?.first?["sha256"]?.string == Self.digest)
    let export = try booth.run("export", "-")
    #expect(try JSON.parse(export.output)["attachments"] == nil, "\(export)")
    let sheet = try booth.run("export", "x.csv", "--unmask")
    #expect(sheet.errors.lines(with: "证据文件没有写出").count == 1, "\(sheet)")
    let shown = try booth.run("show", "1")
    #expect(shown.output.lines(with: "附上证据 2 个  文件 1 字节  PDF 8 字节").count == 1, "\(shown)")
  }
}

import Foundation
import GRDB
import Testing
import Values
import Vocabulary

/// A copy of the store that somebody asks for by its name.
@Suite struct AskedBackupTests {
  private func booth() throws -> Booth {
    let booth = try Booth()
    try booth.run("setup", "--office", "样板所")
    try booth.run("add", "complaint", "--consumer-name", "张三", "--facts", "坏了")
    return booth
  }

  /// How often a store knows that a copy was made of it.
  private func recorded(_ store: String) throws -> Int? {
    let queue = try DatabaseQueue(path: store)
    defer { do { try queue.close() } catch { print(error) } }
    return try queue.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM event WHERE kind = 'disclosed' AND body LIKE '%\"backup %'")
    }
  }

  @Test func itIsRecordedBeforeItIsMade() throws {
    let booth = try booth()
    let made = try booth.run("backup", "copy.db")
    #expect(made.code == 0 && made.output == "已备份到 copy.db\n" && made.errors == "", "\(made)")
    for store in [booth.store, booth.folder + "/copy.db"] { #expect(try recorded(store) == 1) }
    #expect(try booth.run("check", "--deep").code == 0)
    #expect(try booth.shell("\"$DESK\" --store copy.db check --deep").code == 0)
  }

  /// What is refused beforehand has left no desk, and is not recorded.
  @Test func whatIsRefusedIsNotRecorded() throws {
    let booth = try booth()
    try booth.shell("mkdir -p pack/给媒体 三一五-2027-03-15-交接; touch there.db")
    for target in ["there.db", "pack/给媒体/b.db", "三一五-2027-03-15-交接/b.db", "desk.db"] {
      let outcome = try booth.run("backup", target)
      #expect(outcome.code == 73, "\(target): \(outcome)")
    }
    #expect(
      try booth.run("backup", "pack/给媒体/b.db").errors
        == "pack/给媒体/b.db：这里放交给别人的材料，备份里有全部个人信息，请换个地方\n")
    #expect(try recorded(booth.store) == 0)
  }

  /// The folder of the settings, and what is written by name into it: every command that writes a file.
  @Test(arguments: [
    "totals -o copies/t.txt", "totals --format html -o copies/t.html", "summary -o copies/s.html",
    "export copies/x.csv", "export copies/x.jsonl --unmask", "rollup write copies/r.json",
    "close-day -o copies/pack", "print 1 --form slip --format html -o copies/p.html",
    "return shanxi2019 --format csv -o copies/r.csv",
  ])
  func nothingElseIsWrittenAmongBackups(line: String) throws {
    let booth = try booth()
    try booth.shell("mkdir -p copies config/desk315")
    try booth.write(
      #"{"backup_folder":"\#(booth.folder)/copies"}"#, to: "config/desk315/settings.json")
    let config = "XDG_CONFIG_HOME=$PWD/config \"$DESK\""
    let outcome = try booth.shell("\(config) \(line)")
    #expect(outcome.code == 73, "\(outcome)")
    #expect(outcome.errors.hasSuffix("：这里专放备份，有全部个人信息，请换个地方\n"), "\(outcome.errors)")
    #expect(try booth.shell("ls -A copies").output == "")
    #expect(try booth.shell("\(config) backup copies/mine.db").code == 0)
  }

  /// The end of a day says which folder is not used, and where the backup lies instead.
  @Test(arguments: [("gone", "不在"), ("pack/给媒体", "和交接的文件夹套在一起，不用它")])
  func theEndOfADaySaysWhatIsNotUsed(chosen: String, why: String) throws {
    let booth = try booth()
    try booth.shell("mkdir -p config/desk315 pack/给媒体")
    let folder = "\(booth.folder)/\(chosen)"
    try booth.write(#"{"backup_folder":"\#(folder)"}"#, to: "config/desk315/settings.json")
    let day = try booth.shell("XDG_CONFIG_HOME=$PWD/config \"$DESK\" close-day -o day")
    #expect(day.code == 0, "\(day)")
    let said = day.output.split(separator: "\n").filter { $0.hasPrefix("备份：") }
    #expect(said.count == 1 && said[0].hasSuffix("；设的备份文件夹 \(folder) \(why)"), "\(said)")
    #expect(try booth.shell("ls pack/给媒体").output == "")
    let found = try booth.shell("XDG_CONFIG_HOME=$PWD/config \"$DESK\" doctor --format json")
    let findings = try JSON.parse(found.output)["findings"]?.array ?? []
    let words = findings.filter { $0["id"] == "backups" }.map { $0["words"]?.string }
    #expect(words == ["设的备份文件夹 \(folder) \(why)，改放 ~/三一五-备份"])
  }
}

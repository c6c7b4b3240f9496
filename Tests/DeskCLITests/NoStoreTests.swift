import Foundation
import Testing

/// What a command does to the place of a store before it opens one.
@Suite struct NoStoreTests {
  static let lines = [
    "check", "check --deep", "check --void-invented --yes", "rebuild", "backup b.db",
    "export x.jsonl", "export -", "export --unmask x.csv",
  ]

  /// What only looks after a store makes none, and does not say that all is well.
  @Test(arguments: lines) func nothingIsMadeWhereNoStoreIs(line: String) throws {
    let booth = try Booth()
    let outcome = try booth.shell("desk315 --store none/desk.db \(line)")
    #expect(outcome.code == 66 && outcome.output == "", "\(outcome)")
    #expect(outcome.errors == "none/desk.db：没有这个文件，请核对文件名\n")
    #expect(try booth.shell("ls").output == "")
  }

  /// A file that is refused gets no lock beside it.
  @Test(arguments: ["add complaint --facts 一", "list", "rebuild", "restore copy.db"])
  func whatIsRefusedStaysAlone(line: String) throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "一")
    try booth.run("backup", "copy.db")
    try booth.shell("mkdir box; echo text > box/other.txt")
    let outcome = try booth.shell("desk315 --store box/other.txt \(line)")
    #expect(outcome.code == 65, "\(outcome)")
    #expect(try booth.shell("ls -A box; cat box/other.txt").output == "other.txt\ntext\n")
  }

  @Test func whatOthersCouldReadIsSaidOnce() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "一")
    for line in ["list", "add complaint --facts 二"] {
      let told = try booth.shell("chmod 644 desk.db; desk315 \(line)")
      #expect(told.code == 0, "\(told)")
      #expect(told.errors == "\(booth.store)：存档别人也能读，已改成只有本人可读\n")
      #expect(try booth.shell("stat -c %a desk.db").output == "600\n")
      #expect(try booth.run("list").errors == "")
    }
  }

  /// Whoever had records and finds an empty file is told that a new store was made in it.
  @Test(arguments: ["list", "check", "add complaint --facts 一"])
  func anEmptyFileIsSaid(line: String) throws {
    let booth = try Booth()
    let told = try booth.shell(": > desk.db; chmod 600 desk.db; desk315 \(line)")
    #expect(told.code == 0, "\(told)")
    #expect(told.errors == "\(booth.store)：存档是个空文件，已在里面建了新的；以前有登记的话，请找回原来的文件\n")
    #expect(try booth.run("list").errors == "")
  }
}

import Casework
import Foundation
import LineFinding
import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// The folder a day is handed over with: whole or not at all, the same figures in every file.
@Suite struct CloseDayTests {
  private let booth: Booth

  init() throws {
    booth = try Booth.ofSquareDay()
    try booth.run("setup", "--office", "样区市场监管所", "--venue", "东门广场")
  }

  private func names(_ folder: String) throws -> [String] {
    try booth.shell("cd \(folder) && find . -type f | cut -c3-").output.split(separator: "\n")
      .map(String.init).sorted()
  }

  /// The copies of the store that lie in the clerk's home.
  private func backups() throws -> [String] {
    try booth.shell("ls 三一五-备份/*.db").output.split(separator: "\n").map(String.init)
  }

  @Test func everythingLiesInTheFolderAndSaysTheSame() throws {
    let told = try booth.run("close-day", "-o", "pack")
    #expect(told.code == 0, "\(told)")
    let names = try names("pack")
    let expected = [
      "SHA256SUMS.txt", "index.html", "给上级/合计.csv", "给上级/合计.html", "给上级/合计.json",
      "给上级/合计.md", "给上级/合计.txt", "留本单位/备份在哪里.txt", "留本单位/待录12315.csv",
      "留本单位/待录12315.html", "给上级/总结.html", "给上级/总结.md",
      "给上级/报数-东门广场-2027-03-15-1.json", "给媒体/新闻.txt", "留本单位/未办结-本台.csv",
      "留本单位/未办结-本台.html", "留本单位/未办结-本台.ics",
    ]
    for name in expected { #expect(names.contains(name), "\(name)") }
    #if Office
      #expect(names.contains("留本单位/合计.xlsx"))
    #endif
    let json = try JSON.parse(try booth.text("pack/给上级/合计.json"))
    #expect(json.figure("cases.complaint.registered") == 28)
    let sentence = try #require(json["sentence"]?.string)
    for name in ["给上级/合计.txt", "给上级/合计.md", "给上级/合计.html", "给媒体/新闻.txt", "index.html"] {
      #expect(try booth.text("pack/\(name)").contains(sentence), "\(name)")
    }
    #expect(try booth.text("pack/给上级/总结.md").contains("接到投诉28件"))
    let page = try booth.text("pack/index.html")
    let links = page.matches(of: /href="([^"]+)"/).compactMap {
      String($0.output.1).removingPercentEncoding
    }
    #expect(links.sorted() == names.filter { $0 != "index.html" })
    #expect(try booth.shell("cd pack && sha256sum -c --quiet SHA256SUMS.txt").code == 0)
    let backup = try #require(try backups().first)
    let sum = try booth.shell("sha256sum \(backup)").output.prefix(64)
    let said = try booth.text("pack/留本单位/备份在哪里.txt")
    #expect(
      said
        == "备份：\(booth.folder)/\(backup)（只在这台电脑上，电脑坏了就没有了）\n备份的 SHA-256：\(sum)\n")
    #expect(told.output.contains(said))
    try booth.shell("DESK315_STORE=$PWD/back.db desk315 restore \(backup)")
    let back = try booth.shell("desk315 --store back.db totals --format json")
    #expect(try JSON.parse(back.output).figure("cases.complaint.registered") == 28)
    let modes = try booth.shell(
      "find pack -type d | xargs stat -c %a | sort -u; find pack -type f | xargs stat -c %a | sort -u"
    )
    #expect(modes.output == "700\n600\n")
  }

  /// What can be passed on lies apart from the copy of the store, and the first page says what is for
  /// whom.
  @Test(arguments: ["zh", "en"]) func theFirstPageSaysWhatIsForWhom(language: String) throws {
    let added = try booth.run("add", "complaint", "--facts", "转出去的一件")
    #expect(try booth.run("refer", added.lastWord, "--to", "住建").code == 0)
    #expect(try booth.run("--lang", language, "close-day", "-o", "pack", "--unmask").code == 0)
    #expect(try names("pack").contains("给部门/未办结-住建.csv"))
    let page = try booth.text("pack/index.html")
    let said: [PackPart: [String]] =
      language == "zh"
      ? [
        .departments: ["每张名单只给写明的部门", "有消费者的姓名"], .press: ["给报社", "没有个人信息"],
        .superior: ["报上级", "没有个人信息"], .own: ["不外传", "有消费者的姓名"],
      ]
      : [
        .departments: ["each list only for the one it names", "persons in full"],
        .press: ["for the press", "no persons"], .superior: ["superior office", "no persons"],
        .own: ["never passed on", "persons in full"],
      ]
    for part in PackPart.allCases {
      let section = try #require(page.components(separatedBy: "<h2>\(part.folder)/</h2>").last)
      let note = section.components(separatedBy: "</p>")[0]
      for words in said[part] ?? [] { #expect(note.contains(words), "\(part): \(note)") }
      let links = section.components(separatedBy: "</section>")[0]
      let files = try names("pack").filter { $0.hasPrefix(part.folder + "/") }
      #expect(!files.isEmpty)
      for file in files { #expect(links.contains(">\(file.dropFirst(part.folder.count + 1))</a>")) }
    }
    #expect(try names("pack").filter { $0.hasSuffix(".db") } == [])
  }

  /// Whoever signs for a list sees whose it is, or a line to write that on.
  @Test(arguments: [("样区市场监管所", "样区市场监管所"), ("", "单位：____________")])
  func aListSaysWhoseItIs(office: String, said: String) throws {
    #expect(try booth.run("setup", "--office", office).code == 0)
    let added = try booth.run("add", "complaint", "--facts", "转出去的一件")
    #expect(try booth.run("refer", added.lastWord, "--to", "住建").code == 0)
    #expect(try booth.run("close-day", "-o", "pack").code == 0)
    let scope = try booth.text("pack/给部门/未办结-住建.html").lines(with: "<p class=\"scope\">")
    #expect(scope.map { $0.components(separatedBy: "  ")[0] } == ["<p class=\"scope\">\(said)"])
  }

  /// Every byte of what can be passed on: a person is only in the list of the department that takes the
  /// case over, and there only where that was chosen.
  @Test(arguments: [false, true]) func whoeverGetsAPartFindsNobodyElseInIt(unmasked: Bool) throws {
    let planted = ["样植妹", "13655554444", "样植路77号", "110101199003078"]
    let referred = try booth.run(
      "add", "complaint", "--consumer-name", "样植妹", "--consumer-phone", "13655554444",
      "--consumer-address", "样区样植路77号", "--consumer-id-type", "resident_id",
      "--consumer-id-number", "11010119900307803X", "--merchant-name", "样店", "--product", "锅",
      "--facts", "锅坏了", "--amount", "99999")
    #expect(try booth.run("refer", referred.lastWord, "--to", "住建").code == 0)
    let settled = try booth.run(
      "add", "complaint", "--consumer-name", "样植妹", "--consumer-phone", "13655554444",
      "--facts", "当场办好的", "--amount", "88888")
    #expect(
      try booth.run("settle", settled.lastWord, "--on-spot", "--recovered", "88888").code == 0)
    let closed = try booth.run(["close-day", "-o", "pack"] + (unmasked ? ["--unmask"] : []))
    #expect(closed.code == 0, "\(closed)")
    let passedOn = try names("pack").filter { !$0.hasPrefix(PackPart.own.folder) }
    let lists = ["给部门/未办结-住建.csv", "给部门/未办结-住建.html"]
    let sheets = passedOn.filter { !$0.hasSuffix(".docx") }
    #expect(sheets.count == 20 && [0, 2].contains(passedOn.count - sheets.count), "\(passedOn)")
    #expect(Set(lists).isSubset(of: passedOn), "\(passedOn)")
    for file in passedOn {
      let text = try booth.words(in: "pack/\(file)")
      let isItsList = lists.contains(file)
      for words in planted.prefix(3) {
        #expect(text.contains(words) == (unmasked && isItsList), "\(file): \(words)")
      }
      #expect(!text.contains(planted[3]), "\(file)")
      #expect(text.contains("样**") == (!unmasked && isItsList), "\(file)")
    }
    // A backup is sealed as the store is, and has what the same search finds in a file of this desk's own.
    #expect(try booth.shell("grep -c 样植妹 三一五-备份/*.db").code == 1)
    try booth.run("export", "all.csv", "--unmask")
    #expect(try booth.shell("grep -c 样植妹 all.csv").code == 0)
  }

  @Test func noPersonIsInItUnlessThatIsChosen() throws {
    try booth.run(
      "add", "report", "--consumer-name", "样举报", "--consumer-phone", "13899998888",
      "--merchant-name", "样板店", "--facts", "仓库里有货")
    try booth.run("close-day", "-o", "pack")
    let people = try DataFolder.lines("square-day.jsonl").flatMap { line in
      [line.figure("consumer.name")?.string, line.figure("consumer.phone")?.string]
        .compactMap { $0 }
    }
    let found = try people.filter { words in
      try booth.shell("grep -rqF -- '\(words)' pack").code == 0
    }
    #expect(found.isEmpty, "\(found)")
    #expect(!people.isEmpty)
    // Masked, but enough to work with: what happened is in it.
    #expect(try booth.shell("cat pack/*/未办结-*.csv").output.contains("仓库里有货"))
    try booth.run("close-day", "-o", "full", "--unmask")
    let open = try booth.shell("cat full/*/未办结-*.csv").output
    #expect(people.contains { open.contains($0) })
    let reporter = try booth.shell("grep -rlF -e 样举报 -e 13899998888 full pack").output
    #expect(reporter == "")
    #expect(open.contains("仓库里有货"))
  }

  @Test(.needsTools) func whetherPersonsWereChosenIsRecorded() throws {
    #expect(try booth.run("close-day", "-o", "pack").code == 0)
    #expect(try booth.run("close-day", "-o", "full", "--unmask").code == 0)
    let details = try booth.shell(
      """
      sqlite3 desk.db "SELECT json_extract(body, '$.detail') FROM event WHERE kind = 'disclosed' \
      ORDER BY sequence"
      """)
    let backup = "backup \(booth.folder)/三一五-备份"
    #expect(
      details.output == "\(backup)\nclose-day\n\(backup)\nclose-day unmasked\n", "\(details)")
  }

  @Test func aSecondOneIsRevisionTwoBesideTheFirst() throws {
    try booth.run("close-day", "-o", "pack")
    let first = try booth.text("pack/给上级/合计.json")
    try booth.run("add", "complaint", "--facts", "后来的一件", "--amount", "10")
    let told = try booth.run("close-day", "-o", "pack/")
    #expect(told.output.contains("2027-03-15 第 2 次交接：pack-2\n"), "\(told)")
    #expect(told.output.contains("投诉接到 28 -> 29；"))
    #expect(try booth.text("pack/给上级/合计.json") == first)
    #expect(try names("pack-2").contains("给上级/报数-东门广场-2027-03-15-2.json"))
    #expect(try booth.text("pack-2/index.html").contains("<li>投诉接到 28 -&gt; 29</li>"))
    let same = try booth.run("close-day", "-o", "other", "--lang", "en")
    #expect(same.output.contains("since the one before: nothing"), "\(same)")
    try booth.write("我的文章", to: "文.txt")
    #expect(try booth.run("close-day", "-o", "文.txt").code == 73)
    #expect(try booth.shell("ls").output.contains("文.txt-") == false)
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    try booth.shell("mkdir taken && echo 私 > taken/文")
    let taken = try booth.run("close-day", "-o", "taken")
    #expect(taken.code == 73)
    #expect(try names("taken") == ["文"])
    #expect(try booth.run("close-day", "-o", "none/pack").code == 73)
    let left = try booth.shell("ls -A | grep part").output
    #expect(left.isEmpty, "\(left)")
    // Nothing was handed over, so the next one is the first.
    #expect(try booth.run("close-day", "-o", "pack").output.contains("第 1 次"))
  }

  @Test func aFullDiskLeavesNothing() throws {
    // A list of what happened that is longer than a file may be; the store is not.
    let facts = String(repeating: "坏", count: 9000)
    for _ in 1...3 { try booth.run("add", "complaint", "--facts", facts) }
    let outcome = try booth.shell("ulimit -f 130; desk315 close-day -o pack")
    #expect(outcome.code == 73, "\(outcome)")
    #expect(try booth.shell("ls -A | grep -e part -e pack").output.isEmpty)
  }

  /// What somebody who was killed left behind holds persons: the next one to the same place takes it
  /// over, whatever it is called.
  @Test func aKillLeavesNothingThatTheNextOneDoesNotClear() throws {
    let script = """
      desk315() { "$DESK" "$@"; }
      for try in 1 2 3 4 5 6 7 8 9 10 11 12; do
        "$DESK" close-day --unmask -o pack & p=$!
        until [ -e .desk315.part/给上级/合计.txt ] || ! kill -0 $p 2> /dev/null; do :; done
        kill -9 $p 2> /dev/null; wait $p
        [ -d pack ] || [ ! -d .desk315.part ] || exit 0
        rm -rf pack
      done
      exit 9
      """
    try booth.write(script, to: "script")
    #expect(try booth.shell("sh script").code == 0)
    #expect(try names(".desk315.part").contains("给上级/合计.txt"))
    #expect(try booth.shell("stat -c %a .desk315.part").output == "700\n")
    let told = try booth.run("close-day", "-o", "other")
    #expect(told.code == 0, "\(told)")
    #expect(try booth.shell("ls -A | grep part").output.isEmpty)
    #expect(try names("other").contains("留本单位/备份在哪里.txt"))
    #expect(!(try names("other").contains { $0.hasPrefix(".") }))
  }

  /// Two at once to one place: the second is told so, and the first is not disturbed.
  @Test func aPlaceThatSomebodyWritesToIsLeftToHim() throws {
    let script = """
      mkdir .desk315.part; touch .desk315.part/他的
      flock -x .desk315.part sh -c '"$DESK" close-day -o pack; echo $?'
      """
    try booth.write(script, to: "script")
    let told = try booth.shell("sh script")
    #expect(told.output.hasSuffix("73\n"), "\(told)")
    #expect(told.errors.contains("别的程序正在写"))
    #expect(try names(".desk315.part") == ["他的"])
    #expect(try booth.run("close-day", "-o", "pack").code == 0)
    #expect(!(try names("pack").contains("他的")))
  }

  @Test func withoutAFolderThePlacesAreNamed() throws {
    let told = try booth.run("close-day")
    #expect(told.code == 64)
    #expect(told.errors.contains("-o \(booth.folder)/三一五/2027-03-15-交接"), "\(told)")
    #expect(told.output == "")
  }

  /// A stick is named first, by where the system put it; one that is full is named in the refusal.
  @Test(.enabled(if: OutputTests.canMount, "mounting a small disk needs root"))
  func aStickIsNamedFirst() throws {
    let script = """
      mount -t tmpfs -o size=64k tmpfs /media || exit 99
      mkdir -p /media/clerk/样盘 && mount -t tmpfs -o size=64k tmpfs /media/clerk/样盘 || exit 99
      "$DESK" close-day; "$DESK" close-day -o /media/clerk/样盘/交; ls -A /media/clerk/样盘
      """
    try booth.write(script, to: "script")
    let told = try booth.shell("mkdir -p /media; unshare -m sh script")
    let stick = "-o /media/clerk/样盘/三一五-2027-03-15-交接 或 -o "
    #expect(told.errors.contains(stick), "\(told)")
    #expect(told.errors.contains("/media/clerk/样盘/交/"), "\(told)")
    #expect(told.errors.contains("写不了（磁盘满了）"), "\(told)")
    #expect(told.output == "")
  }
}

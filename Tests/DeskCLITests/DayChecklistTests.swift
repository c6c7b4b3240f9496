import Casework
import Foundation
import LineFinding
import Reports
import Testing
import Values
import Vocabulary

/// What a day that is handed over says of itself: what is not done, what is still open, what has changed.
@Suite struct DayChecklistTests {
  private let booth: Booth

  init() throws {
    booth = try Booth.ofSquareDay()
    try booth.run("setup", "--office", "样区市场监管所", "--venue", "东门广场")
  }

  @Test func theChecklistNamesWhatIsNotDone() throws {
    try booth.run(
      "add", "complaint", "--facts", "时间不对", "--received-at", "2027-03-15T23:00:00+08:00")
    let told = try booth.run("close-day", "-o", "pack")
    #expect(
      told.output.lines(with: "- ") == [
        "- 未办结、没有转给部门的：8", "- 已决定、还没有告知的：3", "- 时间可疑的：1（A-0032）",
        "- 台账没有数的项目：5（口头咨询、展板、礼品购物袋、免费检测、志愿者）",
      ])
  }

  /// Figures that go up without a name have to be confirmed one by one; the folder is made all the same.
  @Test(arguments: Language.allCases) func anOfficeWithoutANameIsTold(language: Language) throws {
    let nameless = try Booth.ofSquareDay()
    let words = Phrase(
      "- 没有写的单位名称：1（在设置里写上，或者用 setup --office）",
      "- office without a name: 1 (set it in the settings, or with setup --office)")
    let told = try nameless.run("--lang", language.rawValue, "close-day", "-o", "pack")
    #expect(
      told.code == 0 && told.output.lines(with: "setup --office") == [words[language]], "\(told)")
    #expect(try nameless.text("pack/index.html").contains(words[language].dropFirst(2)))
    let named = try booth.run("--lang", language.rawValue, "close-day", "-o", "pack")
    #expect(named.code == 0 && named.output.lines(with: "setup --office") == [])
    let demo = try nameless.shell(
      "desk315 --store demo.db demo > told && desk315 --store demo.db close-day -o demo")
    #expect(demo.code == 0 && demo.output.lines(with: "setup --office") == [])
  }

  /// The platform's form asks for all of it (总局令第121号 art. 10, 40); persons by choice alone.
  @Test func whatIsKeyedIntoThePlatformIsWhole() throws {
    try booth.run(
      "add", "complaint", "--consumer-name", "样小满", "--consumer-phone", "13800006789",
      "--consumer-address", "样区样路9号", "--merchant-name", "样板家电城", "--merchant-address", "样区二路2号",
      "--facts", "冰箱不制冷，商家不肯换", "--requests", "replace", "--amount", "3299")
    try booth.run("add", "report", "--consumer-name", "样举报", "--facts", "仓库里有过期货")
    try booth.run("close-day", "-o", "pack")
    let list = try booth.text("pack/留本单位/待录12315.csv")
    for words in ["样**", "138****6789", "冰箱不制冷", "样区二路2号", "3299", "2027-03-15", "平台编号"] {
      #expect(list.contains(words), "\(words)")
    }
    #expect(list.contains("仓库里有过期货") && !list.contains("样举报"))
    #expect(!list.contains("样小满"))
    try booth.run("close-day", "-o", "full", "--unmask")
    for folder in ["pack", "full"] {
      let page = try booth.text("\(folder)/留本单位/未办结-本台.html")
      #expect(page.contains("冰箱不制冷") && page.contains("接收人签字") && page.contains("更换"))
      #expect(page.contains("样小满") == (folder == "full") && !page.contains("样举报"))
    }
    let full = try booth.text("full/留本单位/待录12315.csv")
    #expect(full.contains(",更换,") && !full.contains("replace"))
    #expect(full.contains("样小满") && full.contains("13800006789") && !full.contains("样举报"))
  }

  @Test func aDayIsClosedWithWhatHadComeByThen() throws {
    let ahead = try booth.run("close-day", "--day", "2027-03-16", "-o", "pack")
    #expect(ahead.code == 65 && ahead.errors == "--day：“2027-03-16”还没有到，今天是 2027-03-15\n")
    try booth.run("add", "complaint", "--facts", "当天来的")
    let told = try booth.shell(
      """
      export DESK315_NOW=2027-03-16T09:00:00+08:00
      desk315 add complaint --facts 第二天才来的 && desk315 close-day --day 3.15 -o pack
      """)
    #expect(told.code == 0, "\(told)")
    let lists = try booth.shell("cat pack/*/未办结-*.csv pack/留本单位/待录12315.csv").output
    #expect(lists.contains("当天来的") && !lists.contains("第二天才来的"))
  }

  /// However a department is called, each open case is in one file, and no file takes another's place.
  @Test func everyOpenCaseIsInOneFile() throws {
    for (place, department) in ["公安", "police", "本台", "a/b", "a_b", ""].enumerated() {
      try booth.run("add", "complaint", "--facts", "第\(place)件要找的")
      let number = try booth.shell("desk315 list --limit 1 --format json").output
      let subject = try #require(try JSON.parse(number).array?.first?["number"]?.string)
      if !department.isEmpty {
        #expect(try booth.run("refer", subject, "--to", department, "--reply-by", "3.25").code == 0)
      }
    }
    let told = try booth.run("close-day", "-o", "pack")
    #expect(told.code == 0, "\(told)")
    for place in 0..<6 {
      let files = try booth.shell("grep -l 第\(place)件要找的 pack/*/未办结-*.csv").output
      #expect(files.split(separator: "\n").count == 1, "\(place): \(files)")
    }
    let police = try booth.text("pack/给部门/未办结-公安.csv")
    #expect(police.contains("第0件") && police.contains("第1件"))
    #expect(try booth.shell("cd pack && sha256sum -c --quiet SHA256SUMS.txt").code == 0)
    let totals = try JSON.parse(try booth.run("totals", "--format", "json").output)
    let rows = (totals["by_department"]?.array ?? []).filter { $0["label"]?.string == "公安" }
    #expect(rows.count == 1 && rows[0]["complaint"] == 2)
    let english = try JSON.parse(
      try booth.run("totals", "--format", "json", "--lang", "en").output)
    #expect((english["by_department"]?.array ?? []).contains { $0["label"]?.string == "Police" })
  }

  /// The work on cases of earlier days and the lists of departments are compared, too.
  @Test func whatChangedOnOlderCasesIsSaid() throws {
    try booth.run(
      "add", "complaint", "--facts", "隔天的", "--received-at", "2027-03-14T10:00:00+08:00")
    let listed = try booth.shell("desk315 list --from 2027-03-14 --to 2027-03-14 --format json")
    let number = try #require(try JSON.parse(listed.output).array?.first?["number"]?.string)
    try booth.run("close-day", "-o", "pack")
    try booth.run("refer", number, "--to", "邮政")
    let moved = try booth.run("close-day", "-o", "pack").output
    #expect(moved.lines(with: "与上一次相比") == ["与上一次相比：本台未办结 8 -> 7；邮政未办结 2 -> 3"])
    try booth.run("undo")
    try booth.run("settle", number, "--on-spot", "--recovered", "100")
    try booth.run("totals", "--given-to", "样局")
    try booth.run("close-day", "-o", "pack")
    try booth.run("undo")
    try booth.run("settle", number, "--on-spot", "--recovered", "900")
    let told = try booth.run("close-day", "-o", "pack").output
    #expect(told.lines(with: "与上一次相比") == ["与上一次相比：以前登记的挽回损失 100.00 -> 900.00"])
    #expect(
      try booth.run("totals").output.lines(with: "以前登记的挽回损失")
        == ["2027-03-15 17:00  样局  以前登记的挽回损失  100.00  900.00"])
  }

  @Test func aTemplateThatCannotBeReadIsNamed() throws {
    let folder = "config/desk315/templates"
    try booth.shell("mkdir -p \(folder) && echo '{{nosuch}}' > \(folder)/summary.mustache")
    let told = try booth.shell("XDG_CONFIG_HOME=$PWD/config desk315 close-day -o pack")
    #expect(told.code == 0)
    #expect(
      told.output.lines(with: "summary.mustache") == [
        "\(booth.folder)/\(folder)/summary.mustache 第 1 行：没有 {{nosuch}} 这一项，不用这个文件，照内置的打印"
      ])
    #expect(try booth.text("pack/index.html").contains("没有 {{nosuch}} 这一项"))
    #expect(try booth.text("pack/给上级/总结.md").contains("接到投诉28件"))
  }

  /// What no booth counts and this one never counted is nobody's slip.
  @Test func onlyWhatIsCountedHereCanBeForgotten() throws {
    let told = try booth.run("close-day", "-o", "pack")
    #expect(told.output.lines(with: "礼品购物袋") == ["- 台账没有数的项目：5（口头咨询、展板、礼品购物袋、免费检测、志愿者）"])
    #expect(told.output.lines(with: "公益短信") == [])
    try booth.run("tally", "sms", "10万条")
    let after = try booth.shell(
      "DESK315_NOW=2027-03-16T17:00:00+08:00 desk315 close-day -o next")
    #expect(
      after.output.lines(with: "公益短信") == [
        "- 台账没有数的项目：11（口头咨询、宣传资料、展板、公益短信、知识竞赛、文艺演出、礼品购物袋、免费检测、参加单位、志愿者、销毁假冒伪劣）"
      ])
  }

  /// Overdue cases and decisions nobody told are looked at, too.
  @Test func overdueAndUntoldCasesAreNamed() throws {
    // Of what was referred outside market supervision this office tells the consumers itself.
    for number in ["3", "14", "24"] {
      #expect(try booth.run("notify", number, "--by", "phone").code == 0)
    }
    let later = try booth.shell(
      "DESK315_NOW=2027-06-30T09:00:00+08:00 desk315 close-day -o late --lang en")
    #expect(later.output.contains("- cases past their last day: "), "\(later)")
    try booth.run(
      "add", "complaint", "--consumer-name", "样一", "--consumer-phone", "13800000001",
      "--consumer-address", "样区", "--merchant-name", "样店", "--merchant-address", "样区",
      "--facts", "坏了", "--requests", "refund")
    let number =
      try booth.run("list", "--limit", "1", "--format", "json").output
      .firstMatch(of: /A-\d+/).map { String($0.output) } ?? ""
    #expect(try booth.run("accept", number).code == 0)
    let told = try booth.run("close-day", "-o", "pack")
    #expect(told.output.lines(with: "还没有告知") == ["- 已决定、还没有告知的：1"])
    try booth.run("notify", number, "--by", "phone")
    let after = try booth.run("close-day", "-o", "pack")
    #expect(after.output.lines(with: "还没有告知") == [])
  }
}

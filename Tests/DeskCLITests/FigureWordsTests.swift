import Casework
import Foundation
import SampleReading
import Testing
import Values
import Vocabulary

/// Figures as they are typed, asked for and told on the command line.
@Suite struct FigureWordsTests {
  private let booth: Booth

  init() throws { booth = try Booth(now: "2027-03-15T17:00:00+08:00") }

  /// People and copies come whole; tons and money do not have to.
  @Test func countsOfPeopleAreWhole() throws {
    let half = try booth.run("tally", "consultation", "1.5人次")
    #expect(half.code == 65 && half.errors.contains("只能按整数记"), "\(half)")
    #expect(try booth.run("tally", "leaflets", "0.5").code == 65)
    #expect(try booth.run("tally", "leaflets", "1.5万份").code == 0)
    #expect(try booth.run("tally", "destruction", "7批13,408件约1.5吨").code == 0)
    let json = try JSON.parse(try booth.run("totals", "--format", "json").output)
    let texts = (json["ledger"]?.array ?? []).compactMap { $0["text"]?.string }
    #expect(texts == ["1.5万份", "7批", "13408件", "约1.5吨"], "\(texts)")
  }

  /// What nobody counted is told as such.
  @Test func anEstimateSaysSo() throws {
    try booth.run("tally", "participants", "近5000人", "--source", "estimated")
    try booth.run("tally", "leaflets", "480份")
    try booth.run("tally", "leaflets", "20份", "--source", "reported")
    let json = try JSON.parse(try booth.run("totals", "--format", "json").output)
    let sources = (json["ledger"]?.array ?? []).compactMap { $0["source"]?.string }
    #expect(sources == ["counted;reported", "estimated"], "\(sources)")
    let table = try booth.run("totals").output
    #expect(table.contains("估计") && table.contains("清点、上报"), "\(table)")
    #expect(try booth.run("summary").output.contains("参加活动的群众有近5000人，为估计数"))
    try booth.shell("rm -r desk.db* .state")
    try booth.run("tally", "leaflets", "480份")
    #expect(try !booth.run("totals").output.contains("出处"))
  }

  /// The work of a day on cases of earlier days has its own figure, in every format.
  @Test func whatIsClosedOfEarlierDaysIsTold() throws {
    try booth.run(
      "add", "complaint", "--facts", "隔天的", "--amount", "400", "--received-at",
      "2027-03-12T10:00:00+08:00")
    try booth.run(
      "add", "report", "--facts", "隔天的举报", "--received-at", "2027-03-12T11:00:00+08:00")
    try booth.run("settle", "1", "--on-spot", "--recovered", "380.50")
    // A report that was handed over goes on; what came of it closes it.
    try booth.run("hand-over", "2", "--to", "样区市场监管局")
    try booth.run("reply", "2", "--text", "已核查", "--close")
    let words = "另办结以前登记的投诉1件、举报1件，挽回经济损失380.50元"
    for format in ["table", "md", "html", "json"] {
      let told = try booth.run("totals", "--format", format)
      #expect(told.output.contains(words), "\(told)")
    }
    let day = try JSON.parse(try booth.run("totals", "--format", "json").output)
    #expect(day.figure("closed_earlier.complaint.count") == 1)
    #expect(day.figure("closed_earlier.complaint.recovered")?.string == "380.50")
    #expect(day.figure("closed_earlier.report.count") == 1)
    #expect(day.figure("cases.complaint.closed_in_scope") == 1)
    // Of those registered on the day nobody recorded any.
    #expect(day.figure("money.recovered") == .null)
    // The day they came in counts them as its own, and nothing as of earlier days.
    let first = try booth.run("totals", "--day", "2027-03-12", "--format", "json")
    let json = try JSON.parse(first.output)
    #expect(json["closed_earlier"] == nil && json.figure("money.recovered")?.string == "380.50")
    // The same out of a venue's file, and nothing is left of it when the steps are undone.
    let sum = try booth.shell(
      "desk315 rollup write a.json > /dev/null; desk315 rollup read a.json > /dev/null; "
        + "desk315 rollup totals --format json")
    #expect(
      try JSON.parse(sum.output).figure("closed_earlier.complaint.recovered")?.string == "380.50")
    #expect(
      try booth.shell("desk315 undo && desk315 undo && desk315 undo && desk315 check --deep").code
        == 0)
    let undone = try JSON.parse(try booth.run("totals", "--format", "json").output)
    #expect(undone["closed_earlier"] == nil)
  }

  @Test(arguments: ["3.15", "今天", "2027-03-15", "３月１５日"])
  func daysAreUnderstoodWhereverOneIsAskedFor(day: String) throws {
    try booth.run("add", "complaint", "--facts", "一件")
    for options in [["--day", day], ["--from", day, "--to", day]] {
      let told = try booth.run(["totals", "--format", "json"] + options)
      #expect(try JSON.parse(told.output).figure("scope.from")?.string == "2027-03-15")
    }
    #expect(try booth.run("summary", "--from", day).code == 0)
    #expect(try booth.run("list", "--from", day, "--format", "jsonl").output.contains("一件"))
    #expect(try booth.run("purge", "--before", "3.16").code == 65)
    #expect(try booth.run("totals", "--day", "十五").code == 65)
  }

  @Test func aFileOfNoKnownFormatIsNotWritten() throws {
    for name in ["day.doc", "day.odt", "day.DOC"] {
      let told = try booth.run("totals", "-o", name)
      #expect(told.code == 64 && told.output == "" && told.errors.contains(".html"), "\(told)")
      #expect(try booth.run("summary", "-o", name).code == 64)
    }
    #expect(try booth.shell("ls -A | grep day").output.isEmpty)
    for name in ["day", "day.txt", "day 3.15", "day.HTML"] {
      #expect(try booth.run("totals", "-o", name).code == 0, "\(name)")
    }
    #expect(try booth.text("day.HTML").lowercased().hasPrefix("<!doctype html>"))
  }

  @Test func aFinishedSummaryIsLookedThrough() throws {
    try booth.write("20xx年，现场咨询120人次。\n调处率达到100。\n", to: "文.md")
    let told = try booth.run("summary", "--check", "文.md")
    #expect(told.code == 1)
    #expect(told.output.hasPrefix("第 1 行：没有填的地方：20xx\n第 2 行：比率没有百分号"), "\(told)")
    try booth.write("2027年，现场咨询120人次。\n调处率达到100%。\n", to: "文.md")
    #expect(try booth.run("summary", "--check", "文.md").output == "没有发现要改的\n")
    #expect(try booth.run("summary", "--check", "没有.md").code == 66)
    // As Word and WPS save it, or else refused: never called clean unread.
    try booth.write("20xx年，现场咨询120人次。【待填：下一步】", to: "草.md")
    for name in ["GB18030", "UTF-16"] {
      try booth.shell("iconv -f UTF-8 -t \(name) 草.md > 稿.md")
      let told = try booth.run("summary", "--check", "稿.md")
      #expect(told.code == 1 && told.output.contains("没有填：下一步"), "\(name) \(told)")
    }
    for bytes in ["PK\\003\\004\\024\\000", "\\377\\377\\200"] {
      try booth.shell("printf '\(bytes)' > 稿.docx")
      #expect(try booth.run("summary", "--check", "稿.docx").code == 65)
    }
  }

  @Test func somebodyIsGivenTheFiguresOrNobody() throws {
    for empty in ["", "  "] {
      #expect(try booth.run("totals", "--given-to", empty).code == 64)
    }
    try booth.run("setup", "--office", "样区消委会", "--venue", "样会场")
    try booth.run("add", "complaint", "--facts", "一件")
    for receiver in ["样报社", "样局", "样报社"] {
      #expect(try booth.run("totals", "--given-to", receiver).code == 0)
    }
    try booth.run("add", "complaint", "--facts", "又一件")
    // The only venue is all venues; what the same one was told before is one line.
    for options in [[], ["--venue", "样会场"]] {
      let told = try booth.run(["totals"] + options).output
      #expect(told.matches(of: /投诉接到/).count == 2, "\(told)")
      #expect(told.matches(of: /后来又报过/).count == 1, "\(told)")
    }
  }

  @Test func eachVenueAndDepartmentIsThereOnce() throws {
    let told = try booth.run(
      "activity", "--main-venue", "样东门", "--sub-venues", "样东门,样西门,样西门", "--departments", "甲局,甲局",
      "--format", "json")
    let json = try JSON.parse(told.output)
    let names = (json["venues"]?.array ?? json["activity"]?["venues"]?.array ?? [])
    #expect(names.count == 2, "\(told)")
    #expect(told.output.matches(of: /甲局/).count == 1, "\(told)")
  }

  @Test func aVenueNobodyKnowsSendsNothing() throws {
    try booth.run("setup", "--office", "样区消委会", "--venue", "样会场")
    try booth.run("activity", "--sub-venues", "样广场")
    for (venue, code) in [("样会厂", 65), ("", 64)] {
      let told = try booth.run("rollup", "write", "--venue", venue, "a.json")
      #expect(told.code == Int32(code), "\(told)")
    }
    #expect(try booth.run("rollup", "write", "--day", "2027-03-16", "a.json").code == 65)
    #expect(try booth.shell("ls *.json").output == "")
    #expect(try booth.run("rollup", "write", "--venue", "样广场", "a.json").code == 0)
  }
}

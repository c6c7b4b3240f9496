import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// A row is the record that it came from; a file that is read in twice counts once.
@Suite struct RowIdentityTests {
  private func registered(_ booth: Booth) throws -> String {
    let totals = try JSON.parse(booth.run("totals", "--format", "json").output)
    return totals["cases"]?["complaint"]?["registered"]?.text ?? ""
  }

  @Test(arguments: ["own.csv", "own.jsonl"], ["zh", "en"])
  func aRowOfThisStoreIsThatCase(name: String, language: String) throws {
    let booth = try Booth()
    for facts in ["空调", "面包", "手机"] { try booth.run("add", "complaint", "--facts", facts) }
    try booth.run("add", "complaint", "--facts", "冰箱", "--external-id", "GZ-1")
    try booth.run("accept", "2")
    try booth.run("tally", "leaflets", "100份")
    #expect(try booth.run("--lang", language, "export", name, "--unmask").code == 0)
    let files = name == "own.csv" ? ["own.csv", "own.ledger.csv"] : [name]
    for file in files {
      let text = try booth.text(file)
      // The numbers of desks are random, and may have a hundred in them.
      let changed = text.replacing("空调", with: "空调不制冷").replacing("冰箱", with: "冰柜")
        .replacing(",100,", with: ",200,").replacing("\"100\"", with: "\"200\"")
      try booth.write(changed, to: file)
    }
    for options in [["--dry-run"], []] {
      let outcome = try booth.run(["import", name] + options)
      #expect(outcome.output == "new 0 known 2 differs 3\n", "\(outcome)")
      #expect(outcome.errors.contains("TS-20260515-A-0001"), "\(outcome.errors)")
      #expect(outcome.errors.contains(name == "own.csv" ? "第 2 行" : "第 1 行"))
    }
    #expect(try registered(booth) == "4")
  }

  /// Its other number was changed: the number of this store still says which case it is.
  @Test func aChangedOtherNumberMakesNoNewCase() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "空调", "--external-id", "GZ-1")
    try booth.run("export", "own.jsonl", "--unmask")
    try booth.shell("sed -i s/GZ-1/GZ-2/ own.jsonl")
    #expect(try booth.run("import", "own.jsonl").output == "new 0 known 0 differs 1\n")
  }

  @Test func aNumberOfAnotherDeskIsItsNumberElsewhere() throws {
    let booth = try Booth()
    try booth.run("setup", "--desk", "B")
    try booth.run("add", "complaint", "--facts", "空调")
    try booth.write("编号,种类,经过\nTS-20260515-A-0001,投诉,空调\n", to: "a.csv")
    #expect(try booth.run("import", "a.csv").output == "new 1 known 0 differs 0\n")
    #expect(try booth.run("import", "a.csv").output == "new 0 known 1 differs 0\n")
    #expect(try booth.run("list", "--format", "jsonl").output.contains("TS-20260515-A-0001"))
  }

  static let five =
    "kind,consumer.name,facts,consumer.phone\n"
    + (1...5).map { "complaint,测试\($0),面包,\n" }.joined()

  @Test(arguments: [
    "2026-05-15T10:00:00+08:00", "2026-05-15T11:00:00+08:00", "2026-05-16T10:00:00+08:00",
  ])
  func aForeignSheetReadTwiceCountsOnce(later: String) throws {
    let booth = try Booth()
    try booth.write(RowIdentityTests.five, to: "f.csv")
    #expect(try booth.run("import", "f.csv").output == "new 5 known 0 differs 0\n")
    for options in ["--dry-run", ""] {
      let second = try booth.shell("DESK315_NOW=\(later) desk315 import f.csv \(options)")
      #expect(second.output == "new 0 known 5 differs 0\n", "\(second)")
      #expect(second.errors.contains("5 条"), "\(second.errors)")
    }
    #expect(try registered(booth) == "5")
  }

  @Test(arguments: ["f.csv", "f.jsonl"]) func equalRowsOfOneFileAreAsManyCases(name: String) throws
  {
    let booth = try Booth()
    let row = #"{"kind":"complaint","facts":"酒是假的","amount":"20.00"}"# + "\n"
    let text = name == "f.csv" ? "种类,经过,金额\n投诉,酒是假的,20\n投诉,酒是假的,20.00\n" : row + row
    try booth.write(text, to: name)
    #expect(try booth.run("import", name).output == "new 2 known 0 differs 0\n")
    #expect(try booth.run("import", name).output == "new 0 known 2 differs 0\n")
    try booth.write(text + (name == "f.csv" ? "投诉,酒是假的,20\n" : row), to: name)
    #expect(try booth.run("import", name).output == "new 1 known 2 differs 0\n")
  }

  /// Work on the cases does not make them others; a case that was taken back is none.
  @Test func whatWasDoneMeanwhileIsOfNoMatter() throws {
    let booth = try Booth()
    try booth.write(RowIdentityTests.five, to: "f.csv")
    try booth.run("import", "f.csv")
    try booth.run("amend", "1", "--consumer-phone", "13800138000", "--facts", "面包过期")
    try booth.run("withdraw", "2")
    try booth.run("void", "3", "--why", "读错了文件")
    #expect(try booth.run("import", "f.csv").output == "new 1 known 4 differs 0\n")
  }

  @Test(arguments: ["f.csv", "f.jsonl"]) func ledgerEntriesReadTwiceCountOnce(name: String) throws {
    let booth = try Booth()
    let row = #"{"kind":"tally","item":"leaflets","count":"50","note":null}"# + "\n"
    try booth.write(
      name == "f.csv" ? "项目,数量,备注\n宣传资料,50,\nleaflets,50,\n" : row + row, to: name)
    #expect(try booth.run("import", name).output == "new 2 known 0 differs 0\n")
    for options in [["--dry-run"], []] {
      let second = try booth.run(["import", name] + options)
      #expect(second.output == "new 0 known 2 differs 0\n", "\(second)")
      #expect(second.errors.contains("2 条"))
    }
  }

  /// A file with its times or numbers that are others is another one.
  @Test func otherTimesAreOtherCases() throws {
    let booth = try Booth()
    let head = "种类,经过,收到\n"
    try booth.write(head + "投诉,x,2026-05-14 9:00\n", to: "a.csv")
    try booth.write(head + "投诉,x,2026-05-15 9:00\n", to: "b.csv")
    #expect(try booth.run("import", "a.csv").output == "new 1 known 0 differs 0\n")
    #expect(try booth.run("import", "b.csv").output == "new 1 known 0 differs 0\n")
    #expect(try booth.run("import", "b.csv").output == "new 0 known 1 differs 0\n")
  }
}

import Casework
import Foundation
import Reports
import Testing
import Values
import Vocabulary

/// Sheets as other people keep them: what is read of them, and what is said where they are not.
@Suite struct ForeignSheetTests {
  /// What `import --dry-run` answers to a sheet.
  private func answer(_ text: String, _ options: String...) throws -> Booth.Outcome {
    let booth = try Booth(now: "2026-03-15T10:00:00+08:00")
    try booth.write(text, to: "f.csv")
    return try booth.run(["import", "f.csv", "--dry-run"] + options)
  }

  @Test func allUnknownHeadingsAreNamedAtOnceWithThoseMeant() throws {
    let outcome = try answer("序号,投诉人,联系电话,被投诉方,投诉内容,处理结果,受理时间,备注\n1,a,b,c,d,e,f,g\n")
    #expect(outcome.code == 65)
    for pair in [
      "序号→外部编号", "投诉人→姓名", "联系电话→电话", "被投诉方→商家", "投诉内容→", "处理结果→答复", "受理时间→收到", "备注→",
    ] { #expect(outcome.errors.contains(pair), "\(pair): \(outcome.errors)") }
    #expect(outcome.errors.contains("第 1 行") && outcome.errors.contains("manual data"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    let english = try answer("Consumer,Telefone,merchnt.name\na,b,c\n", "--lang", "en").errors
    for pair in ["Consumer -> consumer.name", "merchnt.name -> merchant.name"] {
      #expect(english.contains(pair), "\(english)")
    }
  }

  @Test func headingsThatAListWritesAreWorkedOut() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "面包")
    try booth.shell("desk315 list --format csv --unmask > list.csv")
    let outcome = try booth.run("import", "list.csv")
    let columns = [
      "status", "outcome", "recovered", "doubled", "platform_number", "missing", "due.what",
      "due.on",
      "due.days_left", "due.overdue", "due.estimated", "decided_late", "told_late", "mediated_late",
      "called_back",
    ]
    let named = columns.map { $0 + "（由程序算出，请删掉这一列）" }.joined(separator: "、")
    #expect(outcome.code == 65)
    #expect(outcome.errors == "list.csv 第 1 行：没有这样的表头：\(named)；全部表头见 desk315 manual data\n")
  }

  @Test func columnsWithoutHeadingAreLeftOutOrNamedByPlace() throws {
    let head = "种类,姓名,电话,经过,,\n"
    #expect(
      try answer(head + "complaint,测试甲,13900000001,面包,,\n").output == "new 1 known 0 differs 0\n")
    #expect(
      try answer(head + "complaint,测试甲,13900000001,面包\n").output == "new 1 known 0 differs 0\n")
    let outcome = try answer(head + "complaint,测试甲,13900000001,面包,,\ncomplaint,乙,,蛋糕,x,\n")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("第 5 列（第 3 行有值）"), "\(outcome.errors)")
    #expect(try answer("种类,,经过\n投诉,,x\n").output == "new 1 known 0 differs 0\n")
    #expect(try answer("种类,经过\n投诉,x,,\n").output == "new 1 known 0 differs 0\n")
    #expect(try answer("种类,经过\n投诉,x,y\n").code == 65)
  }

  @Test(arguments: ["样板县消费投诉登记表,,,\n", "样板县消费投诉登记表\n", "样板县登记表\n2026年3月15日,,,\n\n", ",,,\n"])
  func whatStandsAboveTheHeadingsIsPassedOver(title: String) throws {
    let outcome = try answer(title + "种类,姓名,电话,经过\n投诉,测试甲,13900000001,面包\n , ,\u{3000}, \n")
    #expect(outcome.output == "new 1 known 0 differs 0\n", "\(outcome.errors)")
    #expect(title.hasPrefix(",") || outcome.errors.contains("第 1"), "\(outcome.errors)")
  }

  @Test(arguments: [
    "sep=,\n种类,经过\n投诉,x\n", "sep=;\r\n种类;经过\r\n投诉;x\r\n", "\"sep=;\"\n种类;经过\n投诉;x\n",
    "sep=,,\n种类,经过\n投诉,x\n", "SEP=\t\n种类\t经过\n投诉\tx\n", "种类\t经过\n投诉\tx\n",
    "种类;经过\n投诉;x\n", "标题\n种类;经过\n投诉;\"a;b,c\"\n",
  ])
  func cellsMayBePartedOtherwise(text: String) throws {
    for mark in ["", "\u{FEFF}"] {
      let outcome = try answer(mark + text)
      #expect(outcome.output == "new 1 known 0 differs 0\n", "\(outcome.errors)")
    }
  }

  @Test func aHeadingTwiceIsNamedWithBothPlaces() throws {
    let outcome = try answer("kind,facts,姓名,经过\ncomplaint,a,x,b\n")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors
        == "f.csv 第 1 行：同一项有两列，请留一列：facts=经过（第 2,4 列）；全部表头见 desk315 manual data\n")
  }

  @Test func theScreensOwnWordsAreRead() throws {
    let booth = try Booth(now: "2026-03-15T10:00:00+08:00")
    try booth.write(
      """
      种类,来源,诉求,类别,性质,经过,收到,行业
      投诉,来电,退货;退款,食品类,质量,面包,2026/3/15 9:12,商贸
      Complaint,Phone,Repair,g_food,Quality,x,2026-03-15 09:12:30,retail
      """, to: "f.csv")
    let outcome = try booth.run("import", "f.csv")
    #expect(outcome.output == "new 2 known 0 differs 0\n", "\(outcome.errors)")
    let list = try booth.run("list", "--format", "jsonl").output
    #expect(list.contains(#""requests":["return_goods","refund"]"#), "\(list)")
    #expect(list.contains(#""channel":"phone""#) && list.contains(#""class":"g_food""#))
    #expect(list.contains("2026-03-15T09:12:30+08:00"))
  }

  /// Entries of a list, flags and counts as people and their programs write them.
  @Test(arguments: [
    "退货、退款,是,3人次", "退货，退款,√,3.0", "退货；退款,Y,三", "\"退货,退款\",TRUE,3", "退货;退款,有,３人",
  ])
  func listsFlagsAndCountsAreReadAsPeopleWriteThem(cells: String) throws {
    let booth = try Booth(now: "2026-03-15T10:00:00+08:00")
    try booth.write("种类,诉求,未成年,人数,经过\n投诉,\(cells),x\n", to: "f.csv")
    let outcome = try booth.run("import", "f.csv")
    #expect(outcome.output == "new 1 known 0 differs 0\n", "\(outcome.errors)")
    let list = try booth.run("list", "--format", "jsonl").output
    #expect(list.contains(#""requests":["return_goods","refund"]"#), "\(list)")
    #expect(list.contains(#""minor":true"#) && list.contains(#""people":3,"#), "\(list)")
  }

  /// CASES 10: what a Chinese spreadsheet makes of days and amounts; what names no year is refused.
  @Test func daysAndAmountsAsSpreadsheetsWriteThem() throws {
    for (day, amount) in [
      ("2026/3/1", "\"1,280.50\""), ("2026-3-1", " 199 "), ("2026年3月1日", "￥199"),
      (" 2026-03-01 ", "199元"),
    ] {
      let outcome = try answer("kind,facts,purchased_on,amount\ncomplaint,x,\(day),\(amount)\n")
      #expect(outcome.output == "new 1 known 0 differs 0\n", "\(outcome.errors)")
    }
    for day in ["46096", "3月15日", "昨天"] {
      let outcome = try answer(
        "kind,facts,purchased_on\ncomplaint,y,2026-03-01\ncomplaint,x,\(day)\n")
      #expect(outcome.code == 65 && outcome.errors.contains("第 3 行"), "\(outcome)")
    }
  }

  @Test func whatTheFormRemarksOnIsRemarkedOnWithTheLine() throws {
    let outcome = try answer(
      "种类,电话,购买,经过\n投诉,1.39E+10,2026-03-01,x\n投诉,13900000001,2026-03-16,y\n")
    #expect(outcome.output == "new 2 known 0 differs 0\n", "\(outcome)")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.contains { $0.contains("第 2 行") && $0.contains("consumer.phone") }, "\(lines)")
    #expect(lines.contains { $0.contains("第 3 行") && $0.contains("purchased_on") }, "\(lines)")
  }
}

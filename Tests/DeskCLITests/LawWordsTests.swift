import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// What papers, texts and headings say of the law, through the program.
@Suite struct LawWordsTests {
  // MARK: The other routes

  private static let routes = [
    "与经营者协商和解", "消费者协会或者其他调解组织调解", "向有关行政部门投诉", "有仲裁协议的申请仲裁", "向人民法院起诉", "消费者权益保护法第39条",
  ]

  /// Whoever is turned away reads all five routes of 消费者权益保护法 art. 39 and what arbitration needs.
  @Test(arguments: ["market", "other", "council", "finance"])
  func allFiveRoutesAreTold(officeKind: String) throws {
    let booth = try LawDesk.booth(officeKind)
    let lines = [
      LawDesk.line(LawDesk.step("decline", "05-18", #","ground":1"#)),
      LawDesk.line(
        LawDesk.step("accept", "05-16") + "," + LawDesk.step("terminate", "08-20", #","ground":3"#)),
    ]
    try booth.write(lines.joined(), to: "away.jsonl")
    try booth.run("import", "away.jsonl")
    for number in ["1", "2"] {
      for told in [
        ["show", number], ["print", number, "--form", "slip"],
        ["print", number, "--form", "slip", "--format", "html"],
        ["print", number, "--form", "mediation"],
      ] {
        let text = try booth.run(told).output.filter { !$0.isWhitespace }
        #expect(Self.routes.filter { !text.contains($0) } == [], "\(told)")
      }
    }
    let english = try booth.run("--lang", "en", "show", "1").output
    #expect(
      english.lines(with: "both agreed to arbitrate") == [
        "Other routes: a settlement with the trader, mediation by a consumer council or another body, "
          + "a complaint to the authority concerned, arbitration where both agreed to arbitrate, "
          + "or a lawsuit (Consumer law art. 39)"
      ])
  }

  // MARK: Papers

  /// A slip tells the last state: what was referred and came back is not told as referred.
  @Test func aSlipTellsTheLastState() throws {
    let booth = try LawDesk.booth("market")
    let slip = { (number: String) in
      try booth.run("print", number, "--form", "slip").output.split(separator: "\n")
        .map { $0.filter { $0 != " " } }.drop { !$0.hasPrefix("办理状态") }
        .prefix { !$0.hasPrefix("个人信息") }.filter { !$0.hasPrefix("--") }
    }
    try booth.write((LawDesk.line("") + LawDesk.line("") + LawDesk.line("")), to: "cases.jsonl")
    try booth.run("import", "cases.jsonl")
    for number in ["1", "2", "3"] {
      try booth.run("refer", number, "--to", "农业农村", "--at", "2026-05-20T10:00:00+08:00")
    }
    #expect(
      try slip("1") == [
        "办理状态：已转办", "是否受理由农业农村决定，期限自该单位收到之日起算", "（总局令第121号第15条）。",
        "已转农业农村，2026年6月3日前回复本单位。",
      ])
    try booth.run("reply", "1", "--text", "不归该局")
    #expect(
      try slip("1") == [
        "办理状态：已登记", "登记不等于受理。", "2026年5月26日前告知您是否受理。",
        "不属于本单位处理的，期限自有处理权限的单位收到之", "日起算（总局令第121号第15条）。",
      ])
    try booth.run("reply", "2", "--text", "已退款", "--close")
    try booth.run("withdraw", "3")
    #expect(try [slip("2"), slip("3")] == [["办理状态：转办已回复"], ["办理状态：撤回"]])
  }

  /// A mediation that led to nothing is not written up as an agreement; one that did is.
  @Test(arguments: ["txt", "html"])
  func aMediationPaperSaysHowItEnded(format: String) throws {
    let booth = try LawDesk.booth("market")
    let accepted = LawDesk.step("accept", "05-16") + "," + LawDesk.step("mediate", "05-17")
    let lines = [
      LawDesk.line(accepted),
      LawDesk.line(accepted + "," + LawDesk.step("terminate", "08-20", #","ground":3"#)),
      LawDesk.line(
        accepted + "," + LawDesk.step("settle", "05-18", #","recovered":"12.00","agreement":"退款""#)),
      LawDesk.line(accepted + "," + LawDesk.step("withdraw", "05-18")),
    ]
    try booth.write(lines.joined(), to: "m.jsonl")
    try booth.run("import", "m.jsonl")
    let printed = try (1...4).map {
      try booth.run("print", "\($0)", "--form", "mediation", "--format", format).output
    }
    let results = printed.map { paper in
      paper.lines(with: "调解结果").map { $0.replacing(/<[^>]*>|\[ \]|[☐：\s]/, with: "") }
    }
    #expect(results == [["调解结果双方自愿达成协议没有达成协议"], ["调解结果终止调解"], [], ["调解结果撤回"]])
    let papers = printed.map { paper in paper.filter { !$0.isWhitespace } }
    #expect(papers.map { $0.contains("双方自愿达成如下协议") } == [false, false, true, false])
    for paper in [papers[1], papers[3]] {
      #expect(!paper.contains("达成如下协议") && !paper.contains("双方自愿") && !paper.contains("履行期限"))
    }
    for paper in papers { #expect(!paper.contains("走《") && paper.contains("诉")) }
  }

  /// The labels of the registration sheets are those of the forms of April 2026.
  @Test(arguments: ["txt", "html"])
  func theSheetsHaveTheLabelsOfTheForms(format: String) throws {
    let booth = try LawDesk.booth("market")
    let complaint = [
      "投诉登记表", "登记单位", "编号", "投诉人", "姓名", "联系电话", "证件类型", "证件号码", "联系地址", "是否同意公示投诉信息",
      "是否同意委托调解", "被投诉人", "名称（姓名）", "联系人", "地址", "消费者权益争议事实依据", "投诉请求", "投诉人（签字）",
      "经办人（签字）",
    ]
    let report = [
      "举报登记表", "登记单位", "编号", "举报人", "姓名", "联系电话", "联系地址", "身份证件号码", "被举报人", "名称（姓名）", "地址",
      "涉嫌违反市场监督管理法律、法规、规章的具体线索和相应的事实依据", "举报人（签字）", "经办人（签字）",
    ]
    try booth.run(
      "add", "complaint", "--facts", "面包", "--consumer-name", "测试", "--merchant-name", "样板店")
    try booth.run(
      "add", "report", "--facts", "过期", "--consumer-name", "测试", "--merchant-name", "样板店")
    for (number, labels) in [("1", complaint), ("2", report)] {
      var words = ["print", number, "--form", "registration", "--format", format]
      if number == "2" { words.append("--unmask") }
      let paper = try booth.run(words)
      let text = paper.output.filter { !$0.isWhitespace }
      #expect(labels.filter { !text.contains($0) } == [], "\(paper)")
    }
  }

  /// On papers the trader is 被投诉人, in a report 被举报人, and nobody is a 商家 or at a 台 that replies.
  @Test func papersUseTheWordsOfTheForms() throws {
    let booth = try LawDesk.booth("market")
    for kind in ["complaint", "report"] {
      try booth.run(
        "add", kind, "--facts", "面包", "--merchant-name", "样板名", "--consumer-name", "测试")
    }
    for number in ["1", "2"] {
      try booth.run("refer", number, "--to", "农业农村")
      for form in ["registration", "slip", "referral", "mediation"] {
        for format in ["txt", "html"] {
          let paper = try booth.run("print", number, "--form", form, "--format", format)
          let isMissing = number == "2" && form == "mediation"
          #expect(paper.code == (isMissing ? 1 : 0), "\(form) \(format)")
          if isMissing { continue }
          let spoken = ["商家", "本台", "现在", "经过", "受托人", "走"]
          #expect(spoken.filter { paper.output.contains($0) } == [], "\(form) \(format)")
          #expect(paper.output.contains(number == "1" ? "被投诉人" : "被举报人"), "\(form) \(format)")
        }
      }
    }
  }

  // MARK: Labels

  /// Every heading that an earlier version wrote is read as what it meant.
  @Test(arguments: [
    ("事实", "facts", "面包"), ("受托人", "consumer.delegate.name", "测试乙"),
    ("受托人电话", "consumer.delegate.phone", "13900000002"),
  ])
  func aFormerHeadingIsRead(heading: String, field: String, value: String) throws {
    let booth = try LawDesk.booth("market")
    try booth.write("种类,姓名,\(heading)\ncomplaint,测试,\(value)\n", to: "old.csv")
    let read = try booth.run("import", "old.csv")
    #expect(read.code == 0 && read.output.contains("new 1"), "\(read)")
    let told = try booth.run("show", "1", "--unmask", "--format", "json").output
    #expect(told.contains("\"\(value)\""), "\(field) \(told)")
    // Beside its new name it is the same column twice.
    let new = try booth.run("--lang", "zh", "export", "new.csv", "--unmask")
    #expect(new.code == 0)
    let header = try booth.text("new.csv").split(separator: "\r\n").first ?? ""
    #expect(!header.split(separator: ",").contains(Substring(heading)), "\(header)")
  }

  /// The words of the law's forms stand in the lists of the manual.
  @Test(arguments: [
    (
      "zh",
      [
        "赔礼道歉", "补足商品数量", "信函", "委托代理人", "待补材料", "已转办", "当场和解", "调解成功", "不属于本机关职责或处理权限",
        "冒用他人名义或拒不配合核验", "无正当理由不参加或明确拒绝调解", "无法达成调解协议", "鉴定、检测费用无法协商一致",
      ]
    ),
    (
      "en",
      ["Not for household consumption", "Found inadmissible", "Needs material", "Delegate's phone"]
    ),
  ])
  func theManualHasTheWordsOfTheForms(language: String, words: [String]) throws {
    let manual = try LawDesk.booth("market").run("--lang", language, "manual", "data").output
    #expect(words.filter { !manual.contains($0) } == [])
    let former = ["不归本机关", "谈不成", "谈不拢", "不肯核对", "一方不来", "daily life", "Found unfit"]
    #expect(former.filter { manual.contains($0) } == [])
  }
}

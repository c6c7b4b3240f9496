import Casework
import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// What was said roughly is told roughly by every output of the program, and comes back so.
@Suite struct RoughValueTests {
  private func desk() throws -> Booth {
    let booth = try Booth(now: "2026-03-15T10:00:00+08:00")
    try booth.run("setup", "--office", "试点", "--office-kind", "market", "--desk", "A")
    return booth
  }

  struct Said: Sendable, CustomTestStringConvertible {
    var day: String
    var amount: String
    var dayShown: String
    var amountShown: String
    var approx: [String]
    var testDescription: String { "\(day) \(amount)" }
  }

  static let said: [Said] = [
    Said(
      day: "2026年1月", amount: "三千多", dayShown: "2026年1月", amountShown: "3000多元",
      approx: ["month", "at_least"]),
    Said(
      day: "去年", amount: "约2000", dayShown: "2025年", amountShown: "约2000元",
      approx: ["year", "about"]),
    Said(
      day: "半年前", amount: "近三千", dayShown: "约2025年9月15日", amountShown: "近3000元",
      approx: ["about", "nearly"]),
    Said(
      day: "上个月", amount: "2000左右", dayShown: "2026年2月", amountShown: "约2000元",
      approx: ["month", "about"]),
  ]

  /// Each output by its name: the words it is to hold.
  private static let outputs: [(name: String, command: [String])] = [
    ("show", ["show", "1"]),
    ("registration", ["print", "1", "--form", "registration"]),
    ("referral", ["print", "1", "--form", "referral"]),
    ("mediation", ["print", "1", "--form", "mediation"]),
    ("registration page", ["print", "1", "--form", "registration", "--format", "html"]),
  ]

  @Test(arguments: said) func everyOutputSaysIt(said: Said) throws {
    let booth = try desk()
    try booth.run(
      "add", "complaint", "--facts", "空调", "--merchant-name", "样板店", "--purchased-on", said.day,
      "--amount", said.amount, "--consumer-name", "测试甲", "--consumer-phone", "13900000001",
      "--consumer-address", "东街", "--merchant-address", "西街", "--requests", "refund")
    try booth.run("accept", "1")
    try booth.run("mediate", "1")
    for output in ["show", "registration", "registration page"] {
      let command = try #require(Self.outputs.first { $0.name == output }).command
      let text = try booth.run(command).output
      #expect(text.contains(said.dayShown), "\(output)")
      #expect(text.contains(said.amountShown), "\(output)")
    }
    #expect(try booth.run("print", "1", "--form", "mediation").output.contains(said.amountShown))
    try booth.run("close-day", "-o", booth.folder + "/pack")
    for name in ["待录12315.csv", "待录12315.html"] {
      let text = try booth.text("pack/留本单位/\(name)")
      #expect(text.contains(said.dayShown), "\(name)")
      #expect(text.contains(said.amountShown), "\(name)")
    }
    let json = try JSON.parse(booth.run("show", "1", "--format", "json").output)
    #expect(json["purchased_approx"]?.string == said.approx[0])
    #expect(json["amount_approx"]?.string == said.approx[1])
    for name in ["all.jsonl", "all.csv"] {
      try booth.run("export", "--unmask", name)
      let other = try desk()
      #expect(
        try other.run("import", "\(booth.folder)/\(name)").output == "new 1 known 0 differs 0\n")
      let text = try other.run("show", "1").output
      #expect(text.contains(said.dayShown) && text.contains(said.amountShown), "\(name)")
      #expect(try booth.run("import", name).output == "new 0 known 1 differs 0\n")
    }
  }

  /// A sum with a rough amount in it is rough, and exact again when the amount is.
  @Test func theSumOfAmountsIsAsRoughAsTheyAre() throws {
    let booth = try desk()
    try booth.run("add", "complaint", "--facts", "空调", "--amount", "200")
    try booth.run("add", "complaint", "--facts", "面包", "--amount", "三千多")
    #expect(try booth.run("totals").output.contains("3200多"))
    try booth.run("add", "complaint", "--facts", "茶叶", "--amount", "约2000")
    #expect(try booth.run("totals").output.contains("约5200"))
    try booth.run("amend", "2", "--amount", "3000")
    try booth.run("void", "3", "--why", "错了")
    #expect(try booth.run("totals").output.contains("3,200.00"))
    let json = try JSON.parse(booth.run("totals", "--format", "json").output)
    #expect(json["money"]?["claimed_approx"] == nil)
  }

  @Test func aCorrectionMakesItExactAndUndoRoughAgain() throws {
    let booth = try desk()
    try booth.run("add", "complaint", "--facts", "空调", "--amount", "三千多", "--purchased-on", "去年")
    try booth.run("amend", "1", "--amount", "3280.5", "--purchased-on", "3.1")
    let said = { () throws -> [String] in
      let lines = try booth.run("show", "1").output.split(separator: "\n").map(String.init)
      return lines.filter { $0.hasPrefix("购买: ") || $0.hasPrefix("金额: ") }
    }
    #expect(try said() == ["购买: 2026-03-01", "金额: 3,280.50元"])
    #expect(
      try booth.run("show", "1").output.lines(with: "改为") == [
        "2026-03-15 10:00  值班  更正  购买: 2025年 改为 2026-03-01  金额: 3000多元 改为 3,280.50元"
      ])
    try booth.run("undo")
    #expect(try said() == ["购买: 2025年", "金额: 3000多元"])
    try booth.run("redo")
    #expect(try said() == ["购买: 2026-03-01", "金额: 3,280.50元"])
    try booth.run("amend", "1", "--amount-approx", "about")
    #expect(try said() == ["购买: 2026-03-01", "金额: 约3280.50元"])
    try booth.run("amend", "1", "--amount-approx", "exact")
    #expect(try said() == ["购买: 2026-03-01", "金额: 3,280.50元"])
  }

  @Test func roughnessBesideTheValueIsRead() throws {
    let booth = try desk()
    let line = """
      {"kind":"complaint","facts":"空调","purchased_approx":"month","purchased_on":"2026-01-01",\
      "amount":"3000","amount_approx":"at_least"}
      """
    #expect(try booth.run("add", "complaint", "--json", "-", input: line).code == 0)
    let text = try booth.run("show", "1").output
    #expect(text.contains("购买: 2026年1月\n") && text.contains("金额: 3000多元\n"))
    let sheet = "种类,经过,购买,购买准确度,金额,金额准确度\ncomplaint,面包,2026年1月,,3000,约\n"
    try sheet.write(toFile: booth.folder + "/in.csv", atomically: true, encoding: .utf8)
    #expect(try booth.run("import", "in.csv").output == "new 1 known 0 differs 0\n")
    let other = try booth.run("show", "2").output
    #expect(other.contains("购买: 2026年1月\n") && other.contains("金额: 约3000元\n"))
    for (key, value) in [("amount_approx", "month"), ("purchased_approx", "nearly")] {
      let bad =
        "{\"facts\":\"x\",\"amount\":\"3\",\"purchased_on\":\"2026-01-01\",\"\(key)\":\"\(value)\"}"
      let outcome = try booth.run("add", "complaint", "--json", "-", input: bad)
      #expect(outcome.code == 65 && outcome.errors.contains(key), "\(key)")
    }
    let nothing = #"{"facts":"x","amount_approx":"about"}"#
    #expect(try booth.run("add", "complaint", "--json", "-", input: nothing).code == 65)
  }

  /// The command line says what the form says beside its fields.
  @Test func oddValuesAreRemarkedOn() throws {
    let booth = try desk()
    let odd: [(option: String, value: String, remark: String)] = [
      ("consumer-phone", "1390000001", "手机10位？"), ("merchant-phone", "1.39E+10", "有「.」？"),
      ("purchased-on", "2027-01-01", "2027-01-01 还没到？"), ("amount", "0", "是 0 元？"),
      ("consumer-id-number", "110105194912310021", "校验位不对"),
      ("merchant-credit-code", "91350100M000100Y44", "校验位不对"),
      ("facts", "钱从4111111111111111扣了", "银行卡号"),
    ]
    for (index, row) in odd.enumerated() {
      let added = try booth.run("add", "complaint", "--product", "面包", "--\(row.option)", row.value)
      #expect(added.code == 0, "\(row.option)")
      #expect(added.errors.contains(row.remark), "\(row.option)")
      #expect(added.errors.split(separator: "\n").count == 1, "\(row.option)")
      let amended = try booth.run("amend", "\(index + 1)", "--\(row.option)", row.value)
      #expect(amended.errors.contains(row.remark), "\(row.option)")
    }
    let plain = try booth.run(
      "add", "complaint", "--facts", "面包", "--amount", "１，２８０．５元", "--consumer-phone", "13900000001"
    )
    #expect(plain.code == 0 && plain.errors.isEmpty)
    try booth.run("accept", "\(odd.count + 1)")
    let settled = try booth.run("settle", "\(odd.count + 1)", "--on-spot", "--recovered", "三千多")
    #expect(settled.errors.contains("--recovered：只能记确数，按3000.00元记"))
  }

  /// Labels stand for ids, and words for values, as on the form.
  @Test func wordsOfTheScreenAreUnderstood() throws {
    let booth = try desk()
    #expect(
      try booth.run(
        "add", "投诉", "--channel", "来电", "--nature", "质量", "--class", "食品类", "--requests", "退款，赔偿损失",
        "--people", "两个人", "--green-channel", "是", "--facts", "面包", "--amount", "伍仟叁佰万圆整",
        "--purchased-on", "正月初五"
      ).code == 0)
    let json = try JSON.parse(booth.run("show", "1", "--format", "json").output)
    #expect(json["channel"]?.string == "phone")
    #expect(json["nature"]?.string == "quality")
    #expect(json["requests"]?.array == ["refund", "compensate"])
    #expect(json["people"]?.int == 2)
    #expect(json["amount"]?.string == "53000000.00")
    #expect(json["purchased_on"]?.string == "2026-02-21")
  }

  @Test func theOtherRequestHasWords() throws {
    let booth = try desk()
    try booth.run(
      "add", "complaint", "--facts", "面包", "--requests", "refund,other", "--request-other", "解除合同")
    let words = "退还货款和服务费用、其他（解除合同）"
    #expect(try booth.run("show", "1").output.lines(with: "诉求") == ["诉求: \(words)"])
    #expect(
      try booth.run("print", "1", "--form", "registration").output.lines(with: "其他")
        == ["投诉请求：\(words)"])
    try booth.run("amend", "1", "--request-other", "更换押金单")
    for name in ["all.jsonl", "all.csv"] {
      try booth.run("export", "--unmask", name)
      let other = try desk()
      try other.run("import", "\(booth.folder)/\(name)")
      #expect(
        try other.run("show", "1").output.lines(with: "诉求")
          == ["诉求: 退还货款和服务费用、其他（更换押金单）"], "\(name)")
    }
  }

  /// An order number leads to whoever ordered: it is hidden as a paper's number is.
  @Test func whereItWasOrderedIsKept() throws {
    let booth = try desk()
    try booth.run(
      "add", "complaint", "--facts", "面包", "--merchant-platform", "某平台", "--merchant-shop", "某网店",
      "--merchant-order-number", "20260115123456")
    let text = try booth.run("show", "1").output
    #expect(text.contains("平台: 某平台") && text.contains("网店: 某网店") && text.contains("订单号: ***"))
    #expect(try booth.run("show", "1", "--unmask").output.contains("订单号: 20260115123456"))
    let json = try JSON.parse(booth.run("show", "1", "--format", "json", "--unmask").output)
    #expect(json["merchant"]?["order_number"]?.string == "20260115123456")
    #expect(json["merchant"]?["platform"]?.string == "某平台")
    try booth.run("export", "--unmask", "all.csv")
    #expect(try booth.run("import", "all.csv").output == "new 0 known 1 differs 0\n")
  }
}

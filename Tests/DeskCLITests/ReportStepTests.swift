import LineFinding
import Testing
import Values
import Vocabulary

/// New facts, repeated reports and joint complaints, through the program.
@Suite struct ReportStepTests {
  private static let report =
    #"{"kind":"report","received_at":"2026-05-15T09:00:00+08:00","merchant":{"name":"样板店","#
    + #""address":"样街2号"},"facts":"卖过期面包"}"# + "\n"

  private func booth() throws -> Booth {
    let booth = try LawDesk.booth("market")
    try booth.write(Self.report + Self.report + LawDesk.line(""), to: "cases.jsonl")
    try booth.run("import", "cases.jsonl")
    return booth
  }

  private func json(_ booth: Booth, _ number: String) throws -> JSON {
    try JSON.parse(Array(try booth.run("show", number, "--format", "json").output.utf8))
  }

  @Test func aRepeatedReportIsLinkedWithTheFirstWhichGoesOn() throws {
    let booth = try booth()
    #expect(try booth.run("repeat-of", "2", "1").code == 0)
    let (first, second) = (try json(booth, "1"), try json(booth, "2"))
    #expect(second["status"]?.string == "closed" && second["outcome"]?.string == "repeated")
    #expect(first["status"]?.string == "registered")
    #expect(second["links"]?.array?.count == 1 && first["links"]?.array?.count == 1)
    #expect(first["history"]?.array?.compactMap { $0["step"]?.string } == ["link"])
    // What is no report cannot be repeated by one, and a case cannot repeat itself.
    try booth.run("reopen", "2", "--why", "不是同一件事")
    for other in ["3", "2"] { #expect(try booth.run("repeat-of", "2", other).code == 1) }
    // The link is there already: it stays.
    #expect(try booth.run("repeat-of", "2", "1").code == 0)
    #expect(try json(booth, "2")["links"]?.array?.count == 1)
  }

  @Test func whatWasRepeatedComesBackFromAFile() throws {
    let booth = try booth()
    try booth.run("repeat-of", "2", "1")
    try booth.run("supplement", "1", "--facts", "又见一批", "--received", "2026-06-01")
    let written = try booth.run("export", "-", "--unmask").output
    let again = try LawDesk.booth("market")
    try again.write(written, to: "written.jsonl")
    #expect(try again.run("import", "written.jsonl").output.hasSuffix("new 3 known 0 differs 0\n"))
    let cases = try again.run("list", "--kind", "report", "--format", "jsonl").output
    let read = try cases.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
    #expect(Set(read.compactMap { $0["outcome"]?.string }) == ["repeated"])
    let due = read.compactMap { $0["due"]?["on"]?.string }
    #expect(due == ["2026-06-23"])
    #expect(try again.run("check", "--deep").code == 0)
  }

  /// In words as in a document: as many as the order of the office allows, and no more.
  @Test(arguments: [("market", 2), ("finance", 5)])
  func wordsNameAsManyRepresentativesAsTheOrderAllows(kind: String, most: Int) throws {
    func people(_ count: Int) -> String {
      (1...count).map { "甲\($0) 1390000000\($0)" }.joined(separator: ";")
    }
    let booth = try LawDesk.booth(kind)
    let added = try booth.run(
      "add", "complaint", "--people", "8", "--representatives", people(most))
    #expect(added.code == 0)
    #expect(try booth.run("amend", "1", "--representatives", people(most + 1)).code != 0)
    #expect(try json(booth, "1")["representatives"]?.array?.count == most)
  }

  @Test func aJointComplaintNamesWhoAgreed() throws {
    let booth = try booth()
    try booth.run("amend", "3", "--representatives", "甲 13900000001,乙 13900000002")
    let refused = try booth.run("withdraw", "3")
    #expect(refused.code == 1)
    #expect(
      refused.errors.lines(with: "--agreed-by") == [
        "A-0003 是共同投诉，“撤回”要被代表的人同意，请写明谁同意了（--agreed-by）（总局令第121号第12条）"
      ])
    #expect(try booth.run("withdraw", "3", "--agreed-by", "全体八人").code == 0)
    #expect(try json(booth, "3")["outcome"]?.string == "withdrawn")
  }

  @Test func aDelegateIsAskedForTheAuthorisation() throws {
    let booth = try booth()
    try booth.run("amend", "3", "--consumer-delegate-name", "李四")
    let missing = try json(booth, "3")["missing"]?.array?.compactMap(\.string)
    #expect(missing == ["consumer.delegate.authorised"])
    #expect(try booth.run("accept", "3").code == 1)
    try booth.run("amend", "3", "--consumer-delegate-authorised", "true")
    #expect(try booth.run("accept", "3").code == 0)
  }

  @Test func theListToKeyInHasThePlatformsOwnClasses() throws {
    let booth = try booth()
    try booth.run("amend", "3", "--class", "g_food.general")
    try booth.run("close-day", "--day", "2026-05-15", "-o", "pack")
    let files = try booth.files(in: "pack").filter { $0.hasSuffix(".csv") }
    let lists = try files.filter { try booth.text($0).contains("普通食品（平台：一般食品）") }
    #expect(lists.allSatisfy { $0.contains("12315") } && lists.count == 1)
  }
}

import CaseMaking
import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// One figure has one definition, whatever tells it; what a rate leaves out stands beside it.
@Suite struct FigureAgreementTests {
  private func json(_ booth: Booth, _ arguments: String...) throws -> [String: Any] {
    let output = try booth.run(["totals", "--format", "json"] + arguments).output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(object as? [String: Any])
  }

  private func figure(_ json: [String: Any], _ path: String) -> Any? {
    path.split(separator: ".").reduce(json as Any?) { value, key in
      (value as? [String: Any])?[String(key)]
    }
  }

  /// A desk with a bit of everything.
  private func booth() throws -> Booth {
    let booth = try Booth()
    for _ in 1...3 { try booth.run(["add", "complaint"] + WholeComplaint.options) }
    for _ in 1...2 { try booth.run("add", "complaint", "--facts", "样") }
    for _ in 1...3 { try booth.run("add", "report", "--facts", "样") }
    try booth.run("add", "consultation", "--facts", "样")
    try booth.run("accept", "1", "--told", "phone")
    try booth.run("settle", "1", "--recovered", "50")
    try booth.run("refer", "2", "--to", "公安")
    try booth.run("settle", "4", "--on-spot", "--recovered", "10")
    try booth.run("hand-over", "6", "--to", "执法队")
    try booth.run("refer", "7", "--to", "公安")
    try booth.run("refer", "9", "--to", "法院")
    return booth
  }

  @Test func textSheetAndPageSayWhatTheJSONSays() throws {
    let booth = try booth()
    let json = try json(booth)
    let counts: [(String, Int)] = [
      ("cases.complaint.registered", 5), ("cases.complaint.accepted", 1),
      ("cases.complaint.settled", 2), ("cases.complaint.referred", 1), ("cases.report.referred", 2),
      ("cases.report.handed_over", 1), ("cases.report.closed", 0), ("cases.complaint.undecided", 1),
      ("cases.complaint.need_material", 1), ("rates.resolved.n", 1), ("rates.resolved.of", 1),
      ("rates.resolved.left_out", 2), ("rates.mediated.n", 2), ("rates.mediated.left_out", 2),
      ("rates.decided_in_time.n", 2), ("rates.decided_in_time.of", 2),
      ("rates.closed_in_time.n", 2), ("rates.closed_in_time.of", 2),
    ]
    for (path, count) in counts { #expect(figure(json, path) as? Int == count, "\(path)") }
    let sheet = try booth.run("totals", "--format", "csv").output
    #expect(sheet.contains("cases,referred,已转办,1,2,1"))
    #expect(sheet.contains("cases,handed_over,移交核查,0,1,0"))
    let table = try booth.run("totals").output
    #expect(table.contains("转办投诉1件、举报2件"))
    for format in [[], ["--format", "csv"], ["--format", "md"], ["--format", "html"]] {
      let text = try booth.run(["totals"] + format).output
      #expect(text.contains("另有 2 件未决定"), "\(format)")
      #expect(text.contains("按时初查率") && text.contains("按期办结率"), "\(format)")
      #expect(text.contains("移交核查"), "\(format)")
    }
  }

  /// A complaint that was settled with gaps is settled and not accepted.
  @Test func settledWithGapsIsNotAccepted() throws {
    let booth = try booth()
    let text = try booth.run("show", "4").output
    #expect(text.lines(with: "已") == ["TS-20260515-A-0004  投诉  已办结  当场和解"])
    let json = try booth.run("show", "4", "--format", "json").output
    #expect(json.contains(#""outcome":"settled_on_spot""#))
    #expect(json.contains(#""decided_late":false"#) && json.contains(#""told_late":false"#))
    #expect(json.contains(#""mediated_late":null"#))
  }

  @Test func latenessStaysWithACase() throws {
    let booth = try Booth()
    try booth.run(
      ["add", "complaint", "--received-at", "2026-05-04T09:00:00+08:00"] + WholeComplaint.options)
    try booth.run("accept", "1", "--at", "2026-05-14T10:00:00+08:00")
    try booth.run("notify", "1", "--by", "phone", "--at", "2026-05-14T11:00:00+08:00")
    try booth.run("settle", "1", "--at", "2026-05-14T12:00:00+08:00")
    let json = try booth.run("list", "--format", "jsonl").output
    #expect(json.contains(#""decided_late":true,"told_late":true,"mediated_late":false"#))
    let sheet = try booth.run("list", "--format", "csv").output
    #expect(sheet.contains("decided_late,told_late,mediated_late"))
    let totals = try self.json(booth, "--from", "2026-05-01", "--to", "2026-05-31")
    #expect(figure(totals, "rates.decided_in_time.n") as? Int == 0)
    #expect(figure(totals, "rates.decided_in_time.of") as? Int == 1)
    #expect(figure(totals, "rates.closed_in_time.text") as? String == "100%")
  }

  /// What came back of cases that came in before a period is told for it as for a day.
  @Test func recoveredOfEarlierCasesIsToldForPeriodsToo() throws {
    let booth = try Booth()
    for day in ["2026-04-20", "2026-05-10", "2026-05-14"] {
      try booth.run(
        ["add", "complaint", "--received-at", "\(day)T09:00:00+08:00"] + WholeComplaint.options)
    }
    for (number, money) in [("1", "100"), ("2", "20"), ("3", "3")] {
      try booth.run("settle", number, "--on-spot", "--recovered", money)
    }
    let scopes: [([String], Int?, String?)] = [
      (["--day", "2026-05-15"], 3, "123.00"),
      (["--from", "2026-05-11", "--to", "2026-05-15"], 2, "120.00"),
      (["--from", "2026-05-01", "--to", "2026-05-31"], 1, "100.00"),
      (["--from", "2026-04-01", "--to", "2026-05-31"], nil, nil),
    ]
    for (scope, count, money) in scopes {
      let output = try booth.run(["totals", "--format", "json"] + scope).output
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
      let json = try #require(object as? [String: Any])
      #expect(figure(json, "closed_earlier.complaint.count") as? Int == count, "\(scope)")
      #expect(figure(json, "closed_earlier.complaint.recovered") as? String == money, "\(scope)")
      if let count { #expect(output.contains("另办结以前登记的投诉\(count)件"), "\(scope)") }
    }
  }

  @Test func whatTheRulesRefuseIsSaidWithTheDay() throws {
    let booth = try booth()
    try booth.run("accept", "3")
    let early = try booth.run("terminate", "3", "--ground", "5")
    #expect(early.code == 1 && early.output == "" && early.errors.contains("2026-07-14"))
    let more = try booth.run("settle", "3", "--doubled", "9000", "--recovered", "5000")
    #expect(more.code == 1 && more.errors.contains("9,000"))
    #expect(try booth.run("settle", "3", "--doubled", "9000").code == 64)
    try booth.run("amend", "3", "--amount", "50")
    let far = try booth.run("settle", "3", "--recovered", "5000")
    #expect(far.code == 0 && far.errors.contains("三倍"))
  }
}

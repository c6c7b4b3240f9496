import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// Files that cannot be read in: the place is named and nothing is taken from them.
@Suite struct BadInputTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    var name = "bad.jsonl"
    var text: String
    /// What the sentence must name.
    var names: [String]
    var testDescription: String { String(text.prefix(60)) }

    init(_ text: String, _ names: String..., as name: String = "bad.jsonl") {
      self.text = text
      self.names = names
      self.name = name
    }
  }

  static let good = #"{"kind":"complaint","facts":"好"}"# + "\n"

  static let files: [Bad] = [
    Bad(good + #"{"kind":"complaint","colour":"red"}"#, "2", "colour"),
    Bad(good + #"{"kind":"complaint","consumer":{"nick":"x"}}"#, "2", "consumer.nick"),
    Bad(good + #"{"kind":"merger","facts":"x"}"#, "2", "kind", "merger"),
    Bad(good + #"{"facts":"x"}"#, "2", "kind"),
    Bad(good + #"{"kind":"complaint","facts":7}"#, "2", "facts"),
    Bad(good + #"{"kind":"complaint","facts":["x"]}"#, "2", "facts"),
    Bad(good + #"{"kind":"complaint","people":"2"}"#, "2", "people"),
    Bad(good + #"{"kind":"complaint","people":0}"#, "2", "people"),
    Bad(good + #"{"kind":"complaint","people":1.5}"#, "2", "people"),
    Bad(good + #"{"kind":"complaint","green_channel":"yes"}"#, "2", "green_channel"),
    Bad(good + #"{"kind":"complaint","facts":"a\u001bb"}"#, "2", "facts"),
    Bad(good + "{\"kind\":\"complaint\",\"facts\":\"a\u{1B}b\"}", "2"),
    Bad(good + "{\"kind\":\"complaint\",\"facts\":\"a\u{85}b\"}", "2", "facts", "U+0085"),
    Bad(good + #"{"kind":"complaint","purchased_on":"2026-02-30"}"#, "2", "purchased_on"),
    Bad(good + #"{"kind":"complaint","purchased_on":"3.15"}"#, "2", "purchased_on"),
    Bad(good + #"{"kind":"complaint","received_at":"2026-03-15"}"#, "2", "received_at"),
    Bad(good + #"{"kind":"complaint","amount":"-1.00"}"#, "2", "amount"),
    Bad(good + #"{"kind":"complaint","amount":"1.234"}"#, "2", "amount"),
    Bad(good + #"{"kind":"complaint","amount":199}"#, "2", "amount"),
    Bad(good + #"{"kind":"complaint","facts":"x","facts":"y"}"#, "2", "facts"),
    Bad(good + #"{"kind":"complaint","facts":"x"#, "2"),
    Bad(good + #"{"kind":"complaint","facts":"x"} {}"#, "2"),
    Bad(good + #"["complaint"]"#, "2"),
    Bad(good + #"{"kind":"complaint","nature":"odd"}"#, "2", "nature", "odd"),
    Bad(good + #"{"kind":"complaint","requests":["refund","moon"]}"#, "2", "requests[1]", "moon"),
    Bad(good + #"{"kind":"complaint","requests":"refund"}"#, "2", "requests"),
    Bad(good + #"{"kind":"complaint","facts":"x","masked":true}"#, "2", "masked"),
    Bad(good + #"{"kind":"complaint"}"#, "2"),
    Bad(
      good + #"{"kind":"complaint","representatives":[{"name":"a"},{"name":"b"},{"name":"c"}]}"#,
      "2", "representatives"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"decline","ground":9}]}"#, "2",
      "history[0]", "9"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"withdraw"},{"step":"accept"}]}"#,
      "2", "history[1]"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"fly"}]}"#, "2", "history[0].step"
    ),
    Bad(good + #"{"kind":"complaint","facts":"x","history":[{}]}"#, "2", "history[0].step"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"accept","speed":"x"}]}"#, "2",
      "history[0].speed"),
    Bad(good + #"{"kind":"complaint","facts":"x","links":[{"number":"Z-99"}]}"#, "2", "links"),
    Bad(good + #"{"kind":"tally","item":"balloons","count":"1"}"#, "2", "item", "balloons"),
    Bad(good + #"{"kind":"tally","item":"leaflets","count":"-1"}"#, "2", "count"),
    Bad(good + #"{"kind":"tally","item":"leaflets","count":"5","unit":"吨"}"#, "2", "unit", "吨"),
    Bad(good + #"{"kind":"tally","item":"leaflets"}"#, "2", "count"),
    Bad(good + #"{"kind":"tally","item":"leaflets","count":"5","size":"A4"}"#, "2", "size"),
    Bad(good + #"{"kind":"tally","item":"other","count":"5","unit":"个"}"#, "2", "detail"),
    Bad(good + "\u{FEFF}", "2"),
    Bad(good + String(repeating: "[", count: 100_000), "2"),
    Bad("kind,facts\ncomplaint,好\ncomplaint,x,y\n", "3", as: "bad.csv"),
    Bad("kind,facts\ncomplaint,\"好\n", "2", as: "bad.csv"),
    Bad("kind,colour\ncomplaint,red\n", "1", "colour", as: "bad.csv"),
    Bad("kind,facts,facts\ncomplaint,a,b\n", "facts", as: "bad.csv"),
    Bad("kind,amount\ncomplaint,1.00\ncomplaint,-1.00\n", "3", "amount", as: "bad.csv"),
    Bad("kind,facts,purchased_on\ncomplaint,x,\"第\n一\"\n", "2", "purchased_on", as: "bad.csv"),
    Bad("kind,people\ncomplaint,two\n", "2", "people", as: "bad.csv"),
    Bad("kind,facts,history\ncomplaint,x,{oops\n", "2", "history", as: "bad.csv"),
    Bad("种类,经过,已遮盖\ncomplaint,x,true\n", "2", "masked", as: "bad.csv"),
    Bad("", "bad.csv", as: "bad.csv"),
  ]

  @Test(arguments: files) func nothingIsTaken(bad: Bad) throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "在先")
    let before = try booth.run("export", "-").output
    try booth.write(bad.text, to: bad.name)
    let outcome = try booth.run("import", bad.name)
    #expect(outcome.code == 65, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(bad.name))
    for name in bad.names { #expect(outcome.errors.contains(name), "\(outcome.errors)") }
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(try booth.run("export", "-").output == before)
    #expect(try booth.run("add", "complaint", "--facts", "在后").lastWord.hasSuffix("A-0002"))
    #expect(try booth.run("check", "--deep").code == 0)
  }

  @Test func theLedgerBesideASheetIsNamed() throws {
    let booth = try Booth()
    try booth.write("kind,facts\ncomplaint,x\n", to: "day.csv")
    try booth.write("item,count\nleaflets,5\nballoons,6\n", to: "day.ledger.csv")
    let outcome = try booth.run("import", "day.csv")
    #expect(outcome.code == 65)
    #expect(
      outcome.errors
        == "day.ledger.csv 第 3 行：item：没有“balloons”，可以是：consultation leaflets participants boards banners sms adverts lectures meetings press_conferences quizzes shows ..\n"
    )
    #expect(try booth.run("list", "--format", "jsonl").output.isEmpty)
  }

  @Test func anExportThatFailsLeavesNothing() throws {
    let booth = try Booth()
    try booth.fillAsOfOld(cases: 200)
    let outcome = try booth.shell("ulimit -f 8; desk315 export all.jsonl; echo code $?; ls")
    #expect(outcome.output == "code 73\ndesk.db\ndesk.db-shm\ndesk.db-wal\ndesk.db.lock\n")
  }
}

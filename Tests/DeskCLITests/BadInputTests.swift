import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// Files that cannot be read in: the place is named and nothing is taken from them.
@Suite struct BadInputTests {
  struct Bad: CustomStringConvertible {
    var name: String
    var text: String
    /// The line that is wrong, which the sentence begins with.
    var line: Int
    /// What the sentence must name.
    var names: [String]
    var description: String { String(text.prefix(80)) }

    init(_ text: String, line: Int = 2, _ names: String..., as name: String = "bad.jsonl") {
      self.name = name
      self.text = text
      self.line = line
      self.names = names
    }
  }

  static let good = #"{"kind":"complaint","facts":"好"}"# + "\n"

  static let files: [Bad] = [
    Bad(good + #"{"kind":"complaint","colour":"red"}"#, "colour"),
    Bad(good + #"{"kind":"complaint","consumer":{"nick":"x"}}"#, "consumer.nick"),
    Bad(good + #"{"kind":"merger","facts":"x"}"#, "kind", "merger"),
    Bad(good + #"{"facts":"x"}"#, "kind"),
    Bad(good + #"{"kind":"complaint","facts":7}"#, "facts"),
    Bad(good + #"{"kind":"complaint","facts":["x"]}"#, "facts"),
    Bad(good + #"{"kind":"complaint","people":"2"}"#, "people"),
    Bad(good + #"{"kind":"complaint","people":0}"#, "people"),
    Bad(good + #"{"kind":"complaint","people":1.5}"#, "people"),
    Bad(good + #"{"kind":"complaint","green_channel":"yes"}"#, "green_channel"),
    Bad(good + #"{"kind":"complaint","facts":"a\u001bb"}"#, "facts"),
    Bad(good + "{\"kind\":\"complaint\",\"facts\":\"a\u{1B}b\"}"),
    Bad(good + "{\"kind\":\"complaint\",\"facts\":\"a\u{85}b\"}", "facts", "U+0085"),
    Bad(good + #"{"kind":"complaint","purchased_on":"2026-02-30"}"#, "purchased_on"),
    Bad(good + #"{"kind":"complaint","purchased_on":"3.15"}"#, "purchased_on"),
    Bad(good + #"{"kind":"complaint","received_at":"2026-03-15"}"#, "received_at"),
    Bad(good + #"{"kind":"complaint","amount":"-1.00"}"#, "amount"),
    Bad(good + #"{"kind":"complaint","amount":"1.234"}"#, "amount"),
    Bad(good + #"{"kind":"complaint","amount":199}"#, "amount"),
    Bad(good + #"{"kind":"complaint","facts":"x","facts":"y"}"#, "facts"),
    Bad(good + #"{"kind":"complaint","facts":"x"#),
    Bad(good + #"{"kind":"complaint","facts":"x"} {}"#),
    Bad(good + #"["complaint"]"#),
    Bad(good + #"{"kind":"complaint","nature":"odd"}"#, "nature", "odd"),
    Bad(good + #"{"kind":"complaint","requests":["refund","moon"]}"#, "requests[1]", "moon"),
    Bad(good + #"{"kind":"complaint","requests":"refund"}"#, "requests"),
    Bad(good + #"{"kind":"complaint","facts":"x","masked":true}"#, "masked"),
    Bad(good + #"{"kind":"complaint"}"#),
    Bad(
      good + #"{"kind":"complaint","representatives":[{"name":"a"},{"name":"b"},{"name":"c"}]}"#,
      "representatives"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"decline","ground":9}]}"#,
      "history[0]", "9"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"withdraw"},{"step":"accept"}]}"#,
      "history[1]"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"fly"}]}"#, "history[0].step"
    ),
    Bad(good + #"{"kind":"complaint","facts":"x","history":[{}]}"#, "history[0].step"),
    Bad(
      good + #"{"kind":"complaint","facts":"x","history":[{"step":"accept","speed":"x"}]}"#,
      "history[0].speed"),
    Bad(good + #"{"kind":"complaint","facts":"x","links":[{"number":"Z-99"}]}"#, "links"),
    Bad(good + #"{"kind":"tally","item":"balloons","count":"1"}"#, "item", "balloons"),
    Bad(good + #"{"kind":"tally","item":"leaflets","count":"-1"}"#, "count"),
    Bad(good + #"{"kind":"tally","item":"leaflets","count":"5","unit":"吨"}"#, "unit", "吨"),
    Bad(good + #"{"kind":"tally","item":"leaflets"}"#, "count"),
    Bad(good + #"{"kind":"tally","item":"leaflets","count":"5","size":"A4"}"#, "size"),
    Bad(good + #"{"kind":"tally","item":"other","count":"5","unit":"个"}"#, "detail"),
    Bad(good + "\u{FEFF}"),
    Bad(good + String(repeating: "[", count: 100_000)),
    Bad("kind,facts\ncomplaint,好\ncomplaint,x,y\n", line: 3, as: "bad.csv"),
    Bad("kind,facts\ncomplaint,\"好\n", as: "bad.csv"),
    Bad("kind,colour\ncomplaint,red\n", line: 1, "colour", as: "bad.csv"),
    Bad("kind,facts,facts\ncomplaint,a,b\n", line: 1, "facts", as: "bad.csv"),
    Bad("kind,amount\ncomplaint,1.00\ncomplaint,-1.00\n", line: 3, "amount", as: "bad.csv"),
    Bad("kind,facts,purchased_on\ncomplaint,x,\"第\n一\"\n", "purchased_on", as: "bad.csv"),
    Bad("kind,people\ncomplaint,two\n", "people", as: "bad.csv"),
    Bad("kind,facts,history\ncomplaint,x,{oops\n", "history", as: "bad.csv"),
    Bad("种类,经过,已遮盖\ncomplaint,x,true\n", "masked", as: "bad.csv"),
    Bad("", line: 1, as: "bad.csv"),
  ]

  /// After all of them the store is as it was, and no number is used up.
  @Test func nothingIsTaken() throws {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "在先")
    let before = try booth.run("export", "-").output
    #expect(before.contains("在先"))
    for bad in BadInputTests.files {
      try booth.write(bad.text, to: bad.name)
      let outcome = try booth.run("import", bad.name)
      #expect(outcome.code == 65 && outcome.output.isEmpty, "\(bad): \(outcome)")
      #expect(
        outcome.errors.hasPrefix("\(bad.name) 第 \(bad.line) 行"), "\(bad): \(outcome.errors)")
      #expect(bad.names.filter { !outcome.errors.contains($0) } == [], "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
    #expect(try booth.run("export", "-").output == before)
    #expect(try booth.run("add", "complaint", "--facts", "在后").lastWord.hasSuffix("A-0002"))
    #expect(try booth.run("check", "--deep").output == "没有发现损坏\n")
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

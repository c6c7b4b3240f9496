import Reports
import SampleReading
import Testing
import Values
import Vocabulary

/// Whether the figures of any text can be true together.
@Suite struct SummarySenseTests {
  private func found(_ text: String) -> [String] {
    SummaryCheck(text).findings.map { "\($0.line) \($0.words.zh)" }
  }

  @Test(arguments: [
    ("办结率88%（349/300）。", "1 部分比总数多：88%(349/300)"),
    ("办结率90%（349/398）。", "1 比率和两个数对不上：90%(349/398)，应是88%"),
    ("办结率87.6%（349/398）。", "1 比率和两个数对不上：87.6%(349/398)，应是87.7%"),
    ("共接到电话、信函等业务398起，办结349起，办结率80%。", "1 比率和两个数对不上：349/398，80%，应是88%"),
    ("接到投诉28宗，受理30宗。", "1 部分比总数多：受理30宗，接到投诉28宗"),
    ("市委宣传部常务副部门出席。", "1 像是替换错了的词：常务副部门"),
    ("现场发放宣传资料500份。\n现场发放宣传资料600份。", "2 同一件事写了两个数：发放宣传资料500份、发放宣传资料600份"),
    ("2027年3月15日至16日，开展活动。\n3月12日活动现场接受咨询。", "2 日期不在活动期间：3月12日活动现场"),
  ])
  func aSlipIsFound(text: String, finding: String) {
    #expect(found(text) == [finding])
  }

  @Test(arguments: [
    "办结率88%（349/398）。", "办结率87.7%（349/398）。", "办结率99%（996/1000）。",
    "共接到电话、信函等业务398起，办结349起，办结率88%。", "接到投诉28宗，受理20宗，办结19宗。",
    "现场发放宣传资料500份，当天发放宣传资料600份。", "副部长出席。",
    "2027年3月15日，开展活动。3月10日召开新闻发布会1次。3月15日活动现场接受咨询。",
    "参加企业21家，其中金融3家、广告3家。", "检查企业1730家次，查处案件158件。",
  ])
  func whatIsRightIsNotDoubted(text: String) {
    #expect(found(text) == [])
  }

  /// A draft of our own, finished, has nothing that is doubted but what is still open.
  @Test func ourOwnDraftsMakeSense() throws {
    for sample in try SampleSummary.all() where sample.number != 2 {
      let draft = try sample.draft()
      let text = try draft.printed().summary.blocks.map { block -> String in
        "\(block)"
      }.joined(separator: "\n")
      let odd = found(text).filter { !$0.contains("没有填") && !$0.contains("几个范围") }
      #expect(odd == [], "\(sample)")
    }
  }
}

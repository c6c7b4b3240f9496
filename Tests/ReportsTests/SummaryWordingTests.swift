import CaseMaking
import LineFinding
import SampleReading
import Testing
import Values
import Vocabulary

@testable import Casework
@testable import Reports

/// How a summary sounds: sentences with their verbs, the scope once, nothing praised that is nothing.
@Suite struct SummaryWordingTests {
  private func complaint(_ status: Status, _ count: Int, _ outcome: Outcome? = nil) -> CountedCase {
    CountedCase(
      kind: .complaint, status: status, outcome: outcome, channel: "visit", venue: "东门", hour: 9,
      sums: Sums(count: count))
  }

  @Test func theScopeIsSaidOnceInASentence() throws {
    for sample in try SampleSummary.all() {
      var draft = try sample.draft()
      draft.to = CountedDay.day.adding(6)
      let sentences = try draft.text().split { "。\n".contains($0) }
      for sentence in sentences {
        for scope in ["活动期间", "活动现场", "当天"] {
          #expect(
            sentence.split(separator: scope, omittingEmptySubsequences: false).count < 3,
            "\(sample) \(sentence)")
        }
      }
    }
  }

  /// Every figure of the ledger has something in front of it that was done.
  @Test func everySentenceOfTheLedgerHasAVerb() throws {
    let verbs = try Set(
      Draft().reference.ledger.items.map(\.verb).filter { !$0.isEmpty }
        + ["参加", "作了报道", "签订", "安排", "接到", "接受", "接待", "办结", "检测", "授牌", "涉案", "指导"])
    for sample in try SampleSummary.all() where !sample.records.isEmpty {
      let draft = try sample.draft()
      for part in ["organisation", "publicity", "enforcement", "site", "other"] {
        let own = ["templates/summary.mustache": "{{\(part)}}"]
        let words = try draft.printed(own: own).summary.blocks.map { "\($0)" }.joined()
        let counted = words.split(separator: "。").filter { $0.contains(where: \.isNumber) }
        let verbless = counted.filter { sentence in !verbs.contains { sentence.contains($0) } }
        #expect(verbless == [], "\(sample)")
      }
    }
  }

  /// Neighbours share what stands behind their figures as they share a verb; what says more has its own.
  @Test func neighboursShareTheirPredicate() throws {
    var draft = try Draft()
    let media = ["6家", "10家"].enumerated()
    draft.tallies = try media.map { place, text in
      var tally = try CountedDay.tally("media", text, scope: .site, sequence: place + 1)
      tally.entry.detail = ["平面媒体", "网络媒体"][place]
      return tally
    }
    #expect(
      try draft.text().lines(with: "媒体") == ["活动现场共有6家平面媒体、10家网络媒体作了报道。"])
    draft.tallies[0].entry.present = "宣传部"
    #expect(
      try draft.text().lines(with: "媒体") == ["活动现场，6家平面媒体作了报道，宣传部在场；10家网络媒体作了报道。"])
  }

  @Test func noneOfThemClosedIsNoShare() throws {
    var draft = try Draft()
    draft.complaints = [complaint(.registered, 12)]
    #expect(try draft.text().lines(with: "接到") == ["共接到投诉12件。"])
    #expect(try draft.text().lines(with: "率") == [])
  }

  /// Both numbers stand before the share; of several kinds together none is told, but that of complaints.
  @Test func aShareStandsWithItsNumbers() throws {
    var draft = try Draft()
    draft.complaints = [complaint(.closed, 3, .settledOnSpot), complaint(.accepted, 1)]
    let told = try draft.text().lines(with: "接到")
    #expect(
      told.count == 1 && told[0].hasSuffix("，办结3件，均为当场和解，办结率75%；其余1件正在办理。"), "\(told)")
    var report = complaint(.registered, 4)
    report.kind = .report
    draft.complaints.append(report)
    let both = try draft.text().lines(with: "接到")
    let rest = "，办结投诉3件，均为当场和解，投诉办结率75%；其余投诉1件、举报4件正在办理。"
    #expect(both.count == 1 && both[0].hasSuffix(rest), "\(both)")
  }

  /// Of twelve complaints nothing is a hot spot, and of a few nothing is frequent.
  @Test func aFewComplaintsHaveNoHotSpots() throws {
    var draft = try Draft()
    let classes = draft.reference.catalogue.classes.entries.filter { $0.parent == nil }.prefix(12)
    draft.complaints = classes.map { entry in
      var figures = complaint(.registered, 1)
      figures.goodsClass = entry.id
      return figures
    }
    #expect(try draft.text().lines(with: "十个方面") == [])
    #expect(try draft.text().lines(with: "商品和服务") == [])
    draft.complaints[0].sums = Sums(count: 4)
    let label = classes[0].label.zh
    #expect(try draft.text().lines(with: "商品和服务") == ["投诉涉及的商品和服务以\(label)4件居多。"])
  }

  /// Too little is known of it to be told to anybody.
  @Test func aCaseWithoutClassOrGainIsNoStory() throws {
    let cases = try StoreInMemory(DataFolder.lines("square-day.jsonl")).cases
    let bare = cases.map { subject -> Case in
      var subject = subject
      subject.fields[.nature] = nil
      return subject
    }
    #expect(!SummaryStory.proposed(cases, Shipped.catalogue).isEmpty)
    #expect(SummaryStory.proposed(bare, Shipped.catalogue) == [])
  }

  @Test func whatHappenedIsToldWithoutANumber() throws {
    var draft = try Draft()
    draft.tallies = [
      try CountedDay.tally("happenings", "1项", scope: .site, detail: "有奖问答"),
      try CountedDay.tally("happenings", "1项", scope: .site, detail: "文艺汇演", sequence: 2),
      try CountedDay.tally("visits", "1次", detail: "县四套班子领导", sequence: 3),
    ]
    let text = try draft.text()
    #expect(text.lines(with: "有奖问答") == ["活动现场举行文艺汇演、有奖问答。"])
    #expect(text.lines(with: "领导到现场") == ["县四套班子领导到现场指导工作。"])
  }

  /// Who stands in two shifts is one person; another venue has other people.
  @Test func twoShiftsOfTwoPeopleAreTwoPeople() throws {
    let first = CountedDay.day
    func duty(_ venue: String, _ day: Day, _ sequence: Int) throws -> RecordedTally {
      var tally = try CountedDay.tally("duty", "2名", scope: .period, sequence: sequence)
      tally.entry.venue = venue
      tally.entry.from = DayTime(day)
      return tally
    }
    var draft = try Draft()
    draft.to = first.adding(1)
    draft.tallies = [try duty("东门", first, 1), try duty("东门", first.adding(1), 2)]
    #expect(draft.totals().ledger.map(\.text) == ["2名"])
    #expect(try draft.text().lines(with: "值班") == ["活动期间，安排值班人员2名，时间为3月15日、3月16日。"])
    draft.tallies.append(try duty("西门", first, 3))
    #expect(draft.totals().ledger.map(\.text) == ["4名"])
  }

  @Test func aYearsWorkIsToldAsAYears() throws {
    var draft = try Draft()
    draft.settings.apply([.officeKind: "council", .activity: "2027年国际消费者权益日活动"])
    draft.tallies = [try CountedDay.tally("lectures", "9场", scope: .period)]
    draft.from = try #require(Day(year: 2027, month: 1, day: 1))
    draft.to = try #require(Day(year: 2027, month: 12, day: 31))
    let text = try draft.text()
    #expect(text.hasPrefix("# 2027年消费者权益保护工作总结\n\n2027年，"))
    #expect(text.lines(with: "讲座") == ["全年，举办讲座、培训9场。"])
    #expect(!text.contains("现场活动") && !text.contains("活动期间"))
  }

  @Test func thePlaceComesFromTheSettings() throws {
    var draft = try Draft()
    #expect(try draft.printed().summary.gaps.contains("地点"))
    draft.settings.apply([.venue: "东门广场", .office: "样区市场监管所"])
    let opening = try draft.text().lines(with: "东门广场")
    #expect(opening.count == 1 && opening[0].contains("样区市场监管所围绕"), "\(opening)")
  }

  @Test func theYearBeforeStandsBesideWhatWasReceived() throws {
    var draft = try Draft()
    draft.complaints = [complaint(.registered, 12)]
    var before = draft
    before.complaints = [complaint(.registered, 8)]
    draft.before = before.totals()
    #expect(try draft.text().lines(with: "接到") == ["共接到投诉12件，比上年同期的8件增加4件。"])
  }

  /// What the venues of a region sent is told beside what the office counted itself, and who is in it.
  @Test func theFiguresOfVenuesEnterIt() throws {
    var draft = try Draft()
    draft.complaints = [complaint(.registered, 25)]
    var region = draft
    region.complaints = [complaint(.registered, 960)]
    region.coverage = RollUp.Coverage(
      venues: (1...200).map { "分会场\($0)" }, main: .excluded, missing: ["北门"])
    region.tallies = [try CountedDay.tally("leaflets", "110万多册")]
    draft.region = region.totals()
    let text = try draft.text()
    #expect(text.lines(with: "接到投诉25件").count == 1)
    #expect(
      text.lines(with: "200个会场") == [
        "除主会场外，另有200个会场开展活动，共接到投诉960件。各会场发放宣传资料110万多册。"
      ])
    #expect(try draft.printed().summary.gaps.contains("没有报数的会场"))
  }
}

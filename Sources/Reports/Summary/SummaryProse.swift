import Casework
import Values
import Vocabulary

/// The sentences of a summary that are made of several figures at once.
struct SummaryProse {
  let totals: Totals
  let settings: DeskSettings
  let figures: SummaryFigures
  let handling: SummaryHandling

  private var ranking: SummaryRanking { SummaryRanking(totals: totals) }

  /// Who held the activity: `样区市场监管所联合样区消协`; a bank holds its own.
  var whoHeld: String? {
    let isOwn = settings.officeKind == .finance || settings.organisers.isEmpty
    let words = isOwn ? settings.office : settings.organisers
    if words.isEmpty { return nil }
    let helpers = settings.activityRecord.coOrganisers
    if !helpers.isEmpty { return "\(words)会同\(helpers)" }
    guard let first = words.firstIndex(of: "、"), first > words.startIndex else { return words }
    return words[..<first] + "联合" + words[words.index(after: first)...]
  }

  /// Who took part and when, in a paragraph.
  ///
  /// - Parameters:
  ///   - days: the days of the activity inside of a longer period.
  ///   - departments: those that took part.
  func attended(_ days: String?, _ departments: String?, _ counted: [String]) -> String? {
    let days = days.map { "现场活动于\($0)举行" }
    let departments = departments.map { "\($0)参加了活动" }
    return SummaryProse.paragraph([days, departments] + counted)
  }

  /// Who asked and what came in, in a paragraph.
  var served: String? { SummaryProse.paragraph([asked, handling.words]) }

  /// By which ways complaints came and what they were about, in a paragraph.
  ///
  /// - Parameter sources: the counts of each channel.
  func content(_ sources: String?) -> String? {
    SummaryProse.paragraph([sources.map { "从反映渠道看，\($0)" }, complainedOf])
  }

  /// `发放资料、展板展示、媒体宣传`: the ways of making it known; two of them are no ways to speak of.
  var ways: String? {
    let ways = figures.ways
    return ways.count > 2 ? ways.prefix(5).joined(separator: "、") : nil
  }

  private static func paragraph(_ sentences: [String?]) -> String? {
    let told = sentences.compactMap { $0 }
    return told.isEmpty ? nil : told.map { $0 + "。" }.joined()
  }
}

// MARK: - Questions

extension SummaryProse {
  private var asked: String? {
    totals.consultationWords.map { count in
      "\(figures.consultationScope)接受咨询\(count)\(topics)"
    }
  }

  /// Of all who asked a few were written down one by one: their counts would look like those of all.
  private var topics: String {
    let names = totals.topics.map(\.label.zh).filter { $0 != Term.others.zh }.prefix(3)
    guard names.count > 1 else { return names.first.map { "，咨询较多的是\($0)" } ?? "" }
    return "，内容涉及\(names.joined(separator: "、"))等方面"
  }
}

// MARK: - What complaints were about

extension SummaryProse {
  private var complainedOf: String? {
    let (spots, natures) = (ranking.hotSpots, natures(ranking.most(.nature)))
    let places =
      spots.isEmpty
      ? classes(ranking.most(.goodsClass)) : "集中在十个方面，分别是\(ranking.words(spots))"
    let parts = [natures, places].compactMap { $0 }
    let complaints = totals.states.kinds.label(Kind.complaint, .chinese)
    return parts.isEmpty ? nil : complaints + parts.joined(separator: "；")
  }

  private func natures(_ rows: [Breakdown.Row]) -> String? {
    guard let first = rows.first else { return nil }
    let names = rows.map(\.label.zh).joined(separator: "、")
    let told = rows.count == 1 ? "有\(ranking.count(first))" : "分别为\(counts(rows))"
    return "反映较多的是\(names)问题，\(told)"
  }

  private func counts(_ rows: [Breakdown.Row]) -> String {
    rows.map(ranking.count).joined(separator: "、")
  }

  private func classes(_ rows: [Breakdown.Row]) -> String? {
    rows.isEmpty ? nil : "涉及的商品和服务以\(ranking.words(rows))居多"
  }
}

// MARK: - What came of it

extension SummaryProse {
  /// So many settlements are more than one or two.
  private static let several = 3

  /// What consumers got back, in a paragraph.
  ///
  /// - Parameters:
  ///   - recovered: the amount; nil where there is none.
  ///   - doubled: how many cases of doubled compensation, and how much.
  func gained(_ recovered: String?, _ doubled: String?) -> String? {
    recovered.map { recovered in
      let told = "\(occasion)共为消费者挽回经济损失\(recovered)"
      return told + (doubled.map { "，经营者加倍赔偿\($0)" } ?? "") + "。"
    }
  }

  private var occasion: String {
    let isYear = SummarySpan(from: totals.from, to: totals.to).isYear
    guard totals.cases.complaint[.settled] >= SummaryProse.several else {
      return isYear ? SummarySpan.wholeYear : "此次活动"
    }
    return (isYear ? "一年来" : "通过此次活动") + "，一批消费纠纷得到化解，"
  }

  /// Of what was accepted how much was settled, both numbers in front of their share.
  var resolved: String? {
    let settled = totals.rate(.resolved)
    guard settled.n > 0 else { return nil }
    let told = SummaryProse.settled(settled, counter: totals.counter)
    let rest = settled.leftOut.map { "，另有\($0)\(totals.counter)尚未决定是否受理" }
    return SummaryProse.paragraph([told + (rest ?? "") + mediated(beside: settled)])
  }

  private static func settled(_ rate: Rate, counter: String) -> String {
    if rate.n == rate.of { return "受理的\(rate.of)\(counter)投诉已全部解决" }
    return "受理的\(rate.of)\(counter)投诉中，已解决\(rate.n)\(counter)，解决率\(rate.text)"
  }

  /// Of what was mediated how much was settled, where it is no share of the same two numbers.
  private func mediated(beside settled: Rate) -> String {
    let (rate, counter) = (totals.rate(.mediated), totals.counter)
    guard rate.n > 0, rate.n < rate.of, (rate.n, rate.of) != (settled.n, settled.of) else {
      return ""
    }
    return "；组织调解的\(rate.of)\(counter)中，调解成功\(rate.n)\(counter)，成功率\(rate.text)"
  }
}

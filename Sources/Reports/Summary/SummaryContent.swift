import Casework
import Values
import Vocabulary

/// What a summary is made of: the figures, who held the activity, and cases worth telling.
public struct SummaryContent {
  let totals: Totals
  let settings: DeskSettings
  let stories: [String]
  /// What looks copied or odd in the records themselves.
  let doubts: [SummaryDoubt]
  private let figures: SummaryFigures
  private let span: SummarySpan
  private let before: Totals?
  private let region: SummaryRegion?

  private var handling: SummaryHandling { SummaryHandling(totals: totals, before: before) }
  private var ranking: SummaryRanking { SummaryRanking(totals: totals) }
  private var prose: SummaryProse {
    SummaryProse(totals: totals, settings: settings, figures: figures, handling: handling)
  }

  /// A summary of the days of some figures.
  ///
  /// - Parameters:
  ///   - cases: closed complaints of these days, out of which the most telling are proposed.
  ///   - copied: figures that stand under another activity, too.
  ///   - before: the figures of the same days a year before, where there are any.
  ///   - region: the figures of all venues that sent theirs, where any did.
  public init(
    _ totals: Totals, settings: DeskSettings, reference: Reference, cases: [Case],
    copied: [CopiedFigures] = [], before: Totals? = nil, region: Totals? = nil
  ) {
    self.totals = totals
    self.settings = settings
    self.before = before
    figures = SummaryFigures(totals: totals, catalogue: reference.ledger)
    span = SummarySpan(from: totals.from, to: totals.to)
    self.region = region.flatMap { SummaryRegion($0, reference.ledger) }
    doubts =
      copied.map(SummaryDoubt.copied)
      + SummaryDoubt.repeated(totals.occasions, reference.ledger)
      + SummaryDoubt.scopes(totals.ledger)
    stories = SummaryStory.proposed(cases, reference.catalogue)
  }

  /// The values of all fields that have one.
  var values: [SummaryField: String] {
    (activityValues + ledgerValues + caseValues + toldValues).reduce(into: [:]) { values, pair in
      if let words = pair.1, !words.isEmpty { values[pair.0] = words }
    }
  }

  private typealias Value = (SummaryField, String?)

  private var activityValues: [Value] {
    [
      (.office, settings.office), (.activity, settings.activity), (.slogan, settings.slogan),
      (.organisers, settings.organisers), (.host, record.host),
      (.coOrganisers, record.coOrganisers), (.departments, departments),
      (.eventDays, eventDays), (.year, "\(totals.to.year)"), (.days, span.words),
      (.venues, venues),
    ]
  }

  private var ledgerValues: [Value] {
    [
      (.organisation, ledger(.organisation)), (.publicity, ledger(.publicity)),
      (.site, ledger(.site)), (.enforcement, ledger(.enforcement)), (.other, ledger(.other)),
      (.region, region?.words), (.regionMissing, region?.missing),
    ]
  }

  private var caseValues: [Value] {
    [
      (.asked, totals.consultationWords),
      (.askedScope, totals.consultationWords == nil ? nil : figures.consultationScope),
      (.received, handling.both(.registered)), (.accepted, handling.accepted), (.closed, closed),
      (.passedOn, handling.both(.referred)), (.open, open), (.recovered, yuan(.recovered)),
      (.doubled, doubled), (.sources, sources), (.natures, ranking.words(ranking.most(.nature))),
      (.classes, ranking.words(ranking.most(.goodsClass))), (.topics, topics),
      (.hotSpots, ranking.words(ranking.hotSpots)),
      (.rateClosed, rate(.closed)), (.rateResolved, rate(.resolved)),
      (.rateMediated, rate(.mediated)), (.shareClosed, shareClosed),
      (.before, before.flatMap { SummaryContent.counted($0, .registered) }),
    ]
  }

  /// The sentences that are made of several figures at once.
  private var toldValues: [Value] {
    [
      (.whoHeld, prose.whoHeld),
      (.attended, prose.attended(eventDays, departments, figures.sentences(of: .organisation))),
      (.ways, prose.ways), (.served, prose.served), (.content, prose.content(sources)),
      (.gained, prose.gained(yuan(.recovered), doubled)), (.resolved, prose.resolved),
      (.pending, handling.pending),
    ]
  }

  /// The fields that only say yes.
  var flags: Set<SummaryField> {
    let kind: SummaryField =
      switch settings.officeKind {
      case .market: .market
      case .council: .council
      case .finance: .finance
      case .other: .otherOffice
      }
    let length: [SummaryField] = span.isOneDay ? [.oneDay] : span.isYear ? [.yearLong] : []
    return Set([kind] + length)
  }

  /// The fields that are lists of figures nobody counted.
  var uncounted: [SummaryField: [String]] {
    [
      .siteUncounted: figures.uncounted(of: .site),
      .enforcementUncounted: figures.uncounted(of: .enforcement),
    ].filter { !$0.value.isEmpty }
  }

  private func ledger(_ part: LedgerItem.Part) -> String {
    figures.sentences(of: part).joined(separator: "。")
  }
}

// MARK: - The activity

extension SummaryContent {
  private var record: Activity { settings.activityRecord }

  private var departments: String? {
    let names = record.departments
    if names.isEmpty { return nil }
    return names.joined(separator: "、") + (names.count > 1 ? "等\(names.count)个部门" : "")
  }

  /// Only told inside of a longer period: of a summary of one day everything is of that day.
  private var eventDays: String? {
    let days = record.days.filter { (totals.from...totals.to).contains($0) }
    if days.isEmpty || totals.from == totals.to { return nil }
    return days.map { "\($0.month)月\($0.day)日" }.joined(separator: "、")
  }

  /// `主会场东门广场和西街、南街等2个分会场`; empty where the record names none.
  private var namedVenues: String {
    let main = record.venues.filter(\.isMain).map(\.name).joined(separator: "、")
    let others = record.venues.filter { !$0.isMain }.map(\.name)
    let head = main.isEmpty ? "" : others.isEmpty ? main : "主会场\(main)"
    guard let first = others.first else { return head }
    let names = others.count <= 4 ? others.joined(separator: "、") : "\(first)、\(others[1])等"
    let rest = "\(names)\(others.count > 1 ? "\(others.count)个" : "")分会场"
    return head.isEmpty ? rest : "\(head)和\(rest)"
  }
}

// MARK: - Cases in words

extension SummaryContent {
  private var complaints: CaseCounts { totals.cases.complaint }
  private var reports: CaseCounts { totals.cases.report }

  private func name(_ kind: Kind) -> String { totals.states.kinds.label(kind, .chinese) }

  private func counted(_ what: String, _ count: Int) -> String? {
    count > 0 ? "\(what)\(count)\(totals.counter)" : nil
  }

  /// Complaints and reports, each by itself: `投诉20件、举报3件`.
  static func counted(_ totals: Totals, _ figure: Metric) -> String? {
    let words = [Kind.complaint, .report].compactMap { kind -> String? in
      let count = totals.cases[kind][figure]
      let name = totals.states.kinds.label(kind, .chinese)
      return count > 0 ? "\(name)\(count)\(totals.counter)" : nil
    }
    return words.isEmpty ? nil : words.joined(separator: "、")
  }

  /// What is still open; where all is, the figure of what was received says it.
  private var open: String? {
    let isAll = [complaints, reports].allSatisfy { $0[.open] == $0[.registered] }
    return isAll ? nil : handling.both(.open)
  }

  private var closed: String? {
    guard let closed = handling.both(.closed) else { return nil }
    let settled = totals.states.outcomes.label(Outcome.settledOnSpot, .chinese)
    let onSpot = counted(settled, complaints.settledOnSpot)
    return closed + (onSpot.map { "，其中\($0)" } ?? "")
  }

  private var doubled: String? {
    guard let count = counted("", complaints[.doubled]) else { return nil }
    return count + (yuan(.doubled).map { "，金额\($0)" } ?? "")
  }

  private func yuan(_ figure: AmountFigure) -> String? {
    totals.amount(figure).map { SummaryContent.yuan($0.money) }
  }

  /// An amount as people write it: `12365.5元`.
  static func yuan(_ money: Money) -> String {
    let yuan = money.yuan
    let zeros = yuan.hasSuffix(".00") ? 3 : yuan.hasSuffix("0") ? 1 : 0
    return yuan.dropLast(zeros) + Term.yuan.zh
  }

  /// A share with both of its numbers: `88%（349/398）`. None of them at all is no share that is told.
  private func rate(_ figure: RateFigure) -> String? {
    let rate = totals.rate(figure)
    guard rate.n > 0 else { return nil }
    let rest =
      rate.leftOutWords(counter: totals.counter, .chinese).map {
        "，\($0.replacing(" ", with: ""))"
      } ?? ""
    return "\(rate.text)（\(rate.n)/\(rate.of)\(rest)）"
  }

  /// The share of what is closed, alone where both numbers are told right before it.
  private var shareClosed: String? {
    let rate = totals.rate(.closed)
    let isOfOneKind = complaints[.registered] == 0 || reports[.registered] == 0
    let isToldBefore = isOfOneKind && rate.rest?.isTold != true
    return rate.n > 0 && isToldBefore ? rate.text : self.rate(.closed)
  }

  private var venues: String {
    if totals.venues.isEmpty, !namedVenues.isEmpty { return namedVenues }
    let counted = Set(ranking.rows(.venue).map(\.id) + totals.ledgerVenues).filter { !$0.isEmpty }
    // A desk that was never told where it stands knows no place.
    let known = settings[.venue].map { [$0] } ?? []
    let all = totals.venues.isEmpty ? (counted.isEmpty ? known : counted.sorted()) : totals.venues
    let names = all.filter { $0 != Term.mainVenue.zh }
    if names.count <= 4 { return names.joined(separator: "、") }
    return "\(names.prefix(2).joined(separator: "、"))等\(names.count)个会场"
  }

  /// Each channel with each kind by itself; of one channel alone nothing is said.
  private var sources: String? {
    let words = list(.channel)
    return words.count > 1 ? words.joined(separator: "，") : nil
  }

  private func list(_ breakdown: BreakdownName) -> [String] {
    ranking.rows(breakdown).compactMap { row in
      let parts = [
        counted(name(.complaint), row.counts.complaint),
        counted(name(.report), row.counts.report),
        isExact && row.counts.consultation > 0
          ? "\(name(.consultation))\(row.counts.consultation)人次" : nil,
      ].compactMap { $0 }
      return parts.isEmpty ? nil : row.label.zh + parts.joined(separator: "、")
    }
  }

  /// Of a rounded count no part is told by number: nobody knows where the rest belongs.
  private var isExact: Bool { totals.consultations.counted.approx == .exact }

  private var topics: String? {
    // Of all who asked a few were written down one by one: their counts would look like those of all.
    let words = totals.topics.prefix(3).map(\.label.zh)
    return words.isEmpty ? nil : words.joined(separator: "、")
  }
}

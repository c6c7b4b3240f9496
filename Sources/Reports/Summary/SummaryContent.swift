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
  private let dates: String

  /// A summary of the days of some figures.
  ///
  /// - Parameters:
  ///   - cases: closed complaints of these days, out of which the most telling are proposed.
  ///   - copied: figures that stand under another activity, too.
  public init(
    _ totals: Totals, settings: DeskSettings, reference: Reference, cases: [Case],
    copied: [CopiedFigures] = []
  ) {
    self.totals = totals
    self.settings = settings
    figures = SummaryFigures(totals: totals, catalogue: reference.ledger)
    doubts =
      copied.map(SummaryDoubt.copied)
      + SummaryDoubt.repeated(totals.occasions, reference.ledger)
      + SummaryDoubt.scopes(totals.ledger)
    stories = SummaryStory.proposed(cases, reference.catalogue)
    dates = SummaryContent.words(totals.from, totals.to)
  }

  private static func words(_ from: Day, _ to: Day) -> String {
    let first = "\(from.year)年\(from.month)月\(from.day)日"
    if from == to { return first }
    let year = from.year == to.year ? "" : "\(to.year)年"
    return "\(first)至\(year)\(to.month)月\(to.day)日"
  }

  /// The values of all fields that have one.
  var values: [SummaryField: String] {
    let all: [(SummaryField, String?)] = [
      (.office, settings.office), (.activity, settings.activity), (.slogan, settings.slogan),
      (.organisers, settings.organisers), (.host, record.host),
      (.coOrganisers, record.coOrganisers), (.departments, departments),
      (.eventDays, eventDays), (.year, "\(totals.to.year)"), (.days, dates),
      (.venues, venues), (.organisation, ledger(.organisation)), (.publicity, ledger(.publicity)),
      (.site, ledger(.site)), (.enforcement, ledger(.enforcement)), (.other, ledger(.other)),
      (.asked, totals.consultationWords),
      (.askedScope, totals.consultationWords == nil ? nil : figures.consultationScope),
      (.received, received), (.accepted, accepted), (.closed, closed),
      (.passedOn, passedOn), (.open, open), (.recovered, yuan(.recovered)),
      (.doubled, doubled), (.sources, sources), (.natures, most(.nature)),
      (.classes, most(.goodsClass)), (.topics, topics),
      (.hotSpots, hotSpots),
      (.rateClosed, rate(.closed)), (.rateResolved, rate(.resolved)),
      (.rateMediated, rate(.mediated)),
    ]
    return all.reduce(into: [:]) { values, pair in
      if let words = pair.1, !words.isEmpty { values[pair.0] = words }
    }
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
    return totals.from == totals.to ? [kind, .oneDay] : [kind]
  }

  /// The fields that are lists of figures nobody counted.
  var uncounted: [SummaryField: [String]] {
    [
      .siteUncounted: figures.uncounted(of: .site),
      .enforcementUncounted: figures.uncounted(of: .enforcement),
    ].filter { !$0.value.isEmpty }
  }

  private func ledger(_ part: LedgerItem.Part) -> String {
    figures.phrases(of: part).joined(separator: "，")
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

  private func both(_ figure: Metric) -> String? {
    let parts = [
      counted(name(.complaint), complaints[figure]), counted(name(.report), reports[figure]),
    ]
    let words = parts.compactMap { $0 }.joined(separator: "、")
    return words.isEmpty ? nil : words
  }

  private var received: String? { both(.registered) }
  private var accepted: String? { counted(name(.complaint), complaints[.accepted]) }
  private var passedOn: String? { both(.referred) }
  private var open: String? { both(.open) }

  private var closed: String? {
    guard let closed = both(.closed) else { return nil }
    let settled = totals.states.outcomes.label(Outcome.settledOnSpot, .chinese)
    let onSpot = counted(settled + name(.complaint), complaints.settledOnSpot)
    return closed + (onSpot.map { "，其中\($0)" } ?? "")
  }

  private var doubled: String? {
    guard let count = counted("", complaints[.doubled]) else { return nil }
    return count + (yuan(.doubled).map { "、\($0)" } ?? "")
  }

  private func yuan(_ figure: AmountFigure) -> String? {
    totals.amount(figure).map { "\($0.money.grouped)元" }
  }

  /// A share with both of its numbers: `88%（349/398）`.
  private func rate(_ figure: RateFigure) -> String? {
    let rate = totals.rate(figure)
    guard rate.of > 0 else { return nil }
    let rest = rate.leftOutWords(counter: totals.counter, .chinese).map { "，\($0)" } ?? ""
    return "\(rate.text)（\(rate.n)/\(rate.of)\(rest)）"
  }

  private var venues: String {
    if totals.venues.isEmpty, !namedVenues.isEmpty { return namedVenues }
    let names = totals.venues.isEmpty ? rows(.venue).map(\.id) : totals.venues
    if names.count <= 4 { return names.joined(separator: "、") }
    return "\(names.prefix(2).joined(separator: "、"))等\(names.count)个会场"
  }

  /// Each channel with each kind by itself.
  private var sources: String? { list(.channel, most: 9) }

  private func most(_ name: BreakdownName) -> String? {
    let words = ranked(name).prefix(3)
    return words.isEmpty ? nil : words.joined(separator: "、")
  }

  /// The rows that complaints were most about, with their counts.
  private func ranked(_ name: BreakdownName) -> [String] {
    let rows = rows(name).filter { $0.counts.complaint > 0 }
    return rows.sorted { $0.counts.complaint > $1.counts.complaint }.map {
      "\($0.label.zh)\($0.counts.complaint)\(totals.counter)"
    }
  }

  private func rows(_ name: BreakdownName) -> [Breakdown.Row] {
    totals.breakdown(by: name)?.rows.filter { $0.id != Breakdown.none } ?? []
  }

  /// Ten classes that complaints were most about, where there are as many.
  private var hotSpots: String? {
    let classes = ranked(.goodsClass)
    return classes.count < 10 ? nil : classes.prefix(10).joined(separator: "、")
  }

  private func list(_ breakdown: BreakdownName, most: Int) -> String? {
    let words = rows(breakdown).prefix(most).compactMap { row -> String? in
      let parts = [
        counted(name(.complaint), row.counts.complaint),
        counted(name(.report), row.counts.report),
        isExact && row.counts.consultation > 0
          ? "\(name(.consultation))\(row.counts.consultation)人次" : nil,
      ].compactMap { $0 }
      return parts.isEmpty ? nil : row.label.zh + parts.joined(separator: "、")
    }
    return words.isEmpty ? nil : words.joined(separator: "；")
  }

  /// Of a rounded count no part is told by number: nobody knows where the rest belongs.
  private var isExact: Bool { totals.consultations.counted.approx == .exact }

  private var topics: String? {
    let words = totals.topics.prefix(3).map { topic in
      topic.label.zh + (isExact ? "\(topic.count)人次" : "")
    }
    return words.isEmpty ? nil : words.joined(separator: "、")
  }
}

import CaseStore
import Casework
import Interchange
import Reports
import Values
import Vocabulary

extension OpenDesk {
  /// The figures of some days and venues as they stand.
  ///
  /// - Parameter withOwn: whether the office's own fields are counted, too: their cases are replayed for that.
  package func totals(
    of days: ClosedRange<Day>, venues: [String] = [], withOwn: Bool = false
  ) throws -> Totals {
    var totals = try totals(
      of: try store.figures.input(
        from: days.lowerBound, to: days.upperBound, venues: venues, asOf: environment.clock.now))
    if withOwn { totals.own = try OwnFieldReader(self).figures(among: totals) }
    return totals
  }

  /// What a page tells beside figures of this desk: their days one by one, and the year before.
  func pageBeside(_ totals: Totals) throws -> PageBeside {
    let days = totals.from...totals.to
    let count = totals.to - totals.from + 1
    var trend: [DayCount] = []
    if (2...PageBeside.mostDays).contains(count) {
      for place in 0..<count {
        let day = totals.from.adding(place)
        trend.append(DayCount(try self.totals(of: day...day, venues: totals.venues)))
      }
    }
    return PageBeside(
      trend: trend,
      before: totals.venues.isEmpty ? try activitySummary.totalsOfTheYearBefore(days) : nil,
      typedLater: try store.figures.typedLater(
        from: totals.from, to: totals.to, venues: totals.venues))
  }

  /// Figures that were counted already, with this desk's names for them.
  ///
  /// - Parameter coverage: whose figures they are, where venues sent them.
  package func totals(
    of source: TotalsInput, coverage: RollUp.Coverage? = nil
  ) throws -> Totals {
    var totals = Totals(
      source, reference: environment.reference, settings: try store.settings(),
      zone: environment.zone, coverage: coverage)
    if coverage == nil, !totals.isDemonstration { totals.desks = try bundles.desksInFigures() }
    return totals
  }

  /// The report of one venue and day with the next revision, as things stand.
  package func report(
    of venue: String, on day: Day, openCases: [String: Int] = [:]
  ) throws -> VenueReport {
    let source = try store.figures.input(
      from: day, to: day, venues: [venue], asOf: environment.clock.now)
    let last = try store.log.reportsSent(on: day).filter { $0.venue == venue }.map(\.revision).max()
    let settings = try store.settings()
    guard
      let report = VenueReport(
        source, of: venue, by: try store.sender(), settings: settings,
        revision: (last ?? 0) + 1, zone: environment.zone, openCases: openCases,
        head: try store.heads.short(),
        isListed: environment.isListed(settings), digest: Digest.hexadecimal)
    else {
      throw DocumentProblem(field: "day", value: "\(day)", reason: .notADay)
    }
    return report
  }
}

extension DeskEnvironment {
  /// Whether a department is one that the office has listed, for the programme or in its data.
  fileprivate func isListed(_ settings: DeskSettings) -> (String) -> Bool {
    let catalogue = reference.catalogue
    let names = catalogue.departments.entries.map(\.label.zh) + settings.activityRecord.departments
    let listed = Set(names + [DepartmentGroup.own.zh])
    return { listed.contains(catalogue.departmentName($0)) }
  }
}

import CaseMaking
import Casework
import Testing
import Values

/// What a total of the ledger replaces, and what it leaves.
@Suite struct TallyTotalsTests {
  private static let own = DeskID(random: 0xA)
  private static let other = DeskID(random: 0xB)

  private func entry(
    _ count: Int, _ unit: String = "人次", item: String = "consultation",
    scope: TallyEntry.Scope = .site, venue: String = "东门", detail: String? = nil,
    trade: String? = nil, isTotal: Bool = false
  ) -> TallyEntry {
    TallyEntry(
      item: item, quantities: [Quantity(count: Count(count), unit: unit)], venue: venue,
      detail: detail, trade: trade, scope: scope, isTotal: isTotal)
  }

  private func recorded(
    _ entry: TallyEntry, _ sequence: Int = 1, by desk: DeskID = own
  ) -> RecordedTally {
    RecordedTally(
      entry: entry, id: EventID(desk: desk, sequence: sequence),
      at: Given.instant("2027-03-15T10:00"), clerk: "值班")
  }

  @Test(arguments: [
    ("consultation", TallyEntry.Scope.site, [TallyEntry.Scope.site, .day]),
    ("consultation", .day, [.site, .day]), ("consultation", .period, [.period]),
    ("leaflets", .site, [.site]), ("leaflets", .day, [.day]), ("leaflets", .period, [.period]),
  ])
  func consultationsOfSiteAndDayAreOneFigure(
    item: String, scope: TallyEntry.Scope, added: [TallyEntry.Scope]
  ) {
    let entry = entry(3, item: item, scope: scope)
    #expect(entry.scopesAdded == added)
    #expect(entry.countsConsultations == (item == "consultation" && scope != .period))
  }

  // MARK: What a total clears

  @Test func aTotalOfTheDayClearsWhatWasCountedOnTheSite() {
    let total = entry(300, scope: .day, isTotal: true)
    let cleared = total.clearing([recorded(entry(12))], of: TallyTotalsTests.own)
    #expect(cleared == [entry(0, scope: .site, isTotal: true)])
  }

  @Test func aTotalKeepsItsTradeInWhatItClears() {
    let total = entry(300, scope: .day, trade: "food", isTotal: true)
    let before = [recorded(entry(12, trade: "food")), recorded(entry(5, trade: "cars"), 2)]
    let cleared = total.clearing(before, of: TallyTotalsTests.own)
    #expect(cleared == [entry(0, scope: .site, trade: "food", isTotal: true)])
    #expect(total.clearing([before[1]], of: TallyTotalsTests.own).isEmpty)
  }

  @Test func aTotalOfAllTradesClearsEach() {
    let total = entry(300, scope: .day, isTotal: true)
    let cleared = total.clearing([recorded(entry(12, trade: "food"))], of: TallyTotalsTests.own)
    #expect(cleared == [entry(0, scope: .site, isTotal: true)])
  }

  /// Each row differs in one thing from what is cleared.
  @Test func whatIsNotOfTheSameFigureStays() {
    let total = entry(300, scope: .day, isTotal: true)
    let rows = [
      recorded(entry(12), by: TallyTotalsTests.other), recorded(entry(12, scope: .day)),
      recorded(entry(12, scope: .period)), recorded(entry(12, item: "leaflets")),
      recorded(entry(12, venue: "西门")), recorded(entry(12, detail: "热线")),
      recorded(entry(0)), recorded(entry(12, "件")),
    ]
    for row in rows {
      #expect(total.clearing([row], of: TallyTotalsTests.own).isEmpty, "\(row.entry)")
    }
    #expect(total.clearing(rows, of: TallyTotalsTests.own).isEmpty)
  }

  @Test func onlyATotalClears() {
    let counted = entry(300, scope: .day)
    #expect(counted.clearing([recorded(entry(12))], of: TallyTotalsTests.own).isEmpty)
  }

  // MARK: What was replaced

  @Test func whatStandsNoLongerIsTold() {
    let (gone, kept) = (recorded(entry(12)), recorded(entry(5), 2))
    #expect(TallyEntry.replaced([gone, kept], by: [kept]) == [gone])
    #expect(TallyEntry.replaced([kept], by: [kept]).isEmpty)
    #expect(TallyEntry.replaced([recorded(entry(0))], by: []).isEmpty)
  }

  @Test func ofSeveralQuantitiesThoseAreToldThatWent() {
    var before = recorded(entry(12))
    before.entry.quantities.append(Quantity(count: Count(3), unit: "件"))
    before.entry.quantities.append(Quantity(count: .zero, unit: "份"))
    var after = before
    after.entry.quantities = [Quantity(count: Count(3), unit: "件")]
    #expect(TallyEntry.replaced([before], by: [after]) == [recorded(entry(12))])
  }

  // MARK: Occasions

  @Test func whatSaysWhenWhereOrBeforeWhomIsToldByItself() {
    #expect(!entry(3).isOccasion)
    let time = DayTime(Given.day("2027-03-15"), minute: 600)
    let changes: [(inout TallyEntry) -> Void] = [
      { $0.from = time }, { $0.to = time }, { $0.place = "广场" }, { $0.present = "王女士" },
      { $0.matter = "宣讲" },
    ]
    for change in changes {
      var occasion = entry(3)
      change(&occasion)
      #expect(occasion.isOccasion)
    }
  }
}

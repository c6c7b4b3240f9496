import Casework
import Testing
import Values
import Vocabulary

/// How one case counts, and what several add up to.
@Suite struct FiguresTests {
  private static func yuan(_ yuan: Int) -> Money { Money(fen: yuan * 100) }

  private static let some = Sums(
    count: 3, people: 5, claimed: yuan(100), recovered: yuan(40), doubled: yuan(10),
    doubledCount: 1)

  // MARK: Sums

  @Test func sumsAddAndAreTakenAwayPartByPart() {
    var sums = Self.some
    sums += Sums(
      count: 20, people: 70, claimed: Self.yuan(1_000), recovered: Self.yuan(300),
      doubled: Self.yuan(200), doubledCount: 4)
    #expect(
      sums
        == Sums(
          count: 23, people: 75, claimed: Self.yuan(1_100), recovered: Self.yuan(340),
          doubled: Self.yuan(210), doubledCount: 5))
    sums += -Self.some
    sums += -Sums(
      count: 20, people: 70, claimed: Self.yuan(1_000), recovered: Self.yuan(300),
      doubled: Self.yuan(200), doubledCount: 4)
    #expect(sums == Sums())
  }

  @Test func onePersonComesWithACaseUnlessSomebodyCounted() {
    #expect(Sums(count: 4).people == 4)
    #expect(Sums(count: 4, people: 0).people == 0)
  }

  @Test func aCaseCountsAsDoubledWhereSomethingWas() {
    let plain = Sums(ofOne: 2, claimed: nil, recovered: Self.yuan(5), doubled: nil)
    #expect(plain == Sums(count: 1, people: 2, recovered: Self.yuan(5)))
    #expect(Sums(ofOne: 1, claimed: nil, recovered: nil, doubled: .zero).doubledCount == 0)
    let doubled = Sums(ofOne: 1, claimed: Self.yuan(9), recovered: nil, doubled: Money(fen: 1))
    #expect(
      doubled
        == Sums(
          count: 1, people: 1, claimed: Self.yuan(9), doubled: Money(fen: 1), doubledCount: 1))
  }

  // MARK: What a case counts under

  /// Each respect with a value of its own.
  private static let whole = CountedCase(
    kind: .report, status: .closed, outcome: .replied, wasAccepted: true,
    dueOn: Day(number: 20_901), channel: "phone", nature: "quality", goodsClass: "food.drink",
    trade: "shops", topic: "rights", clerk: "王芳", venue: "东广场", department: "住建",
    merchant: "样品商店", hour: 9, wasHandedOver: true, decision: .met,
    closing: .until(Day(number: 20_902)), amountApprox: "about", calledBack: .reached(.yes))

  @Test func aCaseStandsOnceUnderEachRespect() {
    let shares = Self.whole.shares.map { "\($0.dimension.rawValue)=\($0.value)" }
    #expect(
      shares == [
        "stage=closed:replied:accepted", "due=20901", "channel=phone", "nature=quality",
        "class=food.drink", "trade=shops", "topic=rights", "hour=9", "clerk=王芳", "venue=东广场",
        "department=住建", "merchant=样品商店", "handed_over=yes", "decision=met",
        "closing=until:20902", "amount_approx=about", "called_back=yes",
      ])
    #expect(Self.whole.shares.map(\.dimension) == Dimension.allCases)
    #expect(Self.whole.shares.allSatisfy { $0.kind == .report })
  }

  @Test func whatHasNoValueCountsUnderNothing() {
    let bare = CountedCase(kind: .complaint, status: .registered)
    #expect(bare.shares.map(\.dimension) == [.disposition, .hour])
    #expect(CountedCase(kind: .complaint, status: .void, channel: "phone").shares == [])
  }

  @Test func theWordOfADispositionIsReadBack() {
    for status in Status.allCases {
      for outcome in Outcome.allCases.map(Optional.some) + [nil] {
        for wasAccepted in [true, false] {
          let one = Disposition(status: status, outcome: outcome, wasAccepted: wasAccepted)
          #expect(Disposition(one.text) == one)
        }
      }
    }
    #expect(
      Disposition(status: .closed, outcome: .settled, wasAccepted: true).text
        == "closed:settled:accepted")
    for words in ["", "closed", "closed:settled", "gone::", "closed:settled:accepted:"] {
      #expect(Disposition(words) == nil, "\(words)")
    }
  }

  // MARK: Several

  @Test func casesAddUpUnderTheirValues() {
    let other = CountedCase(
      kind: .report, status: .registered, channel: "phone", hour: 10, sums: Self.some)
    var figures = Tabulation([Self.whole, other])
    #expect(figures[.report, .channel, "phone"].count == 4)
    #expect(figures[.report, .hour, "10"] == Self.some)
    #expect(figures[.complaint, .channel, "phone"] == Sums())
    #expect(figures[.report, .nature, "phone"] == Sums())
    // What is taken away again is as if it never was.
    let share = Share(kind: .report, dimension: .hour, value: "10")
    figures.add(-Self.some, to: share)
    #expect(figures.sums[share] == nil)
    figures.add(other)
    #expect(figures.sums[share] == Self.some)
  }
}

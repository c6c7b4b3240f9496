import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// Which merchant is offered first where several fit.
@Suite struct KnownMerchantTests {
  private static let day = 86_400
  private let now = Given.instant("2027-03-15T09:00")

  private func merchant(_ name: String, count: Int = 1, secondsAgo: Int) -> KnownMerchant {
    KnownMerchant(
      name: name, count: count, lastAt: Instant(seconds: now.seconds - secondsAgo),
      last: CaseID(registration: EventID(desk: DeskID(random: 1), sequence: 1)))
  }

  /// The last second of a span is younger than the first of the next, however often the other came.
  @Test(arguments: [1, 7, 31])
  func theLastDayWeekAndMonthCome(days: Int) {
    let within = merchant("乙", secondsAgo: days * Self.day - 1)
    let beyond = merchant("甲", count: 9, secondsAgo: days * Self.day)
    #expect(KnownMerchant.isBetter(within, beyond, now: now))
    #expect(!KnownMerchant.isBetter(beyond, within, now: now))
  }

  @Test(arguments: [(1, 6), (7, 30), (31, 400)])
  func withinASpanTheNumberDecides(from: Int, to: Int) {
    let seldom = merchant("甲", secondsAgo: from * Self.day)
    let often = merchant("乙", count: 2, secondsAgo: to * Self.day)
    #expect(KnownMerchant.isBetter(often, seldom, now: now))
    #expect(!KnownMerchant.isBetter(seldom, often, now: now))
  }

  @Test func thenTheLastThenTheName() {
    let older = merchant("甲", secondsAgo: 200)
    let newer = merchant("乙", secondsAgo: 100)
    #expect(KnownMerchant.isBetter(newer, older, now: now))
    #expect(!KnownMerchant.isBetter(older, newer, now: now))
    let same = merchant("丙", secondsAgo: 100)
    #expect(
      KnownMerchant.isBetter(newer, same, now: now) != KnownMerchant.isBetter(same, newer, now: now)
    )
    #expect(!KnownMerchant.isBetter(same, same, now: now))
  }
}

import Casework
import Testing
import Vocabulary

@testable import Values

struct MoneyTests {
  @Test(arguments: [
    ("199", 19_900, "199.00", "199.00"), ("0.5", 50, "0.50", "0.50"),
    ("12860.50", 1_286_050, "12860.50", "12,860.50"),
    ("007", 700, "7.00", "7.00"), ("1000000", 100_000_000, "1000000.00", "1,000,000.00"),
    ("999999999999.99", 99_999_999_999_999, "999999999999.99", "999,999,999,999.99"),
  ])
  func yuanAreRead(text: String, fen: Int, yuan: String, grouped: String) {
    #expect(Money(yuan: text)?.fen == fen)
    #expect(Money(fen: fen).yuan == yuan)
    #expect(Money(fen: fen).grouped == grouped)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "-1", "+1", "1.234", "1,000", "1e3", "１", "1 ", "1.2.3", "元",
    "1000000000000", "9999999999999999999", "99999999999999999999",
  ])
  func otherTextsAreNoAmounts(text: String) { #expect(Money(yuan: text) == nil) }

  @Test func sumsAreExactAndDoNotTrap() {
    #expect(Money(fen: 1) + Money(fen: 2) == Money(fen: 3))
    #expect(Money(fen: .max) + Money(fen: 1) == Money(fen: .max))
    #expect(Money(fen: -150).grouped == "-1.50")
    #expect(Money(fen: 5) < Money(fen: 6))
  }
}

struct CountTests {
  @Test(arguments: [
    ("511.5", "511.5", 5_115_000), ("28", "28", 280_000), ("0", "0", 0), ("1.2500", "1.25", 12_500),
    ("0.0001", "0.0001", 1), ("999999999999", "999999999999", 9_999_999_999_990_000),
  ])
  func countsAreRead(text: String, printed: String, value: Int) {
    #expect(Count(text)?.tenThousandths == value)
    #expect(Count(text)?.description == printed)
  }

  @Test(arguments: ["", "-1", "1.23456", "1,000", "1000000000000", "一", "1.", ".1"])
  func otherTextsAreNoCounts(text: String) { #expect(Count(text) == nil) }

  @Test func sumsAreChecked() {
    #expect(Count(2).adding(Count(3)) == Count(5))
    #expect(Count(tenThousandths: .max).adding(Count(1)) == nil)
    #expect(Count(tenThousandths: .max) + Count(1) == Count(tenThousandths: .max))
    #expect(Count(2).whole == 2)
    #expect(Count("2.5")?.whole == nil)
  }

  @Test func sumsOfApproximationsKeepWhatIsSure() {
    for approx in Approximation.allCases {
      #expect(Approximation.sum(.exact, approx) == approx)
      #expect(Approximation.sum(approx, .exact) == approx)
      #expect(Approximation.sum(approx, approx) == approx)
    }
    #expect(Approximation.sum(.atLeast, .nearly) == .about)
    #expect(Approximation.sum(.about, .atLeast) == .about)
  }
}

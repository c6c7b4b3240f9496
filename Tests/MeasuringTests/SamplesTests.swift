import Measuring
import Testing

@Suite("Figures of many runs")
struct SamplesTests {
  @Test func theMedianIsTheOneInTheMiddle() {
    #expect(Samples([3, 1, 2]).median == 2)
    #expect(Samples([4, 1, 3, 2]).median == 2.5)
    #expect(Samples([7]).median == 7)
    #expect(Samples().median == 0)
  }

  @Test func aShareIsTheLeastValueThatSoManyDoNotExceed() {
    let hundred = Samples((1...100).map(Double.init).reversed())
    #expect(hundred.at(0.1) == 10)
    #expect(hundred.at(0.9) == 90)
    #expect(hundred.at(0.99) == 99)
    #expect(hundred.at(0.999) == 100)
    #expect(hundred.at(0) == 1)
    #expect(hundred.at(1) == 100)
    #expect(Samples().at(0.5) == 0)
  }

  /// A run that takes for ever is the largest, and leaves the median alone.
  @Test func whatNeverCameIsTheLargest() {
    var samples = Samples([1, 2])
    samples.add(.infinity)
    #expect(samples.median == 2)
    #expect(samples.largest == .infinity)
    #expect(samples.mean == .infinity)
  }

  @Test func eachTakeTellsItsFigure() {
    let samples = Samples([1, 2, 6])
    let takes: [(Take, Double)] = [(.median, 2), (.mean, 3), (.largest, 6), (.share(0.3), 1)]
    for (take, wanted) in takes { #expect(take.figure(of: samples) == wanted) }
  }

  @Test(arguments: [
    (0.1234, "0.123"), (0, "0.00"), (4.567, "4.57"), (18.25, "18.2"), (123.4, "123"),
    (20_113.4, "20 113"), (1_234_567, "1 234 567"), (.infinity, "-"),
  ])
  func numbersHaveThreeFiguresThatCount(value: Double, text: String) {
    #expect(MeasuringUnit.number(value) == text)
  }

  @Test func boundsHaveNoDigitsThatSayNothing() {
    #expect(MeasuringUnit.short(5) == "5")
    #expect(MeasuringUnit.short(0.65) == "0.65")
    #expect(MeasuringUnit.short(100_000) == "100 000")
  }
}

import Measuring
import Testing
import Values

@Suite("The table of what was measured")
struct ResultTableTests {
  private static let select = Yardstick("select 1")

  private func row(_ benchmark: Benchmark, _ ours: [Double], _ other: [Double] = []) -> MeasuredRow
  {
    MeasuredRow(benchmark, cases: 100_000, ours: Samples(ours), yardstick: Samples(other))
  }

  @Test func aFigureIsHeldAgainstItsBound() {
    let most = Benchmark("a", "a", limit: .atMost(5))
    #expect(row(most, [4, 5, 6]).verdict == .met)
    #expect(row(most, [4, 5.01, 6]).verdict == .missed)
    let least = Benchmark("b", "b", in: .casesPerSecond, limit: .atLeast(10))
    #expect(row(least, [9, 10, 11]).verdict == .met)
    #expect(row(least, [9, 9.9, 11]).verdict == .missed)
  }

  /// The limit of a ratio is not that of the figure.
  @Test func aRatioIsHeldAgainstItsBound() {
    let times = Benchmark("a", "a", beside: Self.select, limit: .besideAtMost(3))
    #expect(row(times, [6, 6, 6], [2, 2, 2]).verdict == .met)
    #expect(row(times, [6.2, 6.2, 6.2], [2, 2, 2]).verdict == .missed)
    let share = Benchmark(
      "b", "b", take: .mean, beside: Yardstick("x", .share, take: .mean),
      limit: .besideAtLeast(0.65))
    #expect(row(share, [1, 3], [1, 2]).beside == 0.75)
    #expect(row(share, [1, 3], [1, 2]).verdict == .met)
    #expect(row(share, [2, 3], [1, 2]).verdict == .missed)
    let over = Benchmark(
      "c", "c", take: .share(0.99), beside: Yardstick("x", .over, take: .median),
      limit: .besideAtMost(8))
    #expect(row(over, [1, 10], [2, 2]).beside == 8)
    #expect(row(over, [1, 10], [2, 2]).verdict == .met)
    #expect(row(over, [1, 11], [2, 2]).verdict == .missed)
  }

  /// Nothing is reached by what was not measured.
  @Test func whatWasNotMeasuredIsMissed() {
    let times = Benchmark("a", "a", beside: Self.select, limit: .besideAtMost(3))
    #expect(row(times, [1]).verdict == .missed)
    #expect(row(Benchmark("b", "b", limit: .atMost(5)), []).verdict == .missed)
    #expect(row(Benchmark("c", "c"), []).verdict == .told)
  }

  @Test func sizesAreThoseThatWereAskedFor() {
    let asked = [10_000, 1_000_000]
    #expect(Benchmark("a", "a").sizes(among: asked) == asked)
    #expect(Benchmark("a", "a", sizes: .none).sizes(among: asked) == [0])
    #expect(Benchmark("a", "a", sizes: .from(100_000)).sizes(among: asked) == [1_000_000])
  }

  private var table: ResultTable {
    let reach = Benchmark("list", "列表", beside: Self.select, limit: .besideAtMost(5), isReach: true)
    return ResultTable([
      row(Benchmark("key", "a key", limit: .atMost(0.5)), [0.1, 0.2, 0.6]),
      row(Benchmark("goal", "a goal", limit: .atMost(0.5)), [0.6]),
      row(reach, [20, 20], [2, 2]),
      MeasuredRow(
        Benchmark("told", "told", in: .megabytes), cases: 0, ours: Samples([3]), note: "the most"),
    ])
  }

  @Test func goalsAndReachesAreCountedApart() {
    #expect(table.missedGoals == 1)
    #expect(table.missedReaches == 1)
    #expect(table.summary == "3 limits, 2 missed: 1 goals, 1 reaches")
    #expect(ResultTable([table.rows[0]]).summary == "1 limits, all met")
    #expect(ResultTable([table.rows[3]]).summary == "1 rows, without limits")
  }

  @Test func columnsStandBelowEachOther() {
    let lines = table.text.split(separator: "\n").map(String.init)
    #expect(lines[1].hasPrefix("a key            100 000  0.200 ms  0.100 .. 0.600"))
    #expect(lines[3].hasPrefix("列表             100 000  20.0 ms"))
    #expect(lines[3].hasSuffix("10.0 x select 1  <= 5 x     missed"))
    #expect(lines[4] == "told (the most)           3.00 MB")
  }

  @Test func aPageHasTheSameRows() {
    let lines = table.markdown.split(separator: "\n").map(String.init)
    #expect(lines[0] == "| what | cases | figure | p10 .. p90 | beside | limit |  |")
    #expect(lines[1] == "| --- | --- | --- | --- | --- | --- | --- |")
    #expect(lines[2] == "| a key | 100 000 | 0.200 ms | 0.100 .. 0.600 |  | <= 0.5 ms | met |")
    #expect(lines.count == 6)
  }

  @Test func jsonSaysTheSame() throws {
    let json = try JSON.parse(table.json(about: ["day": "2027-03-15"]).text)
    #expect(json["about"]?["day"]?.string == "2027-03-15")
    let rows = json["rows"]?.array ?? []
    #expect(rows.map { $0["name"]?.string } == ["key", "goal", "list", "told"])
    #expect(rows[2]["beside"]?.digits == "10.0")
    #expect(rows[2]["verdict"]?.string == "missed")
    #expect(rows[2]["is_reach"]?.bool == true)
    #expect(rows[3]["verdict"] == nil)
    #expect(rows[3]["note"]?.string == "the most")
  }
}

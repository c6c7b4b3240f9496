import Casework
import Testing

@testable import Values

struct QuantityTests {
  struct Sample: Sendable {
    var words: String
    var units: [String]
    var count: String
    var approx: Approximation
    var unit: String
    var canonical: String

    init(
      _ words: String, _ units: [String], _ count: String, _ approx: Approximation, _ unit: String,
      _ canonical: String
    ) {
      self.words = words
      self.units = units
      self.count = count
      self.approx = approx
      self.unit = unit
      self.canonical = canonical
    }
  }

  static let destruction = ["批", "件", "床", "吨", "万元", "大类", "品种"]

  @Test(arguments: [
    Sample("480", ["份", "册"], "480", .exact, "份", "480份"),
    Sample("5500多份", ["份", "册"], "5500", .atLeast, "份", "5500多份"),
    Sample("5500多", ["份"], "5500", .atLeast, "份", "5500多份"),
    Sample("５５００份", ["份"], "5500", .exact, "份", "5500份"),
    Sample("1,280,000 份", ["份"], "1280000", .exact, "份", "1280000份"),
    Sample("约180吨", destruction, "180", .about, "吨", "约180吨"),
    Sample("大约 180 吨", destruction, "180", .about, "吨", "约180吨"),
    Sample("近7万元", destruction, "7", .nearly, "万元", "近7万元"),
    Sample("近7万元", ["元"], "70000", .nearly, "元", "近70000元"),
    Sample("1000余万元", destruction, "1000", .atLeast, "万元", "1000多万元"),
    Sample("13408件", destruction, "13408", .exact, "件", "13408件"),
    Sample("6大类", destruction, "6", .exact, "大类", "6大类"),
    Sample("20余篇", ["篇", "条"], "20", .atLeast, "篇", "20多篇"),
    Sample("二十余名", ["名", "人次"], "20", .atLeast, "名", "20多名"),
    Sample("二十余位", ["名", "人次"], "20", .atLeast, "名", "20多名"),
    Sample("10万余条", ["条"], "100000", .atLeast, "条", "100000多条"),
    Sample("110多万册", ["份", "册"], "1100000", .atLeast, "册", "1100000多册"),
    Sample("110万多册", ["份", "册"], "1100000", .atLeast, "册", "1100000多册"),
    Sample("65000多人次", ["人次"], "65000", .atLeast, "人次", "65000多人次"),
    Sample("近25万人", ["人次", "人"], "250000", .nearly, "人", "近250000人"),
    Sample("511.5万元", ["万元"], "511.5", .exact, "万元", "511.5万元"),
    Sample("511.5万元", ["元"], "5115000", .exact, "元", "5115000元"),
    Sample("1.25万", ["条"], "12500", .exact, "条", "12500条"),
    Sample("一万二", ["条"], "12000", .exact, "条", "12000条"),
    Sample("三百五十份", ["份"], "350", .exact, "份", "350份"),
    Sample("七十五万元", ["万元"], "75", .exact, "万元", "75万元"),
    Sample("二十多万册", ["册"], "200000", .atLeast, "册", "200000多册"),
    Sample("一亿二千万条", ["条"], "120000000", .exact, "条", "120000000条"),
    Sample("两家", ["家"], "2", .exact, "家", "2家"),
    Sample("约5000多份", ["份"], "5000", .about, "份", "约5000份"),
    Sample("0份", ["份"], "0", .exact, "份", "0份"),
    Sample("10多种", [], "10", .atLeast, "种", "10多种"),
    Sample("5千份", ["份"], "5000", .exact, "份", "5000份"),
    Sample("3百", ["份"], "300", .exact, "份", "300份"),
    Sample("1.2千", ["份"], "1200", .exact, "份", "1200份"),
    Sample("5千多份", ["份"], "5000", .atLeast, "份", "5000多份"),
    Sample("5千克", ["千克", "份"], "5", .exact, "千克", "5千克"),
    Sample("5千克", [], "5", .exact, "千克", "5千克"),
    Sample("50多个品种", destruction, "50", .atLeast, "品种", "50多品种"),
    Sample("110多万册（份）", ["份", "册"], "1100000", .atLeast, "册", "1100000多册"),
    Sample("1.5吨", destruction, "1.5", .exact, "吨", "1.5吨"),
    Sample("1.5箱", [], "1.5", .exact, "箱", "1.5箱"),
    Sample("工地4个", ["个"], "", .exact, "", ""),
  ])
  func quantitiesAreReadAsPeopleWriteThem(sample: Sample) throws {
    guard !sample.count.isEmpty else {
      #expect(throws: QuantityError.notANumber(sample.words)) {
        try Quantity.parse(sample.words, units: sample.units)
      }
      return
    }
    let quantity = try Quantity.parse(sample.words, units: sample.units)
    #expect(quantity.count == Count(sample.count))
    #expect(quantity.approx == sample.approx)
    #expect(quantity.unit == sample.unit)
    #expect(quantity.canonical == sample.canonical)
  }

  @Test(arguments: [
    ("20余篇", ["篇"], "20余篇"), ("二十余位", ["名"], "二十余位"), ("10万余条", ["条"], "10万余条"),
    ("5500多", ["份"], "5500多份"), ("20余", ["篇"], "20余篇"), ("480", ["份"], "480份"),
    ("５５００份", ["份"], "5500份"), ("1,280 份", ["份"], "1280份"), ("近7万元", ["万元"], "近7万元"),
  ])
  func aSingleEntryKeepsItsWords(words: String, units: [String], text: String) throws {
    #expect(try Quantity.parse(words, units: units).text == text)
  }

  @Test(arguments: [
    ("", ["份"], QuantityError.empty),
    ("   ", ["份"], .empty),
    ("份", ["份"], .notANumber("份")),
    ("多份", ["份"], .notANumber("多份")),
    ("万份", ["份"], .notANumber("万份")),
    ("xxx人次", ["人次"], .notANumber("xxx人次")),
    ("1,28份", ["份"], .notANumber("1,28份")),
    ("1.2.3份", ["份"], .notANumber("1.2.3份")),
    ("1.份", ["份"], .notANumber("1.份")),
    ("5份6", ["份"], .notANumber("5份6")),
    ("-5份", ["份"], .negative("-5份")),
    ("－5份", ["份"], .negative("-5份")),
    ("负五份", ["份"], .negative("负五份")),
    ("1.23456份", ["份"], .outOfRange("1.23456份")),
    ("1000000000000份", ["份"], .outOfRange("1000000000000份")),
    ("999999999万份", ["份"], .outOfRange("999999999万份")),
    ("99999999999999999999999份", ["份"], .outOfRange("99999999999999999999999份")),
    ("10多余块", ["块"], .unit("余块", allowed: ["块"])),
    ("1.5人次", ["人次"], .fraction("1.5人次", unit: "人次")),
    ("0.5", ["份"], .fraction("0.5", unit: "份")),
    ("1.00005万份", ["份"], .fraction("1.00005万份", unit: "份")),
    ("5册(箱)", ["份", "册"], .unit("册(箱)", allowed: ["份", "册"])),
    ("5册（", ["份", "册"], .unit("册(", allowed: ["份", "册"])),
    ("30箱", ["份", "册"], .unit("箱", allowed: ["份", "册"])),
    ("30位", ["份"], .unit("位", allowed: ["份"])),
    ("5115000元", ["万元"], .unit("元", allowed: ["万元"])),
    ("50人", ["人次"], .unit("人", allowed: ["人次"])),
    ("10万万份", ["份"], .unit("万份", allowed: ["份"])),
    ("5千", ["千克"], .ambiguous("5千", unit: "千克")),
    ("7万", ["万元"], .ambiguous("7万", unit: "万元")),
    ("10", [], .unitMissing("10")),
  ])
  func otherWordsAreRefused(words: String, units: [String], error: QuantityError) {
    #expect(throws: error) { try Quantity.parse(words, units: units) }
  }

  @Test(arguments: [
    Quantity(count: Count(4), unit: "份"), Quantity(count: Count(3), unit: "册"),
    Quantity(count: Count(3), unit: "份", approx: .about),
    Quantity(count: Count(3), unit: "份", typed: "三份"),
  ])
  func whatDiffersInOneThingIsAnotherQuantity(other: Quantity) {
    let one = Quantity(count: Count(3), unit: "份")
    #expect(one == Quantity(count: Count(3), unit: "份"))
    #expect(one != other)
    #expect(Set([one, other]).count == 2)
  }

  @Test func sumsKeepTheUnitAndLoseTheWords() throws {
    let many = try Quantity.parse("20余篇", units: ["篇"])
    let sum = try #require(many.adding(Quantity(count: Count(3), unit: "篇")))
    #expect(sum.text == "23多篇")
    #expect(many.adding(Quantity(count: Count(3), unit: "条")) == nil)
  }
}

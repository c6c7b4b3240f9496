import Casework
import Testing

@testable import Values

/// What is typed behind an item of the ledger, and the times of an entry.
@Suite struct TypedTallyTests {
  @Test(arguments: [
    ("5520", "figure", "5520份"), ("5500多", "figure", "5500多份"), ("+200", "more", "200份"),
    ("＋２００", "more", "200份"), ("6000-480", "total", "5520份"), ("６０００－４８０", "total", "5520份"),
    ("6000 - 480份", "total", "5520份"), ("6000多-480", "total", "5520多份"),
    ("6000-480多", "total", "近5520份"), ("6000多-480多", "total", "约5520份"),
    ("近6000-480", "total", "近5520份"), ("6000-近480", "total", "5520多份"),
    ("1万-2000", "total", "8000份"), ("480-480", "total", "0份"), ("200册-30册", "total", "170册"),
  ])
  func isUnderstood(typed: String, does: String, text: String) throws {
    let tally = try TypedTally.parse(typed, units: ["份", "册"])
    let what = tally.addsOnly ? "more" : tally.replacesOnly ? "total" : "figure"
    #expect(what == does)
    #expect(tally.quantity.text == text)
  }

  @Test(arguments: [
    ("300-480", QuantityError.negative("300-480")), ("-5", .negative("-5")), ("", .empty),
    ("+", .empty), ("+多", .notANumber("多")), ("6000-", .empty),
    ("6000份-480册", .unit("册", allowed: ["份"])), ("6000-480-20", .notANumber("480-20")),
  ])
  func isRefused(typed: String, error: QuantityError) {
    #expect(throws: error) { try TypedTally.parse(typed, units: ["份", "册"]) }
  }

  @Test(arguments: [
    ("7批13408件约180吨", ["7批", "13408件", "约180吨"]),
    ("7批 13,408件，约180吨", ["7批", "13,408件", "约180吨"]),
    ("６大类、５０多个品种", ["6大类", "50多个品种"]), ("7批,340件", ["7批", "340件"]),
    ("7批大约180吨将近7万元", ["7批", "大约180吨", "将近7万元"]), ("1,280,000件", ["1,280,000件"]),
    ("6000-480件", ["6000-480件"]), ("7", ["7"]), ("", []), ("、 ，", []),
    ("1.5万元二十件", ["1.5万元", "二十件"]),
  ])
  func compositesArePartedAsPeopleWriteThem(typed: String, parts: [String]) {
    let units = ["批", "件", "床", "吨", "万元", "大类", "品种"]
    #expect(TypedTally.parts(typed, units: units) == parts)
  }

  @Test(arguments: [
    ("2027-03-15", "2027-03-15"), ("3.14", "2027-03-14"), ("3.31", "2027-03-31"),
    ("9:00", "2027-03-15T09:00"),
    ("９：００", "2027-03-15T09:00"), ("3.14 7点40分", "2027-03-14T07:40"),
    ("昨天 16:20", "2027-03-14T16:20"),
    ("昨天下午 4:20", "2027-03-14T16:20"), ("昨晚 8:30", "2027-03-14T20:30"),
    ("昨天下午3点", "2027-03-14T15:00"), ("下午 3点", "2027-03-15T15:00"), ("今早7点40分", "2027-03-15T07:40"),
    ("上午9:30", "2027-03-15T09:30"), ("中午12点", "2027-03-15T12:00"),
    ("昨天下午 16:20", "2027-03-14T16:20"),
    ("中午1点", "2027-03-15T13:00"), ("中午2点", "2027-03-15T14:00"), ("中午3点", nil),
    ("晚上5点", "2027-03-15T17:00"), ("晚上4点", nil), ("晚上20:15", "2027-03-15T20:15"),
    ("傍晚18点半", "2027-03-15T18:30"), ("晚上 1:00", nil), ("上午 15:00", nil), ("中午8点", nil),
    ("9点半", "2027-03-15T09:30"), ("2027-03-15T07:40", "2027-03-15T07:40"), ("24:00", nil),
    ("9:60", nil), ("某天", nil), ("", nil), ("2027-02-30", nil), ("某天 9:00", nil),
  ])
  func timesAreRead(typed: String, stored: String?) {
    let time = Day("2027-03-15").flatMap { DayTime(typed: typed, today: $0) }
    #expect(time?.description == stored)
    if let stored { #expect(DayTime(stored) == time) }
  }

  @Test func timesAreInOrder() {
    let times = ["2027-03-15", "2027-03-15T00:00", "2027-03-15T07:40", "2027-03-16"].map {
      DayTime($0)
    }
    #expect(times.compactMap { $0 } == times.compactMap { $0 }.reversed().sorted())
    for wrong in ["2027-3-15", "2027-03-15T7:40", "2027-03-15 07:40", "2027-03-15T24:00", "T07:40"]
    {
      #expect(DayTime(wrong) == nil)
    }
  }
}

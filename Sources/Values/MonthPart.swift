/// A part of a month by its name.
enum MonthPart: Int {
  case beginning = 1
  case first = 5
  case middle = 15
  case last = 25
  case end = 31

  static let names: [(String, MonthPart)] = [
    ("上旬", .first), ("中旬", .middle), ("下旬", .last), ("初", .beginning), ("中", .middle), ("底", .end),
    ("末", .end), ("尾", .end),
  ]

  /// The day that stands for it.
  static func day(_ part: MonthPart, _ year: Int, _ month: Int) -> Day? {
    let length = Day.length(ofMonth: month, year: year)
    return Day(year: year, month: month, day: min(part.rawValue, length))
  }
}

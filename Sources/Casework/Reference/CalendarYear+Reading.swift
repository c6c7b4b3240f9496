import Values
import Vocabulary

extension CalendarYear {
  /// Reads a file of `calendar/`.
  ///
  /// A table without days would say that the year has no holidays, and end all guessing; so a year
  /// whose notice is out has some.
  public init(file: String, _ bytes: [UInt8]?) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow("year", "provisional", "document", "festivals")
    let year = try root.int("year")
    guard (1990...2200).contains(year) else { throw try root.wrong("year", String(year)) }
    var seen: [Day] = []
    var festivals: [Festival] = []
    for node in try root.filled("festivals") {
      festivals.append(try Festival(node, year: year, seen: &seen))
    }
    self.init(
      year: year, isProvisional: try root.flag("provisional"),
      document: try root.words("document"), festivals: festivals)
  }
}

extension CalendarYear.Festival {
  /// Reads one festival; no day of the year stands twice.
  fileprivate init(
    _ node: DataNode, year: Int, seen: inout [Day]
  ) throws(ReferenceError) {
    try node.allow("zh", "en", "off", "worked")
    let off = try node.days("off", year: year, seen: &seen)
    let worked = try node.days("worked", year: year, seen: &seen)
    self.init(name: try node.label(), off: off, worked: worked)
  }
}

extension DataNode {
  /// Days and spans of days: `2026-05-09`, `2026-05-01/2026-05-05`.
  fileprivate func days(
    _ key: String, year: Int, seen: inout [Day]
  ) throws(ReferenceError) -> [Day] {
    var days: [Day] = []
    for node in try list(key) {
      for day in try node.span(key, year: year) {
        // Some thirty days of a year: to look at each costs less than a set.
        if seen.contains(day) { throw node.error(.duplicate(day.description)) }
        seen.append(day)
        days.append(day)
      }
    }
    return days
  }

  /// A notice may reach into the years beside its own; a make-up workday is a weekend day.
  private func span(_ key: String, year: Int) throws(ReferenceError) -> [Day] {
    let text = json.string ?? ""
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { Day(String($0)) }
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
      first <= last, last - first < 60, first.year >= year - 1, last.year <= year + 1
    else { throw error(.wrongValue(key: key, value: json.string ?? json.text)) }
    let days = (0...(last - first)).map(first.adding)
    if key == "worked", let plain = days.first(where: { $0.weekday <= 5 }) {
      throw error(.wrongValue(key: key, value: plain.description))
    }
    return days
  }
}

import Casework
import Foundation
import Interchange
import Values
import Vocabulary

/// The holidays of a year as the State Council has set them, put into the settings folder of a desk.
package struct HolidayInstall {
  /// A day that the desk took for another one.
  package struct ChangedDay {
    /// The day.
    package let day: Day
    /// Whether it is worked now.
    package let isWorked: Bool
  }

  /// A case whose last day has moved, or is certain now.
  package struct MovedCase {
    package let number: CaseNumber
    /// As it stood before; nil where nothing was due.
    package let before: Due?
    /// As it stands now.
    package let after: Due?
  }

  /// The year as the notice has it.
  package let year: CalendarYear
  /// The file that it becomes.
  package var path: String { "\(desk.configFolder)/\(name)" }
  private var name: String { "calendar/\(year.year).json" }
  private let desk: DeskEnvironment

  /// - Parameter file: the notice, or the public table; `-` is standard input.
  package init(_ file: String, _ desk: DeskEnvironment) throws {
    self.desk = desk
    let text = try GivenText(try FileReading.bytes(file), said: nil, file).bytes
    do {
      year = try HolidayNotice.year(String(decoding: text, as: UTF8.self))
    } catch {
      throw FileFault.holidays(error, FilePlace(file: file, line: error.line))
    }
  }

  /// Whether no notice was there for the year.
  package var endsGuessing: Bool {
    desk.reference.calendar.provisionalYears.contains(year.year)
      || !desk.reference.calendar.years.contains(year.year)
  }

  /// The days that count otherwise from now on.
  package var changedDays: [ChangedDay] {
    let (before, after) = (desk.reference.calendar, WorkCalendar(years: [year]))
    guard let first = Day(year: year.year, month: 1, day: 1),
      let last = Day(year: year.year, month: 12, day: 31)
    else { return [] }
    let listed = year.festivals.flatMap { $0.off + $0.worked }
    let days = Set((0...(last - first)).map(first.adding) + listed).sorted()
    return days.filter {
      before.isWorkday($0) != after.isWorkday($0)
        || before.isListedHoliday($0) != after.isListedHoliday($0)
    }.map { ChangedDay(day: $0, isWorked: after.isWorkday($0)) }
  }

  /// Puts the file where it holds, and makes the due days anew.
  ///
  /// - Returns: the open cases whose last day is another one, or is certain now.
  package func install(remark: (Phrase) -> Void) throws -> [MovedCase] {
    let before = try dues(desk, remark)
    try makeFolder(desk.configFolder + "/calendar")
    try AtomicFile.write(
      Array((year.json.pretty() + "\n").utf8), to: path, sparing: desk.storeFiles)
    var anew = desk
    var office = OfficeData(folder: desk.configFolder)
    anew.reference = try office.reference()
    for note in office.notes(in: desk.configFolder) { remark(note) }
    let after = try dues(anew) { _ in }
    return after.compactMap { number, due in
      let former = before[number] ?? nil
      return former?.on == due?.on && former?.isEstimated == due?.isEstimated
        ? nil : MovedCase(number: number, before: former, after: due)
    }.sorted { $0.number.description < $1.number.description }
  }

  /// What is due next on each open case; nothing where there is no store yet.
  private func dues(
    _ desk: DeskEnvironment, _ remark: (Phrase) -> Void
  ) throws -> [CaseNumber: Due?] {
    guard FileManager.default.fileExists(atPath: desk.storePath) else { return [:] }
    return try desk.reading(remark: remark) { open in
      let rows = try open.summaries(CaseQuery(state: .open))
      return Dictionary(rows.map { ($0.number, $0.due) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

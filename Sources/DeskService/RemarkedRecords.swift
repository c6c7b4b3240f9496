import Casework
import Desk
import Interchange
import Values
import Vocabulary

/// The records of a file, with those noted of which the form would remark something. What is remarked is told
/// of new records alone, when all are read in, and is worked out again then.
final class RemarkedRecords: ImportEntries {
  private let records: ImportFile.Records
  private let today: Day
  /// How many were read for the first time.
  private var met = 0
  private var remarked: [Int] = []

  init(_ records: ImportFile.Records, today: Day) {
    self.records = records
    self.today = today
  }

  var count: Int { records.count }

  func entry(at place: Int) throws -> ImportEntry {
    let entry = try records.entry(at: place)
    if place >= met {
      met = place + 1
      if !remarks(on: entry).isEmpty { remarked.append(place) }
    }
    return entry
  }

  func place(ofLine line: Int) -> FilePlace? { records.place(ofLine: line) }

  /// What the form would remark on; of what is known already it was said before.
  func remarks(on lines: [Int], _ catalogue: Catalogue) throws -> [Phrase] {
    let new = Set(remarked.map { $0 + 1 }).intersection(lines)
    return try new.sorted().flatMap { line -> [Phrase] in
      guard let place = place(ofLine: line) else { return [] }
      return remarks(on: try entry(at: line - 1)).map { $0.phrase(catalogue).at(place) }
    }
  }

  private func remarks(on entry: ImportEntry) -> [FieldRemark] {
    guard case .intake(let intake) = entry.content else { return [] }
    return intake.fields.remarks(today: today)
  }
}

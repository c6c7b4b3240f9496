import CaseStore
import Casework
import Desk
import Foundation
import Interchange
import Synchronization
import Values
import Vocabulary

/// The records of a file, with those noted of which the form would remark something. What is remarked is told
/// of new records alone, when all are read in, and is worked out again then.
final class RemarkedRecords: ImportEntries {
  private let records: ImportFile.Records
  private let today: Day
  /// How many were asked for the first time.
  private var met = 0
  private let remarked = RemarkedPlaces()
  /// Where the files of evidence lie that records name; nil where there is no such place.
  private let evidence: String?
  /// Whether somebody waits: reading is left off then.
  var isAwaited: () -> Bool = { false }
  /// So many records are taken between two looks whether somebody waits.
  private static let recordsBetweenLooks = 16

  init(_ records: ImportFile.Records, today: Day, evidence: String?) {
    self.records = records
    self.today = today
    self.evidence = evidence
  }

  var count: Int { records.count }

  func unread(at place: Int) throws -> UnreadEntry {
    if place % RemarkedRecords.recordsBetweenLooks == 0, isAwaited() { throw LeftOff() }
    let unread = try records.unread(at: place)
    if place < met { return unread }
    met = place + 1
    return UnreadEntry { [remarked, today] in
      let entry = try unread.read()
      if !entry.remarks(today: today).isEmpty { remarked.note(place) }
      return entry
    }
  }

  func bytes(of file: Attachment) throws -> [UInt8]? {
    guard let path = evidence.map({ "\($0)/\(file.sha256)" }), access(path, F_OK) == 0 else {
      return nil
    }
    return try FileReading.bytes(path)
  }

  func place(ofLine line: Int) -> FilePlace? { records.place(ofLine: line) }

  /// What the form would remark on; of what is known already it was said before.
  func remarks(on lines: [Int], _ catalogue: Catalogue) throws -> [Phrase] {
    let remarked = remarked.all
    var wanted = lines.filter { remarked.contains($0 - 1) }.sorted()[...]
    var phrases: [Phrase] = []
    try Batches.follow(
      read: {
        let batch = wanted.prefix(RemarkedRecords.batch)
        wanted = wanted.dropFirst(batch.count)
        return try batch.map { (line: $0, unread: try unread(at: $0 - 1)) }
      },
      make: { [today] line, unread in
        Result { (line: line, remarks: try unread.read().remarks(today: today)) }
      },
      take: { made in
        let (line, remarks) = try made.get()
        guard let place = place(ofLine: line) else { return }
        phrases += remarks.map { $0.phrase(catalogue).at(place) }
      })
    return phrases
  }

  /// So many records are taken out of the file at a time.
  private static let batch = 64
}

/// The places of records with remarks, noted by whoever reads them.
private final class RemarkedPlaces: Sendable {
  private let places = Mutex<Set<Int>>([])

  func note(_ place: Int) { places.withLock { _ = $0.insert(place) } }

  var all: Set<Int> { places.withLock { $0 } }
}

extension ImportEntry {
  fileprivate func remarks(today: Day) -> [FieldRemark] {
    guard case .intake(let intake) = content else { return [] }
    return intake.fields.remarks(today: today)
  }
}

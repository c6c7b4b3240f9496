import CaseMaking
import CaseStore
import Casework
import Interchange
import Reports
import Values
import Vocabulary

/// The real store, in memory, that documents were read into as the program reads files in.
public final class StoreInMemory {
  /// Who reads them in, and takes down what names no clerk.
  public static let clerk = "录入员"

  private let store: CaseStore
  private var changes = 0

  private static let author: Author = {
    let at = Given.instant("2027-12-31T18:00")
    return Author(clerk: clerk, at: at, wallMilliseconds: Int64(at.seconds) * 1000)
  }()

  /// Opens a store and reads documents in, all of them as one file.
  public init(_ documents: [JSON], reference: Reference = Shipped.reference) throws {
    store = try CaseStore.inMemory(reference: reference)
    try read(documents)
  }

  private func read(_ documents: [JSON]) throws {
    let reader = EntryReader(store.reference, try store.settings())
    let entries = try documents.enumerated().map { place, document in
      ImportEntry(line: place + 1, try reader.content(document))
    }
    let report = try store.importing(entries, by: StoreInMemory.author)
    if report.new != documents.count { throw NotNew(report: report) }
  }

  /// Records of which some are known already.
  struct NotNew: Error {
    let report: ImportReport
  }

  /// Its cases, in the order of the documents.
  public var cases: [Case] {
    get throws {
      var cases: [Case] = []
      try store.lists.forEachCaseEver(make: { $0 }, take: { cases.append($0) })
      return cases.sorted { $0.number.counter < $1.number.counter }
    }
  }

  /// The entries of its ledger, in the order of the documents.
  public var tallies: [RecordedTally] {
    get throws {
      guard let days = try store.figures.firstAndLastDay() else { return [] }
      return try store.figures.tallies(from: days.lowerBound, to: days.upperBound)
    }
  }

  /// What the figures of some days and venues are made of, asked for in the evening of the last day.
  public func input(from: Day, to: Day, venues: [String] = []) throws -> TotalsInput {
    try store.figures.input(
      from: from, to: to, venues: venues, asOf: Instant(to, hour: 18, in: store.zone))
  }

  /// The figures themselves.
  public func totals(from: Day, to: Day, venues: [String] = []) throws -> Totals {
    Totals(
      try input(from: from, to: to, venues: venues), reference: store.reference,
      settings: try store.settings(), zone: store.zone)
  }
}

// MARK: One thing otherwise

extension StoreInMemory {
  /// Makes a change, lets somebody look, and takes the change back as a clerk does.
  public func changed(_ change: SampleChange, _ look: () throws -> Void) throws {
    try make(change)
    try look()
    try record(.undo)
  }

  private func make(_ change: SampleChange) throws {
    switch change {
    case .added(let record):
      // Under an external id of its own: else it might equal one that is there.
      changes += 1
      try read([
        record.setting("external_id", .string("ONE-MORE-\(changes)"))
          .setting("clerk", .string(StoreInMemory.clerk))
      ])
    case .removed(let id):
      try record(.take([StepAction(.void, [.why: .text("少一件")])], on: id))
    }
  }

  private func record(_ request: Request) throws {
    try store.record(request, by: StoreInMemory.author)
    try store.catchUp()
  }
}

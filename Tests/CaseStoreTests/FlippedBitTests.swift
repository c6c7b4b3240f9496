import Casework
import Foundation
import GRDB
import Randomness
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A wrong bit anywhere in the lists or their indexes is seen by a deep check, or it is of no meaning: what stands in
/// every table, and every answer, is what it was.
@Suite("A wrong bit in the file")
struct FlippedBitTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try Ground.open(folder.store)
    try store.fillWithEverything()
    for _ in 1...6 { try store.take(.accept, on: try store.opened()) }
    try store.close()
  }

  private static let tables =
    Projections.names + ["event", "event_tail", "person", "free_text", "signed_head"]

  /// All that stands in the tables, and all answers.
  private func said(by store: CaseStore) throws -> String {
    let rows = try store.read { db in
      try FlippedBitTests.tables.map { table in
        "\(table): \(try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\($0)" }.sorted())"
      }
    }
    return rows.joined(separator: "\n") + (try store.answers())
  }

  /// What the store says where a deep check finds nothing; nil where it finds something, or nothing can be read.
  private func unsuspected(_ path: String) -> String? {
    do {
      let store = try Ground.open(path, .reading)
      guard try store.check(deep: true).isEmpty else { return nil }
      return try said(by: store)
    } catch {
      return nil
    }
  }

  @Test(arguments: RandomRuns.first(4, of: 1...40)) func isSeenOrOfNoMeaning(seed: Int) throws {
    let whole = try #require(folder.bytes("desk.db"))
    let expected = try #require(unsuspected(folder.store))
    var random = SplitMix(seed: UInt64(seed))
    let path = folder.file("flipped.db")
    var seen = 0
    for _ in 1...60 {
      // The head of the file says whose it is and how it is read.
      let place = Int.random(in: 100..<whole.count, using: &random)
      var bytes = whole
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try bytes.write(to: URL(fileURLWithPath: path))
      guard let found = unsuspected(path) else {
        seen += 1
        continue
      }
      #expect(found == expected, "byte \(place)")
    }
    #expect(seen > 0)
  }
}

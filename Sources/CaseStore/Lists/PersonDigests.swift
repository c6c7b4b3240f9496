import Foundation
import GRDB

/// What the persons of a case are found by, as the lists hold it: in `person_key` one row for each digest, and in the
/// row of the case all of them one behind the other, so that the rows to take away are known without an index of
/// their own.
enum PersonDigests {
  /// So many bytes has a digest.
  static let width = 6

  /// A number of ``width`` bytes, as SQLite keeps it in as many.
  static func signed(_ number: Int64) -> Int {
    let shift = Int64(64 - 8 * width)
    return Int((number << shift) >> shift)
  }

  /// The digests as the row of a case has them, each big end first; nil for none.
  static func bytes(_ digests: [Int]) -> Data? {
    if digests.isEmpty { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.count * width)
    for digest in digests {
      for place in (0..<width).reversed() {
        bytes.append(UInt8(truncatingIfNeeded: digest >> (8 * place)))
      }
    }
    return Data(bytes)
  }

  /// The digests that the row of a case has.
  static func digests(_ bytes: Data?) -> [Int] {
    guard let bytes = bytes.map(Array.init) else { return [] }
    return stride(from: 0, to: bytes.count - width + 1, by: width).map { start in
      signed(bytes[start..<start + width].reduce(Int64(0)) { $0 << 8 | Int64($1) })
    }
  }

  /// Has the rows of a case follow its digests.
  static func replace(_ former: [Int], with digests: [Int], at row: Int64, in db: Database) throws {
    if former == digests { return }
    let (before, now) = (Set(former), Set(digests))
    for digest in former where !now.contains(digest) {
      try db.run("DELETE FROM person_key WHERE digest = ? AND row = ?", [digest, row])
    }
    for digest in digests where !before.contains(digest) {
      try db.run(ProjectedList.personKey.statements.adding, [digest, row])
    }
  }
}

/// Holds `person_key` against the rows of cases, which have all digests once more.
struct PersonIndex {
  let db: Database

  /// What a digest of a row weighs, in whatever order they come.
  static func weight(of digest: Int, at row: Int64) -> UInt64 {
    var name = Checksum(of: digest)
    name.add(Int(row))
    return name.sum
  }

  /// What all rows of the table come to, and how many these are.
  func weighed() throws -> (sum: UInt64, rows: Int) {
    var (sum, count): (UInt64, Int) = (0, 0)
    let rows = try Row.fetchCursor(db, sql: "SELECT digest, row FROM person_key")
    while let row = try rows.next() {
      sum &+= PersonIndex.weight(of: row[0], at: row[1])
      count += 1
    }
    return (sum, count)
  }

  /// The numbers of the cases that lack a digest, and how many digests all cases have.
  func lacking() throws -> (cases: [String], met: Int) {
    var (lacking, met): ([String], Int) = ([], 0)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, row, person_digests FROM case_row WHERE person_digests IS NOT NULL")
    while let row = try rows.next() {
      let place: Int64 = row[1]
      let digests = PersonDigests.digests(row[2])
      let stand = try digests.filter { digest in
        try db.row("SELECT 1 FROM person_key WHERE digest = ? AND row = ?", [digest, place]) != nil
      }
      met += stand.count
      if stand.count < digests.count { lacking.append(row[0]) }
    }
    return (lacking, met)
  }
}

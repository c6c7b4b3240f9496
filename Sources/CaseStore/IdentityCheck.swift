import Casework
import Foundation
import GRDB
import Values
import Vocabulary

/// Holds what a store says of itself against its log, and against what this laptop remembers: nobody else would notice
/// that it was changed.
struct IdentityCheck {
  let db: Database
  /// What this laptop remembers of the store that lies here.
  let expected: [StoreMark]

  /// The keys of `meta` whose value cannot be right, by name.
  func damage() throws -> [Damage] {
    try MetaKey.allCases.filter { try !mayBe($0) }.map(\.rawValue).sorted().map(Damage.identity)
  }

  /// Whether the value of a key may be the right one.
  private func mayBe(_ key: MetaKey) throws -> Bool {
    let value = try db.meta(key)
    switch key {
    case .desk: return try desk != nil && isOurDesk()
    case .formerDesks: return try value == nil || mayBeFormer()
    case .generation: return try mayBeGeneration(value.flatMap { Int($0) })
    case .keySlots: return try haveSlotsTwice(value)
    case .knownLosses: return try value.map { try areLost(KnownLosses($0), $0) } ?? true
    case .givenNumbers: return try value == nil || db.remaking() != nil
    case .marked, .family: return value.map { DeskID($0) != nil } ?? true
    case .demonstration: return value.map { $0 == "1" } ?? true
    case .staff: return try value.map { try isStaff($0) } ?? true
    // What is wrong with these is made anew by itself, or harms nobody. Filters may be a newer program's; what no
    // hub has is pushed, whatever it is said to have confirmed.
    case .views, .searchKey, .listedLocked, .toReseal, .toMoveFiles, .madeWith, .remaking,
      .settled, .otherDesks, .home, .hubs:
      return true
    }
  }
}

// MARK: Who the desk is

extension IdentityCheck {
  private var desk: DeskID? { get throws { try db.meta(.desk).flatMap { DeskID($0) } } }

  private var former: [String] {
    get throws { try db.meta(.formerDesks)?.split(separator: ",").map(String.init) ?? [] }
  }

  private var names: [String] { get throws { try former + [db.meta(.desk) ?? ""] } }

  /// Some laptop remembers the desk by a name that it has or had: another one was put in its place.
  private func isOurDesk() throws -> Bool {
    let names = try names
    guard let marked = try db.meta(.marked), DeskID(marked) != nil else { return true }
    return names.contains(marked)
  }

  private func mayBeFormer() throws -> Bool {
    let former = try former
    let isOnce = try Set(former).count == former.count && !former.contains(db.meta(.desk) ?? "")
    return isOnce && former.allSatisfy { DeskID($0) != nil }
  }

  /// Each restore adds a name to those of before and one to the generation, which stands in the numbers that are given
  /// from then on.
  private func mayBeGeneration(_ generation: Int?) throws -> Bool {
    guard let generation, let desk = try desk else { return false }
    let former = try former
    guard generation > former.count, (generation == 1) == former.isEmpty else { return false }
    let own = try lastGeneration(of: desk.text)
    let before = try former.compactMap { try lastGeneration(of: $0) }.max()
    let known = expected.filter { $0.desk == desk }.map(\.generation)
    return own.map { $0 == generation } ?? true && before.map { $0 < generation } ?? true
      && known.allSatisfy { $0 == generation }
  }

  /// The generation in the last number that a desk gave; nil where it gave none.
  private func lastGeneration(of desk: String) throws -> Int? {
    let row = try db.sealedEvents(
      where: "e.desk = ? AND e.\(EventKind.sql(.opened)) ORDER BY e.sequence DESC LIMIT 1", [desk])
    return row.first?.openedNumber?.generation
  }
}

// MARK: What lies beside

extension IdentityCheck {
  /// The ways to the keys stand in the store twice, and the two are the same.
  private func haveSlotsTwice(_ value: String?) throws -> Bool {
    let rows = try db.keySlotRows()
    guard let value else { return try rows.isEmpty && !db.has(table: "person") }
    return try isList(value) && Set(KeySlot.all(in: value)) == Set(rows) && !rows.isEmpty
  }

  private func isList(_ text: String) -> Bool {
    do { return try JSON.parse(text).array != nil } catch { return false }
  }

  private func isStaff(_ text: String) throws -> Bool {
    do { _ = try StaffRecord(stored: text) } catch is StoreError { return false }
    return true
  }

  /// What is said to be lost is not there: whoever took something out of the log could call it a loss of before.
  private func areLost(_ losses: KnownLosses, _ text: String) throws -> Bool {
    guard losses.text == text else { return false }
    let own = try db.meta(.desk)
    for hole in losses.holes {
      let isThere = try db.row(
        "SELECT 1 FROM event WHERE desk = ? AND sequence BETWEEN ? AND ? LIMIT 1",
        [hole.desk.text, hole.first, hole.last])
      if isThere != nil || hole.desk.text == own { return false }
    }
    for event in losses.rows.union(losses.edits) where event.desk.text == own { return false }
    return true
  }
}

extension Database {
  fileprivate func has(table: String) throws -> Bool {
    try row("SELECT 1 FROM \(table) LIMIT 1") != nil
  }
}

extension SealedEvent {
  /// The number that the opening of a case gave; nil of any other event.
  var openedNumber: CaseNumber? {
    guard kind == EventKind.opened.rawValue else { return nil }
    do { return try JSON.parse(body)["number"]?.string.flatMap { CaseNumber($0) } } catch {
      return nil
    }
  }
}

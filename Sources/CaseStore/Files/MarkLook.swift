import Casework
import Foundation
import GRDB

/// A store held against what this laptop remembers of it.
///
/// The marks are read before the store: whoever writes meanwhile makes the log longer than its mark.
struct MarkLook {
  /// The mark of the store as its own tables have it now.
  let now: StoreMark
  /// Whether the store says that its desk was marked.
  let isMarked: Bool
  /// What is known of the desk here.
  let own: MarkFolder.Found
  /// What lay at this place last, where that was another desk.
  private let before: StoreMark?
  /// Whether another store lies by now where this one was known to lie.
  private let hasLeft: Bool
  /// Whether what lay here last is part of the store: it was made another.
  private let isLater: Bool
  /// Whether its desk has recorded nothing yet.
  let isNew: Bool
  /// The letters of the numbers that the store gives, and of those that what lay here last does, where both are
  /// generations of one.
  private let letters: (here: String, before: String)?
  /// How far the logs go that are known.
  private let ends: [End]

  /// How far a log goes, and whether it has the event that is known.
  private struct End {
    let desk: DeskID
    let last: Int
    let hasKnown: Bool
  }

  /// - Parameter path: where the store lies, without links.
  init(_ store: CaseStore, at path: String, in folder: MarkFolder) throws {
    let place = folder.mark(at: path)
    let before = place?.desk == store.desk ? nil : place
    let bare = try store.identity { try $0.mark(at: path) }
    let own = folder.mark(of: bare.family, bare.desk)
    (self.own, self.before) = (own, before)
    hasLeft = own.mark.flatMap { folder.mark(at: $0.path) }.map { $0.desk != bare.desk } ?? false
    let laptop = folder.knownLaptop
    (now, isMarked, isLater, isNew, letters, ends) = try store.read { db in
      let identity = DeskIdentity(context: store.context, db: db)
      let ends = try [before, own.mark].compactMap(\.self).map { mark in
        End(
          desk: mark.desk, last: try db.endOfLog(of: mark.desk).sequence,
          hasKnown: try db.has(mark))
      }
      let isLater = try before.map { try identity.wasOnce($0.desk) } ?? false
      var now = bare.reaching(try db.endToMark(of: store.desk))
      if let laptop, try db.meta(.home) == DeskIdentity.home(of: now.desk, on: laptop) {
        now.home = laptop
      }
      let isNew = try db.endOfLog(of: store.desk).sequence == 0
      let letters = try before.flatMap { before -> (here: String, before: String)? in
        guard before.family == bare.family else { return nil }
        let settings = try identity.settings()
        return (
          here: try identity.letters(settings),
          before: DeskIdentity.letters(settings, generation: before.generation)
        )
      }
      return (now, try db.meta(.marked) == store.desk.text, isLater, isNew, letters, ends)
    }
  }
}

extension MarkLook {
  /// Why the store may not be the one that is known; nil where it is, or where nothing is known.
  func doubt() -> MarkDoubt? {
    if let mark = own.mark, let doubt = shortness(of: mark) { return doubt }
    if let before, before.sequence > 0 {
      if before.family == now.family, let doubt = shortness(of: before) {
        return otherGeneration(than: before) ?? doubt
      }
      if !isLater { return .foreign }
    }
    if let mark = own.mark { return lies(alsoAt: mark) ? .copied(from: mark.path) : nil }
    return own == .nothing && isMarked ? .fromElsewhere : nil
  }

  /// The same as far as it concerns whoever only looks: a copy that lies elsewhere may be looked at.
  func doubtOfWhatLiesHere() -> MarkDoubt? {
    own.mark?.path == now.path || before != nil ? doubt() : nil
  }

  /// What the logs of the store are to reach, where it lies here and not as a copy elsewhere.
  var expected: [StoreMark] {
    let own = [own.mark].compactMap { $0 }.filter { $0.path == now.path }
    return own + [before].compactMap { $0 }.filter { $0.family == now.family }
  }

  /// Whether somebody has to say that it is a copy: nothing is known of it as lying here, and numbers were given.
  var mayBeCopy: Bool { !isNew && own.mark?.path != now.path }

  /// The store is whole, and another generation of it lay here last, whose records it does not have.
  private func otherGeneration(than before: StoreMark) -> MarkDoubt? {
    guard own.mark != nil, let letters, let end = end(of: before.desk), end.last < before.sequence
    else { return nil }
    return .otherGeneration(
      here: letters.here, last: letters.before, lacking: before.sequence - end.last)
  }

  /// What a log lacks of what is known of it.
  private func shortness(of mark: StoreMark) -> MarkDoubt? {
    guard let end = end(of: mark.desk) else { return nil }
    if end.last < mark.sequence { return .rolledBack(known: mark.sequence, found: end.last) }
    return end.hasKnown ? nil : .diverged(at: mark.sequence)
  }

  private func end(of desk: DeskID) -> End? { ends.first { $0.desk == desk } }

  /// Whether the store still lies where the mark says, as well as here.
  private func lies(alsoAt mark: StoreMark) -> Bool {
    guard mark.path != now.path, !hasLeft, let there = FileIdentity(mark.path),
      there != FileIdentity(now.path)
    else { return false }
    return StoreFile(path: mark.path).size ?? 0 > 0
  }
}

extension MarkFolder.Found {
  /// What is known; nil for nothing that can be read.
  var mark: StoreMark? {
    switch self {
    case .mark(let mark): mark
    case .nothing, .unreadable: nil
    }
  }
}

extension Database {
  /// The end of a desk's log as it is on the disk, whatever the lists say.
  func endOfLog(of desk: DeskID) throws -> ChainHead {
    guard
      let row = try row(
        "SELECT sequence, tick, hash FROM event WHERE desk = ? ORDER BY sequence DESC LIMIT 1",
        [desk.text])
    else { return ChainHead() }
    return ChainHead(
      sequence: row["sequence"], tick: Tick(row["tick"]), hash: Array(row["hash"] as Data))
  }

  /// The same as it is remembered: of invented records nothing is, and whoever throws them away is not asked.
  func endToMark(of desk: DeskID) throws -> ChainHead {
    try meta(.demonstration) == nil ? endOfLog(of: desk) : ChainHead()
  }

  /// Whether the log has the event that a mark knows.
  func has(_ mark: StoreMark) throws -> Bool {
    if mark.sequence == 0 { return true }
    let hash: Data? = try value(
      "SELECT hash FROM event WHERE desk = ? AND sequence = ?", [mark.desk.text, mark.sequence])
    return hash.map { StoreMark.beginning(of: Array($0)) } == mark.hash
  }
}

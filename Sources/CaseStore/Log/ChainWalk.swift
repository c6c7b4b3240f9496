import Casework
import Values

/// Goes along the events of every desk, in their order, and notes what is wrong.
struct ChainWalk {
  /// The cases whose rows beside the log may be gone.
  private let erased: Set<CaseID>
  private(set) var damage: [Damage] = []
  private var desk: DeskID?
  private var sequence = 0
  private var hash = SealedEvent.noHash
  private var format = 1
  private var lasts: [DeskID: Int] = [:]

  init(erased: Set<CaseID>) { self.erased = erased }

  /// Takes the next event.
  mutating func take(_ event: SealedEvent) {
    if event.id.desk != desk { start(event.id.desk) }
    let isNext = event.id.sequence == sequence + 1
    if !isNext {
      damage.append(.gap(event.id.desk, from: sequence + 1, to: event.id.sequence - 1))
    }
    if isNext && event.previousHash != hash { damage.append(.unchained(event.id)) }
    // Formats never sink along a desk's log: its store was opened by what wrote the higher one.
    if isNext && event.format < format { damage.append(.unchained(event.id)) }
    if event.computedHash != event.hash || !event.isWellFormed {
      damage.append(.changed(event.id))
    } else {
      do { _ = try event.payload() } catch { damage.append(.unreadable(event.id)) }
    }
    checkRows(of: event)
    sequence = event.id.sequence
    hash = event.hash
    format = event.format
    lasts[event.id.desk] = sequence
  }

  /// Notes a row of the log that no store of ours wrote.
  mutating func takeStray(_ desk: String, _ sequence: Int) {
    damage.append(.file("event \(desk)-\(sequence)"))
  }

  private mutating func start(_ desk: DeskID) {
    self.desk = desk
    sequence = 0
    hash = SealedEvent.noHash
    format = 1
  }

  private mutating func checkRows(of event: SealedEvent) {
    let mayBeGone = event.caseID.map(erased.contains) ?? false
    if let row = event.person {
      if row.seal == 0 && row.commitment != event.personCommitment {
        damage.append(.personChanged(event.id))
      }
    } else if event.personID != nil && !mayBeGone {
      damage.append(.rowMissing(event.id))
    }
    if let row = event.text {
      if row.commitment != event.textCommitment { damage.append(.textChanged(event.id)) }
    } else if event.textID != nil && !mayBeGone {
      damage.append(.rowMissing(event.id))
    }
  }

  /// Holds the end of a desk's log against what was last known of it.
  mutating func close(_ desk: DeskID, head: Int) {
    let last = lasts[desk] ?? 0
    if last < head { damage.append(.gap(desk, from: last + 1, to: head)) }
  }
}

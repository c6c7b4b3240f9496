import Casework
import Values

/// Goes along the events of every desk, in their order, and notes what is wrong.
struct ChainWalk {
  /// The cases whose rows beside the log may be gone.
  private let erased: Set<CaseID>
  /// The entries of the ledger whose words may be gone.
  private let entries: Set<EventID>
  /// What is known to be gone.
  private let losses: KnownLosses
  private(set) var damage: [Damage] = []
  private var desk: DeskID?
  private var sequence = 0
  private var hash = SealedEvent.noHash
  private var format = 1
  /// The last event whose own hash does not fit it.
  private var changed: SealedEvent?
  private var lasts: [DeskID: Int] = [:]

  init(erased: Set<CaseID>, entries: Set<EventID>, losses: KnownLosses = KnownLosses()) {
    self.erased = erased
    self.entries = entries
    self.losses = losses
  }

  /// Takes the next event.
  mutating func take(_ look: EventLook) {
    let event = look.event
    if event.id.desk != desk { start(event.id.desk) }
    let isNext = event.id.sequence == sequence + 1
    if !isNext, !losses.contains(event.id.desk, from: sequence + 1, to: event.id.sequence - 1) {
      damage.append(.gap(event.id.desk, from: sequence + 1, to: event.id.sequence - 1))
    }
    if isNext && event.previousHash != hash { damage.append(.unchained(event.id)) }
    // Formats never sink along a desk's log: its store was opened by what wrote the higher one.
    if isNext && event.format < format { damage.append(.unchained(event.id)) }
    if let fault = look.fault {
      let isUnchained = isNext && hangsOnWhatWasThere(look)
      damage.append(isUnchained ? .unchained(event.id) : fault)
    }
    changed = look.isChanged ? event : nil
    checkRows(of: look)
    sequence = event.id.sequence
    hash = event.hash
    format = event.format
    lasts[event.id.desk] = sequence
  }

  /// Whether an event that has left out the hash before it fits the one that the event before should have: then it is
  /// that one whose hash was changed.
  private func hangsOnWhatWasThere(_ look: EventLook) -> Bool {
    guard look.isChanged, let before = changed else { return false }
    var event = look.event
    event.previousHash = before.computedHash
    return event.computedHash == event.hash && event.isWellFormed
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
    changed = nil
  }

  private mutating func checkRows(of look: EventLook) {
    let event = look.event
    let mayBeGone = event.caseID.map(erased.contains) ?? false || losses.rows.contains(event.id)
    damage += look.damageBeside(
      personMayBeGone: mayBeGone, textMayBeGone: mayBeGone || isErasedEntry(event))
  }

  private func isErasedEntry(_ event: SealedEvent) -> Bool {
    event.kind == EventKind.tallied.rawValue && entries.contains(event.id)
  }

  /// Holds the end of a desk's log against what was last known of it.
  mutating func close(_ desk: DeskID, head: Int) {
    let last = lasts[desk] ?? 0
    if last < head { damage.append(.gap(desk, from: last + 1, to: head)) }
  }
}

/// What can be told of an event without those around it.
struct EventLook: Sendable {
  let event: SealedEvent
  /// What is wrong with the event itself.
  let fault: Damage?
  /// Whether the rows beside it are those that it was written with, as far as they can be read.
  let isPersonWhole: Bool
  let isTextWhole: Bool

  /// Whether its hash does not fit it.
  var isChanged: Bool { fault == .changed(event.id) }

  /// - Parameter keys: what opens persons, as far as that is here.
  init(_ lying: SealedEvent, _ keys: SealingKeys) {
    let event = keys.opened(lying)
    self.event = event
    fault = EventLook.fault(of: event)
    isPersonWhole =
      event.person.map {
        $0.seal == RowSeal.open.rawValue
          ? $0.commitment == event.personCommitment
          : !keys.isBroken($0, named: SealedEvent.personID(of: event.id))
      } ?? true
    isTextWhole = event.text.map { $0.commitment == event.textCommitment } ?? true
  }

  /// What is wrong with the rows beside it.
  func damageBeside(personMayBeGone: Bool, textMayBeGone: Bool) -> [Damage] {
    var damage: [Damage] = []
    if event.person != nil {
      if !isPersonWhole { damage.append(.personChanged(event.id)) }
    } else if event.personID != nil && !personMayBeGone {
      damage.append(.rowMissing(event.id))
    }
    if event.text != nil {
      if !isTextWhole { damage.append(.textChanged(event.id)) }
    } else if event.textID != nil && !textMayBeGone {
      damage.append(.rowMissing(event.id))
    }
    return damage
  }

  private static func fault(of event: SealedEvent) -> Damage? {
    // Where the event before is gone, and the hash of it was left out, its own cannot be worked out: there is a gap.
    let isKnown = !event.previousHash.isEmpty
    if isKnown && event.computedHash != event.hash || !event.isWellFormed {
      return .changed(event.id)
    }
    do { _ = try event.payload() } catch { return .unreadable(event.id) }
    return nil
  }
}

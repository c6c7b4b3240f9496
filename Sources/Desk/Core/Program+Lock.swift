import Casework
import TerminalKit
import Values
import Vocabulary

// MARK: A locked desk

extension Program {
  /// Whether the desk is locked.
  public var isLocked: Bool { lock != nil || latch != nil }

  /// What a PIN or a passphrase is typed for; nil where none is. What is typed while one of them is looked at is for that
  /// place alone: it must not act in what opens.
  public var secretPlace: SecretPlace? {
    if lock != nil { return .lock }
    if latch != nil { return .latch }
    return top.asksForSecret ? .seat : nil
  }

  /// Tells that keys were dropped that came while a PIN or a passphrase was looked at.
  public mutating func noteDropped() { say(LockWords.dropped) }

  /// Locks the desk. Forms stay where they are, with what is half typed on the disk.
  mutating func shut() -> [Effect] {
    guard lock == nil else { return [] }
    context.showsPersons = false
    (stack.showing, fingers) = (nil, Fingers())
    lock = Lock(context)
    if context.isSealed { (latch, isLatchDue) = (Latch(), false) }
    return stack.parkAll(context) + [.writeDrafts]
  }

  /// Takes a key that is for the lock alone.
  mutating func takeLocked(_ key: Key) -> [Effect] {
    guard lock != nil else { return takeSealed(key) }
    let reaction = lock?.take(key) ?? .stay
    if reaction == .open { lock = nil }
    return reaction.effects
  }

  /// Takes a key that is for a passphrase alone.
  private mutating func takeSealed(_ key: Key) -> [Effect] {
    let reaction = latch?.take(key) ?? .stay
    if reaction == .pass { latch = nil }
    return reaction.effects
  }

  /// Persons can be read from now on, or what was typed opens nothing. What is shown is asked for anew.
  mutating func takeKeys(isOpen: Bool) -> [Effect] {
    guard isOpen else {
      latch?.refuse(LatchWords.wrong)
      return []
    }
    (latch, isLatchDue, context.isSealed) = (nil, false, false)
    say(LatchWords.opened)
    return top.questions(context).map(Effect.ask)
  }

  /// Who works here holds for every screen, and so does the passphrase that another desk has set: it is asked for as soon
  /// as nobody types.
  mutating func noteOthers(_ staff: Staff, isSealed: Bool) -> [Effect] {
    if isSealed, !context.isSealed { (isLatchDue, context.showsPersons) = (true, false) }
    (context.staff, context.isSealed) = (staff, isSealed)
    latchWhenQuiet()
    return stack.noteNews(context)
  }

  mutating func latchWhenQuiet() {
    guard isLatchDue, !top.isTyping, !top.isForm else { return }
    (stack.showing, fingers, isLatchDue) = (nil, Fingers(), false)
    latch = Latch()
  }

  /// Somebody has taken the seat, or has come back to it.
  mutating func takeSeat(_ name: String, _ message: Message, at place: PlaceID) -> [Effect] {
    let isAnother = context.clerk != name
    (lock, context.clerk) = (nil, name)
    watch.noteKey()
    let effects = deliver(message, to: place)
    if isAnother { say(LockWords.onDuty(name)) }
    return effects
  }
}

// MARK: By itself

extension Program {
  /// Masks persons that were shown for a minute, and locks a desk that nobody sits at. A form in which somebody
  /// corrects a case is in use.
  mutating func tick(_ now: Int64, isAwaited: Bool) -> [Effect] {
    watch.turn(to: now, showsPersons: context.showsPersons)
    if watch.isShownOut, !top.isTyping, !top.isForm {
      context.showsPersons = false
      watch.turn(to: now, showsPersons: false)
      say(LockWords.maskedAgain)
    }
    guard let minutes = minutesToLock, watch.isIdle(minutes: minutes, isAwaited: isAwaited) else {
      return []
    }
    return shut()
  }

  /// After how many minutes the desk locks itself; nil where it does not.
  private var minutesToLock: Int? {
    context.staff.isGuarded && lock == nil ? context.lockMinutes : nil
  }

  /// In how many milliseconds the desk wants to be told the time; nil where that has time.
  public var millisecondsToTick: Int64? { watch.due(lockMinutes: minutesToLock) }
}

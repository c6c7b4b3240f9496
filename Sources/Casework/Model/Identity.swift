import Values
import Vocabulary

/// The laptop (or the laptop restored from a backup) that wrote an event: 16 hexadecimal digits
/// drawn at random, so that desks need no server to differ.
public struct DeskID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Sixteen lower-case hexadecimal digits.
  public let text: String

  /// Takes the printed form; nil unless it is 16 lower-case hexadecimal digits.
  public init?(_ text: String) {
    let isHexadecimal = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard text.utf8.count == 16, isHexadecimal else { return nil }
    self.text = text
  }

  /// Makes an identity out of 64 random bits.
  public init(random bits: UInt64) {
    let digits = String(bits, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The sixteen digits.
  public var description: String { text }

  /// Orders by the digits; which desk comes first means nothing.
  public static func < (a: DeskID, b: DeskID) -> Bool { a.text < b.text }
}

/// Names one event for ever: the desk that wrote it and its place in that desk's log, from 1.
public struct EventID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The desk that wrote it.
  public let desk: DeskID
  /// Its place in that desk's log, from 1.
  public let sequence: Int

  /// The event at a place in a desk's log.
  public init(desk: DeskID, sequence: Int) {
    self.desk = desk
    self.sequence = sequence
  }

  /// Reads the printed form `desk-sequence`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let desk = DeskID(String(parts[0])),
      let sequence = Int(parts[1]), sequence > 0, String(sequence) == parts[1]
    else { return nil }
    self.init(desk: desk, sequence: sequence)
  }

  /// The printed form `desk-sequence`.
  public var description: String { "\(desk.text)-\(sequence)" }

  /// Orders by desk, and for one desk by place; what happened first is told by ``Tick``.
  public static func < (a: EventID, b: EventID) -> Bool {
    (a.desk, a.sequence) < (b.desk, b.sequence)
  }
}

/// Names one case for ever: the event that opened it.
public struct CaseID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The event that opened it.
  public let registration: EventID

  /// The case that an event opened.
  public init(registration: EventID) { self.registration = registration }

  /// Reads the printed form of the opening event.
  public init?(_ text: String) {
    guard let registration = EventID(text) else { return nil }
    self.registration = registration
  }

  /// The printed form of the opening event.
  public var description: String { registration.description }

  /// Orders by the opening events.
  public static func < (a: CaseID, b: CaseID) -> Bool { a.registration < b.registration }
}

/// A hybrid logical clock reading: 48 bits of milliseconds since 1970 and a 16-bit counter.
///
/// It only moves forward, whatever the laptop's own clock does, and orders events the same way
/// on every desk.
public struct Tick: Hashable, Comparable, Sendable {
  /// The milliseconds in the upper 48 bits, the counter in the lower 16.
  public let value: Int64

  /// A reading as it was written down.
  public init(_ value: Int64) { self.value = value }

  /// The reading that follows `self` when the wall clock says `milliseconds`.
  public func next(milliseconds: Int64) -> Tick {
    let wall = milliseconds << 16
    return Tick(max(wall, value &+ 1))
  }

  /// The earlier reading first.
  public static func < (a: Tick, b: Tick) -> Bool { a.value < b.value }
}

/// A case number as the clerk reads it out: `TS-20270315-A-0012`.
///
/// One counter for each desk runs over all kinds and days and is never used again, so the short
/// form `A-0012` is enough to tell one case from another.
public struct CaseNumber: Hashable, Sendable, CustomStringConvertible {
  /// What the visitor brought: the first part, `TS`, `JB` or `ZX`.
  public let kind: Kind
  /// The day of receipt.
  public let day: Day
  /// The desk's letters, with the generation of a restored store: `A`, `A2`.
  public let letters: String
  /// The desk's counter, from 1.
  public let counter: Int

  /// A number out of its four parts.
  public init(kind: Kind, day: Day, letters: String, counter: Int) {
    self.kind = kind
    self.day = day
    self.letters = letters
    self.counter = counter
  }

  /// Reads the whole printed form.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let kind = Kind.allCases.first(where: { $0.prefix == parts[0] }),
      parts[1].utf8.count == 8, let day = Day(CaseNumber.dashed(parts[1])),
      !parts[2].isEmpty, let counter = Int(parts[3]), counter > 0
    else { return nil }
    self.init(kind: kind, day: day, letters: parts[2], counter: counter)
    // Two texts never name one case.
    if description != text { return nil }
  }

  private static func dashed(_ compact: String) -> String {
    let year = compact.prefix(4)
    let month = compact.dropFirst(4).prefix(2)
    return "\(year)-\(month)-\(compact.suffix(2))"
  }

  /// The form shown in lists: letters and counter.
  public var short: String {
    let digits = String(counter)
    return "\(letters)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The whole printed form: `TS-20270315-A-0012`.
  public var description: String {
    "\(kind.prefix)-\(day.description.filter { $0 != "-" })-\(short)"
  }
}

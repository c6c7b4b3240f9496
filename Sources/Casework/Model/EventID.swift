import Values
import Vocabulary

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
    let bytes = text.utf8
    let desk = bytes.prefix(16)
    let rest = bytes.dropFirst(16)
    // No zeros in front, so that one event has one name.
    guard let desk = DeskID(digits: desk), rest.first == UInt8(ascii: "-"),
      let sequence = Digits.canonical(rest.dropFirst())
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

/// Whole numbers as names have them.
enum Digits {
  /// The number from 1 that ASCII digits spell without zeros in front; nil for anything else, or too much.
  static func canonical(_ digits: some Collection<UInt8>) -> Int? {
    guard let first = digits.first, first != 48 else { return nil }
    return value(digits)
  }

  /// The number that ASCII digits spell; nil for anything else, nothing, or too much.
  static func value(_ digits: some Collection<UInt8>) -> Int? {
    if digits.isEmpty { return nil }
    var number = 0
    for byte in digits {
      guard byte >= 48, byte <= 57 else { return nil }
      let (tens, isOver) = number.multipliedReportingOverflow(by: 10)
      let (sum, isAbove) = tens.addingReportingOverflow(Int(byte - 48))
      if isOver || isAbove { return nil }
      number = sum
    }
    return number
  }
}

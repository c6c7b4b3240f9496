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
    // By its bytes: each row of a list has two of them.
    guard let dash = text.utf8.firstIndex(of: UInt8(ascii: "-")),
      let desk = DeskID(String(text[..<dash]))
    else { return nil }
    let digits = text[text.utf8.index(after: dash)...]
    guard let sequence = Int(digits), sequence > 0, String(sequence) == digits else { return nil }
    self.init(desk: desk, sequence: sequence)
  }

  /// The printed form `desk-sequence`.
  public var description: String { "\(desk.text)-\(sequence)" }

  /// Orders by desk, and for one desk by place; what happened first is told by ``Tick``.
  public static func < (a: EventID, b: EventID) -> Bool {
    (a.desk, a.sequence) < (b.desk, b.sequence)
  }
}

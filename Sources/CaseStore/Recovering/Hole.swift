import Casework

/// Events of a desk that are lost: the first and the last of them.
public struct Hole: Hashable, Comparable, Sendable {
  /// Whose log it is in.
  public let desk: DeskID
  /// The first that is lost.
  public let first: Int
  /// The last that is lost.
  public let last: Int

  /// Orders by desk and place.
  public static func < (a: Hole, b: Hole) -> Bool { (a.desk, a.first) < (b.desk, b.first) }

  /// Whether all events of a part of a log are among those that are lost.
  func contains(_ desk: DeskID, _ range: ClosedRange<Int>) -> Bool {
    desk == self.desk && first <= range.lowerBound && range.upperBound <= last
  }
}

import Values
import Vocabulary

/// A merchant that this desk has taken down before, found by the beginning of its name or of its
/// pinyin. Merchants of reports alone are not among them: that somebody made a report is told to
/// nobody (总局令第121号 art. 37).
public struct KnownMerchant: Hashable, Sendable {
  /// The name as it was taken down last.
  public var name: String
  /// How many complaints and questions name it; counted up to a hundred.
  public var count: Int
  /// When the last of them reached the desk.
  public var lastAt: Instant
  /// The last of them, which has the merchant's address, phone and trade.
  public var last: CaseID

  /// A merchant with all its parts.
  public init(name: String, count: Int, lastAt: Instant, last: CaseID) {
    self.name = name
    self.count = count
    self.lastAt = lastAt
    self.last = last
  }
}

extension KnownMerchant {
  /// Which of two merchants is offered first: the one named of late, then the one named more often.
  public static func isBetter(_ one: KnownMerchant, _ other: KnownMerchant, now: Instant) -> Bool {
    let (age, otherAge) = (one.age(at: now), other.age(at: now))
    if age != otherAge { return age < otherAge }
    return (one.count, one.lastAt, other.name) > (other.count, other.lastAt, one.name)
  }

  /// 0 of the last day, 1 of the last week, 2 of the last month, 3 of before.
  private func age(at now: Instant) -> Int {
    let days = (now.seconds - lastAt.seconds) / 86_400
    return days < 1 ? 0 : days < 7 ? 1 : days < 31 ? 2 : 3
  }
}

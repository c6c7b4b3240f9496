/// Days as people type them.
public enum TypedDay {
  /// Which way a day without a year, or a bare weekday, is looked for.
  public enum Lean: Hashable, Sendable {
    /// The latest that is not after today: purchases lie behind us.
    case past
    /// The first that is not before today: promises lie ahead.
    case future
  }

  /// Reads `3.15`, `3月15日`, `20270301`, `2027-3-1`, `昨天`, `上周五`, `去年12月3日`, `上个月5号`.
  ///
  /// A month without a day is its first day. Days that do not exist are nil.
  public static func parse(_ text: String, today: Day, lean: Lean = .past) -> Day? { nil }
}

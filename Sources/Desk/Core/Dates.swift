import Casework
import Values
import Vocabulary

/// Days as the screen prints them.
public enum Dates {
  /// The day as people say it: `3月15日 周一`, `Mon 15 Mar`.
  public static func spoken(_ day: Day, _ language: Language) -> String {
    switch language {
    case .chinese:
      let weekday = ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
      return "\(day.month)月\(day.day)日 周\(weekday)"
    case .english:
      let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
      return "\(weekday) \(day)"
    }
  }
}

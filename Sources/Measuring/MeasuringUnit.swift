import Foundation

/// What a figure counts.
public enum MeasuringUnit: String, Hashable, Sendable {
  case milliseconds = "ms"
  case megabytes = "MB"
  case kilobytes = "KB"
  case bytes = "B"
  case casesPerSecond = "cases/s"
  case eventsPerSecond = "events/s"
  case keys

  /// A figure with its unit.
  public func text(_ value: Double) -> String { "\(MeasuringUnit.number(value)) \(rawValue)" }

  /// A number with three figures that count, or all before its point: `0.123`, `4.57`, `18.2`, `20 113`.
  public static func number(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let size = abs(value)
    let digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : 3
    let text = String(format: "%.\(digits)f", value)
    return size >= 10_000 ? grouped(text) : text
  }

  /// A figure of a limit, without digits that say nothing: `5`, `0.65`.
  public static func short(_ value: Double) -> String {
    guard value.rounded() != value else {
      let text = String(format: "%.0f", value)
      return value >= 10_000 ? grouped(text) : text
    }
    return "\(value)"
  }

  private static func grouped(_ digits: String) -> String {
    let parts = stride(from: digits.count, to: 0, by: -3).map { end in
      digits.dropLast(digits.count - end).suffix(3)
    }
    return parts.reversed().joined(separator: " ")
  }
}

import Foundation

/// A time zone: how far its clocks stand from UTC at an instant.
public struct Zone: Hashable, Sendable {
  /// The name of the zone in the tz database, such as `Asia/Shanghai`.
  public let identifier: String
  // China has kept +08:00 without summer time since 1991-09-15, so Foundation's tables need not
  // be loaded for it.
  private let table: TimeZone?

  /// China's time, +08:00.
  public static let shanghai = Zone(identifier: "Asia/Shanghai", table: nil)

  private init(identifier: String, table: TimeZone?) {
    self.identifier = identifier
    self.table = table
  }

  /// The zone of that name, if the tables of this computer know it.
  public init?(identifier: String) {
    if identifier == Zone.shanghai.identifier {
      self = .shanghai
    } else {
      guard let table = TimeZone(identifier: identifier) else { return nil }
      self.init(identifier: identifier, table: table)
    }
  }

  /// Seconds to add to UTC.
  public func offset(at instant: Instant) -> Int {
    guard let table else { return 8 * 3600 }
    return table.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
  }
}

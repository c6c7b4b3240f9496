import Values

/// Where this laptop's backups go by themselves, and how many are kept.
public struct BackupSetting: Hashable, Sendable {
  /// The folder that somebody chose; nil leaves it to a stick that is made for it.
  public var folder: String?
  /// How many hours lie between two backups while the desk is open; none are made by themselves where it is 0.
  public var hours = 4
  /// How many are kept in a place.
  public var kept = 7

  /// The folder that makes a stick one for backups; in the clerk's home it is of that name, too.
  public static let stickFolder = "三一五-备份"

  /// What holds where nobody said anything.
  public init() {}

  /// How far apart they may be: a week.
  static let possibleHours = 0...168
  /// How many may be kept.
  static let possibleKept = 1...1000
}

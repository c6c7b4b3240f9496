/// One year of the holiday table: the State Council's notice, or what can be foreseen of it.
public struct CalendarYear: Hashable, Sendable {
  /// One festival: its days off, and the weekend days worked for it.
  public struct Festival: Hashable, Sendable {
    /// The festival's Chinese and English name.
    public var name: Phrase
    /// The days off; in a provisional year the days that may become days off.
    public var off: [Day]
    /// Weekend days that are worked; in a provisional year those that may be.
    public var worked: [Day]

    /// A festival with its days.
    public init(name: Phrase, off: [Day], worked: [Day]) {
      self.name = name
      self.off = off
      self.worked = worked
    }
  }

  /// The year of the notice; its days may reach into the years beside it.
  public var year: Int
  /// Whether the notice is not out yet, so that the festivals are mere windows.
  public var isProvisional: Bool
  /// The notice: its issuer, number and date.
  public var document: String
  /// The festivals, in the order of the year.
  public var festivals: [Festival]

  /// A year of the table.
  public init(year: Int, isProvisional: Bool, document: String, festivals: [Festival]) {
    self.year = year
    self.isProvisional = isProvisional
    self.document = document
    self.festivals = festivals
  }
}

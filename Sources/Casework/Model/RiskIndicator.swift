import Values
import Vocabulary

/// What may make an office look twice at a complaint. A sign decides nothing and is shown quietly:
/// a person weighs it (总局令第121号 art. 16(3) and 17).
public enum RiskIndicator: Hashable, Sendable {
  /// Which of one day's complaints against its merchant it is: they may be one matter of several
  /// people (art. 12), or made in a crowd (art. 17(2)).
  case manyAgainstMerchant(place: Int)
  /// How many complaints one phone has made lately (art. 17(1)).
  case manyOfOnePhone(Int)
  /// How many of them are against the very same merchant (art. 17(2)).
  case manyOfOnePhoneAgainstMerchant(Int)
  /// In how many names one phone has complained lately (art. 17(4)).
  case manyNamesOfOnePhone(Int)
  /// From how many phones one address has complained lately (art. 17(4)).
  case manyPhonesOfOneAddress(Int)

  /// From how many complaints of a day against one merchant on it is said.
  public static let leastOfADay = 5
  /// From how many complaints of one phone on it is said.
  public static let leastOfOnePhone = 5
  /// From how many complaints of one phone against one merchant on it is said.
  public static let leastOfOnePhoneAgainstMerchant = 3
  /// From how many people behind one phone, or phones at one address, on it is said.
  public static let leastPeople = 3
  /// How many days "lately" is, the day of the complaint among them.
  public static let days = 30
}

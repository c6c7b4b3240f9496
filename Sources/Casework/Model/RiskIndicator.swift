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
  public static let manyOfADay = 5
  /// From how many complaints of one phone on it is said.
  public static let manyOfAPhone = 5
  /// From how many complaints of one phone against one merchant on it is said.
  public static let manyAgainstOne = 3
  /// From how many people behind one phone, or phones at one address, on it is said.
  public static let manyPeople = 3
  /// How many days "lately" is, the day of the complaint among them.
  public static let days = 30
}

/// What the desk knows of the complaints around one complaint, itself among them: those of the
/// last ``RiskIndicator/days`` days, void ones left out.
public struct Surroundings: Hashable, Sendable {
  /// One complaint, as far as it matters here.
  public struct Complaint: Hashable, Sendable {
    /// What stands for the consumer's name: equal for equal names, empty for none.
    public var name: String
    /// What stands for the consumer's phone, in the same way.
    public var phone: String
    /// The merchant's name, as it is compared.
    public var merchant: String

    /// A complaint's consumer and merchant.
    public init(name: String, phone: String, merchant: String) {
      self.name = name
      self.phone = phone
      self.merchant = merchant
    }
  }

  /// The complaint itself.
  public var own: Complaint
  /// Which of its day's complaints against its merchant it is, from 1.
  public var placeAgainstMerchant: Int
  /// The complaints of the same phone.
  public var ofThePhone: [Complaint]
  /// The complaints from the same address.
  public var ofTheAddress: [Complaint]

  /// A complaint with what lies around it.
  public init(
    own: Complaint, placeAgainstMerchant: Int, ofThePhone: [Complaint], ofTheAddress: [Complaint]
  ) {
    self.own = own
    self.placeAgainstMerchant = placeAgainstMerchant
    self.ofThePhone = ofThePhone
    self.ofTheAddress = ofTheAddress
  }
}

extension Surroundings {
  /// The signs that show, the plainest first.
  public var riskIndicators: [RiskIndicator] {
    let same = ofThePhone.count { !own.merchant.isEmpty && $0.merchant == own.merchant }
    let names = Set(ofThePhone.map(\.name).filter { !$0.isEmpty }).count
    let phones = Set(ofTheAddress.map(\.phone).filter { !$0.isEmpty }).count
    let all: [(count: Int, from: Int, riskIndicator: RiskIndicator)] = [
      (
        placeAgainstMerchant, RiskIndicator.manyOfADay,
        .manyAgainstMerchant(place: placeAgainstMerchant)
      ),
      (same, RiskIndicator.manyAgainstOne, .manyOfOnePhoneAgainstMerchant(same)),
      (names, RiskIndicator.manyPeople, .manyNamesOfOnePhone(names)),
      (phones, RiskIndicator.manyPeople, .manyPhonesOfOneAddress(phones)),
      (ofThePhone.count, RiskIndicator.manyOfAPhone, .manyOfOnePhone(ofThePhone.count)),
    ]
    return all.filter { $0.count >= $0.from }.map(\.riskIndicator)
  }
}

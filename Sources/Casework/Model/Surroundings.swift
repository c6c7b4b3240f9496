import Values
import Vocabulary

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
        placeAgainstMerchant, RiskIndicator.leastOfADay,
        .manyAgainstMerchant(place: placeAgainstMerchant)
      ),
      (same, RiskIndicator.leastOfOnePhoneAgainstMerchant, .manyOfOnePhoneAgainstMerchant(same)),
      (names, RiskIndicator.leastPeople, .manyNamesOfOnePhone(names)),
      (phones, RiskIndicator.leastPeople, .manyPhonesOfOneAddress(phones)),
      (ofThePhone.count, RiskIndicator.leastOfOnePhone, .manyOfOnePhone(ofThePhone.count)),
    ]
    return all.filter { $0.count >= $0.from }.map(\.riskIndicator)
  }
}

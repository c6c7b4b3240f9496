import Values
import Vocabulary

/// An earlier complaint against a merchant, as far as it says something about the next one; nothing
/// of a person.
public struct Precedent: Hashable, Sendable {
  /// Names the case.
  public var id: CaseID
  /// Its number.
  public var number: CaseNumber
  /// The goods or service, with long numbers starred.
  public var product: String
  /// The class's id; empty where nobody chose one.
  public var goodsClass: String
  /// The nature's id; empty where nobody chose one.
  public var nature: String

  /// An earlier complaint with all its parts.
  public init(
    id: CaseID, number: CaseNumber, product: String, goodsClass: String, nature: String
  ) {
    self.id = id
    self.number = number
    self.product = product
    self.goodsClass = goodsClass
    self.nature = nature
  }
}

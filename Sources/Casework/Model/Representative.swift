import Values
import Vocabulary

/// One of the two persons whom joint complainants choose (总局令第121号 art. 12).
public struct Representative: Hashable, Sendable {
  /// The person's name.
  public var name: String
  /// The person's phone, as text.
  public var phone: String

  /// A person with name and phone.
  public init(name: String, phone: String) {
    self.name = name
    self.phone = phone
  }
}

import Values
import Vocabulary

/// One of the persons whom joint complainants choose (总局令第121号 art. 12; others allow more).
public struct Representative: Hashable, Sendable {
  /// How many any order allows (银保监会令2020年第3号 art. 12).
  public static let most = 5

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

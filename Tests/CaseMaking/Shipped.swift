import Casework
import ReferenceData

/// What the program ships: rules, calendars, lists. It is read once for all tests that do not ask how it is
/// read.
public enum Shipped {
  /// All of it.
  public static let reference: Reference = {
    let data = ReferenceData()
    do {
      return try Reference(names: data.names(under:), bytes: data.bytes)
    } catch {
      fatalError("The reference data that the program ships cannot be read: \(error)")
    }
  }()

  /// The lists of words.
  public static var catalogue: Catalogue { reference.catalogue }
}

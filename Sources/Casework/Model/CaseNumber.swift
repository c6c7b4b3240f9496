import Values
import Vocabulary

/// A case number as the clerk reads it out: `TS-20270315-A-0012`.
///
/// One counter for each desk runs over all kinds and days and is never used again, so the short
/// form `A-0012` is enough to tell one case from another.
public struct CaseNumber: Hashable, Sendable, CustomStringConvertible {
  /// What the visitor brought: the first part, `TS`, `JB` or `ZX`.
  public let kind: Kind
  /// The day of receipt.
  public let day: Day
  /// The desk's letters, with the generation of a restored store: `A`, `A2`.
  public let letters: String
  /// The desk's counter, from 1.
  public let counter: Int

  /// A number out of its four parts.
  public init(kind: Kind, day: Day, letters: String, counter: Int) {
    self.kind = kind
    self.day = day
    self.letters = letters
    self.counter = counter
  }

  /// Reads the whole printed form.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let kind = Kind.allCases.first(where: { $0.prefix == parts[0] }),
      parts[1].utf8.count == 8, let day = Day(CaseNumber.dashed(parts[1])),
      !parts[2].isEmpty, let counter = Int(parts[3]), counter > 0
    else { return nil }
    self.init(kind: kind, day: day, letters: parts[2], counter: counter)
    // Two texts never name one case.
    if description != text { return nil }
  }

  private static func dashed(_ compact: String) -> String {
    let year = compact.prefix(4)
    let month = compact.dropFirst(4).prefix(2)
    return "\(year)-\(month)-\(compact.suffix(2))"
  }

  /// The form shown in lists: letters and counter.
  public var short: String {
    let digits = String(counter)
    return "\(letters)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The whole printed form: `TS-20270315-A-0012`.
  public var description: String {
    "\(kind.prefix)-\(day.description.filter { $0 != "-" })-\(short)"
  }
}

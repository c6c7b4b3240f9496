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
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 4,
      let kind = Kind.allCases.first(where: { parts[0].elementsEqual($0.prefix.utf8) }),
      let day = CaseNumber.day(parts[1]), let counter = CaseNumber.counter(parts[3])
    else { return nil }
    let letters = String(Substring(parts[2]))
    // A sign that joins the dash in front of it parts nothing.
    guard let first = letters.unicodeScalars.first,
      first.isASCII || !first.properties.isGraphemeExtend
    else { return nil }
    self.init(kind: kind, day: day, letters: letters, counter: counter)
  }

  private static func day(_ digits: Substring.UTF8View) -> Day? {
    guard digits.count == 8, let number = Digits.value(digits) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Four digits, or more without zeros in front: two texts never name one case.
  private static func counter(_ digits: Substring.UTF8View) -> Int? {
    guard digits.count == 4 || digits.count > 4 && digits.first != 48,
      let counter = Digits.value(digits), counter > 0
    else { return nil }
    return counter
  }

  /// How often the desk's store was restored before it gave the number, plus one; nil where the letters do not say.
  public var generation: Int? {
    let digits = letters.drop { ("A"..."Z").contains($0) }
    if digits.isEmpty { return letters.isEmpty ? nil : 1 }
    return digits.count == letters.count ? nil : Int(digits).flatMap { $0 > 1 ? $0 : nil }
  }

  /// The form shown in lists: letters and counter.
  public var short: String {
    let digits = String(counter)
    return "\(letters)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// How many letters the form in lists has: seven, and more where a store was restored or moved.
  public var shortCount: Int {
    var (rest, digits) = (counter, 0)
    while rest > 0 { (rest, digits) = (rest / 10, digits + 1) }
    return letters.utf8.count + 1 + max(4, digits)
  }

  /// The whole printed form: `TS-20270315-A-0012`.
  public var description: String {
    "\(kind.prefix)-\(day.compact)-\(short)"
  }
}

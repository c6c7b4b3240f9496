import Values
import Vocabulary

/// A number as bars that a scanner reads back: Code 128, code set B.
package struct Barcode: Hashable, Sendable {
  /// What is read back.
  let text: String
  /// How wide the thinnest bar is, in dots.
  let module: Int

  /// Narrower bars run into each other on a thermal head; wider ones are read no better.
  private static let modules = [3, 2]
  /// The most characters: with its code set in front of it a length is one byte.
  private static let most = 200

  /// Nil for what has other characters than the number of a case, or does not fit the roll with the blank
  /// margins that a scanner needs. On 58 mm twelve characters fit: four letters, the generation of a store in
  /// two digits, a dash and five digits.
  package init?(_ text: String, on width: PaperWidth) {
    let isNumber = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard isNumber, (1...Barcode.most).contains(text.count), let dots = width.dots else {
      return nil
    }
    // Eleven modules each, a start and a check sign among them; the stop has thirteen, a margin ten.
    let count = 11 * (text.count + 2) + 13 + 2 * 10
    guard let module = Barcode.modules.first(where: { $0 * count <= dots }) else { return nil }
    self.text = text
    self.module = module
  }
}

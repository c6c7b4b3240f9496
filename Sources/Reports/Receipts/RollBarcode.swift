import Values
import Vocabulary

/// A barcode as a receipt printer makes it: it is told the number and how wide the bars are.
package struct RollBarcode: Hashable, Sendable {
  /// What is read back.
  let text: String
  /// How wide the thinnest bar is, in dots.
  let module: Int

  /// Narrower bars run into each other on a thermal head; wider ones are read no better.
  private static let modules = [3, 2]

  /// Nil for what does not fit the roll with the blank margins that a scanner needs. On 58 mm twelve characters
  /// fit: four letters, the generation of a store in two digits, a dash and five digits.
  package init?(_ barcode: Barcode, on width: PaperWidth) {
    guard let dots = width.dots else { return nil }
    let count = barcode.modules.count + 2 * Barcode.margin
    guard let module = RollBarcode.modules.first(where: { $0 * count <= dots }) else { return nil }
    text = barcode.text
    self.module = module
  }
}

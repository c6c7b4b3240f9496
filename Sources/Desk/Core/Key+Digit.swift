import TerminalKit

extension Key {
  /// The digit that was meant, full-width forms included.
  var digit: Int? {
    guard case .text(let text) = folded, text.count == 1, let scalar = text.unicodeScalars.first,
      ("0"..."9").contains(scalar)
    else { return nil }
    return Int(scalar.value) - 48
  }
}

import TerminalKit

/// The barcode of goods, read where digits are commands.
///
/// It is digits alone, and quick digits may as well be typed ahead, so each of them acts as it comes. What they are is
/// known at the end: their number, their check digit and their pace. The key that ends them would then save what
/// they have filled in, and that alone is refused.
struct GoodsCode: Equatable, Sendable {
  private var digits: [Int] = []
  private var milliseconds = 0
  private var beganInText = false
  private var hasEnded = false

  /// Hears the next key, and says whether it ends a barcode of goods and is not to be taken.
  ///
  /// - Parameters:
  ///   - pause: the milliseconds since the key before it; nil where nobody measured.
  ///   - isInText: whether a text has the focus: there the digits are what was meant.
  ///   - isOnIntake: whether a new case is taken down: a phone may be typed ahead into it.
  mutating func isEnded(by key: Key, pause: Int?, isInText: Bool, isOnIntake: Bool) -> Bool {
    hasEnded = hasEnded && key.comesBehindCode(pause: pause)
    if hasEnded { return true }
    guard let pause, let more = key.digits else {
      hasEnded = key.endsCode && isWhole(pause, isOnIntake: isOnIntake)
      digits = []
      return hasEnded
    }
    let isFirst = digits.isEmpty || pause >= CodeReader.patienceWithCode
    if isFirst { (digits, milliseconds, beganInText) = ([], 0, isInText) }
    digits += more
    milliseconds += isFirst ? 0 : pause
    return false
  }

  /// How many digits barcodes of goods have; the shorter ones are as long as a phone with the digit before it.
  private static let (usual, shorter) = (13, [8, 12])

  private func isWhole(_ pause: Int?, isOnIntake: Bool) -> Bool {
    guard let pause, !beganInText else { return false }
    let isQuick = milliseconds + pause < CodeReader.pace * digits.count
    let isLong =
      digits.count == GoodsCode.usual
      || !isOnIntake && GoodsCode.shorter.contains(digits.count)
    return isQuick && isLong && isChecked
  }

  /// Whether its last digit fits the others: from the end on, they count once and three times in turn.
  private var isChecked: Bool {
    let weighed = digits.reversed().enumerated().map { place, digit in
      place.isMultiple(of: 2) ? digit : 3 * digit
    }
    return weighed.reduce(0, +).isMultiple(of: 10)
  }
}

extension Key {
  /// Its digits where it is nothing else; several may have come at once.
  fileprivate var digits: [Int]? {
    guard case .text(let text) = self else { return nil }
    let digits = Key.fold(text).compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    return digits.isEmpty || digits.count < text.count ? nil : digits
  }
}

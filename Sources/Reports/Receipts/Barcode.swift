import Values
import Vocabulary

/// A number as bars that a scanner reads back: Code 128, code set B or C, after ISO/IEC 15417.
package struct Barcode: Hashable, Sendable {
  /// What is read back.
  package let text: String
  /// Whether each sign is two digits, as in code set C.
  private let isPairs: Bool

  /// How wide the blank margins are that a scanner needs on both sides, in modules.
  static let margin = 10
  /// The most characters: no number of a case has more, and a sheet has room for their bars.
  private static let most = 30

  /// Nil for what has other characters than the number of a case, or more.
  package init?(_ text: String) {
    let isNumber = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard isNumber, (1...Barcode.most).contains(text.count) else { return nil }
    self.text = text
    isPairs = false
  }

  /// Many digits, two in a sign. Nil for what has other characters, an odd number of them, or more than a page has
  /// room for.
  package init?(pairs text: String) {
    let isNumber = text.allSatisfy { $0.isASCII && $0.isNumber }
    guard isNumber, text.count.isMultiple(of: 2), (2...2 * Barcode.most).contains(text.count) else {
      return nil
    }
    self.text = text
    isPairs = true
  }

  /// The values of the signs between the first and the check sign.
  private var values: [Int] {
    let bytes = Array(text.utf8)
    if !isPairs { return bytes.map { Int($0) - 32 } }
    return stride(from: 0, to: bytes.count, by: 2).map { place in
      10 * (Int(bytes[place]) - 48) + Int(bytes[place + 1]) - 48
    }
  }

  /// Dark modules and light ones, from the first bar to the last: the start, the characters, the check sign, the
  /// stop.
  package var modules: [Bool] {
    let (start, values) = (isPairs ? Barcode.startOfPairs : Barcode.start, values)
    let sum = zip(1..., values).reduce(start) { $0 + $1.0 * $1.1 }
    return ([start] + values + [sum % 103, Barcode.stop]).flatMap { value in
      Barcode.patterns[value].enumerated().flatMap { place, width in
        Array(repeating: place.isMultiple(of: 2), count: width)
      }
    }
  }

  /// Where the dark modules stand, those that touch as one.
  package var bars: [Range<Int>] {
    var bars: [Range<Int>] = []
    for (place, isDark) in modules.enumerated() where isDark {
      if let last = bars.last, last.upperBound == place {
        bars[bars.count - 1] = last.lowerBound..<place + 1
      } else {
        bars.append(place..<place + 1)
      }
    }
    return bars
  }
}

// MARK: - The signs

extension Barcode {
  /// The values of the signs that begin code set B and C, and of the one that ends all.
  private static let (start, startOfPairs, stop) = (104, 105, 106)

  /// How wide the bars and gaps of each value are, a bar first, in modules.
  private static let patterns = """
    212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221
    223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321
    112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131
    311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114
    122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141
    214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232
    """
    .split(whereSeparator: \.isNewline).flatMap(digits).chunks + [digits("2331112")]

  private static func digits(_ line: Substring) -> [Int] { line.compactMap(\.wholeNumberValue) }
}

extension [Int] {
  /// Six at a time: a sign has three bars and three gaps.
  fileprivate var chunks: [[Int]] {
    stride(from: 0, to: count, by: 6).map { Array(self[$0..<Swift.min($0 + 6, count)]) }
  }
}

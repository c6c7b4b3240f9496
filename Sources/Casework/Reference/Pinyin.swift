import Foundation
import Values
import Vocabulary

/// How Chinese is spelt with letters, without tones: a character that is read in several ways is
/// found by each of them.
public enum Pinyin {
  /// The readings of a character, the usual one first; empty for what is no Chinese character.
  public static func readings(of scalar: Unicode.Scalar) -> [String] {
    PinyinReadings.all.readings(of: scalar)
  }

  /// The spellings by which a text is found: its whole pinyin and its initials, `zhongqing`,
  /// `chongqing`, `zq`, `cq`; empty for a text without Chinese characters.
  ///
  /// Letters and digits stand as they are, in small letters; signs and blanks are left out.
  public static func spellings(of text: String) -> [String] {
    SpeltTexts.kept.spellings(of: text)
  }

  /// The initials of a text from its second sign on, its third and so on, down to two letters:
  /// most names of merchants begin with the same town.
  public static func innerInitials(of text: String) -> [String] {
    guard let whole = initials(of: text) else { return [] }
    return (1..<max(1, whole.count - 1)).map { String(whole.dropFirst($0)) }
  }

  /// The initials of a text in its usual readings; nil of one without Chinese characters.
  private static func initials(of text: String) -> String? {
    var isChinese = false
    let letters = TextRules.foldWidth(text).unicodeScalars.compactMap { scalar -> Character? in
      if let usual = readings(of: scalar).first?.first {
        isChinese = true
        return usual
      }
      return isSpelt(scalar) ? Character(scalar.properties.lowercaseMapping) : nil
    }
    return isChinese ? String(letters) : nil
  }

  /// Whether a sign stands in a spelling as it is.
  private static func isSpelt(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  /// At most so many spellings of a text: what goes beyond keeps the usual readings.
  static let most = 16

  fileprivate static func spelt(_ text: String) -> [String] {
    var (whole, initials) = ([""], [""])
    var isChinese = false
    for scalar in TextRules.foldWidth(text).unicodeScalars {
      let readings = readings(of: scalar)
      if !readings.isEmpty {
        isChinese = true
        append(readings, to: &whole)
        append(firstLetters(readings), to: &initials)
      } else if isSpelt(scalar) {
        let sign = [scalar.properties.lowercaseMapping]
        append(sign, to: &whole)
        append(sign, to: &initials)
      }
    }
    return isChinese ? whole + initials.filter { !whole.contains($0) } : []
  }

  private static func append(_ ends: [String], to words: inout [String]) {
    guard ends.count > 1, words.count * ends.count <= most else {
      for index in words.indices { words[index] += ends[0] }
      return
    }
    words = ends.flatMap { end in words.map { $0 + end } }
  }

  private static func firstLetters(_ readings: [String]) -> [String] {
    guard readings.count > 1 else { return [String(readings[0].prefix(1))] }
    var letters: [String] = []
    for letter in readings.map({ String($0.prefix(1)) }) where !letters.contains(letter) {
      letters.append(letter)
    }
    return letters
  }
}

/// The table of readings, unpacked when the first character is looked up.
private struct PinyinReadings {
  static let all = PinyinReadings(PinyinTable.text)

  private var syllables: [String] = []
  /// The usual reading of each character from U+4E00, as a place in `syllables`; -1 for none.
  private var usual = [Int16](repeating: -1, count: 0x5200)
  /// The other readings of those that have some, in the order of the characters and then of the syllables.
  private var others: [(index: Int, place: Int16)] = []
  /// Whether a character has another reading.
  private var hasOthers = [Bool](repeating: false, count: 0x5200)
  private static let first: UInt32 = 0x4E00

  /// Each command that shows or saves a case reads the table once: byte by byte, every character in it having three.
  init(_ table: StaticString) {
    var isOther = false
    var syllable = ""
    table.withUTF8Buffer { bytes in
      var start = 0
      while start < bytes.count {
        let byte = bytes[start]
        switch byte {
        case UInt8(ascii: "\n"): (syllable, isOther) = ("", false)
        case UInt8(ascii: " "): syllables.append(syllable)
        case UInt8(ascii: "|"): isOther = true
        case ..<0x80: syllable.unicodeScalars.append(Unicode.Scalar(byte))
        default:
          let upper = UInt32(byte & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6
          add(upper | UInt32(bytes[start + 2] & 0x3F), isOther)
          start += 2
        }
        start += 1
      }
    }
    others.sort { ($0.index, $0.place) < ($1.index, $1.place) }
  }

  private mutating func add(_ scalar: UInt32, _ isOther: Bool) {
    let place = Int16(syllables.count - 1)
    let index = Int(scalar - PinyinReadings.first)
    guard isOther || usual[index] >= 0 else { return usual[index] = place }
    others.append((index, place))
    hasOthers[index] = true
  }

  func readings(of scalar: Unicode.Scalar) -> [String] {
    guard scalar.value >= PinyinReadings.first, scalar.value < 0xA000 else { return [] }
    let index = Int(scalar.value - PinyinReadings.first)
    let first = usual[index] < 0 ? [] : [syllables[Int(usual[index])]]
    return hasOthers[index] ? first + otherReadings(of: index) : first
  }

  private func otherReadings(of index: Int) -> [String] {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return others[low...].prefix { $0.index == index }.map { syllables[Int($0.place)] }
  }
}

/// Spellings made once: a form offers the same names again for every visitor.
private final class SpeltTexts: @unchecked Sendable {
  static let kept = SpeltTexts()

  private let lock = NSLock()
  private var texts: [String: [String]] = [:]
  /// The names of all lists are some thousands; what a desk types is not kept for ever.
  private let most = 8192

  func spellings(of text: String) -> [String] {
    lock.withLock {
      if let found = texts[text] { return found }
      let spelt = Pinyin.spelt(text)
      if texts.count >= most { texts.removeAll(keepingCapacity: true) }
      texts[text] = spelt
      return spelt
    }
  }
}

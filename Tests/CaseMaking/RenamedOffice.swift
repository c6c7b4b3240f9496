import Casework
import ReferenceData
import Values

/// An office that calls everything otherwise: the labels that the program ships, every word of which is
/// another, no two of them the same.
public struct RenamedOffice {
  /// What it reads: its own labels, all else as shipped.
  public let reference: Reference

  /// Writes its labels and reads them.
  public init() throws {
    let data = ReferenceData()
    let labels = String(decoding: data.bytes(RenamedOffice.file) ?? [], as: UTF8.self)
    var counts = (chinese: 0, english: 0)
    let renamed = labels.replacing(/"(zh|en|plural)": "[^"]+"/) { match -> String in
      let key = String(match.output.1)
      if key == "zh" {
        counts.chinese += 1
        return "\"zh\": \"\(RenamedOffice.chinese(counts.chinese))\""
      }
      counts.english += 1
      return "\"\(key)\": \"\(RenamedOffice.english(counts.english))\""
    }
    let bytes = Array(renamed.utf8)
    reference = try Reference(
      names: data.names(under:), bytes: { $0 == RenamedOffice.file ? bytes : data.bytes($0) })
  }

  private static let file = "labels.json"

  /// Two characters of the sixty-year cycle and its like: 甲子, 乙子, 乾子.
  private static func chinese(_ number: Int) -> String {
    let (stems, branches) = (Array("甲乙丙丁戊己庚辛壬癸乾坤震艮"), Array("子丑寅卯辰巳午未申酉戌亥"))
    return "\(stems[number % stems.count])\(branches[number / stems.count % branches.count])"
  }

  private static func english(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return "Zq\(letters[number / letters.count % letters.count])\(letters[number % letters.count])"
  }
}

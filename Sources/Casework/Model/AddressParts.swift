import Values
import Vocabulary

/// The parts of an address by which somebody can be found.
///
/// Provinces, cities, counties and districts are none: they stand on every list, and in the names of
/// half the offices. A house number alone is none either; with its street it is.
struct AddressParts {
  /// Parts that many people share: towns, streets, villages, estates.
  private(set) var streets: [String] = []
  /// Parts that few share: a street with its number, the buildings and rooms behind it.
  private(set) var doors: [String] = []

  init(_ address: String) {
    let rest = Array(
      AddressParts.cut(TextRules.trimmed(address)).drop(while: AddressParts.isDistrict))
    streets = rest.filter { AddressParts.tellsAPlace($0) && !AddressParts.isDistrict($0) }
      .map { String($0) }
    let (texts, numbered) = (rest.map { String($0) }, rest.map { $0.contains(where: \.isNumber) })
    for first in rest.indices {
      for last in rest.indices where last > first {
        let joined = texts[first...last].joined()
        if numbered[first...last].contains(true) {
          doors.append(joined)
        } else {
          streets.append(joined)
        }
      }
    }
    if rest.count == 1, let only = rest.first, numbered[0], only.count > 3 {
      doors.append(texts[0])
    }
  }

  /// What ends a part, the longest first.
  private static let ends: [[Character]] = [
    "自治区", "自治州", "自治县", "开发区", "街道", "社区", "小区", "号楼", "号院", "单元", "胡同",
    "大街", "大道", "花园", "公寓", "宿舍", "大厦", "广场", "省", "市", "州", "盟", "区", "县", "旗",
    "镇", "乡", "街", "路", "道", "巷", "弄", "里", "村", "组", "屯", "庄", "苑", "园", "号", "栋", "幢",
    "座", "室", "层", "楼", "户",
  ].map(Array.init)

  private static func cut(_ address: String) -> [[Character]] {
    let characters = Array(address)
    var parts: [[Character]] = []
    var start = 0
    var place = 0
    while place < characters.count {
      let mayEnd = place > start && mayBeginEnd(characters[place])
      let end = mayEnd ? ends.first { characters[place...].starts(with: $0) } : nil
      place += end?.count ?? 1
      guard end != nil || !isWord(characters[place - 1]) else { continue }
      parts.append(characters[start..<place].filter(isWord))
      start = place
    }
    parts.append(Array(characters[start...]))
    return parts.filter { !$0.isEmpty }
  }

  /// Whether an end may begin with a sign. What lies behind the common characters may be another form of one.
  private static func mayBeginEnd(_ sign: Character) -> Bool {
    guard let first = sign.unicodeScalars.first else { return false }
    return first.value > 0x9FFF || firstsOfEnds.contains(first)
  }

  private static let firstsOfEnds = Set(ends.compactMap { $0.first?.unicodeScalars.first })

  private static func isWord(_ character: Character) -> Bool {
    if let first = character.unicodeScalars.first, (0x4E00...0x9FA5).contains(first.value) {
      return true
    }
    return character.isLetter || character.isNumber
  }

  private static func isDistrict(_ part: [Character]) -> Bool {
    guard part.count > 1, let last = part.last, mayEndDistrict(last),
      !part.contains(where: \.isNumber)
    else { return false }
    return "省州盟旗".contains(last)
      || Mask.endsDistrict(last, behind: part.dropLast().last ?? " ")
  }

  private static func mayEndDistrict(_ sign: Character) -> Bool {
    switch sign {
    case "省", "州", "盟", "旗", "市", "区", "县": true
    default: false
    }
  }

  /// Whether a part tells a place by itself: 东门路 does, 路 and 12号 and 小区 do not.
  private static func tellsAPlace(_ part: [Character]) -> Bool {
    let end = ends.first {
      $0.last == part.last && part.count >= $0.count && part.suffix($0.count) == $0[...]
    }
    let name = part.dropLast(end?.count ?? 0)
    if name.allSatisfy({ $0.isNumber || $0.isASCII }) { return false }
    if end == nil { return part.count > 2 }
    return name.count > 1 || name.first.map { !"大小东西南北中新老本这那该同一某公马前后".contains($0) } ?? false
  }
}

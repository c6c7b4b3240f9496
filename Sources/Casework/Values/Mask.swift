/// Personal data as it may stand on lists, screens and papers that others see.
public enum Mask {
  /// The first character, or the compound surname, and a star for each other: 张*, 欧阳**.
  public static func name(_ name: String) -> String {
    let trimmed = TextRules.trimmed(name)
    let shown = trimmed.count > 2 && compoundSurnames.contains(String(trimmed.prefix(2))) ? 2 : 1
    return trimmed.prefix(shown) + stars(trimmed.count - shown)
  }

  /// The first three and the last four digits; of fewer than eleven digits only the last two.
  public static func phone(_ phone: String) -> String {
    let digits = PhoneNumber.digits(phone)
    if digits.count >= 11 {
      return digits.prefix(3) + stars(digits.count - 7) + digits.suffix(4)
    }
    if digits.count > 2 { return stars(digits.count - 2) + digits.suffix(2) }
    return stars(digits.isEmpty ? TextRules.trimmed(phone).count : digits.count)
  }

  /// The address up to the first 区, 县 or 市; `***` without one.
  ///
  /// Words such as 小区 and 市场 name no such place, and what stands behind a house number may
  /// not be shown, so they do not count.
  public static func address(_ address: String) -> String {
    let characters = Array(TextRules.trimmed(address))
    if characters.isEmpty { return "" }
    for (index, character) in characters.enumerated() {
      if character.isNumber { break }
      if index > 0, isPlace(characters, index) { return String(characters[...index]) }
    }
    return "***"
  }

  private static func isPlace(_ characters: [Character], _ index: Int) -> Bool {
    let before = characters[index - 1]
    let after = index + 1 < characters.count ? characters[index + 1] : " "
    switch characters[index] {
    case "区": return !"小社街园校厂库".contains(before)
    case "县": return true
    case "市": return !"场民政".contains(after) && !"超菜夜门早".contains(before)
    default: return false
    }
  }

  /// The text with a star for each digit of every run of seven and more, of any script, and of numbers
  /// written in groups, `138 0013 8000`, `110101-19900307-0011`: groups of three and more digits with
  /// one and the same sign between them, eleven digits and more together. Days, years and ranges of
  /// amounts are no such numbers.
  public static func freeText(_ text: String) -> String {
    starring(in: text, runsFrom: 7) { digits, groups in
      if groups == 2 {
        return [15, 18].contains(digits.count)
          || digits.count == 11 && "01".contains(digits.prefix(1))
      }
      return digits.count >= 11
    }
  }

  /// Stars numbers that are written in groups of digits, and the plain runs of so many digits.
  ///
  /// - Parameters:
  ///   - least: how many digits a plain run has to have; those of a run alone are not asked about.
  ///   - isMeant: whether a number is meant, by its digits and the count of its groups.
  public static func starring(
    in text: String, runsFrom least: Int, where isMeant: (String, Int) -> Bool
  ) -> String {
    var scalars = Array(text.unicodeScalars)
    for chain in chains(in: scalars) {
      let groups =
        chain.first?.count == 6 && chain.count > 2 && isIdentity(chain, scalars)
        ? chain : chain.filter { !isDay($0, in: chain) }
      let digits = groups.flatMap { group in
        group.map { scalars[$0].properties.numericValue.map { String(Int($0)) } ?? "" }
      }.joined()
      let areYears = groups.allSatisfy { group in
        let first = scalars[group.lowerBound].properties.numericValue
        return group.count == 4 && (first == 1 || first == 2)
      }
      let isNumber = groups.count > 1 && !areYears && isMeant(digits, groups.count)
      for group in chain where group.count >= least || isNumber && groups.contains(group) {
        for place in group { scalars[place] = "*" }
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A resident identity number with its birthday in parts: 110101-1990-03-07-0011.
  private static func isIdentity(_ chain: [Range<Int>], _ scalars: [Unicode.Scalar]) -> Bool {
    let count = chain.reduce(0) { $0 + $1.count }
    guard count == 17, let end = chain.last?.upperBound, end < scalars.count else {
      return count == 18
    }
    return scalars[end] == "x" || scalars[end] == "X"
  }

  /// Runs of digits that stand one behind the other with the same sign between them; a run of one or
  /// two digits belongs to a day alone.
  private static func chains(in scalars: [Unicode.Scalar]) -> [[Range<Int>]] {
    var chains: [[Range<Int>]] = []
    var sign: Unicode.Scalar?
    for run in runs(in: scalars) {
      let between = run.lowerBound > 0 ? scalars[run.lowerBound - 1] : nil
      if let last = chains.last?.last, last.upperBound + 1 == run.lowerBound, let between,
        gaps.contains(between), sign == nil || sign == between
      {
        chains[chains.count - 1].append(run)
        sign = between
      } else {
        chains.append([run])
        sign = nil
      }
    }
    return chains
  }

  private static func runs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (place, scalar) in scalars.enumerated() where isDigit(scalar) {
      if runs.last?.upperBound == place {
        runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    return runs
  }

  private static let gaps: Set<Unicode.Scalar> = [
    " ", "\u{3000}", "\u{00A0}", "-", "－", ".", "．", "·", "–",
  ]

  /// Whether a group is part of a day such as 2027-03-15, or too short to be part of a number.
  private static func isDay(_ group: Range<Int>, in chain: [Range<Int>]) -> Bool {
    if group.count < 3 { return true }
    guard group.count == 4, let place = chain.firstIndex(of: group), place + 2 < chain.count else {
      return false
    }
    return chain[place + 1].count <= 2 && chain[place + 2].count <= 2
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar >= "0" && scalar <= "9" }
    return scalar.properties.numericType == .decimal
  }

  private static func stars(_ count: Int) -> String {
    String(repeating: "*", count: max(0, count))
  }

  private static let compoundSurnames: Set<String> = [
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛",
    "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容",
    "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
    "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐",
    "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "公户", "公玉", "梁丘", "左丘", "东门",
    "西门", "第五", "完颜", "纳兰", "叶赫", "爱新", "那拉", "淳于", "单于", "即墨", "司城", "贺兰",
  ]
}

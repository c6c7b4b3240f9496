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
    let digits = PhoneNumber.main(phone)
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
    let after = index + 1 < characters.count ? characters[index + 1] : " "
    if characters[index] == "市", "场民政".contains(after) { return false }
    return endsDistrict(characters[index], behind: characters[index - 1])
  }

  /// Whether a sign ends the name of a district or a town, as far as the one before it can tell.
  package static func endsDistrict(_ sign: Character, behind before: Character) -> Bool {
    switch sign {
    case "县": true
    case "区": !"小社街园校厂库".contains(before)
    case "市": !"超菜夜门早".contains(before)
    default: false
    }
  }

  /// Which long numbers in free text are starred; what a number is stands with ``NumberScan``. Every
  /// kind of output has exactly one of them.
  public enum Numbers: Hashable, Sendable {
    /// All of them: lists, screens, exports, errors, messages, the ledger, the visitor's slip.
    case all
    /// All but the digits right behind 订单号, 单号, 编号: the texts of a report on whatever it goes
    /// out by, because they are the clue.
    case allButClues
    /// Those of identity papers alone: the referral sheet and the mediation record of a complaint,
    /// which name its person, but not by that number.
    case identities
  }

  /// The text with a star for each digit of every long number in it.
  public static func text(_ text: String, _ numbers: Numbers = .all) -> String {
    Mask.text(text, numbers, hiding: .none)
  }

  /// The text with a star for each digit of every long number in it, and for each sign of the words
  /// that a finder knows.
  ///
  /// - Parameter numbers: nil leaves the numbers that are no such word.
  package static func text(_ text: String, _ numbers: Numbers?, hiding words: WordFinder) -> String
  {
    if text.isEmpty { return text }
    let scalars = Array(text.unicodeScalars)
    let places =
      words.places(in: scalars) + (numbers.map { NumberScan(scalars, $0).places } ?? [])
    if places.isEmpty { return text }
    var shown = scalars
    for place in places { shown[place] = "*" }
    return String(String.UnicodeScalarView(shown))
  }

  private static func stars(_ count: Int) -> String {
    String(repeating: "*", count: max(0, count))
  }

  package static let compoundSurnames: Set<String> = [
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛",
    "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容",
    "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
    "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐",
    "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "公户", "公玉", "梁丘", "左丘", "东门",
    "西门", "第五", "完颜", "纳兰", "叶赫", "爱新", "那拉", "淳于", "单于", "即墨", "司城", "贺兰",
  ]
}

/// Figures in a text: a number with its signs in front, the marks inside it and the unit behind it.
///
/// A figure stays in one piece wherever a text is broken into lines or cut: `1,265.60元` on two lines, or
/// as `1,2..`, is another amount. Days, hours, phones, masked ones too, numbers of cases, ranges and rates
/// with what they are rates of are figures.
public struct WrittenFigures {
  /// How much of a figure a break may cross.
  public enum Strictness {
    /// A figure is whole, over blanks too: `138 0013 8000`, `180 吨`.
    case whole
    /// Blanks inside a figure may be crossed: what is longer than a line has to end somewhere.
    case overBlanks
  }

  /// How far from a place another character can have a say in whether it lies inside a figure.
  public static let reach = 48

  let text: ArraySlice<Character>

  /// Looks at a text.
  public init(_ text: [Character]) { self.text = text[...] }

  /// Whether a place between two characters lies inside a figure.
  public func isInside(_ place: Int, _ strictness: Strictness = .whole) -> Bool {
    guard place > text.startIndex, place < text.endIndex else { return false }
    let (before, after) = (text[place - 1], text[place])
    if before.isBlank || after.isBlank { return strictness == .whole && crossesBlank(place) }
    return isInToken(place) || isBehindSign(before, place) || isInBrackets(place)
      || isBeforeUnit(place) || isInUnit(place)
  }

  /// Where a text that is cut at a place has to be cut, so that no figure is shortened.
  public func cut(at place: Int) -> Int {
    var cut = place
    while isInside(cut) { cut -= 1 }
    return cut
  }

  /// The beginning of a text in at most so many characters, which ends before a figure rather than in it.
  public static func beginning(of text: String, _ count: Int) -> String {
    let characters = Array(text.prefix(count + reach))
    guard characters.count > count else { return text }
    return String(characters[..<WrittenFigures(characters).cut(at: count)])
  }
}

// MARK: - Numbers

extension WrittenFigures {
  func character(_ place: Int) -> Character? {
    text.indices.contains(place) ? text[place] : nil
  }

  /// Letters and digits with the marks between them: `1,265.60`, `TS-20270315-A-0012`, `138****0001`.
  private func isInToken(_ place: Int) -> Bool {
    guard isLinked(place) else { return false }
    let earliest = max(text.startIndex, place - WrittenFigures.reach)
    var start = place
    while start > earliest, isLinked(start) { start -= 1 }
    var end = place
    while end < min(text.endIndex, place + WrittenFigures.reach), end == place || isLinked(end) {
      end += 1
    }
    return text[start..<end].contains(where: \.isDigit)
  }

  private func isLinked(_ place: Int) -> Bool {
    guard let before = character(place - 1), let after = character(place) else { return false }
    if before.isOfToken && after.isOfToken { return true }
    if let next = character(place + 1), isLink(after, between: before, next) { return true }
    guard let first = character(place - 2) else { return false }
    return isLink(before, between: first, after)
  }

  private func isLink(_ mark: Character, between before: Character, _ after: Character) -> Bool {
    guard before.isOfToken, after.isOfToken else { return false }
    return WrittenFigures.links.contains(mark)
      || WrittenFigures.digitLinks.contains(mark) && before.isDigit && after.isDigit
  }

  /// Marks between letters and digits alike.
  private static let links = Set<Character>("-_.@－．")
  /// Marks, and words of ranges and extensions, between digits alone.
  private static let digitLinks = Set<Character>(",:/+=~'–—−～，：／＋＝·﹒∶×至到转")

  /// A sign or a word in front of a number: `￥199`, `约300`, `第3`, `-5`.
  private func isBehindSign(_ before: Character, _ place: Int) -> Bool {
    guard text[place].isDigit || text[place].isNumeral else { return false }
    if WrittenFigures.signs.contains(before) { return true }
    return "+-−±".contains(before) && !(character(place - 2)?.isOfToken ?? false)
  }

  private static let signs = Set<Character>("￥¥$€£#№约近逾超第")

  /// A rate's bracket, an area code's: `88%（349/398）`, `(0571)88001234`.
  private func isInBrackets(_ place: Int) -> Bool {
    for open in max(text.startIndex, place - 24)...place
    where "(（〔".contains(character(open) ?? " ") {
      guard let close = closing(of: open), place <= close + 1 else { continue }
      if place == open { return "%％".contains(text[place - 1]) || text[place - 1].isDigit }
      return place <= close || text[place].isDigit
    }
    return false
  }

  /// The end of a bracket with nothing but digits and their marks in it.
  private func closing(of open: Int) -> Int? {
    var place = open + 1
    while let inside = character(place), inside.isDigit || WrittenFigures.isMark(inside) {
      place += 1
    }
    guard place > open + 1, let last = character(place), ")）〕".contains(last) else { return nil }
    return place
  }

  private static func isMark(_ character: Character) -> Bool {
    links.contains(character) || digitLinks.contains(character)
  }
}

// MARK: - Units

extension WrittenFigures {
  /// What a number ends with, right before a place: in digits, in Chinese numerals, or none does.
  private enum Number { case none, digits, numerals }

  /// `5500多` and `110多万` end a number as `5500` does.
  private func number(before place: Int) -> Number {
    var found = Number.none
    for back in 1...6 {
      guard let character = character(place - back) else { break }
      if character.isDigit { return .digits }
      // `5500 多份`: one blank before the word for roughly.
      if character.isBlank, back > 1, WrittenFigures.roughly.contains(text[place - back + 1]) {
        continue
      }
      guard character.isNumeral || WrittenFigures.roughly.contains(character) else { break }
      if character.isNumeral { found = .numerals }
    }
    return found
  }

  private static let roughly = Set<Character>("多余几来")
  /// What divides a day, an hour or an amount: a number follows it.
  private static let dividing = Set<Character>("年月日时点分秒元块角毛百千万亿")

  /// A unit directly behind a number, and what follows inside of the same one: `3月15日`, `三百元`.
  private func isBeforeUnit(_ place: Int) -> Bool {
    let (before, after) = (text[place - 1], text[place])
    if before.isDigit && "%％‰℃°".contains(after) { return true }
    if after == "?" || before == "?" { return isGuessedDay(place) }
    if before.isNumeral && after.isNumeral && isCounting(from: place) { return true }
    let number = number(before: place)
    if number == .digits && after.isIdeograph { return true }
    if number == .numerals && (hasUnit(at: place) || WrittenFigures.roughly.contains(after)) {
      return true
    }
    return WrittenFigures.dividing.contains(before) && after.isDigit
      && self.number(before: place - 1) == .digits
  }

  /// Whether Chinese numerals end in a unit: 一 is in many words that count nothing.
  private func isCounting(from place: Int) -> Bool {
    var end = place
    while let character = character(end), end < place + 8,
      character.isNumeral || WrittenFigures.roughly.contains(character)
    { end += 1 }
    return hasUnit(at: end)
  }

  /// `04-05?前`: a day that may move.
  private func isGuessedDay(_ place: Int) -> Bool {
    let mark = text[place] == "?" ? place : place - 1
    return character(mark - 1)?.isDigit == true && character(mark + 1) == "前"
  }

  /// Whether a place lies inside of a unit of more than one character, behind a number.
  private func isInUnit(_ place: Int) -> Bool {
    for back in 1..<Units.longest {
      let start = place - back
      guard let first = character(start) else { return false }
      for unit in Units.known[first] ?? [] where unit.count > back && hasPrefix(unit, at: start) {
        if number(before: start) != .none { return true }
        if character(start - 1)?.isBlank == true, number(before: start - 1) != .none { return true }
      }
    }
    return false
  }

  func hasUnit(at place: Int) -> Bool {
    guard let first = character(place) else { return false }
    return Units.known[first]?.contains { hasPrefix($0, at: place) } ?? false
  }

  private func hasPrefix(_ unit: [Character], at place: Int) -> Bool {
    place >= text.startIndex && place + unit.count <= text.endIndex
      && text[place..<place + unit.count].elementsEqual(unit)
  }
}

// MARK: - Blanks

extension WrittenFigures {
  /// One blank inside of a figure: groups of digits, a number and its unit.
  private func crossesBlank(_ place: Int) -> Bool {
    let blank = text[place].isBlank ? place : place - 1
    guard let before = character(blank - 1), let after = character(blank + 1), !before.isBlank,
      !after.isBlank
    else { return false }
    if after.isDigit && (joinsDigits(blank) || isBehindWord(blank)) { return true }
    if isUnitWithBlank(blank) { return true }
    guard number(before: blank) == .digits || "%％".contains(before) else { return false }
    return hasUnit(at: blank + 1) || after.isLowercaseLatin || "多余".contains(after)
      || "%％".contains(before) && "(（".contains(after) && character(blank + 2)?.isDigit == true
  }

  /// Groups of one number; a day and an hour behind it are two figures.
  private func joinsDigits(_ blank: Int) -> Bool {
    character(blank + 3) != ":"
      && (1...2).allSatisfy {
        character(blank - $0)?.isDigit == true && character(blank + $0)?.isDigit == true
      }
  }

  /// `约 300`, `7 of 8`.
  private func isBehindWord(_ blank: Int) -> Bool {
    guard let before = character(blank - 1) else { return false }
    return WrittenFigures.signs.contains(before) || before == "f" && isInUnit(blank - 1)
  }

  /// `7 working days`: the unit itself has a blank.
  private func isUnitWithBlank(_ blank: Int) -> Bool { isInUnit(blank) && isInUnit(blank + 1) }
}

// MARK: - Characters

extension Character {
  var isBlank: Bool {
    self == " " || self == "\t" || self == "\u{A0}" || self == "\u{3000}"
  }

  /// A digit of any script.
  var isDigit: Bool {
    if isASCII { return "0" <= self && self <= "9" }
    guard let scalar = unicodeScalars.first, !scalar.isIdeograph else { return false }
    return scalar.properties.numericType == .decimal
  }

  /// A Chinese numeral.
  var isNumeral: Bool { Character.numerals.contains(self) }

  private static let numerals = Set<Character>("〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟")

  /// A sign of Chinese, not of the scripts beside it.
  var isIdeograph: Bool { unicodeScalars.first?.isIdeograph ?? false }

  var isLatin: Bool {
    isASCII ? isLetter : ("ａ"..."ｚ").contains(self) || ("Ａ"..."Ｚ").contains(self)
  }

  var isLowercaseLatin: Bool { "a" <= self && self <= "z" }

  /// What numbers and names of things with numbers are made of; a star stands for a digit that is hidden.
  var isOfToken: Bool { isDigit || isLatin || self == "*" }
}

extension Unicode.Scalar {
  var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
}

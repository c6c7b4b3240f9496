import Values
import Vocabulary

/// The words that tell who somebody is, as free texts may hold them.
///
/// They are those of everybody behind one case or several, at any time: a name that was corrected may
/// still stand in the facts.
public struct PersonWords: Hashable, Sendable {
  /// Names of consumers, reporters, delegates and representatives.
  var names: Set<String> = []
  /// Names of those who speak for merchants.
  var contacts: Set<String> = []
  /// Phones and numbers of papers.
  var numbers: Set<String> = []
  /// Parts of addresses that many share, such as a street.
  var streets: Set<String> = []
  /// Parts of addresses that few share, such as a street with a house number.
  var doors: Set<String> = []

  /// No words at all.
  public init() {}

  /// Whether there is nobody to be silent about.
  public var isEmpty: Bool {
    names.isEmpty && contacts.isEmpty && numbers.isEmpty && streets.isEmpty && doors.isEmpty
  }

  /// The words of both.
  public func union(_ other: PersonWords) -> PersonWords {
    if isEmpty { return other }
    var all = self
    all.names.formUnion(other.names)
    all.contacts.formUnion(other.contacts)
    all.numbers.formUnion(other.numbers)
    all.streets.formUnion(other.streets)
    all.doors.formUnion(other.doors)
    return all
  }

  /// The words that are not those of others.
  public func subtracting(_ other: PersonWords) -> PersonWords {
    var rest = self
    rest.names.subtract(other.names)
    rest.contacts.subtract(other.contacts)
    rest.numbers.subtract(other.numbers)
    rest.streets.subtract(other.streets)
    rest.doors.subtract(other.doors)
    return rest
  }

  /// All words in a settled order, so that two sets can be compared by a digest.
  public var ordered: [String] {
    [names, contacts, numbers, streets, doors].flatMap { $0.sorted() + [""] }
  }
}

// MARK: Whose they are

extension PersonWords {
  /// The words of everybody whom some fields name.
  public init(_ fields: [Field: FieldValue]) {
    for (field, value) in fields { take(value, of: field) }
  }

  /// The words of everybody whom a half-typed form names, by the names of its fields.
  public init(entries: [String: String]) {
    for (name, words) in entries {
      guard let field = Field(rawValue: name) else { continue }
      if field.form == .people {
        take(representatives: words)
      } else {
        take(.text(words), of: field)
      }
    }
  }

  /// Takes the words of fields that do not say the same, sign by sign, as others whose words are known.
  mutating func take(_ fields: [Field: FieldValue], besides others: [Field: FieldValue]) {
    for (field, value) in fields {
      if case .text(let words) = value, case .text(let known) = others[field],
        words.utf8.elementsEqual(known.utf8)
      {
        continue
      }
      take(value, of: field)
    }
  }

  mutating func take(_ value: FieldValue, of field: Field) {
    switch field.secrecy {
    case .name: value.words.forEach { add(name: $0) }
    case .contact: value.words.forEach { contacts.formUnion(PersonWords.names(in: $0)) }
    case .phone: value.words.forEach { add(phone: $0) }
    case .paper: value.words.forEach { add(number: $0) }
    case .address: value.words.forEach { add(address: $0) }
    case .people: take(value.representatives)
    case .nothing, .paperKind, .order, .place, .code, .text: break
    }
  }

  private mutating func take(_ people: [Representative]) {
    for person in people {
      add(name: person.name)
      add(phone: person.phone)
    }
  }

  /// `张三 13800138000; 李四 13900139000`, as a form has it.
  private mutating func take(representatives words: String) {
    for person in words.split(whereSeparator: { ";；\n".contains($0) }) {
      add(name: String(person.prefix { !$0.isDigit }))
      add(phone: String(person.drop { !$0.isDigit }))
    }
  }

  private mutating func add(name: String) { names.formUnion(PersonWords.names(in: name)) }

  private mutating func add(number: String) { add(folded: WordFinder.folded(number)) }

  private mutating func add(folded number: String) {
    if number.count >= 6 { numbers.insert(number) }
  }

  private mutating func add(address: String) {
    let parts = AddressParts(address)
    streets.formUnion(parts.streets.map(WordFinder.folded))
    doors.formUnion(parts.doors.map(WordFinder.folded))
  }

  /// A field may hold several phones, each with the code of its area and an extension or without.
  private mutating func add(phone: String) {
    // Most are one number of digits alone.
    if phone.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return add(dialled: PhoneNumber.compared(phone))
    }
    for words in TextRules.foldWidth(phone).split(whereSeparator: { "/,;、，；".contains($0) }) {
      let whole = String(words)
      let main = PhoneNumber.main(whole)
      for spelt in whole == main ? [main] : [whole, main] {
        add(dialled: PhoneNumber.compared(WordFinder.folded(spelt)))
      }
    }
  }

  private mutating func add(dialled digits: String) {
    add(folded: digits)
    // The area's code is left out by whoever lives there.
    if digits.first == "0", digits.count >= 10 {
      for code in [3, 4] where digits.count - code >= 7 {
        add(folded: String(digits.dropFirst(code)))
      }
    }
  }

  /// The names in a field that may hold several; none that names nobody, such as 张女士 and 匿名.
  private static func names(in words: String) -> [String] {
    apart(words).filter(tellsSomebody).map(WordFinder.folded).filter { $0.count > 1 }
  }

  private static func apart(_ words: String) -> [String] {
    // Most fields hold one name.
    if !words.unicodeScalars.contains(where: mayPart) { return [words] }
    let parts = words.split { "、，,;；/（）()\n".contains($0) }.map { TextRules.trimmed(String($0)) }
    return parts.flatMap { part -> [String] in
      let pieces = part.split(whereSeparator: \.isWhitespace).map(String.init)
      // 张三 李四 are two; 张 三 is one, and so is John Smith.
      let areTwo = pieces.allSatisfy { $0.count > 1 && !($0.first?.isASCII ?? true) }
      return areTwo ? pieces : [part]
    }
  }

  /// Whether a sign may stand between two names: any that is no letter of Latin or Chinese.
  private static func mayPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "\u{3400}"..."\u{9FFF}": false
    default: true
    }
  }

  private static func tellsSomebody(_ name: String) -> Bool {
    if nobody.contains(name) { return false }
    guard let last = name.unicodeScalars.last, mayEndTitle(last) else { return true }
    guard let title = titles.first(where: name.hasSuffix) else { return true }
    let surname = name.dropLast(title.count)
    return surname.count > 2
      || surname.count == 2 && !Mask.compoundSurnames.contains(String(surname))
  }

  private static let titles = [
    "先生", "女士", "小姐", "老师", "师傅", "同志", "大爷", "大妈", "阿姨", "经理", "老板", "某某",
    "某",
  ]

  /// Whether a title may end in a sign. What lies behind the common characters may be another form of one.
  private static func mayEndTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x9FFF || titleEnds.contains(scalar)
  }

  private static let titleEnds = Set(titles.compactMap(\.unicodeScalars.last))

  private static let nobody: Set<String> = [
    "匿名", "不详", "未知", "未填", "未留", "保密", "本人", "消费者", "群众", "市民", "顾客", "客户",
    "店主", "老板", "经理", "店长", "客服", "前台", "值班", "负责人", "联系人",
  ]
}

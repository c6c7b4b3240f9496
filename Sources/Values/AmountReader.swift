/// Takes the words for an amount apart: what is said around it, then yuan, jiao and fen.
struct AmountReader {
  private var words: String
  private var isAbout = false
  private var isMore = false
  private var isLess = false

  init(_ text: String) throws(AmountProblem) {
    var folded = TextRules.trimmed(TextRules.foldWidth(text)).lowercased()
    while let last = folded.last, "。，,；;、".contains(last) { folded.removeLast() }
    words = String(folded.map { AmountReader.simple[$0] ?? $0 })
    if words.contains("。") {
      words = words.replacing(/(\d)。(\d)/) { "\($0.output.1).\($0.output.2)" }
    }
    try closeGaps()
  }

  private static let simple: [Character: Character] = [
    "圓": "元", "圆": "元", "塊": "块", "錢": "钱", "餘": "余", "約": "约", "點": "点", "來": "来", "幾": "几",
    "−": "-",
  ]

  mutating func read() throws(AmountProblem) -> SaidMoney {
    if !isFigures {
      try checkOthers()
      takeOff()
      takeRoundWords()
    }
    guard let money = try whole() else {
      throw words.contains(/几|数[十百千万]|[0-9元块]-[0-9]|[0-9元块百千万十][到至~][0-9一二三四五六七八九十两]/)
        || AmountReader.isSpan(words)
        ? .range : .notUnderstood
    }
    return SaidMoney(money, roughness)
  }

  /// Whether it is figures alone, of which nothing else is said: most amounts are.
  private var isFigures: Bool {
    words.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  private var roughness: Roughness? {
    if isAbout || (isMore && isLess) { return .about }
    return isMore ? .atLeast : isLess ? .nearly : nil
  }

  /// 三四百, 两三千: two numerals that follow each other.
  private static func isSpan(_ words: String) -> Bool {
    let numerals = Array("一二三四五六七八九")
    let plain = words.replacing("三五", with: "三四").map { $0 == "两" ? "二" : $0 }
    return zip(plain, plain.dropFirst()).contains { one, next in
      guard let place = numerals.firstIndex(of: one) else { return false }
      return numerals.dropFirst(place + 1).first == next
    }
  }
}

// MARK: - What is said around it

extension AmountReader {
  /// Blanks say nothing but between digits, where they part thousands.
  private mutating func closeGaps() throws(AmountProblem) {
    let parts = words.split(whereSeparator: \.isWhitespace)
    for (one, next) in zip(parts, parts.dropFirst())
    where one.last?.isNumber == true && next.first?.isNumber == true && next.first?.isASCII == true
    {
      let digits = next.prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 3, !one.contains(".") else { throw .notUnderstood }
    }
    words = parts.joined()
  }

  private func checkOthers() throws(AmountProblem) {
    let foreign = [
      "美元", "美金", "港币", "港元", "欧元", "日元", "日币", "英镑", "韩元", "韩币", "台币", "新币", "澳元", "加元", "泰铢",
      "卢布", "$", "€",
      "£", "usd", "hkd", "eur", "jpy", "gbp",
    ]
    if foreign.contains(where: words.contains) { throw .foreign }
    if words.hasPrefix("负") || words.hasPrefix("-") { throw .negative }
  }

  private static let before: [(String, Said)] = [
    ("人民币", .nothing), ("rmb", .nothing), ("cny", .nothing), ("cn¥", .nothing), ("¥", .nothing),
    ("大写", .nothing), ("小写", .nothing), ("(大写)", .nothing), ("(小写)", .nothing),
    ("(人民币)", .nothing), ("总价", .nothing), ("总额", .nothing), ("金额", .nothing),
    ("总共", .nothing), ("一共", .nothing), ("共计", .nothing),
    ("合计", .nothing), ("总计", .nothing), ("共", .nothing), ("计", .nothing), (":", .nothing),
    ("花了", .nothing), ("价值", .nothing), ("大约", .about), ("大概", .about), ("差不多", .about),
    ("约", .about), ("估计", .about), ("可能", .about), ("上下", .about), ("将近", .less), ("接近", .less),
    ("近", .less), ("快", .less), ("不到", .less), ("至少", .more), ("起码", .more), ("最少", .more),
    ("不少于", .more), ("不止", .more), ("超过", .more),
  ]

  private static let behind: [(String, Said)] = [
    ("人民币", .nothing), ("rmb", .nothing), ("cny", .nothing), ("整", .nothing), ("正", .nothing),
    ("左右", .about), ("上下", .about), ("样子", .about), ("的", .nothing), ("吧", .about), ("以上", .more),
    ("往上", .more), ("出头", .more), ("开外", .more), (".-", .nothing), ("钱", .nothing),
  ]

  private enum Said { case nothing, about, more, less }

  private mutating func note(_ said: Said) {
    switch said {
    case .nothing: break
    case .about: isAbout = true
    case .more: isMore = true
    case .less: isLess = true
    }
  }

  private mutating func takeOff() {
    while let (word, said) = AmountReader.before.first(where: { words.hasPrefix($0.0) }) {
      words.removeFirst(word.count)
      note(said)
    }
    while let (word, said) = AmountReader.behind.first(where: { words.hasSuffix($0.0) }) {
      words.removeLast(word.count)
      note(said)
    }
  }

  /// 三千多块, 100多万, 三百来块, 千把块, 上万元: what stands between the number and its unit.
  private mutating func takeRoundWords() {
    // A pattern is read anew at each use, which takes longer than all else here.
    if words.contains(where: { "多余来把".contains($0) }) { takeRoundWord() }
    if words.hasPrefix("上"), words.dropFirst().first.map("百千万".contains) == true {
      words.removeFirst()
      isMore = true
    }
    if isAbout || isMore || isLess, let first = words.first, "百千万".contains(first) {
      words = "一" + words
    }
  }

  private mutating func takeRoundWord() {
    let pattern = /^(.*[0-9十百千万亿kw拾佰仟元块])(多|余|来|把)([百千万亿kw]*(?:元|块)?)$/
    guard let match = words.wholeMatch(of: pattern) else { return }
    note("多余".contains(match.output.2) ? .more : .about)
    words = String(match.output.1 + match.output.3)
  }
}

// MARK: - Yuan, jiao, fen

extension AmountReader {
  private func whole() throws(AmountProblem) -> Money? {
    let parts = words.split(maxSplits: 1, omittingEmptySubsequences: false) { "元块".contains($0) }
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      return try first.contains(where: { "角毛分".contains($0) })
        ? AmountReader.small(first, isBare: true).map(Money.init(fen:)) : AmountReader.yuan(first)
    }
    if first == "半", parts[1].isEmpty { return Money(fen: 50) }
    guard let yuan = try AmountReader.yuan(first),
      let small = AmountReader.small(parts[1], isBare: false)
    else { return nil }
    return small == 0 || yuan.fen % 100 == 0 ? Money(fen: yuan.fen + small) : nil
  }

  /// The fen of `5`, `50`, `5角`, `5角2分`, `零2分`, `半` behind the yuan, or of `3毛5` alone.
  private static func small(_ text: Substring, isBare: Bool) -> Int? {
    var scan = WordScan(text)
    if scan.isAtEnd { return isBare ? nil : 0 }
    if scan.take("半") { return scan.isAtEnd ? 50 : nil }
    let zero = scan.take("零", "〇")
    let digits = scan.rest.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 2, digits.count == scan.rest.count {
      return isBare ? nil : Decimals.value(digits)
    }
    guard let digit = scan.takeNumber(), digit < 10 || isBare, digit < 100 else { return nil }
    if scan.take("分") { return scan.isAtEnd ? digit : nil }
    guard scan.take("角", "毛") else { return scan.isAtEnd && !isBare && !zero ? digit * 10 : nil }
    if scan.isAtEnd { return digit * 10 }
    _ = scan.take("零", "〇")
    guard let fen = scan.takeNumber(), fen < 10 else { return nil }
    _ = scan.take("分")
    return scan.isAtEnd ? digit * 10 + fen : nil
  }

  /// `1280.5`, `1.2万`, `1万2千`, `3千5`, `一点二万`, `三百五`.
  private static func yuan(_ text: Substring) throws(AmountProblem) -> Money? {
    guard let number = try figure(text).map(withoutZeros) else { return nil }
    if let money = Money(yuan: number) { return money }
    let parts = number.split(separator: ".")
    let isTooFine = parts.dropFirst().contains { $0.count > 2 }
    throw isTooFine ? .tooFine : .tooLarge
  }

  /// 199.0000 is as fine as 199.00.
  private static func withoutZeros(_ number: String) -> String {
    guard let point = number.firstIndex(of: ".") else { return number }
    let fraction = number[point...]
    guard fraction.dropFirst(3).allSatisfy({ $0 == "0" }) else { return number }
    return String(number[..<point] + fraction.prefix(3))
  }

  private static func figure(_ text: Substring) throws(AmountProblem) -> String? {
    if text.isEmpty || text.contains("-") { return nil }
    if text.allSatisfy(ChineseNumerals.contains), let value = ChineseNumerals.value(text) {
      return String(value)
    }
    if let spoken = pointed(text) { return spoken }
    var mixed = MixedNumber()
    var scan = WordScan(text)
    while !scan.isAtEnd { guard try mixed.take(from: &scan) else { return nil } }
    return mixed.text
  }

  /// 一点二万, 三点五.
  private static func pointed(_ text: Substring) -> String? {
    let parts = text.split(separator: "点", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = ChineseNumerals.value(parts[0]) else { return nil }
    let digits = parts[1].prefix { !"百千万亿".contains($0) }
    var scan = WordScan(parts[1].dropFirst(digits.count))
    let places = MixedNumber.takeScale(&scan) ?? 0
    guard scan.isAtEnd, !digits.isEmpty else { return nil }
    let values = digits.compactMap { ChineseNumerals.spelt(String($0)) }
    guard values.count == digits.count else { return nil }
    return Decimals.shifted("\(whole).\(values.map(String.init).joined())", by: places)
  }
}

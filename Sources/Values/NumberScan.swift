/// The one scanner of long numbers in free text.
///
/// A number is a run of seven and more digits of any script, or of Chinese numerals spelt one by one,
/// with at most two blanks, dashes, dots or brackets between any two of them, in whatever mixture;
/// invisible signs count as nothing. In the shape of a phone (``PhoneShape``) more may stand there. It is starred, but for what ``Mask/Numbers`` lets through:
///
/// - a valid day, `2027-03-15`, `2027.3.15`, `2027/3/15`, `20270315`, with its time or up to another
///   day; of the compact form only one that stands alone, because eight digits may be part of more;
/// - an amount with `￥`, `元` or `万`, of up to nine digits before the point;
/// - in a report, the digits right behind 订单号, 单号 or 编号.
///
/// What stands next to a number that is starred is starred with it: the birthday in an identity
/// number is no day, and the end of a phone before 元 no amount.
package struct NumberScan {
  private let scalars: [Unicode.Scalar]
  private let groups: [DigitGroup]
  private let numbers: Mask.Numbers
  /// Groups that begin or go on the shape of a phone, which the next one belongs to.
  private let shapes: Set<Int>

  package init(_ scalars: [Unicode.Scalar], _ numbers: Mask.Numbers) {
    self.scalars = scalars
    self.numbers = numbers
    groups = DigitGroup.groups(in: scalars)
    shapes = PhoneShape.joints(of: groups, in: scalars)
  }

  /// The places of the signs to be starred.
  package var places: [Int] {
    // Few texts have so many digits that there could be a number.
    if groups.reduce(0, { $0 + $1.count }) < 7 { return [] }
    return chains.flatMap { chain -> [Int] in
      let starred = numbers == .identities ? identities(in: chain) : starred(in: chain)
      return starred.flatMap { item in (item.first...item.last).flatMap { groups[$0].places } }
        + tail(behind: starred)
    }
  }
}

// MARK: What belongs together

extension NumberScan {
  /// One or more groups of digits that mean one thing.
  private struct Item {
    enum Meaning { case plain, day, compactDay, time, amount, prefixedAmount, clue }
    var first: Int
    var last: Int
    var meaning: Meaning
  }

  /// Whether nothing but what may stand inside a number stands between two groups.
  private func isJoined(_ one: Int, _ next: Int) -> Bool {
    if shapes.contains(one) { return true }
    if groups[one].isNumerals != groups[next].isNumerals { return isSpeltOn(one, next) }
    var signs = 0
    for scalar in scalars[groups[one].range.upperBound..<groups[next].range.lowerBound] {
      if scalar.isInvisible { continue }
      signs += 1
      if signs > 2 || !scalar.isSeparator { return false }
    }
    return true
  }

  /// 139零零零零0001: figures go on in numerals, or the other way, with nothing between.
  private func isSpeltOn(_ one: Int, _ next: Int) -> Bool {
    groups[one].count > 1 && groups[next].count > 1
      && groups[one].range.upperBound == groups[next].range.lowerBound
  }

  private var chains: [[Item]] {
    var chains: [[Item]] = []
    var next = 0
    while next < groups.count {
      let item = item(at: next)
      if let last = chains.last?.last, isJoined(last.last, item.first) {
        chains[chains.count - 1].append(item)
      } else {
        chains.append([item])
      }
      next = item.last + 1
    }
    return chains
  }

  private func item(at place: Int) -> Item {
    if isBehindClue(place) { return Item(first: place, last: place, meaning: .clue) }
    if let end = day(at: place) { return Item(first: place, last: end, meaning: .day) }
    if let end = time(at: place) { return Item(first: place, last: end, meaning: .time) }
    if let amount = amount(at: place) { return amount }
    let isDay = groups[place].count == 8 && NumberScan.isDay(groups[place].digits)
    return Item(first: place, last: place, meaning: isDay ? .compactDay : .plain)
  }

  private func count(_ items: [Item], _ meanings: Set<Item.Meaning>? = nil) -> Int {
    items.filter { meanings?.contains($0.meaning) ?? true }
      .reduce(0) { sum, item in
        (item.first...item.last).reduce(sum) { $0 + groups[$1].count }
      }
  }

  private func starred(in chain: [Item]) -> [Item] {
    let plain = count(chain, [.plain])
    if count(chain) < 7 || plain == 0 { return [] }
    if plain < 7 {
      let isInDoubt = chain.contains { $0.meaning == .compactDay }
      return isInDoubt ? chain.filter { $0.meaning != .clue } : []
    }
    return chain.enumerated().filter { index, item in
      switch item.meaning {
      case .plain, .compactDay, .amount: true
      case .clue: false
      case .day, .time, .prefixedAmount:
        chain[..<index].contains { $0.meaning == .plain }
          && chain[(index + 1)...].contains { $0.meaning == .plain }
      }
    }.map(\.element)
  }

  /// The X of an identity number, or the extension of a phone, behind what is starred.
  private func tail(behind starred: [Item]) -> [Int] {
    guard let last = starred.last, let first = starred.first else { return [] }
    let end = groups[last.last].range.upperBound
    if let place = checkSign(behind: end), digits(from: first.first, through: last.last).count == 17
    {
      return [place]
    }
    guard last.last + 1 < groups.count, groups[last.last + 1].count <= 6 else { return [] }
    let between = String(
      String.UnicodeScalarView(scalars[end..<groups[last.last + 1].range.lowerBound])
    ).filter { !$0.isWhitespace }
    return NumberScan.extensions.contains(between) ? groups[last.last + 1].places : []
  }

  private static let extensions: Set<String> = ["转", "分机", "转分机", "#", "＃", "*"]

  private func digits(from first: Int, through last: Int) -> [Int] {
    groups[first...last].flatMap(\.digits)
  }

  /// Where the X stands that ends an identity number.
  private func checkSign(behind end: Int) -> Int? {
    var place = end
    while place < scalars.count, place < end + 3, scalars[place].isSeparator { place += 1 }
    guard place < scalars.count, "xXｘＸ".unicodeScalars.contains(scalars[place]) else { return nil }
    let next = place + 1 < scalars.count ? scalars[place + 1] : " "
    return next.isASCII && next.properties.isAlphabetic ? nil : place
  }
}

// MARK: What is let through

extension NumberScan {
  private func gap(_ place: Int) -> [Unicode.Scalar] {
    guard place + 1 < groups.count else { return [] }
    return Array(scalars[groups[place].range.upperBound..<groups[place + 1].range.lowerBound])
  }

  private static func isDay(_ digits: [Int]) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return isDay(number / 10_000, number / 100 % 100, number % 100)
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1900...2099).contains(year) && Day(year: year, month: month, day: day) != nil
  }

  /// The last group of a day in three parts with one sign between them.
  private func day(at place: Int) -> Int? {
    guard place + 2 < groups.count, groups[place].count == 4,
      (1...2).contains(groups[place + 1].count), (1...2).contains(groups[place + 2].count),
      NumberScan.partsDays(gap(place)), NumberScan.partsDays(gap(place + 1)),
      NumberScan.isDay(groups[place].value, groups[place + 1].value, groups[place + 2].value)
    else { return nil }
    return place + 2
  }

  private static func partsDays(_ gap: [Unicode.Scalar]) -> Bool {
    guard let sign = gap.first, gap.count == 1 else { return false }
    return sign.isDash || " ./．·".unicodeScalars.contains(sign)
  }

  /// The last group of a time, `10:30` or `10:30:05`.
  private func time(at place: Int) -> Int? {
    func isNext(_ place: Int) -> Bool {
      place < groups.count && groups[place].count == 2 && groups[place].value < 60
        && (gap(place - 1) == [":"] || gap(place - 1) == ["："])
    }
    guard groups[place].count <= 2, groups[place].value < 24, isNext(place + 1) else { return nil }
    return isNext(place + 2) ? place + 2 : place + 1
  }

  private func amount(at place: Int) -> Item? {
    guard let end = figure(at: place) else { return nil }
    if isPrefixed(place) { return Item(first: place, last: end, meaning: .prefixedAmount) }
    if isFollowed(end) { return Item(first: place, last: end, meaning: .amount) }
    guard let sign = gap(end).first, gap(end) == [sign],
      sign.isDash || "~～".unicodeScalars.contains(sign),
      let other = figure(at: end + 1), isFollowed(other)
    else { return nil }
    return Item(first: place, last: other, meaning: .amount)
  }

  /// The last group of a figure such as `1280`, `1,280.50`, of up to nine digits before the point.
  private func figure(at place: Int) -> Int? {
    var end = place
    while end + 1 < groups.count, groups[end + 1].count == 3, groups[place].count <= 3,
      gap(end) == [","] || gap(end) == ["，"]
    {
      end += 1
    }
    let whole = digits(from: place, through: end)
    guard whole.count <= 9, whole.count == 1 || whole.first != 0 else { return nil }
    let isPoint = gap(end) == ["."] || gap(end) == ["．"]
    return isPoint && end + 1 < groups.count && groups[end + 1].count <= 2 ? end + 1 : end
  }

  private func isPrefixed(_ place: Int) -> Bool {
    var before = groups[place].range.lowerBound - 1
    if before >= 0, scalars[before].properties.isWhitespace { before -= 1 }
    return before >= 0 && "￥¥".unicodeScalars.contains(scalars[before])
  }

  private func isFollowed(_ place: Int) -> Bool {
    var next = groups[place].range.upperBound
    while next < scalars.count, next < groups[place].range.upperBound + 2,
      scalars[next].properties.isWhitespace
    {
      next += 1
    }
    return next < scalars.count && (scalars[next] == "元" || scalars[next] == "万")
  }

  /// Whether a group stands right behind the word for the number of an order or a thing.
  private func isBehindClue(_ place: Int) -> Bool {
    guard numbers == .allButClues else { return false }
    var end = groups[place].range.lowerBound
    while end > 0, groups[place].range.lowerBound - end < 2,
      scalars[end - 1].properties.isWhitespace
        || ":：是为#＃".unicodeScalars.contains(scalars[end - 1])
    {
      end -= 1
    }
    return ["单号", "编号"].contains { word in
      let word = Array(word.unicodeScalars)
      return end >= word.count && Array(scalars[(end - word.count)..<end]) == word
    }
  }
}

// MARK: Identity numbers

extension NumberScan {
  /// Groups that are, alone or together, a resident identity number.
  private func identities(in chain: [Item]) -> [Item] {
    let all = chain.flatMap { Array($0.first...$0.last) }
    for first in all.indices {
      for last in first..<all.count where isIdentity(all[first], all[last]) {
        return [Item(first: all[first], last: all[last], meaning: .plain)]
          + identities(in: Array(rest(of: all, behind: last)))
      }
    }
    return []
  }

  private func rest(of all: [Int], behind last: Int) -> [Item] {
    all[(last + 1)...].map { Item(first: $0, last: $0, meaning: .plain) }
  }

  private func isIdentity(_ first: Int, _ last: Int) -> Bool {
    let digits = digits(from: first, through: last)
    let end = groups[last].range.upperBound
    let count = digits.count == 17 && checkSign(behind: end) != nil ? 18 : digits.count
    guard count == 15 || count == 18 else { return false }
    if first == last { return true }
    let birthday = count == 18 ? Array(digits[6..<14]) : [1, 9] + digits[6..<12]
    return NumberScan.isDay(birthday)
  }
}

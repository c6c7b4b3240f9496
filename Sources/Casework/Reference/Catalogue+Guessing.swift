import Values
import Vocabulary

extension Catalogue {
  /// What the words of a form speak for, the best first.
  public struct Guess: Hashable, Sendable {
    /// Said by the words themselves: more than what earlier cases of the merchant were about.
    public var sure: [String] = []
    /// Likely, if nothing better is known.
    public var likely: [String] = []

    /// Words that speak for nothing.
    public init() {}

    /// All of them.
    public var ids: [String] { sure + likely }
  }
}

// MARK: - Goods and services

extension Catalogue.List {
  /// The class of goods or services that the product, the merchant's name and the facts speak for.
  ///
  /// The head of the product's name counts most, and that is its last word: 洗衣机 is a machine, 汽车美容 no
  /// car. A card that was paid for beforehand says nothing (美容预付卡), nor does what a part is a part of
  /// (手机壳): then the merchant's name is asked. Where work is done to goods, or they are served, the
  /// merchant says more than the goods (羽绒服 from a 干洗店). The facts come last.
  public func guess(product: String, merchant: String, facts: String) -> Catalogue.Guess {
    let goods = reading(of: product)
    let name = reading(of: merchant)
    let shop = name.head + name.other + name.ends
    var guess = Catalogue.Guess()
    if let work = shop.first, entries[work].isDoneToGoods,
      let thing = (goods.head + goods.ends).first,
      isOfGoods(thing)
    {
      guess.sure.append(entries[work].id)
    }
    guess.sure = once(guess.sure + (goods.head + goods.ends).map { finer(than: $0, among: shop) })
    let likely = ids(shop) + ids(goods.other) + ids(reading(ofFacts: facts))
    guess.likely = once(likely).filter { !guess.sure.contains($0) }
    return guess
  }

  private func once(_ ids: [String]) -> [String] {
    ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func ids(_ places: [Int]) -> [String] { places.map { entries[$0].id } }

  private func isOfGoods(_ place: Int) -> Bool {
    let entry = entries[place]
    return entry.isGoods || entry.parent.flatMap { self[$0] }?.isGoods == true
  }

  /// A class is named more closely where the other text names a sub-class of it.
  private func finer(than place: Int, among others: [Int]) -> String {
    let id = entries[place].id
    return others.map { entries[$0] }.first { $0.parent == id }?.id ?? id
  }

  /// What a name speaks for: by its head, by the end of its head alone, and by what else stands in it.
  private func reading(of text: String) -> (head: [Int], ends: [Int], other: [Int]) {
    var (head, ends, other): ([Int], [Int], [Int]) = ([], [], [])
    for part in Catalogue.parts(of: text) {
      let matches = index.matches(in: part, [.word, .ending, .shop, .weak, .silent])
      let tail = tail(of: part, matches)
      let heads = matches.filter { $0.word.isStrong && $0.range.upperBound == tail }
      head += heads.filter(\.word.countsAnywhere).compactMap(\.word.entry)
      ends += heads.filter { !$0.word.countsAnywhere }.compactMap(\.word.entry)
      let others = matches.filter {
        $0.word.countsAnywhere && $0.range.upperBound < tail && !$0.isPlace(in: part)
      }
      let weak = matches.filter { $0.word.sort == .weak }
      other += (others.reversed() + weak).compactMap(\.word.entry)
    }
    return (head, ends, other)
  }

  /// Where a name ends when what says nothing behind its head is left out: 店 of 手机店, 128G, 年卡. What is
  /// weak says nothing behind something better.
  private func tail(of part: [Character], _ matches: [WordIndex.Match]) -> Int {
    var end = part.count
    while end > 1 {
      if let match = matches.last(where: { $0.range.upperBound == end }) {
        guard !match.word.isStrong, match.range.lowerBound > 0 else { break }
        end = match.range.lowerBound
      } else if part[end - 1].isASCII {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// What the facts speak for: a merchant at whose place something is done to goods, then what was bought,
  /// then the longest words, the earlier of two.
  private func reading(ofFacts text: String) -> [Int] {
    let characters = Catalogue.told(in: text)
    let matches = index.matches(in: characters, [.word, .shop, .silent])
    let ranked = matches.sorted {
      ($1.weight(in: characters), $0.range.lowerBound) < (
        $0.weight(in: characters), $1.range.lowerBound
      )
    }.compactMap(\.word.entry)
    let work = ranked.filter { entries[$0].isDoneToGoods }
    guard let first = ranked.first, isOfGoods(first),
      matches.contains(where: { $0.word.sort == .shop && $0.word.entry == work.first })
    else { return ranked }
    return work.prefix(1) + ranked
  }
}

extension WordIndex.Word {
  fileprivate var isStrong: Bool {
    switch sort {
    case .word, .ending, .shop: true
    case .weak, .silent: false
    }
  }

  fileprivate var countsAnywhere: Bool {
    switch sort {
    case .word, .shop: true
    case .ending, .weak, .silent: false
    }
  }
}

extension WordIndex.Match {
  private static let places = ["路", "街", "巷", "湖", "镇", "村", "乡", "桥", "大道", "小区"].map(Array.init)

  /// Whether it is part of where somebody is: 水果湖, 酒泉路.
  fileprivate func isPlace(in text: [Character]) -> Bool {
    WordIndex.Match.places.contains { text[range.upperBound...].starts(with: $0) }
  }

  /// What somebody bought or ordered is what it is about.
  fileprivate func weight(in text: [Character]) -> Int {
    let before = text[max(0, range.lowerBound - 8)..<range.lowerBound]
    let clause = before.reversed().prefix { !"。,;!?".contains($0) }
    return range.count + (clause.contains { "买购订办".contains($0) } ? 2 : 0)
  }
}

// MARK: - What it is about

extension Catalogue.List {
  /// What a complaint is about, by its facts and its product: a word that is denied (没有受伤) does not count,
  /// and how the merchant answered (不退) counts where nothing says what went wrong.
  public func natureGuesses(facts: String, product: String) -> [String] {
    let strong = evidence(in: facts, [.word]) + evidence(in: product, [.word])
    let weak = evidence(in: facts, [.weak]) + evidence(in: product, [.weak])
    return once(strong + weak)
  }

  /// The entries with the longest words first, of equal ones the one that is spoken of first.
  private func evidence(in text: String, _ sorts: Set<WordIndex.Sort>) -> [String] {
    let characters = Catalogue.told(in: text)
    let matches = index.matches(in: characters, [.word, .weak, .silent])
      .filter { sorts.contains($0.word.sort) && !$0.isDenied(in: characters) }
    return matches.sorted {
      ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
    }.compactMap { $0.word.entry.map { entries[$0].id } }
  }
}

extension WordIndex.Match {
  private static let denials = ["没有", "没", "未", "不是", "并非", "不算", "无"].map(Array.init)

  fileprivate func isDenied(in text: [Character]) -> Bool {
    WordIndex.Match.denials.contains { denial in
      range.lowerBound >= denial.count
        && text[range.lowerBound - denial.count..<range.lowerBound].elementsEqual(denial)
    }
  }
}

extension Catalogue {
  /// A text without its blanks: what is still to be filled in, 【毛病】, nobody has said.
  fileprivate static func told(in text: String) -> [Character] {
    var isHole = false
    return Folding.plain(text).uppercased().map { character in
      if character == "【" { isHole = true }
      defer { if character == "】" { isHole = false } }
      return isHole ? " " : character
    }
  }

  /// A name without what is added to it: each of several, and nothing in brackets, no sizes and prices.
  fileprivate static func parts(of text: String) -> [[Character]] {
    var parts: [[Character]] = [[]]
    var depth = 0
    for character in Folding.plain(text) {
      if "（([【".contains(character) { depth += 1 }
      if "、，,；;。/／+＋\n（([【".contains(character) { parts.append([]) }
      if depth == 0, character.isLetter || character.isNumber {
        parts[parts.count - 1] += character.uppercased()
      }
      if "）)]】".contains(character) { depth = max(0, depth - 1) }
    }
    return parts.filter { !$0.isEmpty }
  }
}

import Casework
import Interchange
import Values
import Vocabulary

/// An invented, plausible day at a booth: the same words and the same seed always give the same.
public enum DemoDay {
  /// Who takes all of it down where nobody is named.
  static let clerk = "样例"
  /// How every phone of it begins; four figures follow. The block is in nobody's use.
  static let phones = "1380000"

  /// Cases with their histories, in the order in which they came in, and what was counted.
  ///
  /// About six in ten are complaints, three consultations, one a report. The steps are those that
  /// 总局令第121号 lets an office take.
  ///
  /// - Parameter words: the lists of `demo-words.json`.
  public static func documents(
    cases: Int, seed: UInt64, words: JSON, day: Day, zone: Zone, venue: String, clerks: [String]
  ) throws(DocumentProblem) -> [JSON] {
    var writer = DemoWriter(
      words: try DemoWords(words), day: day, zone: zone, venue: venue,
      clerks: clerks.isEmpty ? [clerk] : clerks, dice: Dice(state: seed))
    var documents: [JSON] = []
    documents.reserveCapacity(cases + 6)
    for index in 0..<max(0, cases) { documents.append(writer.document(index, of: cases)) }
    return documents + writer.tallies(cases: cases)
  }
}

/// Numbers drawn from a seed (SplitMix64), the same on every computer.
struct Dice {
  var state: UInt64

  mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below `limit`.
  mutating func number(below limit: Int) -> Int { Int(roll() % UInt64(max(1, limit))) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }
}

private struct DemoWriter {
  let words: DemoWords
  let day: Day
  let zone: Zone
  let venue: String
  let clerks: [String]
  var dice: Dice

  /// One case; all of them together fill the day from nine to five.
  mutating func document(_ index: Int, of cases: Int) -> JSON {
    let registration = Instant(day, hour: 9, in: zone)
    let received = Instant(seconds: registration.seconds + index * 28_000 / max(1, cases))
    switch dice.number(below: 10) {
    case 0..<6: return complaint(received)
    case 6..<9: return consultation(received)
    default: return report(received)
    }
  }

  private mutating func head(_ kind: Kind, _ channel: String, _ received: Instant) -> [JSONMember] {
    [JSONMember](saying: [
      "kind": .string(kind.rawValue), "received_at": .string(received.iso(in: zone)),
      "channel": .string(channel), "venue": .string(venue), "clerk": .string(dice.pick(clerks)),
    ])
  }

  private mutating func channel() -> String {
    switch dice.number(below: 20) {
    case 0..<15: "visit"
    case 15..<18: "phone"
    case 18: "web"
    default: "letter"
    }
  }
}

// MARK: - Kinds

extension DemoWriter {
  private mutating func complaint(_ received: Instant) -> JSON {
    let goods = dice.pick(words.goods)
    let trouble = dice.pick(words.complaints)
    let fen = goods.least + dice.number(below: max(1, goods.most - goods.least)) / 10 * 10
    let course = DemoCourse.complaint(&dice)
    var members = head(.complaint, channel(), received)
    members += [JSONMember](saying: [
      "consumer": person(hasAddress: course != .gaps), "merchant": dice.pick(words.merchants),
      "class": .string(goods.goodsClass), "product": .string(goods.product),
      "nature": .string(trouble.nature),
      "purchased_on": .string(day.adding(-1 - dice.number(below: 60)).description),
      "amount": .string(Money(fen: fen).yuan),
      "facts": .string(trouble.facts(about: goods.product)),
      "requests": .array(trouble.requests.map(JSON.string)), "evidence": ["小票"],
    ])
    return finished(members, course.steps(amount: Money(fen: fen), words, &dice), received)
  }

  private mutating func report(_ received: Instant) -> JSON {
    let goods = dice.pick(words.goods)
    var members = head(.report, channel(), received)
    members += [JSONMember](saying: [
      "consumer": dice.number(below: 2) == 0 ? person(hasAddress: false) : JSON?.none,
      "merchant": dice.pick(words.merchants), "class": .string(goods.goodsClass),
      "product": .string(goods.product),
      "facts": .string(dice.pick(words.reports).with(goods.product)),
    ])
    let course = DemoCourse.report(&dice)
    return finished(members, course.steps(amount: .zero, words, &dice), received)
  }

  private mutating func consultation(_ received: Instant) -> JSON {
    let question = dice.pick(words.questions)
    let course = DemoCourse.consultation(&dice)
    var members = head(.consultation, channel(), received)
    members += [JSONMember](saying: [
      "people": .count(1 + dice.number(below: 10) / 8), "topic": .string(question.topic),
      "facts": .string(question.facts),
      "answer": course == .answered ? .string(question.answer) : JSON?.none,
    ])
    return finished(members, course.steps(amount: .zero, words, &dice), received)
  }

  /// Nobody real: the given names say that they are samples, the phones are of an unused block.
  private mutating func person(hasAddress: Bool) -> JSON {
    let tail = String(10_000 + dice.number(below: 10_000)).dropFirst()
    let name = dice.pick(words.surnames) + dice.pick(words.given)
    let address: String? =
      hasAddress ? "\(dice.pick(words.streets))\(1 + dice.number(below: 200))号" : nil
    return JSON(saying: [
      "name": .string(name), "phone": .string(DemoDay.phones + tail),
      "address": address.map(JSON.string),
    ])
  }

  /// The document with its steps, some minutes after each other.
  private mutating func finished(
    _ members: [JSONMember], _ steps: [[JSONMember]], _ received: Instant
  ) -> JSON {
    var at = received
    let history: [JSON] = steps.map { step in
      at = Instant(seconds: at.seconds + 60 * (3 + dice.number(below: 17)))
      return .object([JSONMember(key: "at", value: .string(at.iso(in: zone)))] + step)
    }
    if history.isEmpty { return .object(members) }
    return .object(members + [JSONMember(key: "history", value: .array(history))])
  }
}

// MARK: - Counts

extension DemoWriter {
  mutating func tallies(cases: Int) -> [JSON] {
    DemoTally.all(cases: cases).map { counted in
      let drawn = counted.counts.count > 1 ? dice.number(below: counted.counts.count) : 0
      let at = Instant(day, hour: counted.hour, in: zone).iso(in: zone)
      return [
        "kind": "tally", "at": .string(at), "venue": .string(venue),
        "clerk": .string(dice.pick(clerks)), "item": .string(counted.item),
        "count": .string(String(counted.counts.lowerBound + drawn)),
        "unit": .string(counted.unit), "approx": .string(counted.approx.rawValue),
      ]
    }
  }
}

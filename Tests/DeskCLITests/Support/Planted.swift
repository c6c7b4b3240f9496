import Foundation
import Testing
import Values
import Vocabulary

@testable import Casework

/// A command that was to plant somebody and did not.
struct NotPlanted: Error {
  let command: [String]
  let why: String
}

/// Invented people behind linked cases, and a text that names every one of them in every spelling.
struct Planted: Sendable {
  /// Everybody behind one case.
  struct People: Sendable {
    let fields: [Field: String]
    let names: [String]
    let contact: String
    let phones: [String]
    let merchantPhone: String
    let number: String
    let streets: [String]
    let doors: [String]

    /// - Parameter place: from 1; tells one set of people from the other.
    init(_ place: Int) {
      let sign = ["甲", "乙", "丙", "丁", "戊"][place - 1]
      let phones = (1...5).map { "138\(place)\($0)007\(place)\($0)9" + "\(place)" }
      names = ["钱植\(sign)", "周植\(sign)", "吴植\(sign)", "冯植\(sign)"]
      contact = "郑植\(sign)"
      self.phones = Array(phones.prefix(4))
      merchantPhone = phones[4]
      number = "34012319900101\(place)77\(place)"
      streets = ["植\(sign)路", "植\(sign)苑"]
      doors = ["植\(sign)路1\(place)号", "植\(sign)苑3栋"]
      fields = [
        .consumerName: names[0], .consumerPhone: phones[0],
        .consumerAddress: "样例省样例区植\(sign)路1\(place)号植\(sign)苑3栋20\(place)室",
        .consumerIDType: "resident_id", .consumerIDNumber: number, .delegateName: names[1],
        .delegatePhone: phones[1], .delegateAuthorised: "true",
        .representatives: "\(names[2]) \(phones[2]),\(names[3]) \(phones[3])",
        .merchantContact: contact, .merchantPhone: merchantPhone,
      ]
    }

    /// Nobody of whom a report may tell: who speaks for the merchant is no reporter.
    var persons: [String] { names + phones + [number] + streets + doors }
    var all: [String] { persons + [contact, merchantPhone] }
    fileprivate var numbers: [String] { phones + [merchantPhone, number] }
  }

  static let people = (1...4).map(People.init)

  /// Twelve and more ways of writing a number.
  static let spellings: [@Sendable (String) -> String] = [
    { $0 }, { grouped($0, " ") }, { grouped($0, "-") }, { grouped($0, ".") }, { grouped($0, "——") },
    { grouped($0, "  ") }, { grouped($0, "\u{A0}") }, { grouped($0, "\u{200B}") },
    { grouped($0, "）（") }, { digits($0, from: "０") }, { digits($0, from: "٠") },
    { String($0.map { Array("零一二三四五六七八九")[$0.wholeNumberValue ?? 0] }) },
    { word in
      stride(from: 0, to: word.count, by: 2).map { String(word.dropFirst($0).prefix(2)) }
        .joined(separator: " ")
    },
    { word in word.prefix(3) + "-" + word.dropFirst(3).prefix(4) + " " + word.dropFirst(7) },
  ]

  private static func grouped(_ word: String, _ sign: String) -> String {
    [word.prefix(3), word.dropFirst(3).prefix(4), word.dropFirst(7)].joined(separator: sign)
  }

  private static func digits(_ word: String, from zero: Unicode.Scalar) -> String {
    String(
      String.UnicodeScalarView(
        word.compactMap { Unicode.Scalar(zero.value + UInt32($0.wholeNumberValue ?? 0)) }))
  }

  /// Everybody, every number in every spelling.
  static let text = people.flatMap { people -> [String] in
    people.names + [people.contact] + people.streets + people.doors
      + people.numbers.flatMap { number in spellings.map { $0(number) } }
  }.joined(separator: "，")

  /// Everybody, every number in one spelling: the next one with every turn.
  static func brief(_ turn: Int) -> String {
    people.flatMap { people -> [String] in
      people.names + [people.contact] + people.streets + people.doors
        + inTurn(people.numbers, turn)
    }.joined(separator: "，")
  }

  /// Everybody, as the name of a merchant or an office may tell of them: it may well name a street.
  static func place(_ turn: Int) -> String {
    people.flatMap { people in people.names + people.doors + inTurn(people.numbers, turn) }
      .joined(separator: "，")
  }

  /// Numbers alone: what is counted belongs to no case, and nobody is known there by name.
  static func figures(_ turn: Int) -> String {
    people.flatMap { inTurn($0.numbers, turn) }.joined(separator: "，")
  }

  private static func inTurn(_ numbers: [String], _ turn: Int) -> [String] {
    numbers.enumerated().map { spellings[($0 + turn) % spellings.count]($1) }
  }

  /// The words that stand in a text, however they are spelt and wherever lines are broken.
  static func found(_ words: [String], in text: String) -> [String] {
    // Marks may part a word, and what looks like marks in bytes may hold one.
    let folded = [text, text.replacing(/<[^>]*>/, with: "")].map(WordFinder.folded)
    return words.filter { word in
      let word = WordFinder.folded(word)
      return folded.contains { $0.contains(word) }
    }
  }
}

extension Planted {
  /// A desk with linked cases of every kind, each with its own people, whose every free text names
  /// all of them: a complaint (1), the report turned out of it (2), a report with a name (3), another
  /// complaint behind that one (4), a consultation (5), and a complaint that ends void (6).
  static func booth() throws -> (Booth, said: String) {
    var planting = Planting(booth: try Booth(now: "2027-03-15T10:00:00+08:00"))
    try planting.addCases()
    // Who stands behind another case is known from here on.
    planting.said = ""
    try planting.takeStepsOfTheComplaint()
    try planting.takeOtherSteps()
    try planting.tally()
    return (planting.booth, planting.said)
  }
}

/// Plants people through the program, and keeps what it says.
private struct Planting {
  let booth: Booth
  var said = ""
  private var turn = 0

  init(booth: Booth) { self.booth = booth }

  private var brief: String { Planted.brief(turn) }
  private var place: String { Planted.place(turn) }

  private mutating func run(_ arguments: [String]) throws {
    let outcome = try booth.run(arguments)
    said += outcome.output + outcome.errors
    if outcome.code != 0 {
      throw NotPlanted(command: Array(arguments.prefix(3)), why: outcome.errors)
    }
  }

  private mutating func add(_ kind: String, _ people: Planted.People?) throws {
    var arguments = ["add", kind, "--format", "json", "--requests", "refund"]
    for (field, value) in people?.fields ?? [:] { arguments += ["--\(field.option)", value] }
    for field in Field.allCases where field.secrecy == .text {
      arguments += ["--\(field.option)", Planted.text]
    }
    for field in [Field.merchantName, .merchantAddress] {
      arguments += ["--\(field.option)", place]
      turn += 1
    }
    try run(arguments)
  }

  private mutating func step(_ number: Int, _ step: String, _ options: String...) throws {
    turn += 1
    try run([step, String(number)] + options + ["--format", "json"])
  }

  mutating func addCases() throws {
    try run(["setup", "--office", "样例局", "--office-kind", "market", "--desk", "A"])
    try add("complaint", Planted.people[0])
    try step(1, "turn", "report")
    try add("report", Planted.people[1])
    try add("complaint", Planted.people[2])
    try add("consultation", Planted.people[3])
    try add("complaint", nil)
    for (one, other) in [(1, 3), (2, 3), (4, 3), (5, 3), (6, 3)] {
      try step(one, "link", "\(other)", "--why", brief)
    }
  }

  mutating func takeStepsOfTheComplaint() throws {
    try step(1, "note", "--text", Planted.text)
    try step(1, "dispatch", "--squad", place, "--result", brief)
    try step(1, "extend", "--why", brief, "--approved-by", brief)
    try step(1, "amend", "--facts", Planted.text, "--product", brief)
    try step(1, "platform-number", "2027")
    try step(1, "accept", "--told", "phone")
    try step(1, "refer", "--to", place, "--received-by", brief)
    try step(1, "reply", "--text", brief)
    try step(1, "mediate", "--mediator", brief, "--place", place, "--entrusted-to", place)
    try step(1, "mediate", "--again", "--time", brief)
    try step(1, "test", "--item", brief, "--body", place)
    try step(1, "test", "--done", "--result", brief)
    try step(1, "settle", "--agreement", brief, "--recovered", "10", "--agreed-by", brief)
    try step(1, "call-back", "--reached", "--satisfaction", "fair", "--text", brief)
    try step(1, "reopen", "--why", brief)
    try step(1, "terminate", "--ground", "3", "--text", brief)
  }

  mutating func takeOtherSteps() throws {
    try step(3, "note", "--text", brief)
    try step(3, "refer", "--to", place, "--received-by", brief)
    try step(2, "supplement", "--facts", brief)
    try step(2, "hand-over", "--to", place)
    try step(4, "decline", "--ground", "1", "--text", brief)
    try step(4, "reopen", "--why", brief)
    try step(4, "withdraw", "--agreed-by", brief)
    try step(4, "reopen", "--why", brief)
    try step(4, "refer", "--to", place)
    try step(5, "answer", "--text", brief)
    try step(6, "void", "--why", brief)
  }

  mutating func tally() throws {
    let figures = (0...4).map(Planted.figures)
    try run(["tally", "leaflets", "5", "--note", figures[2], "--detail", figures[1]])
    try run(["tally", "lectures", "1", "--place", figures[3], "--note", figures[4]])
  }
}

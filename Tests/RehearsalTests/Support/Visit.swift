import CaseMaking
import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// One visitor of the typed day: what the form is to hold, out of `typed-day.jsonl`.
struct Visit {
  let json: JSON
  /// Its place in the day, from 1.
  let place: Int

  func text(_ path: String...) -> String {
    var value: JSON? = json
    for key in path { value = value?[key] }
    return value?.string ?? ""
  }

  var requests: [String] { (json["requests"]?.array ?? []).compactMap(\.string) }
  var step: JSON? { json["history"]?.array?.first }

  static func all() throws -> [Visit] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "data/samples/typed-day.jsonl")
    return try Data(contentsOf: file).split(separator: 0x0A).enumerated().map {
      Visit(json: try JSON.parse(Array($0.element)), place: $0.offset + 1)
    }
  }
}

/// The words under which the form offers natures, classes and requests.
struct Labels {
  private let catalogue = Shipped.catalogue

  func nature(_ visit: Visit) -> String { catalogue.natures.label(visit.text("nature"), .chinese) }
  func goodsClass(_ visit: Visit) -> String {
    catalogue.classes.label(visit.text("class"), .chinese)
  }

  /// The digits of what is asked for.
  func requests(_ visit: Visit) -> String {
    visit.requests.compactMap { wanted in
      catalogue.requests.entries.firstIndex { $0.id == wanted }.map { "\($0 + 1)" }
    }.joined()
  }
}

// MARK: Typing

extension TerminalSession {
  /// Types a whole visit on a fresh complaint form, from the phone to the class.
  func fill(_ visit: Visit, _ labels: Labels) {
    if visit.text("channel") == "phone" {
      strike(.backTab)
      strike("2")
    }
    fill(visit.text("consumer", "phone"))
    fill(visit.text("consumer", "name"))
    fill(visit.text("facts"))
    fillGoods(visit, labels)
  }

  /// What comes behind the facts, amounts and days in the ways that people write them.
  func fillGoods(_ visit: Visit, _ labels: Labels) {
    fill(visit.text("merchant", "name"))
    fill(visit.text("product"))
    fill(Spelling.amount(visit.text("amount"), visit.place))
    fill(Spelling.day(visit.text("purchased_on"), visit.place))
    fill(labels.requests(visit))
    pick(labels.nature(visit))
    pick(labels.goodsClass(visit))
  }

  /// Types a word into a list and chooses the entry of just that name by the digit beside it.
  private func pick(_ name: String) {
    strike(name)
    settle(milliseconds: 30)
    let beside = (1...9).first { digit in
      screen.lines.contains { "\($0) ".contains(" \(digit) \(name) ") }
    }
    strike("\(beside ?? 1)")
  }
}

/// The same value in different spellings, one for each visitor in turn.
enum Spelling {
  static func amount(_ yuan: String, _ turn: Int) -> String {
    let whole = yuan.hasSuffix(".00") ? String(yuan.dropLast(3)) : yuan
    switch turn % 4 {
    case 0: return yuan + "元"
    case 1: return whole
    case 2: return fullWidth(whole)
    default: return grouped(whole)
    }
  }

  static func day(_ day: String, _ turn: Int) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    switch turn % 3 {
    case 0 where parts[0] == 2027: return "\(parts[1]).\(parts[2])"
    case 1: return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    default: return day
    }
  }

  private static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  private static func grouped(_ whole: String) -> String {
    let parts = whole.split(separator: ".", maxSplits: 1)
    guard parts[0].count > 3 else { return whole }
    let head = parts[0].dropLast(3)
    return head + "," + whole.dropFirst(head.count)
  }
}

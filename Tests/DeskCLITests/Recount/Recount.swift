import Casework
import SampleReading
import Values
import Vocabulary

/// The figures of some days and venues, counted a second time from what a desk exports.
///
/// It is written to be read and not to be quick: every figure is one pass over all lines, and
/// nothing of it is shared with the figures of the program.
struct Recount {
  /// What is asked about.
  struct Scope: CustomStringConvertible {
    var from: String
    var to: String
    var venue: String?
    var description: String { "\(from)...\(to) \(venue ?? "")" }
    var options: [String] { ["--from", from, "--to", to] + (venue.map { ["--venue", $0] } ?? []) }

    func holds(_ moment: String, _ venue: String) -> Bool {
      (from...to).contains(String(moment.prefix(10))) && (self.venue ?? venue) == venue
    }
  }

  let scope: Scope
  /// Cases received in the scope.
  let cases: [CountedCase]
  /// Cases closed in it, whenever received.
  let closed: [CountedCase]
  /// Entries of the ledger made in it.
  let tallies: [JSON]
  /// The numbers of cases that are late, as the list says.
  let late: Set<String>

  /// - Parameters:
  ///   - lines: what the desk exports.
  ///   - listed: the lines of its list.
  init(_ lines: [JSON], listed: [JSON], in scope: Scope) {
    self.scope = scope
    let all = lines.filter { $0["kind"] != "tally" }.map(CountedCase.init)
      .filter { $0.status != "void" }
    func isInVenue(_ subject: CountedCase) -> Bool {
      scope.venue == nil || subject.word("venue") == scope.venue
    }
    cases = all.filter { scope.holds($0.word("received_at"), $0.word("venue")) }
    closed = all.filter {
      $0.status == "closed" && isInVenue($0) && (scope.from...scope.to).contains($0.closedOn ?? "")
    }
    tallies = lines.filter {
      $0["kind"] == "tally" && scope.holds($0["at"]?.string ?? "", $0["venue"]?.string ?? "")
    }
    late = Set(
      listed.filter { $0["due"]?["overdue"] == .bool(true) }.compactMap { $0["number"]?.string })
  }
}

extension CountedCase {
  /// A word of the line; empty where nobody said any.
  func word(_ key: String) -> String { line[key]?.string ?? "" }

  /// How much of the figures of its kind it is: cases one by one, consultations by heads.
  var heads: Int { kind == "consultation" ? max(1, line.whole("people")) : 1 }
}

// MARK: Cases

extension Recount {
  static let kinds = ["complaint", "report", "consultation"]

  func count(_ kind: String, _ isCounted: (CountedCase) -> Bool = { _ in true }) -> Int {
    cases.filter { $0.kind == kind && isCounted($0) }.count
  }

  /// The figures of one kind by their names.
  func figures(_ kind: String) -> [String: Int] {
    func at(_ status: String) -> Int { count(kind) { $0.status == status } }
    func ended(_ how: Set<String>) -> Int { count(kind) { how.contains($0.outcome ?? "") } }
    return [
      "registered": count(kind), "accepted": count(kind) { $0.isAccepted },
      "declined": ended(["declined"]), "referred": at("referred"),
      "need_material": at("need_material"), "closed": at("closed"),
      "open": count(kind) { $0.status != "closed" },
      "overdue": count(kind) { late.contains($0.word("number")) },
      "mediating": at("mediating"), "testing": at("testing"),
      "withdrawn": ended(["withdrawn"]), "undecided": at("registered"),
      "settled": ended(["settled", "settled_on_spot"]),
      "doubled": count(kind) { ($0.doubled ?? 0) > 0 },
      "handed_over": count(kind) { $0.isHandedOver },
      "closed_in_scope": closed.filter { $0.kind == kind }.count,
    ]
  }

  /// The rates by their names, as n and of.
  var rates: [String: (n: Int, of: Int)] {
    let complaint = figures("complaint")
    let report = figures("report")
    let settled = complaint["settled"] ?? 0
    let resolved = count("complaint") {
      $0.isAccepted && ["settled", "settled_on_spot"].contains($0.outcome)
    }
    let terminated = count("complaint") { $0.outcome == "terminated" }
    func sum(_ name: String) -> Int { (complaint[name] ?? 0) + (report[name] ?? 0) }
    return [
      "closed": (sum("closed"), sum("registered")),
      "closed_complaint": (complaint["closed"] ?? 0, complaint["registered"] ?? 0),
      "closed_report": (report["closed"] ?? 0, report["registered"] ?? 0),
      "resolved": (resolved, complaint["accepted"] ?? 0),
      "mediated": (settled, settled + terminated),
    ]
  }

  /// Fen by the names of the amounts; nil where nobody recorded any.
  var money: [String: Int?] {
    let complaints = cases.filter { $0.kind == "complaint" }
    func sum(_ amounts: [Int]) -> Int? { amounts.isEmpty ? nil : amounts.reduce(0, +) }
    return [
      "claimed": sum(complaints.compactMap { $0.line["amount"]?.string.map(fen) }),
      "recovered": sum(complaints.compactMap(\.recovered)),
      "doubled": sum(complaints.compactMap(\.doubled)),
    ]
  }

  /// How many cases of earlier days were closed, and fen recovered by them, by kind; nil where nobody
  /// recorded any.
  var earlier: [String: (count: Int, recovered: Int?)] {
    let early = closed.filter { $0.word("received_at").prefix(10) < scope.from }
    return Dictionary(grouping: early, by: \.kind).mapValues { cases in
      let amounts = cases.compactMap(\.recovered)
      return (cases.count, amounts.isEmpty ? nil : amounts.reduce(0, +))
    }
  }
}

// MARK: Heads, breakdowns and the ledger

extension Recount {
  /// Consultations counted by head that are added to the records.
  var counted: [JSON] {
    tallies.filter { $0["item"] == "consultation" && $0["scope"] != "period" }
  }

  var consultations: [String: Int] {
    let records = cases.filter { $0.kind == "consultation" }.map(\.heads).reduce(0, +)
    let tallied = counted.map { Recount.whole($0) }.reduce(0, +)
    return ["records": records, "tallied": tallied, "total": records + tallied]
  }

  /// How exactly something was counted, and how much of it was said roughly.
  struct Exactness {
    var approx = "exact"
    var rough = 0

    mutating func add(_ tally: JSON) {
      let approx = tally["approx"]?.string ?? "exact"
      self.approx = Recount.inexactness(self.approx, approx)
      if approx != "exact" { rough += Recount.whole(tally) }
    }

    /// A count with its word. What was counted beside a rough figure is told when it is as much as the
    /// figure leaves open: ten of 130多.
    func told(_ count: Int) -> String {
      var step = 1
      while rough % (step * 10) == 0 && step * 10 <= min(rough / 10, 10_000) { step *= 10 }
      let shown = count - rough < step ? rough : count
      switch approx {
      case "at_least": return "\(shown)多"
      case "nearly": return "近\(shown)"
      case "about": return "约\(shown)"
      default: return "\(count)"
      }
    }
  }

  /// How exact the heads are that were counted under each value of a breakdown.
  func exactness(_ ofTally: (JSON) -> String) -> [String: Exactness] {
    var found: [String: Exactness] = [:]
    for tally in counted {
      let value = ofTally(tally)
      found[value.isEmpty ? "none" : value, default: Exactness()].add(tally)
    }
    return found
  }

  static func whole(_ tally: JSON) -> Int { Int(tally["count"]?.string ?? "") ?? 0 }

  /// The heads of each kind under each value of one breakdown; `none` where there is no value.
  func breakdown(
    _ ofCase: (CountedCase) -> String, _ ofTally: (JSON) -> String = { _ in "" }
  ) -> [String: [String: Int]] {
    var rows: [String: [String: Int]] = [:]
    func add(_ heads: Int, _ kind: String, _ value: String) {
      rows[value.isEmpty ? "none" : value, default: [:]][kind, default: 0] += heads
    }
    for subject in cases { add(subject.heads, subject.kind, ofCase(subject)) }
    for tally in counted { add(Recount.whole(tally), "consultation", ofTally(tally)) }
    return rows.filter { $0.value.values.contains { $0 > 0 } }
  }

  private func said(_ key: String) -> (JSON) -> String { { $0[key]?.string ?? "" } }

  private func hour(_ moment: String) -> String { String(moment.dropFirst(11).prefix(2)) }

  /// How exact the heads of each row are, by breakdown.
  var exactnesses: [String: [String: Exactness]] {
    let nothing = exactness { _ in "" }
    return [
      "by_channel": exactness(said("channel")), "by_nature": nothing, "by_class": nothing,
      "by_trade": exactness(said("trade")), "by_hour": exactness { hour(said("at")($0)) },
      "by_clerk": exactness(said("clerk")), "by_venue": exactness(said("venue")),
      "by_department": nothing, "topics": exactness(said("topic")),
    ]
  }

  var breakdowns: [String: [String: [String: Int]]] {
    return [
      "by_channel": breakdown({ $0.word("channel") }, said("channel")),
      "by_nature": breakdown { $0.word("nature") },
      "by_class": breakdown { String($0.word("class").split(separator: ".").first ?? "") },
      "by_trade": breakdown({ $0.line["merchant"]?["trade"]?.string ?? "" }, said("trade")),
      "by_hour": breakdown({ hour($0.word("received_at")) }, { hour(said("at")($0)) }),
      "by_clerk": breakdown({ $0.word("clerk") }, said("clerk")),
      "by_venue": breakdown({ $0.word("venue") }, said("venue")),
      "by_department": breakdown { $0.department ?? "" },
    ]
  }

  /// How many complaints each merchant has, under the first of its spellings.
  var merchants: [String: Int] {
    let names = cases.filter { $0.kind == "complaint" }
      .compactMap { $0.line["merchant"]?["name"]?.string }
    return Dictionary(grouping: names, by: Recount.merchant).mapValues(\.count)
  }

  /// The first spelling of a merchant that has several.
  static func merchant(_ name: String) -> String {
    RandomDays.merchants.first { $0.contains(name) }?.first ?? name
  }

  /// The heads that asked about each topic.
  var topics: [String: Int] {
    var topics: [String: Int] = [:]
    for subject in cases where subject.kind == "consultation" {
      topics[subject.word("topic"), default: 0] += subject.heads
    }
    for tally in counted {
      topics[tally["topic"]?.string ?? "", default: 0] += Recount.whole(tally)
    }
    return topics.filter { !$0.key.isEmpty && $0.value > 0 }
  }

  /// One row of the ledger: nothing is added but what agrees in all of this.
  struct Row: Hashable {
    var item: String
    var unit: String
    var scope: String
  }

  /// The sum of each row and how exact it is.
  var ledger: [Row: (count: Int, exactness: Exactness)] {
    var rows: [Row: (count: Int, exactness: Exactness)] = [:]
    for tally in tallies {
      func said(_ key: String) -> String { tally[key]?.string ?? "" }
      let row = Row(item: said("item"), unit: said("unit"), scope: said("scope"))
      rows[row, default: (0, Exactness())].count += Recount.whole(tally)
      rows[row, default: (0, Exactness())].exactness.add(tally)
    }
    return rows
  }

  /// Exact and another is that other, two alike are alike, else it is about so many.
  static func inexactness(_ one: String, _ other: String) -> String {
    if one == other || other == "exact" { return one }
    return one == "exact" ? other : "about"
  }
}

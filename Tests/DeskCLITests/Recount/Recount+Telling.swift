import Casework
import SampleReading
import Values
import Vocabulary

/// What the totals must say of a recount, in their own names.
struct RecountTelling {
  let recount: Recount
  /// The JSON of the totals: labels are taken from it, and its figures are looked at.
  let json: JSON
  /// The names of what has no row of its own in the JSON, by part and id.
  let labels: [String: String]

  private let kinds = Recount.kinds

  /// The parts that are told as tables in every format.
  static let parts =
    ["cases", "consultations", "rates", "money", "merchants", "topics", "ledger"] + breakdowns
  static let breakdowns = [
    "by_channel", "by_nature", "by_class", "by_trade", "by_hour", "by_clerk", "by_venue",
    "by_department",
  ]

  /// Everything in which a told table differs from the recount, by part.
  func differences(_ told: Told) -> [String] {
    RecountTelling.parts.compactMap { part in
      let counted = Told(tables: [part: Set(rows(part))]).rows(part)
      let found = Set(
        told.rows(part).map { compared($0, part) }.filter { !ofDeadlines.contains($0[0]) })
      if found == counted { return nil }
      let missing = counted.subtracting(found).sorted { $0[0] < $1[0] }
      let surplus = found.subtracting(counted).sorted { $0[0] < $1[0] }
      return "\(part): counted \(missing), told \(surplus)"
    }
  }

  /// The words of the ledger's scope, and what a rate says that it leaves out, are not compared.
  private func compared(_ row: [String], _ part: String) -> [String] {
    switch part {
    case "ledger": [row[0], row.last ?? ""]
    // A sheet has numbers where other formats have digits.
    case "money": [row[0], Double(row[1]).map { yuan(Int(($0 * 100).rounded())) } ?? row[1]]
    case "rates": Array(row.prefix(4))
    default: row
    }
  }

  /// Rates of time limits: clocks are not counted again here.
  private var ofDeadlines: Set<String> {
    Set(["decided_in_time", "closed_in_time"].map { label("rates", $0) })
  }

  /// A number of heads with its word.
  private func heads(_ count: Int, _ exactness: Recount.Exactness?) -> String {
    exactness?.told(count) ?? String(count)
  }

  /// How exact all heads together are.
  private var exactnessOfAll: Recount.Exactness? { recount.exactness { _ in "" }["none"] }

  private func label(_ part: String, _ id: String) -> String { labels["\(part).\(id)"] ?? id }

  private func rows(_ part: String) -> [[String]] {
    switch part {
    case "cases":
      let figures = kinds.map(recount.figures)
      return (json["cases"]?["complaint"]?.members ?? []).map { member in
        [label(part, member.key)] + figures.map { String($0[member.key] ?? -1) }
      }
    case "consultations":
      return recount.consultations.map { name, count in
        [label(part, name), heads(count, name == "records" ? nil : exactnessOfAll)]
      }
    case "rates":
      return recount.rates.map { name, rate in
        [label(part, name), String(rate.n), String(rate.of), RecountTelling.percent(rate)]
      }
    case "money":
      return recount.money.map { [label(part, $0.key), $0.value.map(yuan) ?? ""] }
    case "merchants": return frequent(recount.merchants, named: merchantNames)
    case "topics":
      return recount.topics.map { id, count in
        [topicNames[id] ?? id, heads(count, recount.exactnesses["topics"]?[id])]
      }
    case "ledger": return ledger
    default: return breakdown(part)
    }
  }

  private func frequent(_ counts: [String: Int], named names: [String: String]) -> [[String]] {
    counts.map { [names[$0.key] ?? $0.key, String($0.value)] }
  }

  /// The spelling that a merchant is told with, by the first of its spellings.
  private var merchantNames: [String: String] {
    let told = (json["hot"]?["merchants"]?.array ?? []).compactMap { $0["label"]?.string }
    return Dictionary(told.map { (Recount.merchant($0), $0) }) { $1 }
  }

  private var topicNames: [String: String] { ["law": "法律法规", "food": "食品", "price": "价格"] }

  private func breakdown(_ part: String) -> [[String]] {
    let counts = recount.breakdowns[part] ?? [:]
    let rows = counts.map { id, counts in
      row(label(part, id), kinds.map { counts[$0] ?? 0 }, recount.exactnesses[part]?[id])
    }
    let sums = kinds.map { kind in counts.values.reduce(0) { $0 + ($1[kind] ?? 0) } }
    return rows + [row(label(part, "total"), sums, exactnessOfAll)]
  }

  private func row(_ label: String, _ counts: [Int], _ exactness: Recount.Exactness?) -> [String] {
    [label] + counts.dropLast().map(String.init) + [heads(counts.last ?? 0, exactness)]
  }

  private var ledger: [[String]] {
    // Where a total replaced both scopes of consultations, one of them has nothing left.
    recount.ledger.filter { $0.value.count > 0 }.map { row, sum in
      [label("ledger", row.item), sum.exactness.told(sum.count) + row.unit]
    }
  }

  /// Whole per cent, half away from nought; a hundred only of all.
  private static func percent(_ rate: (n: Int, of: Int)) -> String {
    if rate.of == 0 { return "—" }
    let rounded = Int((Double(rate.n) * 100 / Double(rate.of)).rounded(.toNearestOrAwayFromZero))
    return "\(rate.n < rate.of ? min(rounded, 99) : rounded)%"
  }
}

// MARK: The JSON

extension RecountTelling {
  /// Every figure of the JSON that differs from the recount.
  var jsonDifferences: [String] { casesDiffer + amountsDiffer + earlierDiffers + listsDiffer }

  private func compare(_ path: String, _ counted: String?) -> String? {
    let told = json.figure(path)
    let words: String? =
      switch told {
      case .number(let digits)?: digits
      default: told?.string
      }
    return words == counted ? nil : "\(path): counted \(counted ?? "-"), told \(words ?? "-")"
  }

  private var casesDiffer: [String] {
    kinds.flatMap { kind in
      let told = Set(json["cases"]?[kind]?.members?.map(\.key) ?? [])
      let counted = recount.figures(kind)
      return counted.compactMap { compare("cases.\(kind).\($0.key)", String($0.value)) }
        + told.subtracting(counted.keys).map { "cases.\(kind).\($0) was not counted" }
    }
      + recount.consultations.compactMap { compare("consultations.\($0.key)", String($0.value)) }
  }

  private var amountsDiffer: [String] {
    recount.rates.flatMap { name, rate in
      [("n", String(rate.n)), ("of", String(rate.of)), ("text", RecountTelling.percent(rate))]
        .compactMap { compare("rates.\(name).\($0.0)", $0.1) }
    }
      + recount.money.compactMap { compare("money.\($0.key)", $0.value.map(yuan)) }
  }

  private var earlierDiffers: [String] {
    kinds.flatMap { kind -> [String?] in
      guard let earlier = recount.earlier[kind] else {
        return [compare("closed_earlier.\(kind).count", nil)]
      }
      return [
        compare("closed_earlier.\(kind).count", String(earlier.count)),
        compare("closed_earlier.\(kind).recovered", earlier.recovered.map(yuan)),
      ]
    }.compactMap { $0 }
  }

  /// Breakdowns and the ledger as lists of rows, so that one too many is seen as well.
  private var listsDiffer: [String] {
    let told = RecountTelling.breakdowns.map { part in
      let rows = (json[part]?.array ?? []).map { row in
        [row["id"]?.string ?? ""] + kinds.map { String(row.whole($0)) }
      }
      let counted = (recount.breakdowns[part] ?? [:]).map { id, counts in
        [id] + kinds.map { String(counts[$0] ?? 0) }
      }
      return Set(rows) == Set(counted) ? "" : "\(part): counted \(counted), told \(rows)"
    }
    return told.filter { !$0.isEmpty }
  }
}

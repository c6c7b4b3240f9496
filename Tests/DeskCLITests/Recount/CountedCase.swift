import Casework
import Values
import Vocabulary

/// A case as somebody reads it off its exported line, step by step, with nothing of the desk's own
/// replay in it.
struct CountedCase {
  var line: JSON
  var kind: String
  var status: String
  var outcome: String?
  /// Whether it was ever accepted, closed since or not.
  var isAccepted = false
  var isHandedOver = false
  var department: String?
  var closedOn: String?
  /// Fen; nil where nobody recorded any.
  var recovered: Int?
  var doubled: Int?
  /// Where it stood before it was referred, tested or closed.
  private var before: [String: String] = [:]
  private var untilClosed: (recovered: Int?, doubled: Int?) = (nil, nil)

  init(_ line: JSON) {
    self.line = line
    kind = line["kind"]?.string ?? ""
    status = "registered"
    for step in line["history"]?.array ?? [] { take(step) }
    if status == "registered" && hasGaps { status = "need_material" }
  }

  /// Whether art. 10 misses something of a complaint.
  private var hasGaps: Bool {
    guard kind == "complaint" else { return false }
    let words = [
      line["consumer"]?["name"], line["consumer"]?["phone"], line["consumer"]?["address"],
      line["merchant"]?["name"], line["merchant"]?["address"], line["facts"],
    ]
    return words.contains { ($0?.string ?? "").isEmpty }
      || line["requests"]?.array?.isEmpty != false
  }

  private mutating func take(_ step: JSON) {
    func said(_ key: String) -> Bool { step[key] == .bool(true) }
    switch step["step"]?.string {
    case "accept":
      status = "accepted"
      isAccepted = true
    case "decline": close(step, "declined")
    case "mediate": status = "mediating"
    case "repeat-of": close(step, "repeated")
    case "test" where said("done"): status = before["testing"] ?? "accepted"
    case "test": move(to: "testing")
    case "settle": settle(step, onSpot: said("on_spot"))
    case "terminate": close(step, "terminated")
    case "withdraw": close(step, "withdrawn")
    case "refer":
      move(to: "referred")
      department = step["to"]?.string
    case "reply" where said("close"): close(step, "replied")
    case "reply": status = before["referred"] ?? "registered"
    case "hand-over": handOver(step)
    case "answer": close(step, "answered")
    case "turn" where kind == "consultation": close(step, "answered")
    case "void": status = "void"
    case "reopen": reopen()
    default: break
    }
  }

  private mutating func move(to next: String) {
    before[next] = status
    status = next
  }

  private mutating func settle(_ step: JSON, onSpot: Bool) {
    if onSpot && status == "registered" && !hasGaps { isAccepted = true }
    close(step, onSpot ? "settled_on_spot" : "settled")
  }

  private mutating func close(_ step: JSON, _ how: String) {
    untilClosed = (recovered, doubled)
    move(to: "closed")
    outcome = how
    closedOn = step["at"]?.string.map { String($0.prefix(10)) }
    recovered = step["recovered"]?.string.map(fen) ?? recovered
    doubled = step["doubled"]?.string.map(fen) ?? doubled
  }

  /// Market supervision has to check a report itself: it waits for the other unit's result.
  private mutating func handOver(_ step: JSON) {
    isHandedOver = true
    department = step["to"]?.string ?? department
    if step["rules"]?.string?.hasPrefix("samr121") != false {
      move(to: "referred")
    } else {
      close(step, "handed_over")
    }
  }

  private mutating func reopen() {
    // What was settled on the spot was accepted in the same act, unless something was missing.
    let wasAccepted = outcome == "settled_on_spot" && isAccepted
    status = wasAccepted ? "accepted" : before["closed"] ?? "registered"
    (recovered, doubled) = untilClosed
    outcome = nil
    closedOn = nil
  }
}

/// Yuan with two decimals in fen.
func fen(_ yuan: String) -> Int {
  let parts = yuan.split(separator: ".")
  return (Int(parts[0]) ?? 0) * 100 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
}

/// Fen in yuan with two decimals.
func yuan(_ fen: Int) -> String {
  "\(fen / 100)." + (fen % 100 < 10 ? "0" : "") + "\(fen % 100)"
}

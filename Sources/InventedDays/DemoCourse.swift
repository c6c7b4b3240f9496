import Casework
import Values
import Vocabulary

/// How an invented case goes on.
enum DemoCourse: Hashable {
  case open, gaps, accepted, mediating, testing, settledOnSpot, settled, terminated
  case declined, withdrawn, referred, replied, handedOver, answered

  static func complaint(_ dice: inout Dice) -> DemoCourse {
    switch dice.number(below: 100) {
    case 0..<36: .settledOnSpot
    case 36..<46: .open
    case 46..<56: .gaps
    case 56..<66: .referred
    case 66..<71: .declined
    case 71..<79: .accepted
    case 79..<85: .mediating
    case 85..<91: .settled
    case 91..<93: .terminated
    case 93..<95: .testing
    case 95..<98: .withdrawn
    default: .replied
    }
  }

  static func report(_ dice: inout Dice) -> DemoCourse {
    switch dice.number(below: 10) {
    case 0..<4: .open
    case 4..<8: .handedOver
    default: .referred
    }
  }

  static func consultation(_ dice: inout Dice) -> DemoCourse {
    switch dice.number(below: 10) {
    case 0: .open
    case 1: .referred
    default: .answered
    }
  }

  /// The steps as a document writes them, without their times.
  func steps(
    amount: Money, _ words: DemoWords, _ dice: inout Dice
  ) -> [[JSONMember]] {
    let accept = DemoCourse.step("accept", [("told", "in_person")])
    let mediate = DemoCourse.step("mediate", [("place", "调解台")])
    let refer = { (dice: inout Dice) in
      DemoCourse.step("refer", [("to", .string(dice.pick(words.departments)))])
    }
    switch self {
    case .open, .gaps: return []
    case .accepted: return [accept]
    case .mediating: return [accept, mediate]
    case .testing: return [accept, DemoCourse.step("test", [("item", "送检样品")])]
    case .settledOnSpot: return [DemoCourse.settle(amount, isOnSpot: true, &dice)]
    case .settled: return [accept, mediate, DemoCourse.settle(amount, isOnSpot: false, &dice)]
    case .terminated:
      return [
        accept, mediate, DemoCourse.step("terminate", [("ground", 3), ("told", "in_person")]),
      ]
    case .declined:
      let ground = JSON.count(1 + dice.number(below: 4))
      return [DemoCourse.step("decline", [("ground", ground), ("told", "in_person")])]
    case .withdrawn: return [DemoCourse.step("withdraw", [])]
    case .referred: return [refer(&dice)]
    case .replied:
      return [refer(&dice), DemoCourse.step("reply", [("text", "已处理并回复"), ("close", true)])]
    case .handedOver:
      return [DemoCourse.step("hand-over", [("to", .string(dice.pick(words.departments)))])]
    case .answered: return [DemoCourse.step("answer", [])]
    }
  }

  private static func step(_ name: String, _ options: [(String, JSON)]) -> [JSONMember] {
    [JSONMember(key: "step", value: .string(name))]
      + options.map { JSONMember(key: $0.0, value: $0.1) }
  }

  /// All of the amount, or half of it; one in ten gets as much again.
  private static func settle(
    _ amount: Money, isOnSpot: Bool, _ dice: inout Dice
  ) -> [JSONMember] {
    let back = dice.number(below: 3) == 0 ? Money(fen: amount.fen / 2) : amount
    var options: [(String, JSON)] = [("recovered", .string(back.yuan))]
    if dice.number(below: 10) == 0 { options.append(("doubled", .string(back.yuan))) }
    if isOnSpot { options.append(("on_spot", true)) }
    return step("settle", options + [("performed", true)])
  }
}

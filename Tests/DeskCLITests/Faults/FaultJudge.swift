import Foundation
import Values
import Vocabulary

/// Says whether a command that met a fault told what is so.
struct FaultJudge {
  /// How far a command has come.
  enum Reached: String { case before, after, between }

  var act: FaultedAct
  var fault: Fault
  var before: FaultState
  var after: FaultState

  /// What is said where nothing was done. Each is a part of a whole sentence that names the file and the reason.
  /// What SQLite cannot open it does not say the reason of (14).
  private static let notDone = ["没有存上", "写不了", "打不开", "读不了", "不能写", "数据库出错（14）"]
  /// What is said where it was done and something else was not.
  private static let doneYet = ["磁盘没有确认", "清单没跟上", "痕迹没清掉", "已交出"]
  /// What is said where the disk has not told, and may have done it or not.
  private static let unsure = ["说不准存上没有"]
  /// What is said beside that something was done: the disk failed something that was not asked for.
  private static let remarks = [
    "存档要是被换成旧的", "磁盘出过错", "预留", "存档情况改放在", "备份做好了",
  ]
  /// The codes of either: what was to be read or written could not be, reading or writing failed on the way, or SQLite
  /// could open the store for reading alone.
  private static let codes: Set<Int32> = [66, 73, 74, 77]

  /// What was told wrongly or left half-done; nothing where all is well.
  func findings(_ outcome: Booth.Outcome, _ state: FaultState) -> [String] {
    let reached = reached(state)
    let found = [
      isRight(reached, outcome) ? nil : "\(reached) is told as \(outcome)",
      hasForeignWords(outcome.errors) ? "not our words: \(outcome.errors)" : nil,
      reached == .between && act.between == nil ? "left: \(difference(of: state))" : nil,
      state.tellsRight(isThere: reached != .before)
        ? nil : "\(reached), later told as \(state.told)",
    ]
    return found.compactMap(\.self)
  }

  private func reached(_ state: FaultState) -> Reached {
    // What has a hidden name may stay until the next try.
    func seen(_ state: FaultState) -> FaultState {
      fault.leavesHidden ? state.withoutHidden : state
    }
    return seen(state) == seen(after) ? .after : seen(state) == seen(before) ? .before : .between
  }

  /// What is there that was neither before nor is there after; all records would be much to read.
  private func difference(of state: FaultState) -> String {
    let isKnown = state.records == before.records || state.records == after.records
    return "\(isKnown ? "" : state.records)\(state.files)"
  }

  private func isRight(_ reached: Reached, _ outcome: Booth.Outcome) -> Bool {
    // Who cannot write at all cannot speak either.
    let isMute = fault.call == "write" && fault.isLasting
    func says(_ words: [String], in told: String) -> Bool {
      words.contains { told.contains($0) } && outcome.errors.hasSuffix("\n")
    }
    if outcome.code == 0 {
      return reached == .after
        && (outcome.errors.isEmpty || says(Self.remarks, in: outcome.errors))
    }
    // What is said beside it says nothing of what was asked for.
    let told = outcome.errors.split(separator: "\n")
      .filter { line in !Self.remarks.contains { line.contains($0) } }.joined(separator: "\n")
    func says(_ words: [String]) -> Bool { says(words, in: told) }
    guard Self.codes.contains(outcome.code) else { return false }
    if says(Self.unsure) { return reached != .between }
    // What is the same before and after may be said to be either.
    let isBefore = reached == .before || before == after
    if isBefore, isMute || says(Self.notDone), !says(Self.doneYet) { return outcome.output.isEmpty }
    switch reached {
    case .before: return false
    case .after: return isMute || says(Self.doneYet) && !says(["没有存上", "写不了"])
    case .between: return act.between.map { says([$0]) } ?? false
    }
  }

  /// Whether somebody else's English stands in a sentence: three words of it, one behind the other.
  private func hasForeignWords(_ errors: String) -> Bool {
    errors.firstMatch(of: /[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/) != nil
  }
}

import Foundation
import Testing
import Values
import Vocabulary

/// The disk fails at every call that leaves something on it, once or from there on: what was to be done is done or is
/// not, nothing lies half-done, and what is said is what is so.
///
/// Some of the faults are made with every change, all of them by `make faults`.
@Suite(.needsTools) struct FaultLoopTests {
  @Test(arguments: FaultedAct.all) func anActIsDoneOrIsNot(act: FaultedAct) throws {
    let base = try act.ground()
    let before = try base.copy().state(of: act)
    let done = try base.copy()
    #expect(try done.run(act.command).code == 0)
    let after = try done.state(of: act)
    let all = try base.copy().faults(of: act.command)
    #expect(all.count > 20)
    var findings: [String] = []
    var tried = 0
    for fault in FaultLoopTests.chosen(all) {
      let booth = try base.copy()
      let outcome = try booth.run(act.command, with: fault)
      let judge = FaultJudge(act: act, fault: fault, before: before, after: after)
      findings += judge.findings(outcome, try booth.state(of: act)).map { "\(fault): \($0)" }
      tried += 1
    }
    #expect(findings == [])
    tell(tried, "faults")
    tell(findings.count, "told wrongly")
  }

  /// Every so many of them, so that each sort of call is among them.
  private static func chosen(_ all: [Fault]) -> [Fault] {
    if isWhole { return all }
    let step = max(1, all.count / 4)
    return stride(from: 0, to: all.count, by: step).map { all[($0 + 1) % all.count] }
  }
}

extension Booth {
  /// The same desk once more, with the files that it reads.
  func copy() throws -> Booth {
    let booth = try Booth(copying: self)
    try booth.shell("cp \(folder)/*.jsonl \(folder)/copy.db . 2> /dev/null; mkdir out")
    return booth
  }
}

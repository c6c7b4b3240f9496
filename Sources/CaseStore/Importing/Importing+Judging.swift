import Casework
import Interchange
import Values
import Vocabulary

// MARK: By which rules the steps of a record are judged
extension Importing {
  /// The record with the rules that judge its steps. A step without any is judged by today's, unless
  /// these refuse what the rules of an earlier version allowed: then all such steps are judged by those.
  mutating func judged(_ intake: Intake, _ line: Int, at place: Int) throws -> Intake {
    noteStrangeRules(of: intake, line)
    guard intake.steps.contains(where: { $0.rules == nil && !$0.isOfLinks }) else { return intake }
    do {
      _ = try simulated(intake, like: nil, line)
      return intake
    } catch let problem as ImportProblem {
      guard case .step(let step)? = problem.refused else { throw problem }
      for rules in formerRules(for: intake) {
        let older = intake.judged(by: rules.named)
        guard allows(older, line) else { continue }
        report.judgements.append(
          .init(line: line, step: step, rules: rules.named, areHere: true))
        note(rules.named, at: place)
        return older
      }
      // The save itself refuses it, with the number that the case would have had.
      return intake
    }
  }

  private func allows(_ intake: Intake, _ line: Int) -> Bool {
    do { _ = try simulated(intake, like: nil, line) } catch { return false }
    return true
  }

  private func formerRules(for intake: Intake) -> [RuleSet] {
    let day = (intake.fields.receivedAt ?? save.author.at).day(in: save.zone)
    let rules = save.reference.rules
    return rules.former(of: save.reference.rules(for: save.settings, on: day).id)
  }

  private mutating func noteStrangeRules(of intake: Intake, _ line: Int) {
    for (index, step) in intake.steps.enumerated() {
      guard let name = step.rules, save.reference.rules[name] == nil else { continue }
      report.judgements.append(.init(line: line, step: index, rules: name, areHere: false))
    }
  }
}

extension Intake {
  /// The same with its steps judged by those rules, but for steps that name their own.
  func judged(by rules: RuleSet.Name) -> Intake {
    var intake = self
    for index in steps.indices where steps[index].rules == nil { intake.steps[index].rules = rules }
    return intake
  }
}

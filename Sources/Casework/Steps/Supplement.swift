import Values
import Vocabulary

extension Steps {
  /// Somebody who has reported tells more of it: the days to check it begin anew (总局令第121号 art. 35).
  enum Supplement: Step {
    static let name = StepName.supplement
    static let command = Phrase("补充举报的新事实", "Add new facts to a report")
    static let meaning = Phrase(
      "补充了新的事实，核查期限从收到那天重新算。",
      "New facts came; the days to check begin anew with them.")
    static let parameters: [StepParameter] = [.required(.facts), .optional(.received)]

    static func words(in action: StepAction) -> String? { action[text: .facts] }

    static func startDay(of action: StepAction) -> Day? { action[day: .received] }

    /// New facts cannot have come before the report they add to.
    static func check(
      _ action: StepAction, on subject: Case, by rule: RuleSet.Rule
    ) throws(Refusal) {
      guard let received = action[day: .received] else { return }
      let first = subject.receivedAt.day(in: subject.zone)
      if received < first {
        throw .factsBeforeReceipt(number: subject.number, given: received, received: first)
      }
    }
  }
}

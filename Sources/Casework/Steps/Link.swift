import Values
import Vocabulary

extension Steps {
  /// The case belongs together with another one.
  enum Link: Step {
    static let name = StepName.link
    static let command = Phrase("关联另一件", "Link with another case")
    static let meaning = Phrase(
      "和另一件关联，A-0012 或 12 都行。",
      "Links with another case: A-0012 or 12.")
    static let other = Phrase("另一件编号", "Other case")
    static let parameters: [StepParameter] = [.positional(.number, other), .optional(.why)]
    static let concern: StepConcern? = .links

    static func take(_ step: StepRecord, into subject: inout Case) { subject.takeLink(step) }
  }
}

extension Case {
  mutating func takeLink(_ step: StepRecord) {
    guard let other = step.other, !links.contains(where: { $0.other == other }) else { return }
    let number = step.action[text: .number]
    links.append(Link(other: other, number: number, why: step.action[text: .why]))
  }
}

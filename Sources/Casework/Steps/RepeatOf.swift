import Values
import Vocabulary

extension Steps {
  /// A report tells again what its reporter has told already: it is not dealt with apart (总局令第121号 art. 35).
  enum RepeatOf: Step {
    static let name = StepName.repeatOf
    static let command = Phrase("重复举报，并到原来那件", "Close a report as a repetition of another")
    static let meaning = Phrase(
      "同一人就同一事又举报同一家：关联原来那件，办结。",
      "The same person, matter and merchant: linked with the first report; closes.")
    static let parameters: [StepParameter] = [
      .positional(.number, Phrase("原来那件编号", "First report"))
    ]
    static let concern: StepConcern? = .repeats

    static func take(_ step: StepRecord, into subject: inout Case) { subject.takeLink(step) }
  }
}

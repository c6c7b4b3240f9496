import Values
import Vocabulary

extension Steps {
  /// Something is sent to be tested, and comes back with a result.
  enum Test: Step {
    static let name = StepName.test
    static let command = Phrase("送检测鉴定；--done 结束", "Send for a test; --done ends it")
    static let meaning = Phrase(
      "送去检测，这段时间不算在调解期限里。",
      "Sent to be tested; the deadline stands meanwhile.")
    static let parameters: [StepParameter] = [
      .optional(.item).only(in: nil), .optional(.body).only(in: nil),
      .optional(.payer).only(in: nil),
      .optional(.done),
      .optional(.result, Phrase("检测结论", "Result")).only(in: StepOption.done.rawValue),
    ]
    static let variants = [
      StepVariant(
        .done, .own(Term.testDone, short: Phrase("检测完", "Tested")),
        Phrase("检测有了结论，期限接着走。", "The test is done; the deadline runs on."))
    ]
    static let back: (@Sendable (Case) -> Status?)? = { $0.test?.from }

    static func needs(_ option: StepOption) -> Bool { option == .item }

    static func check(_ action: StepAction) throws(Refusal) {
      if !action.has(.done), action.options[.item] == nil {
        throw .missingOption(step: name, option: .item)
      }
    }
  }
}

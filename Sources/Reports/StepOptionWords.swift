import Casework
import Values
import Vocabulary

/// What the options of steps are called: one name each, on the form, in the timeline and in texts.
public enum StepOptionWords {
  /// The name of an option in a step; some steps have words that fit better than the usual ones.
  public static func label(of option: StepOption, in step: StepName? = nil) -> Phrase {
    step.flatMap { inStep[$0]?[option] } ?? Words.options[option] ?? Phrase(option.rawValue)
  }

  private static let inStep: [StepName: [StepOption: Phrase]] = [
    .reply: [.text: Phrase("回复内容", "Reply")],
    .answer: [.text: Phrase("答复", "Answer")],
    .note: [.text: Phrase("记一笔", "Note")],
    .handOver: [.to: Phrase("移交给", "To")],
    .dispatch: [.result: Phrase("处理结果", "Result")],
    .test: [.result: Phrase("检测结论", "Result")],
    .platformNumber: [.value: Phrase("平台编号", "Number")],
    .link: [.number: Phrase("另一件编号", "Other case")],
    .unlink: [.number: Phrase("另一件编号", "Other case")],
  ]
}

import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What the options of steps are called, and what each step does, in one sentence.
enum StepWords {
  static func label(of option: StepOption, in step: StepName? = nil) -> Phrase {
    StepOptionWords.label(of: option, in: step)
  }

  /// The name of a form of a step that has one of its own.
  static func title(_ step: StepName, variant: String?) -> Phrase? {
    switch (step, variant) {
    case (.settle, "on_spot"): Phrase("当场和解", "Settle on the spot")
    case (.test, "done"): Phrase("检测完成", "Test done")
    case (.reply, "close"): Phrase("转办办结", "Reply and close")
    case (.turn, "complaint"): Phrase("转为投诉", "Turn into a complaint")
    case (.turn, "report"): Phrase("转为举报", "Turn into a report")
    default: nil
    }
  }

  /// What taking the step means.
  ///
  /// - Parameter to: the status that the rules lead to, where they say one.
  static func sentence(_ step: StepName, variant: String?, to: String? = nil) -> Phrase {
    if let to, let words = special["\(step.rawValue):\(to)"] { return words }
    if let words = special["\(step.rawValue):\(variant ?? "")"] { return words }
    return sentences[step] ?? Phrase("")
  }

  private static let special: [String: Phrase] = [
    "settle:on_spot": Phrase(
      "当场谈成：受理、告知、双方同意一次记下，办结；还缺材料的不算受理。",
      "Agreed on the spot: acceptance, notice, both consents in one; closes. Not accepted if it lacks material."
    ),
    "hand-over:referred": Phrase(
      "线索交给核查的单位，核查期限照走；有结果后用“转办办结”。",
      "The clue goes to the unit that checks it; its days run on. Close with its result."),
    "test:done": Phrase("检测有了结论，期限接着走。", "The test is done; the clock runs on."),
    "reply:close": Phrase("接收部门已办完并回复，办结。", "The department has dealt with it; closes."),
    "turn:complaint": Phrase(
      "另开一件投诉，内容照抄，本件按已答复办结。",
      "Opens a complaint with everything copied; this one closes as answered."),
    "turn:report": Phrase(
      "另开一件举报，内容照抄（投诉转的不带来人）。",
      "Opens a report with everything copied (without the person of a complaint)."),
  ]

  private static let sentences: [StepName: Phrase] = [
    .accept: Phrase(
      "受理这件投诉，调解期限开始走。没有告知来人就不选告知。",
      "Accepts the complaint; mediation time begins. Leave told empty if nobody was told."),
    .decline: Phrase(
      "不予受理，办结。要告诉来人理由和别的途径。",
      "Declines and closes. Tell the visitor the ground and the other ways."),
    .mediate: Phrase("双方都同意调解。", "Both sides have agreed to mediation."),
    .test: Phrase("送去检测，这段时间不算在调解期限里。", "Sent to be tested; the clock stands meanwhile."),
    .settle: Phrase("谈成了，办结。", "Agreed; closes."),
    .terminate: Phrase(
      "终止调解，办结；7个工作日内告知双方。", "Ends mediation and closes; both sides must be told."),
    .withdraw: Phrase("来人撤回，办结。", "The visitor withdraws; closes."),
    .refer: Phrase("转给别的部门，回复前不算办结。", "Goes to a department; stays open until the reply."),
    .reply: Phrase("接收部门回复了，回到转办前接着办。", "The department replied; goes on where it stood."),
    .handOver: Phrase("线索移交，办结。", "The clue is handed over; closes."),
    .answer: Phrase("答复了，办结。", "Answered; closes."),
    .dispatch: Phrase("派小分队去现场；状态不变。", "A squad goes there; nothing else changes."),
    .extend: Phrase("延长办理期限。", "Lengthens the clock that may be lengthened."),
    .turn: Phrase("转为另一类。", "Turns into another kind."),
    .notify: Phrase(
      "记下告知了谁；作出决定后，该告知的都告知了，告知期限才结束。",
      "Keeps who was told; the clock ends when all have been told of a decision."),
    .note: Phrase("记一笔；状态不变。", "Adds a note; nothing else changes."),
    .amend: Phrase(
      "补材料或更正内容，旧内容留在办理经过里。", "Completes or corrects; the old values stay in the timeline."),
    .link: Phrase("和另一件关联，A-0012 或 12 都行。", "Links with another case: A-0012 or 12."),
    .unlink: Phrase("取消和另一件的关联。", "Takes a link away."),
    .platformNumber: Phrase("记下全国12315平台上的编号。", "Keeps the number on the 12315 platform."),
    .void: Phrase("作废：编号保留，不计入合计。", "Void: keeps its number, counts nowhere."),
    .reopen: Phrase("重新办理，回到办结前的状态和期限。", "Opens again where it stood, with its old clocks."),
  ]
}

import Casework
import Reports
import TerminalKit
import Wording

/// What the options of steps are called, and what each step does, in one sentence.
enum StepWords {
  static func label(of option: StepOption, in step: StepName? = nil) -> Phrase {
    StepOptionWords.label(of: option, in: step)
  }

  /// The name of a form of a step that has one of its own.
  static func title(_ step: StepName, variant: String?) -> Phrase? {
    switch (step, variant) {
    case (.settle, "on_spot"): Phrase("当场调解", "Settle on the spot")
    case (.test, "done"): Phrase("检测完成", "Test done")
    case (.reply, "close"): Phrase("转办办结", "Reply and close")
    case (.turn, "complaint"): Phrase("转为投诉", "Turn into a complaint")
    case (.turn, "report"): Phrase("转为举报", "Turn into a report")
    default: nil
    }
  }

  /// What taking the step means.
  static func sentence(_ step: StepName, variant: String?) -> Phrase {
    if let words = special["\(step.rawValue):\(variant ?? "")"] { return words }
    return sentences[step] ?? Phrase("")
  }

  private static let special: [String: Phrase] = [
    "settle:on_spot": Phrase(
      "当场谈成：受理、告知、双方同意和调解记录一次记下，办结。",
      "Agreed on the spot: acceptance, notice, both consents and record in one; closes."),
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
    .terminate: Phrase("终止调解，办结；7个工作日内告知。", "Ends mediation and closes; the sides must be told."),
    .withdraw: Phrase("来人撤回，办结。", "The visitor withdraws; closes."),
    .refer: Phrase("转给别的部门，回复前不算办结。", "Goes to a department; stays open until the reply."),
    .reply: Phrase("接收部门回复了，回到转办前接着办。", "The department replied; goes on where it stood."),
    .handOver: Phrase("线索移交，办结。", "The clue is handed over; closes."),
    .answer: Phrase("答复了，办结。", "Answered; closes."),
    .dispatch: Phrase("派小分队去现场；状态不变。", "A squad goes there; nothing else changes."),
    .extend: Phrase("延长办理期限。", "Lengthens the clock that may be lengthened."),
    .turn: Phrase("转为另一类。", "Turns into another kind."),
    .notify: Phrase("已告知来人，告知期限结束。", "The visitor was told; that clock ends."),
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

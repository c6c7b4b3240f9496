import Values
import Vocabulary

extension Steps {
  /// The department that a matter was referred to has replied.
  enum Reply: Step {
    static let name = StepName.reply
    static let command = Phrase(
      "转办的部门回复了；--close 就此办结", "Record a department's reply; --close ends the case")
    static let meaning = Phrase(
      "接收部门回复了，回到转办前接着办。",
      "The department replied; goes on where it stood.")
    static let parameters: [StepParameter] = [
      .required(.text, Phrase("回复内容", "Reply")), .optional(.close),
    ]
    private static let close = Phrase("转办办结", "Reply and close")
    static let variants = [
      StepVariant(
        .close, .own(close, short: close),
        Phrase("接收部门已办完并回复，办结。", "The department has dealt with it; closes."))
    ]
    static let back: (@Sendable (Case) -> Status?)? = { $0.referral?.from }

    /// The case comes back with those deadlines that the referral ended and the rules resume.
    static func resumeDeadlines(of subject: inout Case, _ transition: Transition) {
      guard let referral = subject.referral else { return }
      subject.deadlines.takeBackEnds(by: referral.by) { transition.resumes.contains($0.name) }
    }
  }
}

import TerminalKit
import Values

/// What is said where somebody was called back and is not content.
enum CallBackWords {
  /// Why the case is taken up again, with what was said.
  static func why(_ said: String) -> String {
    let words = TextRules.trimmed(said)
    return words.isEmpty ? "回访不满意" : "回访不满意：\(words)"
  }

  /// That the case can be taken up again.
  static func offer(_ keys: KeyMap<StepFormAction>) -> Phrase {
    let (save, leave) = (keys.name(of: .save), keys.name(of: .leave))
    return Phrase(
      "不满意已记下。要重新办理按 \(save.zh)，不办按 \(leave.zh)",
      "Noted: not satisfied. \(save.en) opens the case again, \(leave.en) leaves it closed")
  }
}

import Values
import Vocabulary

extension Steps {
  /// Somebody writes something down.
  enum Note: Step {
    static let name = StepName.note
    static let command = Phrase("记一笔", "Write a note")
    static let meaning = Phrase(
      "记一笔；状态不变。",
      "Adds a note; nothing else changes.")
    static let parameters: [StepParameter] = [.required(.text, command.worded("Note"))]

    static func words(in action: StepAction) -> String? { action[text: .text] }
  }
}

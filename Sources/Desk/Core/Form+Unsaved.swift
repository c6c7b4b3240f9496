import Casework
import TerminalKit
import Values

extension TerminalKit.Form where Words == Phrase {
  /// What is said where something leads away from a form that nothing but its save keeps; nil where nobody
  /// has filled anything in.
  func unsaved(_ save: Phrase, _ leave: Phrase) -> Phrase? {
    guard isDirty || fields.contains(where: { !$0.filter.isEmpty }) else { return nil }
    return Phrase(
      "填的还没存：\(save.zh)存，\(leave.zh)放下", "Not saved yet: \(save.en) saves, \(leave.en) leaves it")
  }
}

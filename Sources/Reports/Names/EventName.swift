import Values
import Vocabulary

/// The events of a timeline that are no steps.
enum EventName: String, CaseIterable, Sendable {
  case registered, undo, redo, shown, exported, printed, packed, given, erased, attached, keyed

  /// What people read.
  var phrase: Phrase {
    switch self {
    case .registered: Term.registered
    case .undo: Phrase("撤销", "Undo")
    case .redo: Term.redo
    case .shown: Phrase("显示个人信息", "Shown")
    case .exported: Term.exported
    case .printed: Term.printed
    case .packed: Phrase("打包", "Packed")
    case .given: Term.given
    case .erased: Phrase("删除个人信息", "Erased")
    case .attached: Phrase("附上证据", "Evidence attached")
    case .keyed: Phrase("换用新的密钥", "New key")
    }
  }
}

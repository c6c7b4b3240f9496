import Values
import Vocabulary

extension EventPayload {
  /// The word that a timeline calls it by.
  public var stepLabel: String {
    switch self {
    case .opened: "registered"
    case .stepped(let step): step.action.name.rawValue
    case .tallied: "tallied"
    case .undone: "undo"
    case .redone: "redo"
    case .configured: "configured"
    case .reported: "reported"
    case .disclosed(let disclosure): disclosure.act.rawValue
    case .erased: "erased"
    case .attached: "attached"
    case .keyed: "keyed"
    case .unknown(let kind, _): kind
    }
  }
}

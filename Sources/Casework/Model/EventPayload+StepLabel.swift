import Values
import Vocabulary

extension EventPayload {
  /// The word that a timeline calls it by.
  public var stepLabel: String {
    switch self {
    case .opened: "registered"
    case .stepped(let step): step.action.name.rawValue
    case .tallied: EventKind.tallied.rawValue
    case .undone: "undo"
    case .redone: "redo"
    case .configured: EventKind.configured.rawValue
    case .reported: EventKind.reported.rawValue
    case .disclosed(let disclosure): disclosure.act.rawValue
    case .erased: EventKind.erased.rawValue
    case .attached: EventKind.attached.rawValue
    case .keyed: EventKind.keyed.rawValue
    case .staffed: EventKind.staffed.rawValue
    case .unknown(let kind, _): kind
    }
  }
}

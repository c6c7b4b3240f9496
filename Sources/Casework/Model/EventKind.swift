import Values
import Vocabulary

/// The kinds of events that are no steps, as their names in the log.
public enum EventKind: String, CaseIterable, Sendable {
  case opened, tallied, undone, redone, configured, disclosed, erased, attached, keyed,
    reported, staffed

  /// The keys of the body; nil for what a venue sent up, whose file has a version of its own.
  public var keys: [String]? {
    switch self {
    case .opened:
      [
        "number", "fields", "rough", "custom", "external_id", "beside", "required",
        "required_with", "rules", "version", "starts", "turned_from",
      ]
    case .tallied: TallyEntry.Key.allCases.map(\.rawValue)
    case .undone, .redone: ["save"]
    case .configured: DeskSettings.Key.allCases.map(\.rawValue)
    case .disclosed: ["act", "detail", "figures"]
    case .erased: ["entry", "like"]
    case .attached: ["files"]
    case .keyed: ["use", "key"]
    case .staffed: ["name", "role", "pin"]
    case .reported: nil
    }
  }
}

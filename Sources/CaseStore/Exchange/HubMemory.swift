import Casework
import Values
import Vocabulary

/// What a desk remembers of a hub.
public struct HubMemory: Hashable, Sendable {
  /// How far it has confirmed the logs that this desk has pushed.
  public var confirmed: VersionVector = [:]
  /// How far logs were known here when the rows of their cases were last compared with those of the hub.
  public var listed: VersionVector = [:]
}

extension HubMemory {
  init(_ json: JSON?) {
    confirmed = json?["confirmed"]?.vector ?? [:]
    listed = json?["listed"]?.vector ?? [:]
  }

  var json: JSON {
    JSON(saying: ["confirmed": .vector(confirmed), "listed": .vector(listed)])
  }
}

import Values
import Vocabulary

/// How far it has come that this desk and the hub of its office give each other what is new.
public struct HubStand: Hashable, Sendable {
  /// What is done just now.
  public enum Doing: Hashable, Sendable {
    case visiting
    /// Nothing, until the next visit.
    case resting
    /// Nothing: the last visit did not go well, and it is tried again, later each time.
    case away
  }

  /// Where the hub is, as it is shown to the clerk.
  public let address: String
  /// What is done just now.
  public var doing = Doing.resting
  /// When the last visit that went well ended.
  public var visited: Instant?
  /// How many events the hub has confirmed, and how many came from it, since the desk was opened.
  public var (pushed, pulled) = (0, 0)
  /// What came of the last visit.
  public var told: [Phrase] = []

  /// One that has not begun.
  public init(address: String) { self.address = address }

  /// What the corner of every screen says: since when what is here is there.
  func corner(in zone: Zone) -> Phrase? {
    let time = visited.map { $0.time(in: zone) }
    if doing == .away {
      let away = HubStand.away
      return time.map { Phrase("\(away.zh)，\($0) 起", "\(away.en) since \($0)") } ?? away
    }
    return time.map { Phrase("汇总库 \($0)", "hub \($0)") }
  }

  private static let away = Phrase("连不上汇总库", "hub away")

  /// What is done just now, for the page of the desks.
  var words: Phrase {
    let moved = Phrase("送上 \(pushed) 条，读下 \(pulled) 条", "\(pushed) pushed, \(pulled) read")
    return switch doing {
    case .visiting: Phrase("正在来往；\(moved.zh)", "exchanging; \(moved.en)")
    case .resting: Phrase("每半分钟来往一次；\(moved.zh)", "visited every half minute; \(moved.en)")
    case .away: Phrase("没有连上，过一会儿再试", "not reached, it is tried again later")
    }
  }
}

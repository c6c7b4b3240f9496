import Values
import Vocabulary

/// Whether what the rules ask for was done in time.
public struct CaseTiming: Hashable, Sendable {
  /// How one time limit was kept.
  public enum Timeliness: Hashable, Sendable {
    case met, late
    /// It still runs: late from the day behind this one on.
    case until(Day)

    /// One word: `met`, `late`, `until:739330`.
    public var text: String {
      switch self {
      case .met: "met"
      case .late: "late"
      case .until(let day): "until:\(day.number)"
      }
    }

    /// Reads the word back; nil for one that no version of ours wrote.
    public init?(_ text: String) {
      switch text {
      case "met": self = .met
      case "late": self = .late
      default:
        guard text.hasPrefix("until:"), let day = Int(text.dropFirst(6)) else { return nil }
        self = .until(Day(number: day))
      }
    }

    /// Whether the last day has passed, as seen on a day.
    public func isLate(on today: Day) -> Bool {
      switch self {
      case .met: false
      case .late: true
      case .until(let day): day < today
      }
    }
  }

  /// The decision on a complaint and its notice; nil where no clock asks for them, and where the matter
  /// went away in time before anything was decided.
  public var decision: Timeliness?
  /// Whether a closed case was closed in time; nil while it is open.
  public var closing: Timeliness?
  /// The decision alone, nil where there is no clock for it.
  public var decided: Timeliness?
  /// Its notice, or that of a termination.
  public var told: Timeliness?
  /// The mediation.
  public var mediated: Timeliness?
}

extension CaseTiming {
  /// How a case has kept its time limits.
  public init(_ subject: Case, calendar: WorkCalendar) {
    decided = subject.standing(of: .decide, calendar)
    told = subject.standing(of: .tell, calendar)
    mediated = subject.standing(of: .mediate, calendar)
    decision = subject.decisionStanding(calendar)
    closing = subject.closingStanding(calendar)
  }
}

extension Case {
  /// A clock that was begun several times is late where one of its runs was.
  fileprivate func standing(of name: DeadlineName, _ calendar: WorkCalendar) -> CaseTiming
    .Timeliness?
  {
    CaseTiming.worst(deadlines.filter { $0.name == name }.map { standing(of: $0, calendar) })
  }

  private func standing(of deadline: Deadline, _ calendar: WorkCalendar) -> CaseTiming.Timeliness {
    let last = deadline.lastDay(received: receivedAt.day(in: zone), calendar: calendar).day
    if let ended = deadline.endedOn { return ended > last ? .late : .met }
    // What stands still is late on no day.
    return .until(deadline.pausedSince == nil ? last : Day(number: 9_999_999))
  }

  /// The first decision with its notice: 按时初查率.
  fileprivate func decisionStanding(_ calendar: WorkCalendar) -> CaseTiming.Timeliness? {
    guard let decide = deadlines.first(where: { $0.name == .decide }),
      let tell = deadlines.first(where: { $0.name == .tell })
    else { return nil }
    let both = [decide, tell].map { standing(of: $0, calendar) }
    if !both.contains(.late), let end = decide.endedBy, !isDecision(end) { return nil }
    return CaseTiming.worst(both)
  }

  /// Whether an event decided something; a case that was withdrawn or went elsewhere was not decided.
  private func isDecision(_ event: EventID) -> Bool {
    guard let entry = timeline.first(where: { $0.event.id == event }),
      case .stepped(let step) = entry.event.payload
    else { return false }
    return !step.action.name.step.leavesUndecided
  }

  /// The limits that the closing ended: those of the office's own work, not notices and replies.
  fileprivate func closingStanding(_ calendar: WorkCalendar) -> CaseTiming.Timeliness? {
    guard status == .closed, kind != .consultation, let closing else { return nil }
    let ended = deadlines.filter {
      $0.endedBy == closing.by && [.decide, .check, .mediate, .target].contains($0.name)
    }
    return CaseTiming.worst(ended.map { standing(of: $0, calendar) }) ?? .met
  }
}

extension CaseTiming {
  /// Late where one is late, else the nearest that still runs.
  fileprivate static func worst(_ standings: [Timeliness]) -> Timeliness? {
    if standings.contains(.late) { return .late }
    let days = standings.compactMap { if case .until(let day) = $0 { day } else { nil } }
    return days.min().map(Timeliness.until) ?? standings.first
  }
}

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

  /// The decision on a complaint and its notice; nil where no deadline asks for them, and where the matter
  /// went away in time before anything was decided.
  public var decision: Timeliness?
  /// Whether a closed case was closed in time; nil while it is open.
  public var closing: Timeliness?
  /// The decision alone, nil where there is no deadline for it.
  public var decided: Timeliness?
  /// Its notice, or that of a termination.
  public var told: Timeliness?
  /// The mediation.
  public var mediated: Timeliness?
}

extension CaseTiming {
  /// How a case has kept its time limits.
  public init(_ subject: Case, calendar: WorkCalendar) {
    let record = DeadlineRecord(subject: subject, calendar: calendar)
    decided = record.timeliness(of: .decide)
    told = record.timeliness(of: .tell)
    mediated = record.timeliness(of: .mediate)
    decision = record.decision
    closing = record.closing
  }
}

/// How the deadlines of one case were kept.
private struct DeadlineRecord {
  let subject: Case
  let calendar: WorkCalendar

  /// A deadline that was begun several times is late where one of its runs was.
  func timeliness(of name: DeadlineName) -> CaseTiming.Timeliness? {
    worst(subject.deadlines.filter { $0.name == name }.map(timeliness))
  }

  private func timeliness(of deadline: Deadline) -> CaseTiming.Timeliness {
    let received = subject.receivedAt.day(in: subject.zone)
    let last = deadline.lastDay(received: received, calendar: calendar).day
    if let ended = deadline.endedOn { return ended > last ? .late : .met }
    // What stands still is late on no day.
    return .until(deadline.pausedSince == nil ? last : Day(number: 9_999_999))
  }

  /// The first decision with its notice: 按时初查率.
  var decision: CaseTiming.Timeliness? {
    guard let decide = subject.deadlines.first(where: { $0.name == .decide }),
      let tell = subject.deadlines.first(where: { $0.name == .tell })
    else { return nil }
    let both = [decide, tell].map(timeliness)
    if !both.contains(.late), let end = decide.endedBy, !isDecision(end) { return nil }
    return worst(both)
  }

  /// Whether an event decided something; a case that was withdrawn or went elsewhere was not decided.
  private func isDecision(_ event: EventID) -> Bool {
    subject.timeline.contains { entry in
      guard entry.event.id == event, case .stepped(let step) = entry.event.payload else {
        return false
      }
      return !step.action.name.step.leavesUndecided
    }
  }

  /// The limits that the closing ended: those of the office's own work, not notices and replies.
  var closing: CaseTiming.Timeliness? {
    guard subject.status == .closed, subject.kind != .consultation, let closing = subject.closing
    else { return nil }
    let ended = subject.deadlines.filter { $0.endedBy == closing.by && $0.name.isOfOwnWork }
    // One that began anew, as with new facts, is kept only where it was kept before, too.
    let names = Set(ended.map(\.name))
    return worst(subject.deadlines.filter { names.contains($0.name) }.map(timeliness)) ?? .met
  }

  /// Late where one is late, else the nearest that still runs.
  private func worst(_ kept: [CaseTiming.Timeliness]) -> CaseTiming.Timeliness? {
    if kept.contains(.late) { return .late }
    let days = kept.compactMap { if case .until(let day) = $0 { day } else { nil } }
    return days.min().map(CaseTiming.Timeliness.until) ?? kept.first
  }
}

extension DeadlineName {
  /// Whether the limit is one of the office's own work on the case.
  fileprivate var isOfOwnWork: Bool {
    switch self {
    case .decide, .check, .mediate, .target: true
    case .tell, .reply: false
    }
  }
}

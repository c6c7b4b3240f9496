import Casework
import TerminalKit
import Values
import Vocabulary

extension OpenGroup {
  /// The part that an open case belongs to.
  init(_ status: Status, _ kind: Kind) {
    self =
      switch (status, kind) {
      case (.needMaterial, _): .needMaterial
      case (.accepted, _): .accepted
      case (.mediating, _): .mediating
      case (.testing, _): .testing
      case (.referred, _): .referred
      case (_, .report): .handOver
      case (_, .consultation): .answer
      case (_, .complaint): .undecided
      }
  }

  /// Whether it cuts across the others instead of being one of the parts of the whole.
  var cutsAcross: Bool {
    switch self {
    case .overdue, .soon: true
    case .all, .undecided, .needMaterial, .accepted, .mediating, .testing, .referred, .handOver,
      .answer:
      false
    }
  }

  /// Where its cases stand, and of which kind they are where only one kind stands so; nil for what cuts
  /// across.
  private var part: (status: Status, kind: Kind?)? {
    switch self {
    case .all, .overdue, .soon: nil
    case .undecided: (.registered, .complaint)
    case .handOver: (.registered, .report)
    case .answer: (.registered, .consultation)
    case .needMaterial: (.needMaterial, nil)
    case .accepted: (.accepted, nil)
    case .mediating: (.mediating, nil)
    case .testing: (.testing, nil)
    case .referred: (.referred, nil)
    }
  }

  func label(_ states: StateWords) -> Phrase {
    if let part { return states.stage(part.status, of: part.kind ?? .complaint).inside }
    return switch self {
    case .overdue: Term.late
    case .soon: Phrase("今明", "due soon")
    case .all, .undecided, .needMaterial, .accepted, .mediating, .testing, .referred, .handOver,
      .answer:
      ScreenWords.all
    }
  }

  /// What it is called where the bar has no room for its label.
  func shortLabel(_ states: StateWords) -> Phrase {
    switch self {
    case .undecided, .handOver, .answer: shortWaiting(states)
    case .soon: label(states).worded("soon")
    case .all, .overdue, .needMaterial, .accepted, .mediating, .testing, .referred: label(states)
    }
  }

  /// What a case waits for that nobody has taken up, in a word.
  private func shortWaiting(_ states: StateWords) -> Phrase {
    let entry = part?.kind.flatMap { states.waiting?[$0] }
    return entry.map { $0.short.inside } ?? label(states)
  }

  /// How many of the open cases are in each group.
  static func counts(_ open: OpenCounts) -> [OpenGroup: Int] {
    var counts: [OpenGroup: Int] = [
      .all: open.total, .overdue: open.overdue, .soon: open.dueSoon,
    ]
    for (part, count) in open.parts {
      counts[OpenGroup(part.status, part.kind), default: 0] += count
    }
    return counts
  }

  /// Asks for the cases of this group alone.
  func narrow(_ query: inout CaseQuery, today: Day) {
    (query.status, query.kind, query.dueFrom, query.dueTo) = (nil, nil, nil, nil)
    switch self {
    case .all: break
    case .overdue: query.dueTo = today.adding(-1)
    case .soon: (query.dueFrom, query.dueTo) = (today, today.adding(1))
    case .needMaterial, .accepted, .mediating, .testing, .referred, .undecided, .handOver, .answer:
      (query.status, query.kind) = (part?.status, part?.kind)
    }
  }

  /// The groups that the bar shows: those that have cases, and always the two that warn.
  static func shown(_ counts: [OpenGroup: Int]) -> [OpenGroup] {
    allCases.filter { $0 == .all || $0.cutsAcross || counts[$0, default: 0] > 0 }
  }
}

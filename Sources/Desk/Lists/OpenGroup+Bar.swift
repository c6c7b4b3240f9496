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
    case .soon: Phrase("今明", "soon")
    case .all, .overdue, .needMaterial, .accepted, .mediating, .testing, .referred: label(states)
    }
  }

  /// What a case waits for that nobody has taken up, in a word.
  private func shortWaiting(_ states: StateWords) -> Phrase {
    let entry = part?.kind.flatMap { states.waiting[$0.rawValue] }
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

/// The kinds of open with their counts, in words that fit into a row.
struct GroupBar {
  let groups: [OpenGroup]
  /// Whether groups lie out of sight before and behind those shown; two dots stand for them.
  let hidesBefore: Bool
  let hidesAfter: Bool
  private let counts: [OpenGroup: Int]
  private let isShort: Bool
  private let states: StateWords
  private let language: Language

  init(
    _ counts: [OpenGroup: Int], chosen: OpenGroup, columns: Int, _ states: StateWords,
    _ language: Language
  ) {
    self.counts = counts
    self.states = states
    self.language = language
    let all = OpenGroup.shown(counts)
    let width = { (groups: [OpenGroup], isShort: Bool) in
      groups.reduce(0) {
        $0 + 2
          + TextWidth.columns(of: GroupBar.text($1, counts, isShort: isShort, states, language))
      }
    }
    isShort = width(all, false) > columns
    var groups = all[...]
    func dots() -> Int {
      (groups.first == all.first ? 0 : 3) + (groups.last == all.last ? 0 : 3)
    }
    while isShort, groups.count > 1, width(Array(groups), true) + dots() > columns {
      if groups.first == chosen { groups.removeLast() } else { groups.removeFirst() }
    }
    self.groups = Array(groups)
    hidesBefore = groups.first != all.first
    hidesAfter = groups.last != all.last
  }

  func text(_ group: OpenGroup) -> String {
    GroupBar.text(group, counts, isShort: isShort, states, language)
  }

  private static func text(
    _ group: OpenGroup, _ counts: [OpenGroup: Int], isShort: Bool, _ states: StateWords,
    _ language: Language
  ) -> String {
    let label = isShort ? group.shortLabel(states) : group.label(states)
    return "\(label[language]) \(counts[group, default: 0])"
  }
}

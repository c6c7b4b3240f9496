import Casework
import TerminalKit
import Values
import Vocabulary

/// Kinds of open: every open case is in exactly one of the first; the last two cut across them.
enum OpenGroup: Int, CaseIterable, Hashable, Sendable {
  case all, undecided, needMaterial, accepted, mediating, testing, referred, handOver, answer
  case overdue, soon

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

  /// What a saved view calls it.
  var id: String { "\(self)" }

  /// The group of an id; all for one that is not known.
  init(id: String) { self = OpenGroup.allCases.first { $0.id == id } ?? .all }

  /// Whether it cuts across the others instead of being one of the parts of the whole.
  var cutsAcross: Bool { self == .overdue || self == .soon }

  var label: Phrase {
    switch self {
    case .all: ScreenWords.all
    case .undecided: Status.registered.word(for: .complaint)
    case .needMaterial: Status.needMaterial.word(for: .complaint)
    case .accepted: Status.accepted.word(for: .complaint)
    case .mediating: Status.mediating.word(for: .complaint)
    case .testing: Status.testing.word(for: .complaint)
    case .referred: Status.referred.word(for: .complaint)
    case .handOver: Status.registered.word(for: .report)
    case .answer: Status.registered.word(for: .consultation)
    case .overdue: Term.late
    case .soon: Phrase("今明", "due soon")
    }
  }

  /// What it is called where the bar has no room for its label.
  var shortLabel: Phrase {
    switch self {
    case .undecided: Phrase("待决", "decide")
    case .handOver: KeyWords.check
    case .answer: KeyWords.answer
    case .soon: Phrase("今明", "soon")
    case .all, .overdue, .needMaterial, .accepted, .mediating, .testing, .referred: label
    }
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
    case .needMaterial: query.status = .needMaterial
    case .accepted: query.status = .accepted
    case .mediating: query.status = .mediating
    case .testing: query.status = .testing
    case .referred: query.status = .referred
    case .undecided: (query.status, query.kind) = (.registered, .complaint)
    case .handOver: (query.status, query.kind) = (.registered, .report)
    case .answer: (query.status, query.kind) = (.registered, .consultation)
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
  private let language: Language

  init(
    _ counts: [OpenGroup: Int], chosen: OpenGroup, columns: Int, _ language: Language
  ) {
    self.counts = counts
    self.language = language
    let all = OpenGroup.shown(counts)
    let width = { (groups: [OpenGroup], isShort: Bool) in
      groups.reduce(0) {
        $0 + 2 + TextWidth.columns(of: GroupBar.text($1, counts, isShort: isShort, language))
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
    GroupBar.text(group, counts, isShort: isShort, language)
  }

  private static func text(
    _ group: OpenGroup, _ counts: [OpenGroup: Int], isShort: Bool, _ language: Language
  ) -> String {
    let label = isShort ? group.shortLabel : group.label
    return "\(label[language]) \(counts[group, default: 0])"
  }
}

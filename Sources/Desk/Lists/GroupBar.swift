import Casework
import TerminalKit
import Values

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

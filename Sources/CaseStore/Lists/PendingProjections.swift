import Casework
import GRDB
import Values

/// What saves have changed and the lists do not show yet.
///
/// A save is acknowledged when its events are on the disk. The lists, the search words and the
/// counters made out of them follow when ``CaseStore/catchUp()`` is called: they need no place on the way of an
/// acknowledgement, because a desk that ends in between makes them when it opens again.
struct PendingProjections {
  private(set) var cases: [CaseID: Case] = [:]
  private(set) var tallies: [Event] = []
  private(set) var head: ChainHead?

  var isEmpty: Bool { head == nil }

  /// Takes what a save changed; a case that was late already stands as it is now.
  mutating func add(_ subjects: [Case], _ tallies: [Event], head: ChainHead) {
    for subject in subjects { cases[subject.id] = subject }
    self.tallies += tallies
    self.head = head
  }
}

extension Request {
  /// Whether nothing in the save asks the lists, so that they may follow it.
  var mayLeadTheLists: Bool {
    switch self {
    case .open(let intake):
      intake.externalID == nil && intake.links.isEmpty && intake.turnedFrom == nil
        && intake.steps.allSatisfy { $0.action.name.concern == nil }
    case .take(let actions, _, _): actions.allSatisfy { $0.name.concern == nil }
    case .tally(let entry): entry.asksNothing
    case .tallies(let entries): entries.allSatisfy(\.asksNothing)
    case .configure, .disclose, .report, .undo, .redo: false
    }
  }
}

extension Request {
  /// Whether the save looks for numbers of elsewhere or for what stands of a figure: only whole lists know.
  var asksTheLists: Bool {
    switch self {
    case .open(let intake): intake.externalID != nil || !intake.links.isEmpty
    case .tally(let entry): !entry.asksNothing
    case .tallies(let entries): !entries.allSatisfy(\.asksNothing)
    case .take, .configure, .disclose, .report, .undo, .redo: false
    }
  }
}

extension TallyEntry {
  /// A number of elsewhere is looked for, and a total takes the place of what stands.
  fileprivate var asksNothing: Bool { externalID == nil && !isTotal }
}

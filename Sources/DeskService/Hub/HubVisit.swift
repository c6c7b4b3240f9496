import CaseStore
import Hub
import Values
import Vocabulary

/// What came of a visit at a hub.
package struct HubVisit: Hashable, Sendable {
  /// How many events the hub has confirmed, and how many joined the log here.
  package let pushed: Int
  package let pulled: Int
  /// Whether nothing was left on the way.
  package let isWhole: Bool
  /// A sentence for each thing that is to be known.
  package let words: [Phrase]
}

extension HubVisit {
  init(_ report: HubReport, _ open: OpenDesk) throws {
    let environment = open.environment
    let work = try open.store.bundles.worklist()
    self.init(
      pushed: report.pushed, pulled: report.taken.reduce(0) { $0 + $1.new },
      isWhole: report.isWhole,
      words: report.taken.flatMap { $0.words(environment.zone) }
        + report.otherKeys.map(HubWords.otherKeys) + report.left.map(environment.phrase(for:))
        + BundleWords.contested(work.contested) + work.sameVisitors.map(BundleWords.sameVisitor))
  }
}

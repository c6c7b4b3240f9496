import CaseStore
import Casework
import Desk
import Interchange
import Values
import Vocabulary

extension OpenDesk {
  /// What is set on this desk.
  package func settings() throws -> DeskSettings { try store.settings() }

  /// Brings the lists up to the log, so that what was just recorded is found in them.
  package func catchUp() throws { try store.catchUp() }

  /// The case that a number means, or the end of one.
  package func resolve(_ number: String) throws -> CaseID { try store.resolve(number) }

  /// A case as it stands.
  package func subject(_ id: CaseID) throws -> Case { try store.load(id) }

  /// What is wrong with a case in the store: it is not to be taken for right.
  package func doubts(about id: CaseID) throws -> [Phrase] {
    let damage = try store.damage(of: id)
    guard let remedy = Damage.remedy(of: damage) else { return [] }
    return [OpenDesk.doubt(remedy)] + damage.map(\.phrase)
  }

  private static func doubt(_ remedy: StoreRemedy) -> Phrase {
    switch remedy {
    case .rebuild:
      Phrase(
        "这一件的清单与记录不符，这里照记录，\(remedy.words.zh)",
        "The lists say something else of this case than the log, which is shown here: \(remedy.words.en)"
      )
    case .recover:
      Phrase(
        "这一件在存档里被改过或坏了，不要照着办，\(remedy.words.zh)",
        "This case was changed in the store or is damaged, do not act on it: \(remedy.words.en)")
    }
  }

  /// The lines of the cases that are asked for.
  package func summaries(_ query: CaseQuery) throws -> [CaseSummary] {
    try store.lists.summaries(query, today: environment.today)
  }

  /// The cases that are asked for, one after the other.
  package func forEachCase(_ query: CaseQuery, _ body: (Case) throws -> Void) throws {
    try store.lists.forEachCase(query, today: environment.today, body)
  }

  /// The office's own fields that some case has.
  package func customFields() throws -> [CustomField] { try store.lists.customFields() }

  /// The venues at which something was recorded.
  package func venues() throws -> [String] { try store.lists.venues() }

  /// The forms that are half typed and were kept.
  package func keptDrafts() throws -> [Draft] { try store.drafts.all() }

  /// The entries of the ledger on one day at this desk's venue.
  package func tallies(of day: Day) throws -> [RecordedTally] {
    try store.figures.tallies(from: day, to: day, venues: [try store.settings().venue])
  }

  /// Whose rules decide about a case, where its own are not here.
  package func standIn(for subject: Case) throws -> Phrase? {
    MissingRules.of(
      subject, try store.settings(), environment.reference, environment.zone)
  }
}

import Values
import Vocabulary

/// What the office calls its kinds of cases, where they stand and how they end (`data/labels.json`): the
/// one source of these words for lists, keys, figures, messages and papers.
public struct StateWords: Hashable, Sendable {
  /// Complaint, report, consultation.
  public let kinds: Catalogue.Names<Kind>
  /// Where a case stands.
  public let statuses: Catalogue.Names<Status>
  /// How a case ended.
  public let outcomes: Catalogue.Names<Outcome>
  /// What a case waits for that nobody has taken up yet, by its kind; nil where the office says of it only
  /// that it is registered.
  public let waiting: Catalogue.Names<Kind>?

  /// The words out of the file of labels.
  init(_ labels: DataNode) throws(ReferenceError) {
    kinds = try Catalogue.Names(labels, "kinds")
    statuses = try Catalogue.Names(labels, "statuses")
    outcomes = try Catalogue.Names(labels, "outcomes")
    if labels.child("waiting") == nil {
      waiting = nil
    } else {
      waiting = try Catalogue.Names(labels, "waiting")
    }
  }

  /// The words as they are put together.
  init(
    kinds: Catalogue.Names<Kind>, statuses: Catalogue.Names<Status>,
    outcomes: Catalogue.Names<Outcome>, waiting: Catalogue.Names<Kind>?
  ) {
    self.kinds = kinds
    self.statuses = statuses
    self.outcomes = outcomes
    self.waiting = waiting
  }

  /// One case of a kind, inside a row or a sentence.
  public func one(_ kind: Kind) -> Phrase { kinds.phrase(kind).inside }

  /// One case of a kind where a column has little room.
  public func column(_ kind: Kind) -> Phrase { kinds.short(kind).inside }

  /// So many cases of a kind, as English counts them: `1 complaint`, `2 complaints`.
  public func counted(_ kind: Kind, _ count: Int) -> String {
    "\(count) \((count == 1 ? kinds.phrase(kind) : kinds.plural(kind)).inside.en)"
  }

  /// Where cases of a kind stand, as lists and figures call it: what is only registered is called by
  /// what it waits for.
  public func stage(_ status: Status, of kind: Kind) -> Phrase {
    let word = status == .registered ? waiting?[kind].label : nil
    return word ?? statuses.phrase(status)
  }

  /// How a case ended, or what it waits for: in a word or two, inside a row.
  public func short(_ state: CaseState) -> Phrase {
    state.outcome.map { outcomes.phrase($0) } ?? stage(state.status, of: state.kind).inside
  }

  /// How a case ended, or where it stands.
  public func phrase(of state: CaseState) -> Phrase {
    state.outcome.map { outcomes.phrase($0) } ?? statuses.phrase(state.status)
  }

  /// Where a case stands, and behind it how it ended.
  public func whole(_ state: CaseState) -> [Phrase] {
    [statuses.phrase(state.status)] + (state.outcome.map { [outcomes.phrase($0)] } ?? [])
  }
}

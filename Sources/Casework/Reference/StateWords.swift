import Values
import Vocabulary

/// What the office calls where its cases stand and how they end (`data/labels.json`): the one source of
/// these words for lists, figures, messages and papers.
public struct StateWords: Hashable, Sendable {
  /// Where a case stands.
  public let statuses: Catalogue.List
  /// How a case ended.
  public let outcomes: Catalogue.List
  /// What a case waits for that nobody has taken up yet, by its kind; empty where the office says of it
  /// only that it is registered.
  public let waiting: Catalogue.List

  /// The words out of the file of labels.
  init(_ labels: DataNode) throws(ReferenceError) {
    statuses = try Catalogue.List(labels, "statuses", of: Status.self)
    outcomes = try Catalogue.List(labels, "outcomes", of: Outcome.self)
    waiting =
      labels.child("waiting") == nil
      ? Catalogue.List(entries: []) : try Catalogue.List(labels, "waiting", of: Kind.self)
  }

  /// Where cases of a kind stand, as lists and figures call it: what is only registered is called by
  /// what it waits for.
  public func stage(_ status: Status, of kind: Kind) -> Phrase {
    let word = status == .registered ? waiting[kind.rawValue]?.label : nil
    return word ?? statuses.phrase(status)
  }

  /// How a case ended, or what it waits for: in a word or two, inside a row.
  public func short(_ state: CaseState) -> Phrase {
    state.outcome.map { outcomes.phrase($0) } ?? stage(state.status, of: state.kind).inside
  }

  /// How a case ended, or where it stands.
  public func standing(_ state: CaseState) -> Phrase {
    state.outcome.map { outcomes.phrase($0) } ?? statuses.phrase(state.status)
  }

  /// Where a case stands, and behind it how it ended.
  public func whole(_ state: CaseState) -> [Phrase] {
    [statuses.phrase(state.status)] + (state.outcome.map { [outcomes.phrase($0)] } ?? [])
  }
}

import Casework

/// What reading a file in has done.
public struct ImportReport: Hashable, Sendable {
  /// How many records were new.
  public var new = 0
  /// The lines of the new ones.
  public var newLines: [Int] = []
  /// How many were there already with the same content.
  public var known = 0
  /// The lines of those that are there with other content; they were not changed.
  public var differs: [Int] = []
  /// Of those that differ the numbers of this store by which they are known.
  public var ownNumbers: [Int: CaseNumber] = [:]
  /// The lines of those without a number that equal a record in every cell; they count as known.
  public var equal: [Int] = []
  /// Steps that were judged otherwise than by the rules of today.
  public var judgements: [Judgement] = []

  /// A step of a history that was judged by other rules than it would be today.
  public struct Judgement: Hashable, Sendable {
    /// The line of the record.
    public var line: Int
    /// The place of the step in the history, from 0.
    public var step: Int
    /// The rules: those of an earlier version that allowed the step, or those that are not here.
    public var rules: RuleSet.Name
    /// Whether these rules are here; without them the step was judged by today's.
    public var areHere: Bool
  }
}

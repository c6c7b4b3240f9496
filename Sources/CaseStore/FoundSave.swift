import Casework

/// What became of the last save before the store was opened, which the disk had not confirmed.
public struct FoundSave: Hashable, Sendable {
  /// Whether it is there.
  public let isThere: Bool
  /// The number of the case that it was about; nil where it is not there, or was about none.
  public let number: CaseNumber?
}

/// The one act that makes a damaged store well again.
public enum StoreRemedy: CaseIterable, Hashable, Sendable {
  /// The lists are made anew out of the log.
  case rebuild
  /// What is whole is saved into a new store.
  case recover
}

/// Nothing was taken over, read in or written since somebody waited.
public struct LeftOff: Error {
  /// What whoever does such work throws.
  public init() {}
}

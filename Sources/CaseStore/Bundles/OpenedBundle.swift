/// A bundle that was found whole, before anything of it is in a store.
public struct OpenedBundle: Sendable {
  let content: BundleContent
  /// Where it was read.
  public let path: String
}

/// Opens bundles with the keys that a store had at one moment: it needs no store for that.
public struct BundleOpener: Sendable {
  let keys: SealingKeys

  /// Opens a bundle and sees that it is whole, unchanged and signed.
  ///
  /// - Parameter path: where the file lies, for what is said of it.
  public func open(_ bytes: [UInt8], from path: String) throws -> OpenedBundle {
    do {
      return OpenedBundle(content: try BundleContent(bytes, keys), path: path)
    } catch let fault as BundleFault {
      throw StoreError.bundle(path: path, fault)
    }
  }
}

import Values

extension MountTable {
  /// What a path lies on, or would lie on; nil where the system does not say.
  package func disk(of path: String) -> Mount? { mount(of: StorePlace.real(path)) }
}

extension Mount {
  /// Whether another system writes to it as well, so that no store is kept there.
  package var isShared: Bool { SharedDisk(self) != nil }
}

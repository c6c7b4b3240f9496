extension CaseStore {
  /// Whether persons lie here that cannot be opened until somebody gives the passphrase.
  public var isLocked: Bool { context.keys.now.isLocked }

  /// Refuses what needs persons while they cannot be opened.
  ///
  /// - Throws: ``StoreError/keys(_:)``.
  public func requireKeys() throws { if isLocked { throw StoreError.keys(.locked) } }

  /// The keys of the office: how they stand, and how they are set, changed and carried to another laptop.
  public var keyCare: KeyCare { KeyCare(store: self) }
}

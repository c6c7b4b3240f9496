import Vocabulary

// MARK: The lists made out of the log

extension CaseStore {
  /// What keeps the lists as the log wants them.
  var upkeep: ListUpkeep { ListUpkeep(store: self) }

  /// Brings the lists up to the log. Nothing that is read does so by itself.
  ///
  /// - Throws: ``StoreError/behind(_:)`` where the disk does not let them follow: what was saved is safe
  ///   in the log.
  public func catchUp() throws {
    do {
      try listWhatIsPending()
    } catch let error as StoreError {
      if case .lost = error { throw error }
      throw StoreError.behind(error)
    }
  }

  /// Makes every list, counter and search word anew out of the log. No answer changes by it. What was begun and
  /// left off is gone on with.
  ///
  /// - Throws: ``StoreError/held(path:by:)`` while another desk has the store open.
  public func rebuild() throws {
    guard canWrite else { throw StoreError.openedForReading }
    try connection.requireAlone()
    try upkeep.rebuild()
  }

  /// How far the lists have come where they are being made anew; nil where they are whole.
  public var listsStand: ListsStand? { remaking?.stand }

  /// Does a part of what is to be made anew, some hundredths of a second.
  public func makeMoreLists() throws { try upkeep.makeMore(for: .milliseconds(25)) }

  /// What needs all cases waits until they are in the lists, or has them made.
  ///
  /// - Throws: ``StoreError/remaking(_:)`` where they are made while nobody waits.
  public func requireWholeLists() throws {
    guard let remaking else { return }
    if making == .inParts { throw StoreError.remaking(remaking.stand) }
    try upkeep.finish()
  }
}

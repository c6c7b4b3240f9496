import CaseStore

/// Makes lists anew that say something else than the log.
struct ListMending {
  let store: CaseStore

  /// Looks through the whole store before a day is handed over: figures out of lists that say something else than the
  /// log are given to nobody. Such lists are made anew. A file of evidence that is gone is in no figure.
  ///
  /// - Returns: whether they were.
  /// - Throws: ``StoreError/unsound(damage:)`` where more is wrong.
  func mend() throws -> Bool {
    let damage = try store.check(deep: true, files: false)
    if damage.isEmpty { return false }
    let isOfLists = damage.allSatisfy { fault in
      if case .projection = fault { true } else { false }
    }
    guard isOfLists else { throw StoreError.unsound(damage: damage) }
    try store.rebuild()
    let left = try store.check(deep: true, files: false)
    if !left.isEmpty { throw StoreError.unsound(damage: left) }
    return true
  }
}

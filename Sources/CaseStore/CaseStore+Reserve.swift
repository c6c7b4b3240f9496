/// Room for the case in hand.
extension CaseStore {
  private var reserve: Reserve? {
    canWrite && path != ":memory:" ? Reserve(beside: path) : nil
  }

  /// Does a save; where the disk is full, once more with the room that was kept for it.
  func withReserve<Result>(_ save: () throws -> Result) throws -> Result {
    do {
      return try save()
    } catch StoreError.diskFull(let code) {
      guard let size = reserve?.giveUp() else { throw StoreError.diskFull(code: code) }
      standing.usedReserve = size
      return try save()
    }
  }

  /// Takes the room again when there is enough of it. Call it when nothing else is to do.
  public func keepReserve() {
    guard loss == nil, let reserve else { return }
    if reserve.take(after: standing.usedReserve) { standing.usedReserve = 0 }
  }
}

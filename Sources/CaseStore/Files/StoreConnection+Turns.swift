import Foundation
import GRDB

// One process writes at a time: a turn, and the last one at closing.

extension StoreConnection {
  /// Lets others write, too, when the store is open and is the one that is known; or keeps them from it.
  func opened(alone: Bool) {
    guard let lock else { return }
    if alone { return lock.signAlone() }
    file?.share()
    if let watch { lock.finish(watch.stamps) }
    lock.letGo()
  }

  /// Does something while no other process writes. What is there then counts as this desk's own.
  func inTurn<Result>(_ work: () throws -> Result) throws -> Result {
    if let loss { throw StoreError.lost(path: path, loss) }
    let lock = lock.flatMap { $0.isHeld ? nil : $0 }
    try lock?.take()
    defer { lock?.letGo() }
    if let lock { watch?.follow(lock.record) }
    if let found = watch?.loss {
      lose(found)
      throw StoreError.lost(path: path, found)
    }
    lock?.begin()
    // Also where it is lost: whoever is next then finds the files not as they were left.
    defer { if let watch { lock?.finish(watch.stamps) } }
    return try work()
  }

  /// Refuses what concerns the whole store while another desk has it open.
  func requireAlone() throws {
    guard let file, let lock else { return }
    let isAlone =
      try lock.isHeld
      ? file.isAlone
      : inTurn {
        let isLast = file.takeIfLast()
        file.share()
        return isLast
      }
    if !isAlone { throw StoreError.held(path: path, by: SessionFile.holder(of: path)) }
  }

  /// Looks whether the files are as somebody left them who had the turn.
  func noticeLoss() {
    guard loss == nil, let watch else { return }
    if let found = watch.lossOfNames() { return lose(found) }
    if watch.isAsItWasLeft { return }
    guard let lock, !lock.isHeld else { return lose(.changed) }
    do { try lock.take() } catch {
      // Somebody writes for long: what has become of the files is seen in the next turn.
      return
    }
    defer { lock.letGo() }
    self.watch?.follow(lock.record)
    if let found = self.watch?.loss { lose(found) }
  }
}

// MARK: The last turn

extension StoreConnection {
  /// The last who closes the file copies its log back. Where somebody has his turn for long, this is not the last.
  func takeTurnToClose() {
    guard let lock, !lock.isHeld else { return }
    do {
      try lock.take()
      lock.begin()
    } catch {
      // Whoever has it has the file open.
    }
  }

  /// Says how the files are left, or that nobody has them open any more.
  func finishLastTurn() {
    guard let lock, lock.isHeld else { return }
    if file?.takeIfLast() == true { return lock.forget() }
    watch?.renew()
    if let watch { lock.finish(watch.stamps) }
  }
}

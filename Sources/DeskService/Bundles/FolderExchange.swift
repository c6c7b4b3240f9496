import CaseStore
import Casework
import Desk
import Foundation
import Interchange
import Values
import Vocabulary

/// Reads what other desks put into a folder and keeps this desk's bundle there, while somebody may type. Disks are waited
/// for on a thread of its own; what concerns the store is done a piece at a time while nobody has pressed a key, and left
/// off for one.
package final class FolderExchange {
  private var run: Run?
  private let looking = BackgroundWork<FolderLook.Found>()
  private let writing = BackgroundWork<Written>()

  /// Nothing goes on before somebody begins.
  init() {}

  /// Whether something is done, or is to be.
  package var isBusy: Bool {
    guard let run else { return false }
    return run.isAtWork || Monotonic.milliseconds >= run.nextLook
  }

  /// How long lies between two looks, in milliseconds.
  private static let pause: Int64 = 30_000

  /// What came of a file that was written.
  private enum Written: Sendable {
    case whole(VersionVector)
    case failed(any Error)
  }

  /// A bundle that was opened and is to be taken over.
  private struct Arrived {
    let name: String
    let stamp: FolderLook.Known
    let bundle: OpenedBundle
  }

  private struct Run {
    let open: OpenDesk
    let folder: String
    let clerk: String
    var stand: ExchangeStand
    var seen: [String: FolderLook.Known] = [:]
    /// What this desk knew when it last wrote its own.
    var written: VersionVector?
    var arrived: [Arrived] = []
    /// How many of so many new files were gone through.
    var done = 0
    var all = 0
    /// Whether the folder was looked through, and what is to be written is not yet.
    var isLookedThrough = false
    /// Whether it was begun to look, and not all that follows is done.
    var isAtWork = false
    var nextLook: Int64 = 0
  }
}

// MARK: Beginning and ending

extension FolderExchange {
  /// Begins; what went on before ends.
  func begin(_ folder: String, stays: Bool, _ open: OpenDesk, clerk: String) throws -> [Message] {
    try open.requireKeys()
    var stand = ExchangeStand(folder: folder, stays: stays)
    stand.heard = try FolderExchange.heard(open)
    run = Run(open: open, folder: folder, clerk: clerk, stand: stand)
    return [.exchange(stand)]
  }

  /// Has the folder looked at without waiting for the time of it.
  package func lookAgain() { run?.nextLook = 0 }

  /// Ends it.
  func end() -> [Message] {
    guard var stand = run?.stand else { return [] }
    run = nil
    stand.doing = .ended
    return [.exchange(stand)]
  }

  /// The other desks that were heard of, the newest first.
  private static func heard(_ open: OpenDesk) throws -> [ExchangeStand.Heard] {
    try open.store.bundles.desks().compactMap { desk in
      desk.isOwn ? nil : desk.heard.map { ExchangeStand.Heard(letters: desk.name, at: $0) }
    }.sorted { $0.at > $1.at }
  }
}

// MARK: Going on

extension FolderExchange {
  /// Goes on by one piece.
  ///
  /// - Parameter isAwaited: whether somebody has pressed a key: what is being done is left off then, and done later.
  /// - Returns: how far it has come, where that is news.
  package func goOn(unless isAwaited: @escaping () -> Bool) -> [Message] {
    guard var run else { return [] }
    let before = run.stand
    do {
      try goOn(&run, unless: isAwaited)
    } catch is LeftOff {
      // The key goes first; it is tried again.
    } catch {
      run.stand.tell([run.open.environment.phrase(for: error)])
      rest(&run)
    }
    self.run = run.stand.doing == .ended ? nil : run
    return run.stand == before ? [] : [.exchange(run.stand)]
  }

  private func goOn(_ run: inout Run, unless isAwaited: @escaping () -> Bool) throws {
    for found in looking.take() { take(found, into: &run) }
    for written in writing.take() { take(written, into: &run) }
    if let next = run.arrived.first { return try read(next, &run, unless: isAwaited) }
    if looking.isBusy || writing.isBusy { return }
    if run.isLookedThrough { return try write(&run, unless: isAwaited) }
    if Monotonic.milliseconds >= run.nextLook { try look(&run) }
  }

  private func look(_ run: inout Run) throws {
    let store = run.open.store
    let look = FolderLook(
      folder: run.folder, own: FolderLook.name(of: try store.letters()), seen: run.seen,
      opener: store.bundles.opener)
    // Each look sets when the next is due, so that one that finds nothing is not begun again at once.
    run.nextLook = Monotonic.milliseconds + FolderExchange.pause
    run.isAtWork = true
    if run.stand.doing != .resting { run.stand.doing = .looking }
    looking.begin { leave in look.look(leave) }
  }

  private func take(_ found: FolderLook.Found, into run: inout Run) {
    switch found {
    case .gone:
      if run.stand.isThere { run.stand.tell([FolderExchange.gone(run.folder)]) }
      run.stand.isThere = false
      // Another stick may come in its place.
      (run.written, run.seen) = (nil, [:])
      rest(&run)
    case .new(let count):
      (run.stand.isThere, run.done, run.all) = (true, 0, count)
    case .opened(let name, let stamp, let bundle):
      run.arrived.append(Arrived(name: name, stamp: stamp, bundle: bundle))
    case .refused(let name, let stamp, let error): refuse(name, stamp, error, &run)
    case .end: run.isLookedThrough = true
    }
  }

  static func gone(_ folder: String) -> Phrase {
    Phrase("\(folder)：不在了，插回去就接着看", "\(folder): is not there, it is looked for again")
  }

  /// What cannot be read is named once, until it changes. A file that just goes away, or is not all there yet, is looked
  /// at again.
  private func refuse(
    _ name: String, _ stamp: FolderLook.Known, _ error: any Error, _ run: inout Run
  ) {
    run.done += 1
    guard error is StoreError else { return }
    run.seen[name] = stamp
    run.stand.tell([run.open.environment.phrase(for: error)])
  }

  private func read(
    _ next: Arrived, _ run: inout Run, unless isAwaited: @escaping () -> Bool
  ) throws {
    // It is shown first: to take much over may last.
    let doing = ExchangeStand.Doing.reading(min(run.done + 1, run.all), of: run.all)
    if run.stand.doing != doing {
      run.stand.doing = doing
      return
    }
    do {
      let report = try run.open.store.bundles.read(next.bundle, unless: isAwaited)
      let bundle = try run.open.bundles.told(report, from: next.bundle.path)
      // What brings nothing new is no news.
      if bundle.new > 0 {
        run.stand.news += 1
        run.stand.tell(bundle.words)
      }
      run.stand.heard = try FolderExchange.heard(run.open)
      run.seen[next.name] = next.stamp
      run.done += 1
    } catch let error as StoreError {
      refuse(next.name, next.stamp, error, &run)
    }
    run.arrived.removeFirst()
  }

  private func write(_ run: inout Run, unless isAwaited: @escaping () -> Bool) throws {
    let store = run.open.store
    let known = try store.log.versionVector()
    if known == run.written {
      run.isLookedThrough = false
      return rest(&run)
    }
    if run.stand.doing != .writing {
      run.stand.doing = .writing
      return
    }
    let path = "\(run.folder)/\(FolderLook.name(of: try store.letters()))"
    let author = run.open.environment.author(clerk: run.clerk)
    var bytes: [UInt8] = []
    _ = try store.bundles.write(for: .anybody, by: author, path: path, unless: isAwaited) {
      bytes += $0
    }
    // To sign the log is to write to it: it is looked at again.
    let written = try store.log.versionVector()
    let (whole, opener, files) = (bytes, store.bundles.opener, run.open.environment.storeFiles)
    run.isLookedThrough = false
    writing.begin { leave in
      do {
        try AtomicFile.write(whole, to: path, sparing: files)
        // A stick that says yes to everything is found out now.
        _ = try opener.open(FileReading.bytes(path), from: path)
        leave(.whole(written))
      } catch {
        leave(.failed(error))
      }
    }
  }

  private func take(_ written: Written, into run: inout Run) {
    switch written {
    case .whole(let vector): run.written = vector
    case .failed(let error): run.stand.tell([run.open.environment.phrase(for: error)])
    }
    rest(&run)
  }

  /// Nothing more is to be done before the next look, or at all.
  private func rest(_ run: inout Run) {
    (run.isLookedThrough, run.isAtWork) = (false, false)
    run.stand.doing = run.stand.stays ? .resting : .ended
    run.nextLook = Monotonic.milliseconds + FolderExchange.pause
  }
}

import Foundation
import Values

/// A file beside a store that an open screen holds: its lock says that the screen is there, its number whose the
/// half-typed forms are.
///
/// The kernel gives the lock back however the screen ends. A file that nobody holds was left by a screen that did not
/// leave in order.
public final class SessionFile {
  /// The number of the screen, from 1; the lowest that is free.
  public let number: Int
  /// Whether the last screen of this number did not leave in order.
  public let wasLeft: Bool
  private let store: String
  /// The descriptors of its file, and of those it took over, by number.
  private var held: [Int: Int32]

  /// So many screens at most have a number of their own.
  static let most = 99

  /// The name of the file of a number; the first has the one that all had.
  static func path(beside store: String, _ number: Int) -> String {
    number == 1 ? store + ".session" : "\(store).session-\(number)"
  }

  /// The files that are there of screens beside the first.
  static func others(beside store: String) -> [String] {
    (2...most).map { path(beside: store, $0) }.filter { access($0, F_OK) == 0 }
  }

  /// Takes the lowest number that no screen has. Where the disk takes no file for it, others do not see that.
  ///
  /// - Throws: ``StoreError/held(path:by:)`` where there are too many screens.
  public init(store: String) throws {
    for number in 1...SessionFile.most {
      let wasLeft = access(SessionFile.path(beside: store, number), F_OK) == 0
      switch SessionFile.take(number, of: store) {
      case .held: continue
      case .taken(let descriptor): held = [number: descriptor]
      case .notMade: held = [number: -1]
      }
      (self.store, self.number, self.wasLeft) = (store, number, wasLeft)
      return
    }
    throw StoreError.held(path: store, by: SessionFile.holder(of: store))
  }

  deinit { for descriptor in held.values { close(descriptor) } }

  /// Removes the file, and with it all that was taken over: the screen leaves in order.
  public func end() {
    for (number, descriptor) in held {
      unlink(SessionFile.path(beside: store, number))
      close(descriptor)
    }
    held = [:]
  }
}

extension SessionFile {
  /// Whether a half-typed form is this screen's: it opened it, or whoever did is gone. Then it is taken over, with all
  /// that lay there.
  public func owns(_ draft: Int) -> Bool {
    let number = DraftNumbers.screen(of: draft)
    if held[number] != nil { return true }
    guard (1...SessionFile.most).contains(number),
      case .taken(let descriptor) = SessionFile.take(number, of: store)
    else { return false }
    held[number] = descriptor
    return true
  }

  /// Whether no screen of a lower number is open: what one of them is to do for all, this one does.
  public var isFirst: Bool {
    !(1..<number).contains { held[$0] == nil && SessionFile.isHeld($0, of: store) }
  }

  /// Whoever has a screen open on a store, the one of the lowest number; nil where nobody has.
  static func holder(of store: String) -> Holder? { holders(of: store).first }

  /// Whether a process has a screen open on a store.
  public static func isOpen(in process: Int32, on store: String) -> Bool {
    holders(of: store).contains { $0.process == process }
  }

  /// All that have one, by their numbers.
  private static func holders(of store: String) -> [Holder] {
    (1...most).filter { isHeld($0, of: store) }.compactMap { number in
      do {
        let line = try FileHead.bytes(of: path(beside: store, number), upTo: TurnRecord.size)
        return TurnRecord.signature(line)?.holder
      } catch {
        return nil
      }
    }
  }

  private static func isHeld(_ number: Int, of store: String) -> Bool {
    let descriptor = open(path(beside: store, number), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// What came of taking a number.
  private enum Taking {
    case taken(Int32)
    case held, notMade
  }

  /// Takes the file of a number and signs it; what is too long for that is somebody's own file.
  private static func take(_ number: Int, of store: String) -> Taking {
    let path = path(beside: store, number)
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return errno == ELOOP || errno == EISDIR ? .held : .notMade }
      var status = stat()
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0,
        status.st_size <= TurnRecord.size
      else {
        close(descriptor)
        return .held
      }
      // Whoever left meanwhile has removed the file that was opened here.
      guard FileIdentity(descriptor: descriptor) == FileIdentity(path) else {
        close(descriptor)
        continue
      }
      let line = TurnRecord.line(
        Holder(process: getpid(), since: Instant(seconds: time(nil)), purpose: .screen),
        isBrief: false)
      ftruncate(descriptor, 0)
      pwrite(descriptor, line, line.count, 0)
      return .taken(descriptor)
    }
  }
}

/// The numbers of half-typed forms: each screen gives its own, so that no two give one twice.
enum DraftNumbers {
  /// So many a screen has.
  static let ofOneScreen = 1_000_000

  /// The screen that gave a number.
  static func screen(of draft: Int) -> Int { max(0, draft - 1) / ofOneScreen + 1 }

  /// The numbers that a screen gives.
  static func of(screen number: Int) -> ClosedRange<Int> {
    (number - 1) * ofOneScreen + 1...number * ofOneScreen
  }
}

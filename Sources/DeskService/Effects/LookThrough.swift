import CaseStore
import Desk
import Values

/// Looks through the file of a store behind a desk that did not leave in order.
struct LookThrough {
  /// Whether the file has still to be looked through.
  private var isDue: Bool
  /// What was found wrong with it, until somebody is told.
  private var finding: Phrase?

  init(isDue: Bool) { self.isDue = isDue }

  /// Lets SQLite look through the pages while nobody types. Where somebody does, it begins anew the next time.
  mutating func goOn(_ open: OpenDesk, unless isAwaited: @escaping () -> Bool) {
    guard isDue else { return }
    do {
      let store = open.store
      guard let damage = try store.read(unless: isAwaited, work: store.checkPages) else { return }
      isDue = false
      guard let first = damage.first?.phrase else { return }
      finding = Phrase(
        "上次没有正常退出，查出 \(damage.count) 处损坏（\(first.zh)），请运行 check",
        "The desk ended without leaving, and \(damage.count) faults were found (\(first.en)): run check"
      )
    } catch {
      isDue = false
      finding = open.environment.phrase(for: error)
    }
  }

  /// What was found, once.
  mutating func take() -> [Message] {
    defer { finding = nil }
    return finding.map { [.done($0)] } ?? []
  }
}

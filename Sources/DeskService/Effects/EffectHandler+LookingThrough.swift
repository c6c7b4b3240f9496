import CaseStore
import Desk
import Values

extension EffectHandler {
  /// After a desk that did not leave in order, lets SQLite look through the pages of the file while nobody types. Where
  /// somebody does, it begins anew the next time.
  func lookThrough() {
    guard hasToLookThrough else { return }
    do {
      guard let damage = try store.read(unless: isAwaited, work: store.checkPages) else { return }
      hasToLookThrough = false
      guard let first = damage.first?.phrase else { return }
      finding = Phrase(
        "上次没有正常退出，查出 \(damage.count) 处损坏（\(first.zh)），请运行 check",
        "The desk ended without leaving, and \(damage.count) faults were found (\(first.en)): run check"
      )
    } catch {
      hasToLookThrough = false
      finding = environment.phrase(for: error)
    }
  }

  /// What was found, once.
  package func takeFinding() -> [Message] {
    defer { finding = nil }
    return finding.map { [.done($0)] } ?? []
  }
}

import Foundation
import Synchronization

/// Elements that are made into something else on the other processors, while whoever began that goes on.
///
/// The database is for one alone: it is read and written by whoever waits here, and by nobody else.
final class Ahead<Element: Sendable, Made: Sendable>: Sendable {
  private let elements: [Element]
  private let make: @Sendable (Element) -> Made
  /// How many elements somebody has taken up.
  private let taken = Atomic(0)
  /// What was made, by the place of its first element.
  private let parts = Mutex<[Int: [Made]]>([:])
  private let helpers = DispatchGroup()

  /// So many elements are taken up at a time.
  private static var part: Int { 8 }

  init(_ elements: [Element], _ make: @escaping @Sendable (Element) -> Made) {
    self.elements = elements
    self.make = make
    if elements.isEmpty { return }
    for _ in 1..<max(2, ProcessInfo.processInfo.activeProcessorCount) {
      DispatchQueue.global(qos: .userInitiated).async(group: helpers) { self.work() }
    }
  }

  private func work() {
    while true {
      let start = taken.add(Ahead.part, ordering: .relaxed).oldValue
      if start >= elements.count { return }
      let made = elements[start..<min(start + Ahead.part, elements.count)].map(make)
      parts.withLock { $0[start] = made }
    }
  }

  /// All that was made, in the order of the elements. Whoever waits takes part in the work.
  func made() -> [Made] {
    work()
    helpers.wait()
    return parts.withLock { parts in
      stride(from: 0, to: elements.count, by: Ahead.part).flatMap { parts[$0] ?? [] }
    }
  }
}

import Casework
import Synchronization

@testable import Desk

/// A desk that is recorded once, for the settings and the clerk of a test, and copied for every other.
final class RecordedDesk: Sendable {
  private struct Owner: Hashable {
    var settings: DeskSettings
    var clerk: String
  }

  private let recorded = Mutex<[Owner: CopiedStore]>([:])
  private let filled: @Sendable (Context) throws -> DeskInMemory

  /// - Parameter filled: makes the desk.
  init(_ filled: @escaping @Sendable (Context) throws -> DeskInMemory) { self.filled = filled }

  /// A copy that goes its own way.
  func copy(_ context: Context) throws -> DeskInMemory {
    let owner = Owner(settings: context.settings, clerk: context.clerk)
    let pages = try recorded.withLock { desks in
      let pages = try desks[owner] ?? CopiedStore(try filled(context).store)
      desks[owner] = pages
      return pages
    }
    return try DeskInMemory(context, over: try pages.store())
  }
}

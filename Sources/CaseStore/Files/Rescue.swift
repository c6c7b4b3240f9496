import Casework
import GRDB

/// What of a lost store could be written to another file.
public struct Rescue: Hashable, Sendable {
  /// How many cases are in it.
  public var cases: Int
  /// How many half-typed forms are in it.
  public var drafts: Int
  /// What could not be read.
  public var lost = LostParts()
  /// The half-typed forms that are not in it, because no case can be made of them.
  public var unwritten: Set<Draft.ID> = []

  /// So many cases and so many half-typed forms.
  public init(cases: Int, drafts: Int) {
    self.cases = cases
    self.drafts = drafts
  }
}

extension Rescue {
  /// What is in a copy, which must have the last save that was answered.
  init(counting copy: CaseStore, upTo last: Int, of desk: DeskID) throws {
    self = try copy.read { db in
      // The look through the copy, which follows, holds the end of the log against the log itself.
      guard copy.desk == desk, try db.head(of: desk).sequence >= last else {
        throw StoreError.copyDamaged(path: copy.path, damage: [])
      }
      return Rescue(
        cases: try db.count("event WHERE \(EventKind.sql(.opened))"),
        drafts: try db.count("draft"))
    }
  }
}

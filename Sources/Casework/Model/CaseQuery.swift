import Values
import Vocabulary

/// Which cases are asked for, and in what order.
public struct CaseQuery: Hashable, Sendable {
  /// Where a case stands, in the coarse.
  public enum State: Hashable, Sendable {
    case any, open, closed
    /// Open or closed, with a deadline whose last day has passed.
    case overdue
    /// Due today or tomorrow, not overdue.
    case dueSoon
  }
  /// What a list is sorted by, in the order in which a screen goes through them.
  public enum Sort: String, CaseIterable, HashedByCase, Sendable {
    case due, received, department, merchant, clerk, arrival, amount
  }

  /// Where the cases stand; `any` leaves void ones out, unless ``status`` asks for them.
  public var state: State
  /// The kind of case; nil is any.
  public var kind: Kind?
  /// The status; nil is any.
  public var status: Status?
  /// The first day of receipt.
  public var from: Day?
  /// The last day of receipt.
  public var to: Day?
  /// The venue's whole name; nil is any.
  public var venue: String?
  /// The department last referred or handed over to, by its whole name; nil is any.
  public var department: String?
  /// Words that must all match: the tail of a number, a whole name, a whole phone or its last
  /// four digits, or a part of merchant, product, facts or notes.
  public var search: String
  /// Only complaints and reports that have no number on the national 12315 platform yet: all goes
  /// through it (总局令第121号 art. 40).
  public var isUnkeyed = false
  /// Only settled complaints whose visitor has not answered a call yet.
  public var isUncalled = false
  /// Only cases that were given to no department.
  public var hasNoDepartment = false
  /// Only cases that say two things, since two desks worked on them without knowing of each other.
  public var isContested = false
  /// Only cases whose decision nobody has told yet.
  public var isUntold = false
  /// Newest first for `received`, nearest first for `due`, largest first for `amount`, oldest
  /// first for `arrival` (of those to be called back, the first closed, and whom nobody reached last);
  /// the others stand by name, the nearest day first within one, and those without a name last.
  public var sort: Sort
  /// How many cases at most; nil is all.
  public var limit: Int?
  /// How many cases of the order are passed over, so that a long list is read in parts.
  public var offset = 0
  /// The first day that something may be due; nil is any.
  public var dueFrom: Day?
  /// The last day that something may be due; nil is any.
  public var dueTo: Day?

  /// A question; what is left out is not asked.
  public init(
    state: State = .any, kind: Kind? = nil, status: Status? = nil, from: Day? = nil,
    to: Day? = nil, venue: String? = nil, department: String? = nil, search: String = "",
    sort: Sort = .received, limit: Int? = nil
  ) {
    self.state = state
    self.kind = kind
    self.status = status
    self.from = from
    self.to = to
    self.venue = venue
    self.department = department
    self.search = search
    self.sort = sort
    self.limit = limit
  }
}

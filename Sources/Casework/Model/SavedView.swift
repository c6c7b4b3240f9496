import Values

/// A way of looking at open cases that somebody gave a name to.
public struct SavedView: Hashable, Sendable {
  /// What it is called; one name is one view.
  public var name: String
  /// The kind of open.
  public var group: OpenGroup
  /// The order.
  public var sort: CaseQuery.Sort
  /// The words that must be found; empty for none.
  public var search: String

  /// A view with all its parts.
  public init(name: String, group: OpenGroup, sort: CaseQuery.Sort, search: String) {
    self.name = name
    self.group = group
    self.sort = sort
    self.search = search
  }
}

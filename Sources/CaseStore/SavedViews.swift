import Casework
import GRDB
import Values

/// Named ways of looking at open cases. They lie beside the log: they say how this desk likes to
/// look and nothing about any case.
public struct SavedViews {
  let connection: StoreConnection

  /// The named views, by name. One that cannot be read any more is left out.
  public func all() throws -> [SavedView] {
    try connection.read { db in try views(in: db) }
  }

  /// Keeps a view, in the place of the one of the same name.
  public func keep(_ view: SavedView) throws {
    try change { $0.filter { $0.name != view.name } + [view] }
  }

  /// Forgets the view of that name.
  public func drop(named name: String) throws {
    try change { $0.filter { $0.name != name } }
  }

  private func change(_ work: ([SavedView]) -> [SavedView]) throws {
    try connection.write { db in
      let views = work(try views(in: db)).sorted { $0.name < $1.name }
      try db.setMeta(.views, JSON.array(views.map(\.json)).text)
    }
  }

  private func views(in db: Database) throws -> [SavedView] {
    guard let text = try db.meta(.views) else { return [] }
    do {
      return try JSON.parse(text).array?.compactMap(SavedView.init) ?? []
    } catch {
      // Written by a version that wrote otherwise: nothing of a case is lost by it.
      return []
    }
  }
}

extension SavedView {
  fileprivate var json: JSON {
    .object([
      JSONMember(key: "name", value: .string(name)),
      JSONMember(key: "group", value: .string(group)),
      JSONMember(key: "sort", value: .string(sort.rawValue)),
      JSONMember(key: "search", value: .string(search)),
    ])
  }

  /// Nil for what no version of ours wrote.
  fileprivate init?(_ json: JSON) {
    guard let name = json["name"]?.string,
      let group = json["group"]?.string,
      let sort = json["sort"]?.string.flatMap(CaseQuery.Sort.init(rawValue:))
    else { return nil }
    self.init(name: name, group: group, sort: sort, search: json["search"]?.string ?? "")
  }
}

import Casework
import GRDB
import Values

/// Named ways of looking at open cases. They lie beside the log: they say how this desk likes to
/// look and nothing about any case.
public struct SavedViews {
  let connection: StoreConnection

  /// The named views, by name. One that this version does not understand is left out, and stays.
  public func all() throws -> [SavedView] {
    try connection.read { db in try entries(in: db)?.compactMap(SavedView.init) ?? [] }
  }

  /// Keeps a view, in the place of the one of the same name.
  ///
  /// - Throws: ``StoreError/viewsNotUnderstood`` where another version keeps its views in another way.
  public func keep(_ view: SavedView) throws {
    try change { entries in
      let others = entries.filter { SavedView($0)?.name != view.name }
      return (others + [view.json]).sorted { SavedView.name(in: $0) < SavedView.name(in: $1) }
    }
  }

  /// Forgets the view of that name.
  ///
  /// - Throws: ``StoreError/viewsNotUnderstood`` as when one is kept.
  public func drop(named name: String) throws {
    try change { $0.filter { SavedView($0)?.name != name } }
  }

  /// Changes what this version understands; everything else is written back as it was, for the version that
  /// wrote it.
  private func change(_ work: ([JSON]) -> [JSON]) throws {
    try connection.write { db in
      guard let entries = try entries(in: db) else { throw StoreError.viewsNotUnderstood }
      try db.setMeta(.views, JSON.array(work(entries)).text)
    }
  }

  /// The views as they were written; nil of what is no list.
  private func entries(in db: Database) throws -> [JSON]? {
    guard let text = try db.meta(.views) else { return [] }
    do {
      return try JSON.parse(text).array
    } catch {
      // No JSON at all: whoever wrote it may read it again, so it is left.
      return nil
    }
  }
}

extension SavedView {
  fileprivate var json: JSON {
    [
      "name": .string(name), "group": .string(group.rawValue), "sort": .string(sort.rawValue),
      "search": .string(search),
    ]
  }

  /// What an entry calls itself, understood or not.
  fileprivate static func name(in json: JSON) -> String { json["name"]?.string ?? "" }

  /// Nil of what this version does not understand: a group or an order that it does not have, too.
  fileprivate init?(_ json: JSON) {
    guard let name = json["name"]?.string,
      let group = json["group"]?.string.flatMap(OpenGroup.init(rawValue:)),
      let sort = json["sort"]?.string.flatMap(CaseQuery.Sort.init(rawValue:))
    else { return nil }
    self.init(name: name, group: group, sort: sort, search: json["search"]?.string ?? "")
  }
}

import Values

extension JSON {
  /// The value behind a path; rows of lists are named by id, id/detail or id/unit.
  public func figure(_ path: String) -> JSON? {
    path.split(separator: ".").reduce(Optional(self)) { value, key in
      guard let rows = value?.array else { return value?[String(key)] }
      return rows.first { $0.names.contains(String(key)) }
    }
  }

  private var names: [String] {
    guard let id = self["id"]?.string else { return [] }
    return [id] + ["detail", "unit"].compactMap { self[$0]?.string }.map { "\(id)/\($0)" }
  }

  /// A number as a whole one; 0 where there is none.
  public func whole(_ key: String) -> Int {
    if case .number(let digits)? = self[key] { Int(digits) ?? 0 } else { 0 }
  }

  /// The document with a member otherwise, or one more.
  public func setting(_ key: String, _ value: JSON) -> JSON {
    .object((members ?? []).filter { $0.key != key } + [JSONMember(key: key, value: value)])
  }
}

import Values

extension Catalogue {
  /// What the office calls each case of an enum of the program. That none lacks its words is found out when
  /// they are read, so that each is told by them and never by its id.
  public struct Names<ID>: Hashable, Sendable
  where ID: CaseIterable & Sendable & RawRepresentable, ID.RawValue == String {
    /// All entries, for ids out of files and stores, which another program may have written.
    public let list: List

    /// Words for ids that the program itself knows: each of them has words, and nothing else has.
    ///
    /// - Parameters:
    ///   - known: the entries, where they were read for other ids already.
    ///   - more: ids that stand beside them.
    init(
      _ root: DataNode, _ key: String, _ known: List? = nil, also more: [String] = []
    ) throws(ReferenceError) {
      let list = if let known { known } else { try List(root, key) }
      let ids = ID.allCases.map(\.rawValue) + more
      let node = try root.array(key)
      for (entry, element) in zip(list.entries, node.elements) where !ids.contains(entry.id) {
        throw element.error(.wrongValue(key: "id", value: entry.id))
      }
      if let missing = ids.first(where: { !list.contains($0) }) {
        throw node.error(.missingKey(missing))
      }
      self.init(list)
    }

    /// Of a list in which each of them has words.
    init(_ list: List) { self.list = list }

    /// All that is said of one.
    public subscript(name: ID) -> Entry {
      guard let entry = list[name.rawValue] else {
        preconditionFailure("\(name.rawValue) was read without its words")
      }
      return entry
    }

    /// The name of one.
    public func phrase(_ name: ID) -> Phrase { self[name].label }

    /// The name of one in one language.
    public func label(_ name: ID, _ language: Language) -> String { self[name].label[language] }

    /// The name of one where there is little room.
    public func short(_ name: ID) -> Phrase { self[name].short }

    /// The name of several.
    public func plural(_ name: ID) -> Phrase { self[name].plural }
  }
}

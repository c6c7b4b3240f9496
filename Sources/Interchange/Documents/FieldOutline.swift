import Casework
import Values
import Vocabulary

/// The keys of a case as a document nests them: the fields in their order, those of a group inside its
/// object, and what is said beside some of them.
package struct FieldOutline: Sendable {
  /// A key, or an object of keys.
  package indirect enum Node: Hashable, Sendable {
    case field(Field)
    /// How far the value of a field is known, under this key.
    case approx(Field, key: String)
    /// Who took the case down: no field, for nobody fills it in.
    case clerk
    case group(Field.Group, [Node])
  }

  /// The keys and objects of the document itself.
  package let nodes: [Node]

  /// That of all fields.
  package static let whole = FieldOutline(Field.allCases)

  /// That of some fields.
  package init(_ fields: [Field]) { nodes = FieldOutline.nodes(fields[...], depth: 0) }

  private static func nodes(_ fields: ArraySlice<Field>, depth: Int) -> [Node] {
    var (nodes, rest): ([Node], _) = ([], fields)
    while let field = rest.first {
      if let group = group(of: field, depth) {
        let own = rest.prefix { self.group(of: $0, depth) == group }
        nodes.append(.group(group, self.nodes(own, depth: depth + 1)))
        rest = rest.dropFirst(own.count)
      } else {
        nodes.append(.field(field))
        if let key = field.approxKey { nodes.append(.approx(field, key: key)) }
        if field == .venue { nodes.append(.clerk) }
        rest = rest.dropFirst()
      }
    }
    return nodes
  }

  private static func group(of field: Field, _ depth: Int) -> Field.Group? {
    field.group?.path.dropFirst(depth).first
  }
}

extension FieldOutline {
  /// All keys in their order, without the objects that they lie in.
  package var leaves: [Node] { nodes.flatMap(FieldOutline.leaves) }

  private static func leaves(_ node: Node) -> [Node] {
    if case .group(_, let nodes) = node { nodes.flatMap(leaves) } else { [node] }
  }
}

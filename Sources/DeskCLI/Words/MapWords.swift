import Casework
import Interchange
import Values
import Vocabulary

/// What a column of somebody else's sheet becomes, in words.
enum MapWords {
  static func words(for target: ColumnTarget, _ catalogue: Catalogue) -> Phrase {
    switch target {
    case .facts: Phrase("经过里的一行", "a line of the facts")
    case .leftOut: Phrase("不读的", "not read")
    case .person: Phrase("姓名和电话", "name and phone")
    case .result: Phrase("办得怎样", "what came of it")
    case .resultDay: Phrase("何时办的", "when it was dealt with")
    case .recovered: Term.recovered.inside
    case .column(let id): column(id, catalogue)
    }
  }

  private static func column(_ id: String, _ catalogue: Catalogue) -> Phrase {
    if let field = Field(rawValue: id) { return field.declaration.heading }
    if let own = catalogue.custom.first(where: { $0.name == id }) { return own.label }
    switch id {
    case "kind": return Term.kind
    case "external_id", "number": return Term.externalID
    case "clerk": return Term.clerk
    default: return Phrase(id)
    }
  }
}

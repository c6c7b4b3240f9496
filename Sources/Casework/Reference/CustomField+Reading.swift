import Values
import Vocabulary

extension CustomField {
  /// The file in which an office declares its own fields.
  public static let file = "fields.json"

  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("id", "zh", "en", "kind", "keeping", "choices")
    let id = try node.words("id")
    let kind = try node.word("kind", among: Kind.allCases.map(\.rawValue))
    let keeping = try node.word("keeping", among: Field.Keeping.allCases.map(\.rawValue))
    guard
      let field = CustomField(
        id: id, label: try node.label(), kind: Kind(rawValue: kind) ?? .text,
        keeping: Field.Keeping(rawValue: keeping) ?? .personal)
    else { throw try node.wrong("id", id) }
    self = field
    guard self.kind == .choice else {
      if let stray = node.child("choices") { throw stray.error(.unknownKey("choices")) }
      return
    }
    for choice in try node.filled("choices") {
      try choice.allow("id", "zh", "en")
      let id = try choice.words("id")
      if choices[id] != nil { throw choice.error(.duplicate(id)) }
      choices[id] = try choice.label()
    }
  }
}

extension DataNode {
  /// The fields that an office adds.
  func customFields() throws(ReferenceError) -> [CustomField] {
    try allow("entries")
    return try array("entries").distinct(CustomField.init) { $0.id }
  }
}

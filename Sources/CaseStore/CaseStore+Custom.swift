import Casework
import GRDB
import Values

extension CaseStore {
  /// The fields of offices that cases of this store have values of, by the order of their ids: those that
  /// this office declares as it does, the others as their values brought them.
  public func customFields() throws -> [CustomField] {
    let rows = try read { db in try db.rows("SELECT id, declaration FROM custom_field ORDER BY id")
    }
    return try rows.compactMap { row in
      let id: String = row["id"]
      return try reference.catalogue.custom.first { $0.id == id }
        ?? CustomField(id: id, declaration: JSON.parse(row["declaration"] as String))
    }
  }
}

extension Database {
  /// Remembers a field that a case has a value of.
  func know(_ field: CustomField) throws {
    let declaration = field.declaration(of: nil, isFilled: true).text
    try run(
      """
      INSERT INTO custom_field (id, declaration) VALUES (?, ?)
      ON CONFLICT (id) DO UPDATE SET declaration = max(declaration, excluded.declaration)
      """, [field.id, declaration])
  }
}

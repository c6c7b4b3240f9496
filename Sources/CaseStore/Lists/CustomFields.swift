import Casework
import GRDB
import Values

extension Case {
  /// The fields of offices that the case has or ever had a value of, as the values brought them.
  ///
  /// They are those of its events, which nothing takes away: a field that was emptied everywhere is known
  /// after the lists were made anew as it was before.
  var customFields: Set<CustomField> {
    let values = timeline.flatMap { $0.event.payload.customValues }
    return Set(values.filter(\.isFilled).map(\.field))
  }
}

extension EventPayload {
  fileprivate var customValues: [CustomValue] {
    switch self {
    case .opened(let registration): Array(registration.fields.custom.values)
    case .stepped(let step): Array(step.action.custom.values)
    case .tallied, .undone, .redone, .configured, .disclosed, .reported, .erased, .attached, .keyed,
      .staffed, .unknown:
      []
    }
  }
}

extension CustomField {
  /// What the list of fields holds of it.
  var listed: String { declaration(of: nil, isFilled: true).text }

  /// Puts it into the list of fields.
  func remember(in db: Database) throws {
    try db.run(
      """
      INSERT INTO custom_field (id, declaration) VALUES (?, ?)
      ON CONFLICT (id) DO UPDATE SET declaration = max(declaration, excluded.declaration)
      """, [id, listed])
  }

  /// Which of two declarations of one field is kept, whichever came first: the one that SQLite, too, calls
  /// the greater.
  static func kept(_ one: String, _ other: String) -> String {
    one.utf8.lexicographicallyPrecedes(other.utf8) ? other : one
  }
}

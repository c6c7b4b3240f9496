import Foundation

/// The log of a store as one plain table for the sqlite3 shell: what an import is held beside.
///
/// Each event is one row, with the person and the texts beside it as they are stored, in a table with the
/// indexes of the log. What is binary becomes a text of the same length, since a sheet has no other.
struct EventTable {
  let store: KeptStore

  init(_ store: KeptStore) { self.store = store }

  /// Writes the rows and the table's definition beside the store.
  func write(scratch: String) throws {
    let columns = try store.ask("SELECT name, type FROM pragma_table_info('event')", in: scratch)
      .split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
    let values = columns.map { column in
      column.last == "BLOB"
        ? "substr(hex(e.\(column[0])), 1, length(e.\(column[0])))" : "e.\(column[0])"
    }
    let rows = """
      SELECT \(values.joined(separator: ", ")), CAST(p.body AS TEXT), CAST(t.body AS TEXT)
      FROM event e LEFT JOIN person p ON p.desk = e.desk AND p.sequence = e.sequence
        LEFT JOIN free_text t ON t.desk = e.desk AND t.sequence = e.sequence
      ORDER BY e.sequence
      """
    _ = try ChildRun("sqlite3", ["-readonly", "-csv", store.path, rows], output: store.events)
    let indexes = try store.ask(
      """
      SELECT sql || ';' FROM sqlite_master
      WHERE tbl_name = 'event' AND type = 'index' AND sql IS NOT NULL
      """, in: scratch)
    let names = columns.map { "\($0[0]) \($0[1] == "BLOB" ? "TEXT" : $0[1])" }
    let table =
      "CREATE TABLE event (\((names + ["person_body TEXT", "text_body TEXT"]).joined(separator: ", ")), "
      + "PRIMARY KEY (desk, sequence)) STRICT;"
    try [table, indexes].joined(separator: "\n").write(
      toFile: store.schema, atomically: true, encoding: .utf8)
  }

  /// Milliseconds that the shell takes to import the rows into a new file.
  func imported(into path: String) throws -> Double {
    defer { unlink(path) }
    let script = path + ".sql"
    try ".read \(store.schema)\n.mode csv\n.import \(store.events) event\n".write(
      toFile: script, atomically: true, encoding: .utf8)
    return try ChildRun("sqlite3", ["-bail", path], input: script).passed
  }
}

import Foundation

/// A store that is kept, and what was written out of it.
struct KeptStore {
  /// The store's file; it is read and never written to.
  let path: String
  /// How many cases it has.
  let cases: Int

  private var folder: String { String(path.dropLast("/desk.db".count)) }
  /// All its cases with their histories, as `export` writes and `import` reads them.
  var documents: String { folder + "/cases.jsonl" }
  /// Its log, one row an event with the texts beside it, as the sqlite3 shell imports it.
  var events: String { folder + "/events.csv" }
  /// The table that those are imported into, with the indexes of the log.
  var schema: String { folder + "/events.sql" }

  /// What the sqlite3 shell answers to a question.
  func ask(_ question: String, in scratch: String) throws -> String {
    try ChildRun.answer("sqlite3", ["-readonly", path, question], in: scratch)
  }
}

/// The stores of invented cases, made once for each size and each version of the program's own format.
final class KeptStores {
  private let root: String
  private let program: String
  private let scratch: String
  /// What the folder of this version is called.
  private let version: String

  /// - Parameters:
  ///   - root: where they are kept.
  ///   - folder: where files of this run lie.
  init(root: String, program: String, folder: String) throws {
    (self.root, self.program, scratch) = (root, program, folder)
    version = try Self.version(program, folder)
  }

  /// The versions of the tables and of what makes the lists, and that of the cases themselves. The key of the office that
  /// the lists were made with is the store's own.
  private static func version(_ program: String, _ folder: String) throws -> String {
    let probe = KeptStore(path: folder + "/desk.db", cases: 0)
    try setUp(probe.path, program, folder)
    let words = try probe.ask(
      "SELECT user_version || ' ' || value FROM pragma_user_version, meta WHERE key = 'made_with'",
      in: folder
    ).split(separator: " ")
    guard words.count == 5 else { throw BenchmarkError.file(probe.path) }
    unlink(probe.path)
    return "\(words[0])-\(words[1])-\(words[3].prefix(8))-\(SpreadStore.version)"
  }

  private static func setUp(_ path: String, _ program: String, _ home: String) throws {
    _ = try ChildRun(
      program, ["--store", path, "setup", "--desk", "A"], variables: Bench.variables(home: home))
  }

  /// The store of so many cases, made where it is not there yet.
  func store(_ cases: Int) throws -> KeptStore {
    let folder = "\(root)/\(version)/\(cases)"
    let store = KeptStore(path: folder + "/desk.db", cases: cases)
    if FileManager.default.fileExists(atPath: folder) { return store }
    let making = "\(scratch)/making-\(cases)"
    try FileManager.default.createDirectory(atPath: making, withIntermediateDirectories: true)
    let took = try milliseconds { try make(KeptStore(path: making + "/desk.db", cases: cases)) }
    try FileManager.default.createDirectory(
      atPath: "\(root)/\(version)", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: making, toPath: folder)
    Progress.tell("a store of \(cases) cases was made in \(Int(took / 1000)) s: \(folder)")
    return store
  }

  private func make(_ store: KeptStore) throws {
    try Self.setUp(store.path, program, scratch)
    guard store.cases > 0 else { return }
    Progress.tell("making a store of \(store.cases) cases, once")
    try SpreadStore(program: program, folder: scratch).fill(store)
    _ = try ChildRun(
      program, ["--store", store.path, "export", "--unmask", store.documents],
      variables: Bench.variables(home: scratch))
    try EventTable(store).write(scratch: scratch)
  }
}

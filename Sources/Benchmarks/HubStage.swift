import Foundation

/// A PostgreSQL of a benchmark's own, reached by a socket in its folder. It counts what its statements take.
final class HubStage {
  /// Where the programs of a server lie; nil on a machine without one.
  static let programs: String? = {
    let root = "/usr/lib/postgresql"
    do {
      return try FileManager.default.contentsOfDirectory(atPath: root).compactMap { Int($0) }
        .sorted().map { "\(root)/\($0)/bin" }.last { access($0 + "/initdb", X_OK) == 0 }
    } catch { return nil }
  }()

  private static let (port, venue) = (5432, "venue1")
  /// Not below the stores: the server's user may not see them.
  let folder: String
  private let programs: String
  /// The database of the hub that was made last.
  private var database = "postgres"
  private var hubs = 0

  /// Starts it.
  init() throws {
    guard let programs = HubStage.programs else {
      throw BenchmarkError.program("no PostgreSQL server on this machine")
    }
    self.programs = programs
    folder = "\(FileManager.default.temporaryDirectory.path)/desk315-hub-\(getpid())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if HubStage.isRoot { try shell("chown postgres .") }
    try shell("\(server("initdb")) -D data -U admin -A trust -E UTF8 >said")
    let settings = [
      "listen_addresses=", "unix_socket_directories=\(folder)", "port=\(HubStage.port)",
      "shared_preload_libraries=pg_stat_statements",
    ].map { "-c \($0)" }.joined(separator: " ")
    try shell("\(server("pg_ctl")) -D data -w -l server.log -o '\(settings)' start >said")
    try ask("CREATE ROLE \(HubStage.venue) LOGIN")
  }

  /// Ends it, and nothing of it stays.
  func end() {
    do {
      try shell("\(server("pg_ctl")) -D data -w -m immediate stop >said")
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Progress.tell("left behind: \(folder)")
    }
  }

  /// Makes a hub that knows nobody yet.
  func makeHub(_ bench: Bench) throws {
    hubs += 1
    try ask("CREATE DATABASE hub\(hubs)")
    database = "hub\(hubs)"
    try ask("CREATE EXTENSION pg_stat_statements")
    _ = try ChildRun(
      bench.program, ["hub", "init", "--url", address("admin")], variables: bench.variables)
    try ask("GRANT desk315_writer TO \(HubStage.venue)")
    try ask(
      "INSERT INTO desk315.member (role, office, venue) VALUES ('\(HubStage.venue)', '样板市', '')")
  }

  /// The address by which a venue's desk reaches the hub.
  var address: String { address(HubStage.venue) }

  private func address(_ role: String) -> String {
    let place = folder.replacing("/", with: "%2F")
    return "postgresql://\(role)@/\(database)?host=\(place)&port=\(HubStage.port)"
  }

  /// What SQL answers.
  @discardableResult
  func ask(_ sql: String) throws -> String {
    try ChildRun.answer("\(programs)/psql", words(["-c", sql]), in: folder)
  }

  /// Runs lines of psql, and says what that took with its start.
  func run(_ lines: [String]) throws -> ChildRun {
    let path = folder + "/lines"
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return try ChildRun("\(programs)/psql", words(["-f", path]))
  }

  private func words(_ rest: [String]) -> [String] {
    ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", folder, "-p", "\(HubStage.port)"]
      + ["-U", "admin", database] + rest
  }

  // MARK: As another user

  private static let isRoot = getuid() == 0

  /// A server does not run as root.
  private func server(_ program: String) -> String {
    let path = "\(programs)/\(program)"
    return HubStage.isRoot
      ? "setpriv --reuid=postgres --regid=postgres --clear-groups env HOME=. LANG=C.UTF-8 \(path)"
      : path
  }

  private func shell(_ line: String) throws {
    _ = try ChildRun("sh", ["-c", "cd '\(folder)' && \(line)"])
  }
}

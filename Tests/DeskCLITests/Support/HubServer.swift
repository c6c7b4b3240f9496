import Foundation
import Testing

/// A PostgreSQL of its own in the folder of a booth, reached by a socket there, and by loopback over TLS where asked. It
/// goes with its last user.
final class HubServer {
  /// What was to be had of PostgreSQL's programs, and was not.
  struct NotStarted: Error {
    let said: Booth.Outcome
  }

  let booth: Booth
  /// The port of loopback, and what the socket's name ends with.
  let port: Int
  private let listens: Bool

  /// Where the programs of a server lie; nil on a machine without one.
  static let programs: String? = {
    let root = "/usr/lib/postgresql"
    do {
      let versions = try FileManager.default.contentsOfDirectory(atPath: root)
      return versions.compactMap { Int($0) }.sorted().last.map { "\(root)/\($0)/bin" }.flatMap {
        FileManager.default.fileExists(atPath: $0 + "/initdb") ? $0 : nil
      }
    } catch { return nil }
  }()

  /// - Parameter listens: whether loopback is listened to, over TLS alone.
  init(listens: Bool = false) throws {
    (booth, self.listens) = (try Booth(), listens)
    port = Int.random(in: 20_000...50_000)
    try run(
      "mkdir data && \(asServer("chown") ?? ":") data . && \(server("initdb")) -D data -U admin -A trust -E UTF8 -N"
    )
    if listens { try makeCertificates() }
    try start()
    try run("\(psql(as: "admin", in: "postgres")) -c 'CREATE DATABASE hub'")
  }

  deinit {
    do { try stop("immediate") } catch { print(error) }
  }

  // MARK: Its life

  /// - Parameter sealed: whether loopback is listened to over TLS.
  func start(sealed: Bool = true) throws {
    let tls = sealed ? "ssl=on ssl_cert_file=server.crt ssl_key_file=server.key" : "ssl=off"
    let settings =
      listens
      ? ["listen_addresses=127.0.0.1"] + tls.split(separator: " ").map(String.init)
      : ["listen_addresses="]
    let options = (settings + ["unix_socket_directories=\(booth.folder)", "port=\(port)"]).map {
      "-c \($0)"
    }
    try run(
      "\(server("pg_ctl")) -D data -w -l server.log -o '\(options.joined(separator: " "))' start >/dev/null"
    )
  }

  /// - Parameter mode: `fast`, or `immediate` as a power cut has it.
  func stop(_ mode: String) throws {
    _ = try booth.shell("\(server("pg_ctl")) -D data -w -m \(mode) stop >/dev/null 2>&1")
  }

  // MARK: Its answers

  /// The address of the hub, through the socket.
  func address(_ role: String) -> String {
    let folder = booth.folder.replacing("/", with: "%2F")
    return "postgresql://\(role)@/hub?host=\(folder)&port=\(port)"
  }

  /// What SQL answers, a line a row.
  ///
  /// - Parameter port: of a standby; nil is the server itself.
  @discardableResult
  func ask(_ sql: String, as role: String = "admin", at port: Int? = nil) throws -> Booth.Outcome {
    let name = "question-\(UUID().uuidString).sql"
    try booth.write(sql, to: name)
    return try booth.shell("\(psql(as: role, in: "hub", at: port)) -f \(name)")
  }

  /// Makes the hub, and the roles of venues of one office.
  func makeHub(venues: [String]) throws {
    try expect(booth.run("hub", "init", "--url", address("admin")))
    for (number, venue) in venues.enumerated() {
      try expect(
        ask(
          """
          CREATE ROLE venue\(number + 1) LOGIN IN ROLE desk315_writer;
          INSERT INTO desk315.member (role, office, venue) VALUES ('venue\(number + 1)', '样板市', '\(venue)');
          """))
    }
  }

  private func expect(_ outcome: Booth.Outcome) throws {
    guard outcome.code == 0 else { throw NotStarted(said: outcome) }
  }

  func psql(as role: String, in database: String, at other: Int? = nil) -> String {
    let place = "-h '\(booth.folder)' -p \(other ?? port) -U \(role) \(database)"
    return "\(HubServer.programs ?? "")/psql -X -q -A -t -v ON_ERROR_STOP=1 \(place)"
  }

  // MARK: As another user

  /// A server does not run as root; what it runs as then.
  private static let isRoot = getuid() == 0

  func server(_ program: String) -> String {
    let path = "\(HubServer.programs ?? "")/\(program)"
    return HubServer.isRoot
      ? "/usr/bin/setpriv --reuid=postgres --regid=postgres --clear-groups env HOME=. LANG=C.UTF-8 \(path)"
      : path
  }

  private func asServer(_ change: String) -> String? {
    HubServer.isRoot ? "\(change) postgres" : nil
  }

  func run(_ line: String) throws { try expect(booth.shell(line)) }

  // MARK: TLS

  /// An authority of its own, and the server's certificate for the name `localhost`.
  private func makeCertificates() throws {
    try run(
      """
      openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=authority -keyout ca.key -out ca.crt 2>/dev/null && \
      openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout data/server.key -out server.csr 2>/dev/null && \
      printf 'subjectAltName=DNS:localhost' > names && \
      openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -extfile names \
        -out data/server.crt 2>/dev/null && \
      chmod 600 data/server.key && \(asServer("chown") ?? "true") data/server.key
      """)
  }
}

extension Trait where Self == ConditionTrait {
  /// Skipped loudly where no server is installed: `.ci/setup tests` does that.
  static var needsServer: Self {
    .enabled(
      if: HubServer.programs != nil,
      "SKIPPED: no PostgreSQL server on this machine (apt-get install postgresql)")
  }
}

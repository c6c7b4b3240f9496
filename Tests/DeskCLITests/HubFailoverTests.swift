import Foundation
import Testing

/// A hub of two machines: what is acknowledged to a desk is on both.
@Suite("The hub's second machine", .needsServer) struct HubFailoverTests {
  /// The standby is cut off, the wait for it is cancelled, the desk tries again, the first machine dies and the second takes
  /// over: what the desk takes as pushed is there. Without a row of its own for each try it would not be.
  @Test func whatIsAcknowledgedIsOnTwoMachines() throws {
    let office = try HubCommandTests.Office()
    let server = office.server
    try server.ask("CREATE TABLE public.control (id integer PRIMARY KEY)")
    let standby = try Standby(of: server)
    let address = try server.address("venue1", or: standby)
    #expect(try office.east.run("hub", "sync", "--url", address).code == 0)
    try office.east.run("add", "report", "--facts", "假货")
    try standby.stop()

    // A desk, and beside it somebody who writes without such a row. Both waits are cancelled.
    try office.east.shell("(desk315 hub sync --url '\(address)' >said 2>&1; echo $? >ended) &")
    let insert = "INSERT INTO public.control VALUES (1) ON CONFLICT (id) DO NOTHING"
    try server.booth.shell(
      "(\(server.psql(as: "admin", in: "hub")) -c '\(insert)' >/dev/null 2>&1) &")
    let waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
    #expect(try until { try server.ask(waiting).output == "2\n" })
    try server.ask(
      "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
    // The desk comes again and waits once more; the other is told at once that all is well.
    #expect(try until { try server.ask(waiting).output == "1\n" })
    #expect(try server.ask("SET statement_timeout = '5s'; \(insert)").code == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(office.east.folder)/ended"))

    try server.stop("immediate")
    try standby.takeOver()
    #expect(try until { FileManager.default.fileExists(atPath: "\(office.east.folder)/ended") })
    let said = try office.east.text("said")
    #expect(try office.east.text("ended") == "0\n", "\(said)")
    let lost =
      "SELECT max(e.sequence) - count(*), max(e.sequence) - max(d.last) FROM desk315.event e JOIN desk315.desk d USING (desk)"
    #expect(try server.ask(lost, at: standby.port).output == "0|0\n")
    let reports = "SELECT count(*) FROM desk315.case_row WHERE kind = 'report'"
    #expect(try server.ask(reports, at: standby.port).output == "1\n")
    // The control has lost what it was told is there.
    #expect(try server.ask("SELECT count(*) FROM public.control", at: standby.port).output == "0\n")
  }
}

/// The second machine of a hub, in the folder of the first.
private final class Standby {
  private let server: HubServer
  let port: Int

  /// From now on each commit waits for it.
  init(of server: HubServer) throws {
    (self.server, port) = (server, server.port + 1)
    let source = "-h '\(server.booth.folder)' -p \(server.port) -U admin"
    try server.run("\(server.server("pg_basebackup")) \(source) -D standby -R -X stream -c fast")
    try start()
    try server.ask("ALTER SYSTEM SET synchronous_standby_names = '*'; SELECT pg_reload_conf()")
    let isThere = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
    #expect(try until { try server.ask(isThere).output == "1\n" })
  }

  deinit {
    do { try stop() } catch { print(error) }
  }

  private func start() throws {
    let options =
      "-c port=\(port) -c listen_addresses= -c unix_socket_directories=\(server.booth.folder)"
    try server.run(
      "\(server.server("pg_ctl")) -D standby -w -l standby.log -o '\(options)' start >/dev/null")
  }

  func stop() throws {
    _ = try server.booth.shell(
      "\(server.server("pg_ctl")) -D standby -w -m fast stop >/dev/null 2>&1")
  }

  func takeOver() throws {
    try start()
    try server.run("\(server.server("pg_ctl")) -D standby -w promote >/dev/null")
  }
}

extension HubServer {
  /// The address of whichever of the two takes writing.
  fileprivate func address(_ role: String, or standby: Standby) throws -> String {
    let folder = booth.folder.replacing("/", with: "%2F")
    return "postgresql://\(role)@/hub?host=\(folder),\(folder)&port=\(port),\(standby.port)"
  }
}

/// Whether something comes to be so within two minutes.
func until(_ isSo: () throws -> Bool) throws -> Bool {
  for _ in 0..<1200 {
    if try isSo() { return true }
    usleep(100_000)
  }
  return false
}

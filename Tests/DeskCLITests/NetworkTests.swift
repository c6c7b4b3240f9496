import Testing

/// The desk works without a network, and asks for none.
@Suite struct NetworkTests {
  /// A day on the command line, with everything that reads or writes files.
  static let day = [
    "\"$DESK\" setup --office 样例所", "\"$DESK\" add complaint --facts 一", "\"$DESK\" list",
    "\"$DESK\" show 1 --unmask", "\"$DESK\" print 1 --form slip", "\"$DESK\" totals",
    "\"$DESK\" summary -o draft.html", "\"$DESK\" export all.csv", "\"$DESK\" close-day -o day",
    "\"$DESK\" check --deep", "\"$DESK\" backup copy.db",
  ]

  /// What some commands asked the system for that leads out of this machine.
  private func connections(of commands: [String]) throws -> [String] {
    let booth = try Booth()
    try booth.write(commands.joined(separator: "\n"), to: "commands")
    let outcome = try booth.shell(
      "strace -f -o trace -e trace=socket,connect,sendto,bind sh -e commands > answer")
    #expect(outcome.code == 0, "\(outcome)")
    return try booth.text("trace").split(separator: "\n").map(String.init)
      .filter { $0.contains("AF_INET") || $0.contains("AF_NETLINK") }
  }

  @Test(.needsTools) func noCommandOpensAConnection() throws {
    #expect(try connections(of: NetworkTests.day) == [])
  }

  /// The judge sees a program that does.
  @Test(.needsTools) func theJudgeSeesAConnection() throws {
    let knocking = "bash -c ': > /dev/tcp/127.0.0.1/9' || true"
    let seen = try connections(of: [knocking])
    #expect(seen.count { $0.contains("127.0.0.1") } == 1, "\(seen)")
  }
}

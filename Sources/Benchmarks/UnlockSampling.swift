import Foundation
import Measuring
import PseudoTerminal

/// A store whose persons are sealed: from the start to the locked desk, and from the passphrase to home. Deriving the
/// key is slow on purpose (scrypt), and is no part of a first frame.
enum UnlockSampling {
  /// The last words of the lowest row, of the locked desk and of home.
  private static let last = "退出"
  private static let passphrase = "bench-passphrase"

  private static let sampling = Sampling(name: "unlock") { bench, _ in
    let store = try sealedStore(bench)
    var opened: [Double] = []
    var sampled = try Sampled.inTurn(
      rounds: 10,
      [
        ("select", { try FrameSampling.select(bench) }),
        (
          "locked",
          {
            let (session, took) = try TerminalSession.started(
              bench.program, ["--store", store], environment: bench.variables, until: last)
            opened.append(try session.time(from: Array((passphrase + "\r").utf8), until: "来人了"))
            session.type("0")
            _ = session.waitForEnd()
            return took
          }
        ),
      ])
    for took in opened { sampled.add("opened", took) }
    return sampled
  }

  static let entries = [
    sampling.of(
      "locked", beside: "select",
      Benchmark(
        "frame-locked", "start to the locked desk, no cases",
        beside: Yardstick("select 1 on a terminal"), limit: .besideAtMost(6), isReach: true,
        sizes: .none)),
    sampling.of(
      "opened", Benchmark("unlock", "passphrase to home, scrypt in it", sizes: .none)),
  ]

  /// An empty store under a passphrase.
  private static func sealedStore(_ bench: Bench) throws -> String {
    let store = bench.folder + "/sealed.db"
    let file = bench.folder + "/passphrase"
    try Data((passphrase + "\n").utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    _ = try bench.desk(store, ["setup", "--desk", "A", "--venue", "南门广场"])
    _ = try bench.desk(store, ["key", "set", "--new-passphrase-file", file])
    return store
  }
}

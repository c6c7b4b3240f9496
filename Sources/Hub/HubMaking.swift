/// How a hub is made on a server, by the administrator of its database.
public struct HubMaking: Sendable {
  /// What keeps the rows.
  public enum Engine: String, CaseIterable, Sendable {
    /// PostgreSQL on one machine, or with a standby.
    case postgresql
    /// PostgreSQL with Citus, on many machines.
    case citus
    /// YugabyteDB, which spreads tables by their keys.
    case yugabytedb
  }

  private let tables: String
  private let spread: String
  private let security: String
  private let engine: Engine

  /// - Parameter file: reads a file of `data/hub`.
  public init(_ engine: Engine, file: (String) throws -> String) throws {
    self.engine = engine
    tables = try file("hub/schema.sql")
    security = try file("hub/security.sql")
    switch engine {
    case .postgresql: spread = try file("hub/partitions.sql")
    case .citus: spread = try file("hub/citus.sql")
    case .yugabytedb: spread = ""
    }
  }

  /// The whole script: all of it or nothing is done.
  public var script: String {
    let parts =
      switch engine {
      case .postgresql:
        [tables.replacing(HubMaking.mark, with: "PARTITION BY HASH (desk)"), security, spread]
      case .citus, .yugabytedb: [tables, spread, security]
      }
    return "BEGIN;\n" + parts.joined(separator: "\n") + "\nCOMMIT;\n"
  }

  /// What stands in the file behind tables that are parted.
  private static let mark = "/* by desk */"

  /// Makes the hub, or brings one up to this program. Nobody's rows are touched.
  public func make(_ connection: HubConnection) throws(HubFault) {
    try connection.run(script: script)
    _ = try connection.ask(.makeHub, [HubName.random(), String(HubConnection.version)])
  }
}

/// Names that nobody else gives.
enum HubName {
  static func random() -> String {
    let words = [UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max)]
    return words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

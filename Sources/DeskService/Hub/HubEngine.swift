import Hub

/// What keeps the rows of a hub.
package enum HubEngine: String, CaseIterable, Sendable {
  /// PostgreSQL on one machine, or with a standby.
  case postgresql
  /// PostgreSQL with Citus, on many machines.
  case citus
  /// YugabyteDB.
  case yugabytedb

  var inHub: HubMaking.Engine {
    switch self {
    case .postgresql: .postgresql
    case .citus: .citus
    case .yugabytedb: .yugabytedb
    }
  }
}

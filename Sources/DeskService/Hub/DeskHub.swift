import CaseStore
import Casework
import Hub
import ReferenceData
import Reports
import Values
import Vocabulary

/// The hub of an open desk: it holds what all desks of an office have written, where laptops are too many for sticks.
package struct DeskHub {
  let open: OpenDesk
  private let connection: HubConnection

  /// - Parameter address: the hub's address; nil is that of this laptop's settings.
  package init(_ open: OpenDesk, at address: String?) throws {
    self.open = open
    connection = HubConnection(try open.environment.hubAddress(address))
  }

  /// Pushes what the hub has not confirmed, and takes over what is not known here.
  ///
  /// - Parameter bringsFormer: whether what this desk wrote before it was restored goes there, too.
  package func sync(bringsFormer: Bool) throws -> HubVisit {
    let author = try open.author(for: .work)
    var sync = try HubSync(
      OpenDoor(Exchange(open.store)), at: connection, by: author, bringsFormer: bringsFormer)
    let report = try sync.run()
    return try HubVisit(report, open)
  }

  /// Who is there, and how far each log is.
  package func standing() throws -> [Phrase] {
    let standing = try connection.standing()
    let knows = try open.store.log.versionVector()
    return [HubWords.office(standing)]
      + standing.desks.map { HubWords.desk($0, known: knows[$0.desk] ?? 0, open.environment.zone) }
  }

  /// The figures of all desks that may be seen, as they have told them last.
  package func totals(
    of days: ClosedRange<Day>, venues: [String] = []
  ) throws -> TotalsInput {
    try HubFigures(connection).input(
      from: days.lowerBound, to: days.upperBound, venues: venues,
      asOf: open.environment.clock.now, zone: open.environment.zone)
  }

  /// The figures of the venues that desks have told of, added up, and which these are.
  ///
  /// - Parameters:
  ///   - withMain: whether the main venue's count.
  ///   - listed: venues that are expected beside those of the activity.
  package func rollUp(
    of days: ClosedRange<Day>, withMain: Bool, listed: [String]
  ) throws -> (totals: Totals, coverage: RollUp.Coverage) {
    let there = try HubFigures(connection).venues(from: days.lowerBound, to: days.upperBound)
    let coverage = try open.venueFigures.coverage(of: there, withMain: withMain, listed: listed)
    let counted = coverage.venues
    // Without a name all would be asked for.
    let input = try totals(of: days, venues: counted.isEmpty ? [DeskHub.nowhere] : counted)
    return (try open.totals(of: input, coverage: coverage), coverage)
  }

  /// How the venues stand that desks have told of.
  func overview(of days: ClosedRange<Day>) throws -> HubOverview {
    try HubFigures(connection).overview(
      from: days.lowerBound, to: days.upperBound, asOf: open.environment.clock.now,
      zone: open.environment.zone)
  }

  /// What no venue is called.
  private static let nowhere = "\n"

  /// Whose figures and lists these are.
  package func coverage() throws -> Phrase {
    HubWords.coverage(try connection.standing(), open.environment.zone)
  }

  /// The cases that a question finds, without whom they are of.
  package func list(_ query: CaseQuery) throws -> [CaseSummary] {
    try HubFigures(connection).list(query, today: open.environment.today)
  }
}

extension DeskEnvironment {
  /// Where the hub is: what somebody says now, else what the settings say.
  fileprivate func hubAddress(_ address: String?) throws -> HubAddress {
    guard let text = try address ?? LaptopSettings(folder: configFolder).hub else {
      throw HubFault.noAddress
    }
    return try HubAddress(text)
  }

  /// Makes a hub on a server, or brings one up to this program.
  ///
  /// - Parameter engine: what keeps the rows there.
  package func makeHub(_ engine: HubEngine, at address: String?) throws {
    try hubMaking(engine).make(HubConnection(try hubAddress(address)))
  }

  /// What makes it, in SQL.
  package func hubScript(_ engine: HubEngine) throws -> String { try hubMaking(engine).script }

  private func hubMaking(_ engine: HubEngine) throws -> HubMaking {
    try HubMaking(engine.inHub) { name in
      guard let bytes = data.bytes(name) else { throw DeskError.inputNotFound(name, 0) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

import CaseStore
import Casework
import Interchange
import Reports
import Values

/// Reads what cases say in an office's own fields.
struct OwnFieldReader {
  let desk: OpenDesk

  init(_ desk: OpenDesk) { self.desk = desk }

  /// The office's own fields that some case has; the program keeps words in two more.
  private func fields() throws -> [CustomField] {
    try desk.store.lists.customFields().filter { !CustomField.builtIn.contains($0) }
  }

  /// What the cases of some totals say in the office's own fields.
  func figures(among totals: Totals) throws -> [OwnFigure] {
    let fields = try self.fields().filter { $0.counting != nil }
    if fields.isEmpty { return [] }
    var count = OwnCount(fields)
    try desk.store.lists.forEachReceived(
      from: totals.from, to: totals.to, venues: totals.venues, make: OwnCount.Counted.init,
      take: { count.add($0) })
    return count.figures(among: totals)
  }

  /// The columns of the office's own fields in a sheet of cases.
  ///
  /// - Parameters:
  ///   - withPersons: whether those that can be erased stand in it, starred as in documents.
  ///   - totals: whose cases they are; nil for all.
  func columns(withPersons: Bool, behind totals: Totals? = nil) throws -> OwnColumns {
    let fields = try self.fields().filter { withPersons || $0.keeping == .open }
    if fields.isEmpty { return OwnColumns(fields: [], values: [:]) }
    let writer = try desk.writer(.export, unmasked: false)
    var values: [CaseID: OwnValues] = [:]
    try desk.store.lists.forEachReceived(
      from: totals?.from, to: totals?.to, venues: totals?.venues ?? [],
      make: { (id: $0.id, own: writer.ownValues(of: $0)) },
      take: { if !$0.own.isEmpty { values[$0.id] = $0.own } })
    return OwnColumns(fields: fields, values: values)
  }
}

/// An office's own fields in a sheet of cases: which, and what each case says in them.
struct OwnColumns {
  let fields: [CustomField]
  fileprivate let values: [CaseID: OwnValues]

  /// What the case of a line says.
  func values(of line: CaseLine) -> OwnValues {
    line.id.flatMap { values[$0] } ?? .none
  }
}

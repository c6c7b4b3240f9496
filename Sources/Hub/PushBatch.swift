import CaseStore
import Casework
import Values
import Vocabulary

/// What goes to a hub in one transaction.
struct PushBatch: Sendable {
  /// Whose log it is of.
  let desk: DeskID
  var events: [OutgoingEvent] = []
  /// The signed end of the log as far as it goes then; nil where no events come.
  var end: String?
  var cases: [ExchangedCase] = []
  /// Entries of the ledger, by the desks that made them, with how far their logs are known here.
  var tallies: [Tallies] = []
  let at: Instant

  struct Tallies: Sendable {
    let desk: DeskID
    let known: Int
    let inForce: [ExchangedTally]
    let undone: [EventID]
  }

  var first: Int { events.first?.id.sequence ?? 0 }
  var last: Int { events.last?.id.sequence ?? 0 }

  /// Writes it. Written again it changes nothing, but that the try itself is a row of its own.
  func push(to hub: HubConnection) throws(HubFault) {
    try hub.transaction { () throws(HubFault) in
      _ = try hub.ask(
        .attempt, [desk.text, HubName.random(), String(first), String(last)])
      if !events.isEmpty { try pushEvents(to: hub) }
      if !cases.isEmpty { try pushCases(to: hub) }
      for tallies in tallies { try tallies.push(to: hub) }
      if events.contains(where: \.isErasure) { _ = try hub.ask(.erase) }
    }
  }

  private func pushEvents(to hub: HubConnection) throws(HubFault) {
    _ = try hub.ask(.events, [desk.text] + events.arguments)
    let names = [
      SQLArray.numbers(events.map(\.id.sequence)), SQLArray.text(events.map(\.hash)),
    ]
    if let row = try hub.ask(.clashes, [desk.text] + names).first {
      throw .twoOfOneName(EventID(desk: desk, sequence: try row.number(0)))
    }
    try push(\.person, by: .persons, to: hub)
    try push(\.text, by: .texts, to: hub)
    _ = try hub.ask(.moveOn, [desk.text, String(last), end, String(at.seconds)])
  }

  /// The rows are held first, so that nobody else replaces them between what they counted and what they are to count.
  private func pushCases(to hub: HubConnection) throws(HubFault) {
    _ = try hub.ask(.hold, cases.held)
    _ = try hub.ask(.sums, cases.counted)
    _ = try hub.ask(.cases, cases.arguments)
  }

  private func push(
    _ row: KeyPath<OutgoingEvent, String?>, by statement: HubStatement, to hub: HubConnection
  ) throws(HubFault) {
    let rows = events.filter { $0[keyPath: row] != nil }
    if rows.isEmpty { return }
    // Why somebody erased stays, whoever erases once more.
    let cases = rows.map { $0.isErasure ? nil : $0.caseID?.registration }
    _ = try hub.ask(
      statement,
      [
        desk.text, SQLArray.numbers(rows.map(\.id.sequence)),
        SQLArray.text(cases.map { $0?.desk.text }), SQLArray.numbers(cases.map { $0?.sequence }),
        SQLArray.text(rows.map { SQLArray.text($0.knew.map(\.description)) }),
        SQLArray.text(rows.map { $0[keyPath: row] }),
      ])
  }
}

extension [OutgoingEvent] {
  /// As ``HubStatement/events`` wants them.
  fileprivate var arguments: [String] {
    let cases = map { $0.caseID?.registration }
    return [
      SQLArray.numbers(map(\.id.sequence)), SQLArray.text(map(\.hash)),
      SQLArray.text(map(\.kind)), SQLArray.text(cases.map { $0?.desk.text }),
      SQLArray.numbers(cases.map { $0?.sequence }),
      SQLArray.text(map { $0.erasedEntry?.desk.text }),
      SQLArray.numbers(map { $0.erasedEntry?.sequence }), SQLArray.text(map(\.line)),
    ]
  }
}

extension [ExchangedCase] {
  /// As ``HubStatement/hold`` wants them.
  fileprivate var held: [String] { names + [SQLArray.text(map(\.figures.kind.rawValue))] }

  /// As ``HubStatement/sums`` wants them.
  fileprivate var counted: [String] {
    names + [SQLArray.text(map(\.figures.venue)), stands] + days + sums + [vectors, made, desks]
  }

  /// Those that opened the cases, each once.
  private var desks: String { SQLArray.text(Set(map(\.id.registration.desk.text)).sorted()) }

  /// As ``HubStatement/cases`` wants them.
  fileprivate var arguments: [String] {
    names + [
      SQLArray.text(map(\.figures.venue)), SQLArray.text(map(\.figures.kind.rawValue)),
      SQLArray.text(map(\.summary.status.rawValue)), stands,
      SQLArray.numbers(map(\.summary.receivedAt.seconds)),
    ] + days + [SQLArray.numbers(map { $0.summary.due?.on.number })] + sums + [
      vectors, made, SQLArray.text(map { HubCase.json($0.summary).text }),
    ]
  }

  private var names: [String] {
    let places = map(\.id.registration)
    return [SQLArray.text(places.map(\.desk.text)), SQLArray.numbers(places.map(\.sequence))]
  }

  private var stands: String {
    SQLArray.text(map { $0.summary.status == .void ? "f" : "t" })
  }

  /// Those of receipt and of closing.
  private var days: [String] {
    [
      SQLArray.numbers(map(\.receivedDay.number)), SQLArray.numbers(map { $0.closedOn?.number }),
    ]
  }

  /// What they add up to, and in what respects they are counted.
  private var sums: [String] {
    let sums = map(\.figures.sums)
    let measures: [Measure] = [.people, .claimed, .recovered, .doubled, .doubledCount]
    let shares = map(\.figures.shares)
    return measures.map { measure in SQLArray.numbers(sums.map { $0[measure] }) } + [
      SQLArray.text(shares.map { SQLArray.text($0.map(\.dimension.rawValue)) }),
      SQLArray.text(shares.map { SQLArray.text($0.map(\.value)) }),
    ]
  }

  private var vectors: String { SQLArray.text(map { HubVector.text($0.vector) }) }

  private var made: String { SQLArray.numbers(map(\.made)) }
}

extension PushBatch.Tallies {
  fileprivate func push(to hub: HubConnection) throws(HubFault) {
    let known = String(known)
    if !inForce.isEmpty { _ = try hub.ask(.tallies, [known] + inForce.arguments) }
    if undone.isEmpty { return }
    _ = try hub.ask(
      .tookBack, [known, desk.text, SQLArray.numbers(undone.map(\.sequence))])
  }
}

extension [ExchangedTally] {
  /// As ``HubStatement/tallies`` wants them.
  fileprivate var arguments: [String] {
    [
      SQLArray.text(map(\.tally.id.desk.text)), SQLArray.numbers(map(\.tally.id.sequence)),
      SQLArray.text(map(\.tally.entry.venue)), SQLArray.numbers(map(\.day.number)),
      SQLArray.numbers(map(\.tally.at.seconds)), SQLArray.numbers(map { Int($0.tick.value) }),
      SQLArray.text(map(\.tally.clerk)), SQLArray.text(map(\.tally.entry.detail)),
      SQLArray.text(map(\.tally.detailName)),
      SQLArray.text(map { EncodedPayload(.tallied($0.tally.entry)).body.text }),
    ]
  }
}

/// How far logs are known, as a hub compares it.
enum HubVector {
  static func text(_ vector: VersionVector) -> String {
    JSON.object(
      vector.sorted { $0.key < $1.key }.map {
        JSONMember(key: $0.key.text, value: .number(String($0.value)))
      }
    ).text
  }
}

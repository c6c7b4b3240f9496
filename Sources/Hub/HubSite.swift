import Casework
import Values
import Vocabulary

/// What came in at one venue, as its desks have told a hub last.
public struct HubSite: Hashable, Sendable {
  /// Its office.
  public let office: String
  /// Its name.
  public let venue: String
  /// Its desks, by their letters.
  public fileprivate(set) var desks: [String] = []
  /// When one of them was at the hub last.
  public fileprivate(set) var seen = Instant(seconds: 0)
  /// What came in, by day: of cases how far they have come, and the ledger.
  public fileprivate(set) var days: [Day: TotalsInput] = [:]
}

extension HubFigures {
  /// How the venues stand on some days. A venue at which nothing came in is one of them where a desk of it came to the
  /// hub on the last of these days.
  public func overview(from: Day, to: Day, asOf: Instant, zone: Zone) throws -> HubOverview {
    var sites = Sites(asOf: asOf)
    let scope = HubFigures.scope(from: from, to: to, venues: [])
    let days = Array(scope.prefix(2))
    let desks = try hub.standing().desks
    for row in try hub.ask(.places, days) {
      let name = try row.words(2)
      sites.note(desks.first { $0.desk.text == name }, at: try Sites.Place(row))
    }
    for desk in desks where desk.seen.day(in: zone) == to && !desk.venue.isEmpty {
      sites.note(desk, at: Sites.Place(office: desk.office, venue: desk.venue))
    }
    for row in try hub.ask(.stages, days) { try sites.add(row) }
    let tallies = try tallies(scope)
    let inForce = TallyEntry.inForce(tallies.map(\.tally), in: zone)
    let offices = Dictionary(
      tallies.map { ($0.tally.id, $0.office) }, uniquingKeysWith: { first, _ in first })
    for tally in inForce { sites.add(tally, of: offices[tally.id] ?? "", in: zone) }
    return HubOverview(
      sites: sites.sorted, sum: try input(from: from, to: to, asOf: asOf, tallies: inForce))
  }
}

/// Venues while they are put together.
private struct Sites {
  struct Place: Hashable {
    let office: String
    let venue: String
  }

  let asOf: Instant
  private var sites: [Place: HubSite] = [:]

  init(asOf: Instant) { self.asOf = asOf }

  var sorted: [HubSite] {
    sites.values.sorted { ($0.office, $0.venue) < ($1.office, $1.venue) }
  }

  /// Takes in that a desk has told of a venue, or stands there.
  mutating func note(_ desk: HubDesk?, at place: Place) {
    var site = self[place]
    if let desk, !site.desks.contains(desk.letters) {
      site.desks = (site.desks + [desk.letters]).sorted()
    }
    site.seen = max(site.seen, desk?.seen ?? site.seen)
    sites[place] = site
  }

  /// Takes in what ``HubStatement/stages`` has added up.
  mutating func add(_ row: HubRow) throws {
    guard let kind = Kind(rawValue: try row.words(3)) else { return }
    let share = Share(kind: kind, dimension: .disposition, value: try row.words(4))
    let sums = try row.sums(from: 5)
    change(try Place(row), Day(number: try row.number(2))) { $0.registered.add(sums, to: share) }
  }

  mutating func add(_ tally: RecordedTally, of office: String, in zone: Zone) {
    let place = Place(office: office, venue: tally.entry.venue)
    change(place, tally.at.day(in: zone)) { $0.tallies.append(tally) }
  }

  private subscript(place: Place) -> HubSite {
    sites[place] ?? HubSite(office: place.office, venue: place.venue)
  }

  private mutating func change(_ place: Place, _ day: Day, _ work: (inout TotalsInput) -> Void) {
    var site = self[place]
    let nothing = TotalsInput(
      from: day, to: day, venues: [place.venue], asOf: asOf, registered: Tabulation(),
      closedInScope: [:], tallies: [])
    work(&site.days[day, default: nothing])
    sites[place] = site
  }
}

extension Sites.Place {
  init(_ row: HubRow) throws(HubFault) {
    (office, venue) = (try row.words(0), try row.words(1))
  }
}

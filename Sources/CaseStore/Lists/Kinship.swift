import Casework
import GRDB
import Values
import Vocabulary

/// Tells every case whom it must not name: the persons of the cases linked with it.
///
/// The persons lie in the log alone; no list holds them in the clear. So the linked cases are read, and
/// only those: a case without links costs one look at the links, or none where these are known.
struct Kinship {
  private struct Member {
    var isReport: Bool
    var persons: PersonWords
  }

  /// So many cases are remembered at most.
  private static let kept = 2_000

  private let db: Database
  private let zone: Zone
  private let links: CaseLinks
  /// The cases that have neighbours; nil asks for each.
  private var linked: Set<CaseID>?
  private var members: [CaseID: Member?] = [:]
  private var neighbours: [CaseID: Set<CaseID>] = [:]

  init(_ db: Database, _ zone: Zone) {
    self.db = db
    self.zone = zone
    links = CaseLinks(db: db)
  }

  /// The kinship of many cases: which of them have neighbours is read at once.
  static func ofMany(_ db: Database, _ zone: Zone) throws -> Kinship {
    var kinship = Kinship(db, zone)
    kinship.linked = try kinship.links.all()
    return kinship
  }

  /// The kinship of some cases and no others: which of them have neighbours is read at once.
  static func of(_ names: [String], _ db: Database, _ zone: Zone) throws -> Kinship {
    var kinship = Kinship(db, zone)
    kinship.linked = try kinship.links.linked(among: names)
    return kinship
  }

  /// Whether a case is known to have no neighbours, without a look.
  func isAlone(_ id: CaseID) -> Bool { linked.map { !$0.contains(id) } ?? false }

  /// The case with whom it must not name.
  mutating func complete(_ subject: Case) throws -> Case {
    if isAlone(subject.id) { return subject }
    var subject = subject
    for (id, isOfReport) in try kin(of: subject.id) {
      if let member = try member(id) { subject.linked.add(member.persons, isOfReport: isOfReport) }
    }
    return subject
  }

  /// The cases whose persons a case must not name, with whether they are reports or were reached
  /// through one.
  ///
  /// Behind a report everybody linked with it may be the reporter, and so on behind the next; behind
  /// a complaint stands only who made it. A case whose opening is not here tells of nobody yet.
  mutating func kin(of id: CaseID) throws -> [CaseID: Bool] {
    var found: [CaseID: Bool] = [:]
    var open = [(id: id, isBehindReport: false)]
    while let next = open.popLast() {
      for other in try neighbours(of: next.id) where other != id {
        guard let neighbour = try member(other) else { continue }
        let isOfReport = neighbour.isReport || next.isBehindReport
        let isNew = found[other] == nil
        found[other] = isOfReport || found[other] ?? false
        if isNew && neighbour.isReport { open.append((other, true)) }
      }
    }
    return found
  }

  private mutating func neighbours(of id: CaseID) throws -> Set<CaseID> {
    if let known = neighbours[id] { return known }
    let found = try links.neighbours(of: id)
    neighbours[id] = found
    return found
  }

  private mutating func member(_ id: CaseID) throws -> Member? {
    if let known = members[id] { return known }
    // Of very many linked cases none is asked for often.
    if members.count > Kinship.kept { (members, neighbours) = ([:], [:]) }
    let subject = Case(replaying: try db.events(of: id), zone: zone)
    let member = subject.map { Member(isReport: $0.kind == .report, persons: $0.persons) }
    members[id] = .some(member)
    return member
  }
}

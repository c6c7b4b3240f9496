import Casework
import Crypto
import Foundation
import GRDB
import Values
import Vocabulary

/// What a store gives to a hub and takes from one, event by event.
public struct Exchange {
  let store: CaseStore

  var context: StoreContext { store.context }

  /// The exchange of an open store.
  public init(_ store: CaseStore) { self.store = store }
}

extension Exchange {
  /// The desk that comes to a hub.
  public struct Own: Hashable, Sendable {
    /// Its name in the log.
    public let desk: DeskID
    /// The names that it had before it was restored.
    public let former: Set<DeskID>
    /// The letters of its numbers.
    public let letters: String
    /// Where it stands.
    public let venue: String
    /// What calls the keys of its office.
    public let keyName: String
    /// How far it knows the log of each desk.
    public let knows: VersionVector
  }

  /// Signs the end of this desk's log, and says who comes.
  public func begin(by author: Author) throws -> Own {
    try store.requireKeys()
    try store.requireWholeLists()
    guard store.standing.kept?.folder != nil else { throw refusal(.noSigningKey) }
    try store.heads.sign(by: author)
    let settings = try store.settings()
    if settings.isDemonstration { throw refusal(.demonstration) }
    let former = try store.sender().ids.compactMap { DeskID($0) }.filter { $0 != context.desk }
    let letters = try store.letters()
    return try store.read { db in
      guard let office = context.keys.now.open?.office else { throw StoreError.keys(.locked) }
      return Own(
        desk: context.desk, former: Set(former), letters: letters, venue: settings.venue,
        keyName: try Exchange.keyName(of: office), knows: try db.versionVector())
    }
  }

  /// Where a desk's log stands at an event, signed by this laptop: whoever takes it over sees that nothing was changed.
  ///
  /// - Returns: JSON for ``Delivery``.
  public func signedEnd(at event: EventID, by author: Author) throws -> String {
    guard let folder = store.standing.kept?.folder else { throw refusal(.noSigningKey) }
    let key = try folder.signingKey()
    let hash: Data? = try store.read { db in
      try db.value(
        "SELECT hash FROM event WHERE desk = ? AND sequence = ?", [event.desk.text, event.sequence])
    }
    guard let hash else { throw StoreError.damaged(code: 0) }
    let end = ChainHead(sequence: event.sequence, hash: Array(hash))
    let head = try SignedHead(of: event.desk, end, at: author, by: key)
    return JSON(saying: ["by": .string(context.desk.text), "head": head.json]).text
  }

  /// How far each desk's log is known here now.
  public func knows() throws -> VersionVector { try store.log.versionVector() }

  private static func keyName(of office: OfficeKeys) throws -> String {
    RowSeal.name(of: Array(try office.newest.secretKey().publicKey.rawRepresentation))
  }

  func refusal(_ fault: BundleFault) -> StoreError { .bundle(path: store.path, fault) }
}

// MARK: What hubs have

extension Exchange {
  /// What is remembered of a hub.
  public func memory(of hub: String) throws -> HubMemory {
    try store.read { db in HubMemory(try Exchange.memories(in: db)[hub]) }
  }

  /// Keeps what is to be remembered of a hub.
  public func remember(_ memory: HubMemory, of hub: String) throws {
    try store.write { db in
      var members = try Exchange.memories(in: db).members?.filter { $0.key != hub } ?? []
      members.append(JSONMember(key: hub, value: memory.json))
      try db.setMeta(.hubs, JSON.object(members).text)
    }
  }

  /// What cannot be read is as if nothing had been confirmed: it is pushed once more.
  private static func memories(in db: Database) throws -> JSON {
    guard let text = try db.meta(.hubs) else { return .object([]) }
    do { return try JSON.parse(text) } catch { return .object([]) }
  }
}

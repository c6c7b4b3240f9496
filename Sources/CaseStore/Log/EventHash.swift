import Casework
import Crypto
import Foundation
import Values
import Vocabulary

// The hash of an event, by which its desk's log is a chain.

extension SealedEvent {
  /// SHA-256 over every part of the event, each behind its length, by the layout of its format.
  ///
  /// Whole numbers are eight bytes, big end first; lengths likewise; what is absent has a length
  /// of all ones. The bytes of body and context are those stored, never JSON written again.
  var computedHash: [UInt8] { format == 1 ? hashOfFormat1 : hashOfFormat2 }

  /// The layout of format 1, which names the rows beside the event.
  private var hashOfFormat1: [UInt8] {
    var parts = HashedParts("desk315/event/1")
    addHead(to: &parts)
    parts.add(save.description)
    parts.add(kind)
    parts.add(body)
    parts.add(personID)
    parts.add(bytes: personCommitment)
    parts.add(textID)
    parts.add(bytes: textCommitment)
    parts.add(bytes: previousHash)
    return parts.digest
  }

  /// The layout of format 2 and of all that come after it: what is new comes as a member of the body or
  /// of the context, so that a program verifies what it cannot read. Nothing in it can be told from the
  /// rest: rows have the event's own name, a save is one of its own desk.
  private var hashOfFormat2: [UInt8] {
    var parts = HashedParts("desk315/event/2")
    addHead(to: &parts)
    parts.add(save.sequence)
    parts.add(kind)
    parts.add(body)
    parts.add(context)
    parts.add(bytes: personCommitment)
    parts.add(bytes: textCommitment)
    parts.add(bytes: previousHash)
    return parts.digest
  }

  private func addHead(to parts: inout HashedParts) {
    parts.add(format)
    parts.add(id.desk.text)
    parts.add(id.sequence)
    parts.add(Int(tick.value))
    parts.add(at.seconds)
    parts.add(recordedAt.seconds)
    parts.add(clerk)
    parts.add(caseID?.description)
  }

  /// Whether what the hash leaves out can be told from the rest, as format 2 asks.
  var isWellFormed: Bool {
    let rowsAreItsOwn =
      personID == personCommitment.map { _ in SealedEvent.personID(of: id) }
      && textID == textCommitment.map { _ in SealedEvent.textID(of: id) }
    if format == 1 { return context == nil && rowsAreItsOwn }
    return format > 1 && save.desk == id.desk && save.sequence <= id.sequence && trunk != nil
      && rowsAreItsOwn
  }
}

// MARK: What the writer knew

extension SealedEvent {
  /// The context of an event, nil where there is nothing to say.
  static func context(trunk: [DeskID: Int]) -> String? {
    if trunk.isEmpty { return nil }
    let members = trunk.sorted { $0.key < $1.key }.map {
      JSONMember(key: $0.key.text, value: .number(String($0.value)))
    }
    return JSON.object([JSONMember(key: "trunk", value: .object(members))]).text
  }

  /// Of each other desk the last event of the case that was known; nil for what makes no sense, as an
  /// event that says what its own desk knew of itself.
  var trunk: [DeskID: Int]? {
    guard let context else { return [:] }
    guard case .parsed(let json) = ContextText(context), json.members != nil else { return nil }
    guard let members = json["trunk"]?.members else { return json["trunk"] == nil ? [:] : nil }
    var trunk: [DeskID: Int] = [:]
    for member in members {
      guard let desk = DeskID(member.key), desk != id.desk, let sequence = member.value.int,
        sequence > 0, trunk[desk] == nil
      else { return nil }
      trunk[desk] = sequence
    }
    return trunk
  }

  private enum ContextText {
    case parsed(JSON)
    case broken

    init(_ text: String) {
      do { self = .parsed(try JSON.parse(text)) } catch { self = .broken }
    }
  }
}

/// Parts one behind the other, each behind its length, so that no two lists of parts look alike.
struct HashedParts {
  private var bytes: [UInt8]

  /// - Parameter domain: what is hashed, so that no hash of one thing is one of another.
  init(_ domain: String) {
    bytes = []
    // Most events come to less.
    bytes.reserveCapacity(1_024)
    bytes.append(contentsOf: domain.utf8)
  }

  mutating func add(_ number: Int) {
    add(length: 8)
    withUnsafeBytes(of: Int64(number).bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String?) {
    guard var text else { return add(length: .max) }
    text.withUTF8 { text in
      add(length: UInt64(text.count))
      bytes.append(contentsOf: text)
    }
  }

  mutating func add(bytes part: [UInt8]?) {
    guard let part else { return add(length: .max) }
    add(length: UInt64(part.count))
    bytes.append(contentsOf: part)
  }

  private mutating func add(length: UInt64) {
    withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// The parts as they are signed.
  var joined: [UInt8] { bytes }

  var digest: [UInt8] { SHA256.hash(data: bytes).bytes }
}

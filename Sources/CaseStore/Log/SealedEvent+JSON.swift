import Casework
import Values
import Vocabulary

extension SealedEvent {
  /// The event as one JSON object, as it waits and travels; hashes and salts in hexadecimal. What can
  /// be told from the rest is left out from format 2 on.
  public var json: JSON {
    JSON(saying: [
      "format": .count(format), "id": .string(id.description),
      "tick": .number(String(tick.value)), "at": .count(at.seconds),
      "recorded_at": .count(recordedAt.seconds), "clerk": .string(clerk), "save": savedWith,
      "kind": .string(kind), "body": .string(body), "previous_hash": .hex(previousHash),
      "hash": .hex(hash), "case": caseID.map { .string($0.description) },
      "context": context.map(JSON.string),
      "person_id": format == 1 ? personID.map(JSON.string) : JSON?.none,
      "person_commitment": personCommitment.map(JSON.hex),
      "text_id": format == 1 ? textID.map(JSON.string) : JSON?.none,
      "text_commitment": textCommitment.map(JSON.hex), "person": person?.json,
      "text": text?.json,
    ])
  }

  private var savedWith: JSON {
    format == 1 ? .string(save.description) : .count(save.sequence)
  }

  /// Reads the object back; nil where a part is missing or has another shape.
  public init?(json: JSON) {
    func number(_ key: String) -> Int? { json[key]?.int }
    func words(_ key: String) -> String? { json[key]?.string }
    guard let format = number("format"), let id = words("id").flatMap({ EventID($0) }),
      let tick = number("tick"), let at = number("at"), let recordedAt = number("recorded_at"),
      let clerk = words("clerk"), let kind = words("kind"), let body = words("body"),
      let save = format == 1
        ? words("save").flatMap({ EventID($0) })
        : number("save").map({ EventID(desk: id.desk, sequence: $0) }),
      let previousHash = json["previous_hash"]?.bytes, let hash = json["hash"]?.bytes
    else { return nil }
    let (person, text) = (json["person_commitment"]?.bytes, json["text_commitment"]?.bytes)
    self.init(
      format: format, id: id, tick: Tick(Int64(tick)), at: Instant(seconds: at),
      recordedAt: Instant(seconds: recordedAt), clerk: clerk,
      caseID: words("case").flatMap { CaseID($0) }, save: save, kind: kind, body: body,
      context: words("context"),
      personID: format == 1
        ? words("person_id") : person.map { _ in SealedEvent.personID(of: id) },
      personCommitment: person,
      textID: format == 1 ? words("text_id") : text.map { _ in SealedEvent.textID(of: id) },
      textCommitment: text, previousHash: previousHash, hash: hash,
      person: json["person"].flatMap(Row.init), text: json["text"].flatMap(Row.init))
  }
}

extension SealedEvent.Row {
  fileprivate var json: JSON {
    JSON(saying: [
      "salt": .hex(salt), "seal": .count(seal), "body": .hex(body),
      "key": key.isEmpty ? JSON?.none : .string(key),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let salt = json["salt"]?.bytes, let seal = json["seal"]?.int,
      let body = json["body"]?.bytes
    else { return nil }
    self.init(salt: salt, seal: seal, key: json["key"]?.string ?? "", body: body)
  }
}

extension JSON {
  fileprivate static func hex(_ bytes: [UInt8]) -> JSON {
    .string(bytes.hexadecimal)
  }

  fileprivate var bytes: [UInt8]? { string.flatMap { [UInt8](hexadecimal: $0) } }
}

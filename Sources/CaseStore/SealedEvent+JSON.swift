import Casework

extension SealedEvent {
  /// The event as one JSON object, as it waits and travels; hashes and salts in hexadecimal.
  public var json: JSON {
    var members: [JSONMember] = [
      JSONMember(key: "format", value: .number(String(format))),
      JSONMember(key: "id", value: .string(id.description)),
      JSONMember(key: "tick", value: .number(String(tick.value))),
      JSONMember(key: "at", value: .number(String(at.seconds))),
      JSONMember(key: "recorded_at", value: .number(String(recordedAt.seconds))),
      JSONMember(key: "clerk", value: .string(clerk)),
      JSONMember(key: "save", value: .string(save.description)),
      JSONMember(key: "kind", value: .string(kind)),
      JSONMember(key: "body", value: .string(body)),
      JSONMember(key: "previous_hash", value: .hex(previousHash)),
      JSONMember(key: "hash", value: .hex(hash)),
    ]
    let others: [(String, JSON?)] = [
      ("case", caseID.map { .string($0.description) }), ("person_id", personID.map(JSON.string)),
      ("person_commitment", personCommitment.map(JSON.hex)), ("text_id", textID.map(JSON.string)),
      ("text_commitment", textCommitment.map(JSON.hex)), ("person", person?.json),
      ("text", text?.json),
    ]
    for case (let key, let value?) in others { members += [JSONMember(key: key, value: value)] }
    return .object(members)
  }

  /// Reads the object back; nil where a part is missing or has another shape.
  public init?(json: JSON) {
    func number(_ key: String) -> Int? { json[key]?.int }
    func words(_ key: String) -> String? { json[key]?.string }
    guard let format = number("format"), let id = words("id").flatMap({ EventID($0) }),
      let tick = number("tick"), let at = number("at"), let recordedAt = number("recorded_at"),
      let clerk = words("clerk"), let save = words("save").flatMap({ EventID($0) }),
      let kind = words("kind"), let body = words("body"),
      let previousHash = json["previous_hash"]?.bytes, let hash = json["hash"]?.bytes
    else { return nil }
    self.init(
      format: format, id: id, tick: Tick(Int64(tick)), at: Instant(seconds: at),
      recordedAt: Instant(seconds: recordedAt), clerk: clerk,
      caseID: words("case").flatMap { CaseID($0) }, save: save, kind: kind, body: body,
      personID: words("person_id"), personCommitment: json["person_commitment"]?.bytes,
      textID: words("text_id"), textCommitment: json["text_commitment"]?.bytes,
      previousHash: previousHash, hash: hash, person: json["person"].flatMap(Row.init),
      text: json["text"].flatMap(Row.init))
  }
}

extension SealedEvent.Row {
  fileprivate var json: JSON {
    ["salt": .hex(salt), "seal": .number(String(seal)), "body": .hex(body)]
  }

  fileprivate init?(_ json: JSON) {
    guard let salt = json["salt"]?.bytes, let seal = json["seal"]?.int,
      let body = json["body"]?.bytes
    else { return nil }
    self.init(salt: salt, seal: seal, body: body)
  }
}

extension JSON {
  fileprivate static func hex(_ bytes: [UInt8]) -> JSON {
    .string(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  fileprivate var bytes: [UInt8]? {
    guard let digits = string.map({ Array($0.utf8) }), digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index...(index + 1)], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

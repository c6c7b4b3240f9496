import Casework
import Values
import Vocabulary

/// The row of a case in a list, as it lies on a hub: without whom it is of, and what was told.
enum HubCase {
  static func json(_ summary: CaseSummary) -> JSON {
    JSON(saying: [
      "id": .string(summary.id.description), "number": .string(summary.number.description),
      "status": .string(summary.status.rawValue),
      "outcome": summary.outcome.map { .string($0.rawValue) },
      "channel": .string(summary.channel), "venue": .string(summary.venue),
      "is_named": .bool(summary.isNamed), "merchant": .string(summary.merchant),
      "product": .string(summary.product), "amount": summary.amount.map(amount),
      "department": .string(summary.department), "clerk": .string(summary.clerk),
      "received_at": .count(summary.receivedAt.seconds),
      "missing": .array(summary.missing.map { .string($0.rawValue) }),
      "due": summary.due.map(due), "last_event": .string(summary.lastEvent.description),
      "rules": .string(summary.ruleSet), "called_back": summary.calledBack.map { .string($0.text) },
    ])
  }

  private static func amount(_ amount: SaidMoney) -> JSON {
    JSON(saying: [
      "fen": .count(amount.money.fen), "rough": amount.rough.map { .string($0.rawValue) },
    ])
  }

  private static func due(_ due: Due) -> JSON {
    JSON(saying: [
      "what": .string(due.what.rawValue), "on": .count(due.on.number),
      "estimated": .bool(due.isEstimated), "target": .bool(due.isOfficeTarget),
    ])
  }

  /// Reads the row back; nil for one that no program of ours wrote.
  static func summary(_ json: JSON, today: Day) -> CaseSummary? {
    func words(_ key: String) -> String { json[key]?.string ?? "" }
    guard let id = CaseID(words("id")), let number = CaseNumber(words("number")),
      let status = Status(rawValue: words("status")), let last = EventID(words("last_event")),
      let received = json["received_at"]?.int
    else { return nil }
    var summary = CaseSummary(
      id: id, number: number, status: status,
      outcome: json["outcome"]?.string.flatMap(Outcome.init(rawValue:)),
      channel: words("channel"), venue: words("venue"), name: "", phoneTail: "",
      isNamed: json["is_named"]?.bool ?? false, merchant: words("merchant"),
      product: words("product"), amount: json["amount"].flatMap(amount), facts: "",
      department: words("department"), clerk: words("clerk"),
      receivedAt: Instant(seconds: received),
      missing: json["missing"]?.array?.compactMap { $0.string.flatMap(Field.init(rawValue:)) }
        ?? [],
      due: json["due"].flatMap { due($0, today: today) }, lastEvent: last,
      ruleSet: words("rules"))
    summary.calledBack = json["called_back"]?.string.flatMap { CalledBack($0) }
    return summary
  }

  private static func amount(_ json: JSON) -> SaidMoney? {
    json["fen"]?.int.map { fen in
      SaidMoney(Money(fen: fen), json["rough"]?.string.flatMap { Roughness(rawValue: $0) })
    }
  }

  private static func due(_ json: JSON, today: Day) -> Due? {
    guard let what = json["what"]?.string.flatMap(DeadlineName.init(rawValue:)),
      let number = json["on"]?.int
    else { return nil }
    let on = Day(number: number)
    return Due(
      what: what, on: on, daysLeft: on - today, isEstimated: json["estimated"]?.bool ?? false,
      isOfficeTarget: json["target"]?.bool ?? false)
  }
}

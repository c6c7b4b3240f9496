/// A hub that is asked. A talk that has ended begins anew with the next question.
public final class HubConnection {
  private let address: HubAddress
  private var talk: ServerTalk?

  /// Nothing is asked yet.
  public init(_ address: HubAddress) { self.address = address }

  /// What a statement answers, row by row.
  func ask(_ statement: HubStatement, _ arguments: [String?] = []) throws(HubFault) -> [HubRow] {
    try talking { talk throws(HubFault) in
      try talk.ask(statement.sql, arguments).map(HubRow.init)
    }
  }

  /// Runs what makes a hub.
  func run(script: String) throws(HubFault) {
    try talking { talk throws(HubFault) in try talk.run(script: script) }
  }

  /// Does something whole or not at all, and sees that a second machine has it where the hub has one: a commit that was
  /// not confirmed is told by a warning alone, and stands on one machine.
  func transaction(_ work: () throws(HubFault) -> Void) throws(HubFault) {
    _ = try ask(.begin)
    do throws(HubFault) {
      try work()
      _ = talk?.takeWarning()
      _ = try ask(.commit)
    } catch {
      giveUp(because: error)
      throw error
    }
    if talk?.takeWarning() ?? true { throw .unconfirmed }
  }

  private func talking<Result>(
    _ work: (ServerTalk) throws(HubFault) -> Result
  ) throws(HubFault) -> Result {
    let talk: ServerTalk
    if let known = self.talk { talk = known } else { talk = try ServerTalk(address) }
    self.talk = talk
    do throws(HubFault) {
      return try work(talk)
    } catch {
      if case .lost = error { self.talk = nil }
      throw error
    }
  }

  /// Leaves a transaction. Where that cannot be said either, the talk ends, and the server takes it back.
  private func giveUp(because fault: HubFault) {
    if case .lost = fault { return }
    do throws(HubFault) { _ = try ask(.rollback) } catch { talk = nil }
  }
}

/// A row of an answer.
struct HubRow: Sendable {
  private let values: [String?]

  init(_ values: [String?]) { self.values = values }

  func text(_ column: Int) -> String? { values[column] }

  /// - Throws: ``HubFault/damaged`` where there is none.
  func words(_ column: Int) throws(HubFault) -> String {
    guard let words = values[column] else { throw .damaged }
    return words
  }

  func number(_ column: Int) throws(HubFault) -> Int {
    guard let number = values[column].flatMap({ Int($0) }) else { throw .damaged }
    return number
  }

  func says(_ column: Int) -> Bool { values[column] == "t" }
}

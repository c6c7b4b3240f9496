import CaseMaking
import Casework
import Values

extension SampleFigures {
  /// Changes of every sort that the day knows: a case of each shape once more and once less, each
  /// sort of entry with one more counted, and the few cases that the day has none of.
  ///
  /// - Parameters:
  ///   - documents: the records of its files.
  ///   - cases: what a store has made of them, in their order.
  public func changes(of documents: [JSON], _ cases: [Case]) -> [SampleChange] {
    let records = documents.filter(isAskedFor)
    let tallies = records.filter(\.isTally)
    let asked = records.filter { !$0.isTally }
    guard let moment = (asked + tallies).first.flatMap({ $0["received_at"] ?? $0["at"] }) else {
      return []
    }
    let venue = venues.first ?? records.first?["venue"]?.string ?? ""
    let taken = zip(documents.filter { !$0.isTally }, cases).filter { isAskedFor($0.0) }
    let counted = SampleFigures.firsts(of: tallies, by: tallyShape).map {
      $0.setting("count", "1").setting("also", [])
    }
    let more =
      counted + SampleFigures.moreUnits(tallies) + SampleFigures.firsts(of: asked, by: caseShape)
      + SampleFigures.strangers(at: moment, venue: venue)
    let fewer = SampleFigures.firsts(of: taken) { caseShape($0.0) }
    return more.map(SampleChange.added) + fewer.map { SampleChange.removed($0.1.id) }
  }

  /// Up to forty records once more, every kind of count among them: a case as it is, one more of what was
  /// counted.
  public static func onceMore(_ documents: [JSON]) -> [SampleChange] {
    let tallies = documents.filter(\.isTally).prefix(20).map { $0.setting("count", "1") }
    let cases = documents.indices.filter { !documents[$0].isTally }
    let stride = cases.count / 20 + 1
    return (tallies + cases.filter { $0 % stride == 0 }.map { documents[$0] })
      .map(SampleChange.added)
  }

  private func isAskedFor(_ record: JSON) -> Bool {
    let moment = (record["received_at"] ?? record["at"])?.string ?? ""
    guard let day = Day(String(moment.prefix(10))) else { return false }
    return (from...to).contains(day)
      && (venues.isEmpty || venues.contains(record["venue"]?.string ?? ""))
  }

  /// Venues that a figure is about count apart; of the others one stands for all.
  private func venueShape(_ record: JSON) -> String {
    let venue = record["venue"]?.string ?? ""
    return figures.contains { $0.key.contains(".\(venue).") } ? venue : ""
  }

  private func tallyShape(_ record: JSON) -> String {
    ["item", "unit", "detail", "trade", "scope", "channel"].map { record[$0]?.string ?? "" }
      .joined(separator: "/") + venueShape(record)
  }

  private func caseShape(_ record: JSON) -> String {
    let history = record["history"]?.array ?? []
    let steps = history.map { $0["step"]?.string ?? "" }
    let doubled = history.contains { $0["doubled"] != nil }
    return ([record["kind"]?.string ?? "", record["channel"]?.string ?? "", "\(doubled)"] + steps)
      .joined(separator: "/") + venueShape(record)
  }

  private static func firsts<Record>(
    of records: [Record], by shape: (Record) -> String
  ) -> [Record] {
    var seen: Set<String> = []
    return records.filter { seen.insert(shape($0)).inserted }
  }

  /// One more in each further unit of a composite entry.
  private static func moreUnits(_ tallies: [JSON]) -> [JSON] {
    tallies.flatMap { tally in
      (tally["also"]?.array ?? []).map { unit in
        // One more of a rough count says nothing new: as many again do.
        tally.setting("also", []).setting("count", unit["count"] ?? "1")
          .setting("unit", unit["unit"] ?? .null).setting("approx", "exact")
      }
    }
  }

  /// Cases of sorts that a day may have none of: undecided, handed over, one fen, no agreement.
  private static func strangers(at moment: JSON, venue: String) -> [JSON] {
    func record(_ kind: JSON, _ history: [JSON]) -> JSON {
      WholeComplaint.document.setting("kind", kind).setting("received_at", moment)
        .setting("venue", .string(venue))
        .setting("history", .array(history.map { $0.setting("at", moment) }))
    }
    return [
      record("complaint", []), record("report", []), record("report", [["step": "hand-over"]]),
      record("consultation", []),
      record("complaint", [["step": "settle", "on_spot": true, "recovered": "0.01"]]),
      record("complaint", [["step": "accept"], ["step": "terminate", "ground": 3]]),
    ]
  }
}

extension JSON {
  /// Whether it is an entry of the ledger.
  fileprivate var isTally: Bool { self["kind"] == "tally" }
}

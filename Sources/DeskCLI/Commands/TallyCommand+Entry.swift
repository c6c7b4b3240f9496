import Casework
import Desk
import DeskService
import Interchange
import Values
import Vocabulary

extension TallyCommand {
  /// The entry that was typed, and the one of its companion where `--with` says one.
  func entries(_ desk: DeskEnvironment, venue: String, day: Day?) throws -> [TallyEntry] {
    let entry = try entry(desk, venue: venue, day: day ?? desk.today)
    guard let with else { return [entry] }
    let ledger = desk.reference.ledger
    guard let companion = ledger[item]?.companion.flatMap({ ledger[$0] }) else {
      throw CommandError.strayWord("--with")
    }
    var beside = entry
    beside.item = companion.id
    beside.quantities = [try TallyCommand.quantity(with, companion).quantity]
    return [entry, beside]
  }

  private func entry(_ desk: DeskEnvironment, venue: String, day: Day) throws -> TallyEntry {
    guard let known = desk.reference.ledger[item] else {
      let ids = desk.reference.ledger.items.map(\.id)
      throw DocumentProblem(field: "ITEM", value: item, reason: .notOneOf(ids))
    }
    var words = total.map { [$0] } ?? quantities
    if total != nil && !quantities.isEmpty { throw CommandError.strayWord(quantities[0]) }
    if words.isEmpty { throw CommandError.missingWord("QUANTITY") }
    var detail = detail
    if known.needsDetail && detail == nil { detail = TallyCommand.takeDetail(from: &words[0]) }
    if known.needsDetail && detail == nil {
      throw DocumentProblem(field: "--detail", reason: .missing)
    }
    if known.isComposite { words = words.flatMap { TypedTally.parts($0, units: known.units) } }
    let typed = try typed(words, known)
    var entry = TallyEntry(
      item: item, quantities: typed.map(\.quantity), venue: venue, scope: scope, source: source,
      isTotal: total != nil || typed.contains(where: \.replacesOnly))
    try fillIn(&entry, desk)
    try fillInTimes(&entry, day)
    entry.detail = try desk.checked(detail, "--detail")
    return entry
  }

  /// `6000-480` and `+200` are one figure by themselves; a total is no `+200`.
  private func typed(_ words: [String], _ item: LedgerItem) throws -> [TypedTally] {
    let typed = try words.map { try TallyCommand.quantity($0, item) }
    for (word, one) in zip(words, typed) {
      let isAlone = words.count == 1 || !(one.addsOnly || one.replacesOnly)
      if !isAlone || (total != nil && one.addsOnly) {
        throw DocumentProblem(field: item.id, value: word, reason: .quantity(.notANumber(word)))
      }
    }
    return typed
  }

  /// What stands before the number is what was counted: `工地4个`, `三包手册5件`. Where no digit is, the first Han
  /// character that counts begins it: `工地四个`.
  private static func takeDetail(from words: inout String) -> String? {
    let found = words.firstIndex(where: \.isDigit) ?? words.firstIndex(where: \.isNumber)
    guard let digit = found else { return nil }
    var end = digit
    if let sign = words[..<digit].last, "约近+".contains(sign) { end = words.index(before: digit) }
    let detail = TextRules.trimmed(String(words[..<end]))
    guard !detail.isEmpty else { return nil }
    words = String(words[end...])
    return detail
  }

  private func fillIn(_ entry: inout TallyEntry, _ desk: DeskEnvironment) throws {
    let catalogue = desk.reference.catalogue
    entry.channel = try TallyCommand.id(channel, catalogue.channels, "--channel")
    entry.topic = try TallyCommand.id(topic, catalogue.topics, "--topic")
    entry.trade = try TallyCommand.id(trade, catalogue.trades, "--trade")
    entry.note = try desk.checked(note, "--note")
    entry.place = try desk.checked(place, "--place")
    entry.present = try desk.checked(present, "--present")
    entry.matter = try desk.checked(matter, "--matter")
  }

  /// A time alone is one of the entry's day, and an end without a day lies on that of the beginning.
  private func fillInTimes(_ entry: inout TallyEntry, _ day: Day) throws {
    entry.from = try TallyCommand.time(from, "--from", day)
    entry.to = try TallyCommand.time(to, "--to", entry.from?.day ?? day)
    if let first = entry.from, let last = entry.to, last < first {
      throw CommandError.badChoice("--to", "\(last)", ["\(first)"])
    }
  }

  private static func time(_ words: String?, _ option: String, _ day: Day) throws -> DayTime? {
    guard let words, !words.isEmpty else { return nil }
    if let time = DayTime(typed: words, today: day) { return time }
    throw DocumentProblem(field: option, value: words, reason: .notADay)
  }

  private static func quantity(_ words: String, _ item: LedgerItem) throws -> TypedTally {
    do {
      return try TypedTally.parse(words, units: item.units)
    } catch {
      throw DocumentProblem(field: item.id, value: words, reason: .quantity(error))
    }
  }

  private static func id(
    _ words: String?, _ list: Catalogue.List, _ option: String
  ) throws -> String? {
    guard let words else { return nil }
    if list.contains(words) { return words }
    throw DocumentProblem(field: option, value: words, reason: .notOneOf(list.entries.map(\.id)))
  }
}

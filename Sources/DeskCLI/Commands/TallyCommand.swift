import ArgumentParser
import CaseStore
import Casework
import Desk
import TerminalKit
import Wording

/// `tally`: one entry of the ledger.
struct TallyCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("项目，如 leaflets", "the item, such as leaflets", "ITEM")) var item: String
  @Argument(
    help: help(
      "数量：480、5500多份、约180吨；几个并为一笔", "480, 5500多份, 约180吨; several make one entry", "QUANTITY"))
  var quantities: [String] = []
  @Option(
    help: help(
      "到此为止的总数，取代本机当天前面的", "the total, in place of this desk's entries of the day", "QUANTITY"))
  var total: String?
  @Option(help: help("来源", "channel", "C")) var channel: String?
  @Option(help: help("话题", "topic", "T")) var topic: String?
  @Option(help: help("范围", "what it covers", "site|day|period")) var scope: TallyEntry.Scope = .day
  @Option(help: help("备注", "a note", "T")) var note: String?
  @Option(help: help("细目", "detail", "T")) var detail: String?
  @Option(help: help("行业", "trade", "T")) var trade: String?
  @Option(help: help("地点", "place", "T")) var place: String?
  @Option(help: help("数从哪来", "where it comes from", "counted|estimated|reported"))
  var source: TallyEntry.Source = .counted
  @Option(help: help("发生的时刻，默认现在", "when it was, default now", "INSTANT")) var at: String?

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tally",
      abstract: words("记一笔数：咨询人次、资料份数等", "Count people, leaflets and the like"))
  }

  func work(_ desk: DeskEnvironment) throws {
    let at = try desk.instant(at, "--at")
    try desk.writing { store in
      let settings = try store.settings()
      let entry = try entry(desk, venue: settings.venue)
      try store.record(.tally(entry), by: desk.stamp(settings, at: at))
      let label = desk.reference.ledger.names.label(entry.item, desk.language)
      let quantities = entry.quantities.map(\.text)
      let words = ([entry.detail].compactMap { $0 } + quantities).joined(separator: " ")
      try desk.say(Phrase("已记 \(label) \(words)", "counted \(label) \(words)"))
    }
  }

  private func entry(_ desk: DeskEnvironment, venue: String) throws -> TallyEntry {
    guard let known = desk.reference.ledger[item] else {
      let ids = desk.reference.ledger.items.map(\.id)
      throw CommandError.value(
        DocumentProblem(field: "ITEM", value: item, reason: .notOneOf(ids)))
    }
    var words = total.map { [$0] } ?? quantities
    if total != nil && !quantities.isEmpty { throw CommandError.strayWord(quantities[0]) }
    if words.isEmpty { throw CommandError.missingWord("QUANTITY") }
    var detail = detail
    if known.needsDetail && detail == nil { detail = TallyCommand.takeDetail(from: &words[0]) }
    if known.needsDetail && detail == nil {
      throw CommandError.value(DocumentProblem(field: "--detail", reason: .missing))
    }
    var entry = TallyEntry(
      item: item, quantities: try words.map { try TallyCommand.quantity($0, known) }, venue: venue,
      scope: scope, source: source, isTotal: total != nil)
    try fillIn(&entry, desk)
    entry.detail = try desk.checked(detail, "--detail")
    return entry
  }

  /// What stands before the number is what was counted: `工地4个`, `大要案5件`.
  private static func takeDetail(from words: inout String) -> String? {
    guard let digit = words.firstIndex(where: \.isNumber) else { return nil }
    var end = digit
    if let sign = words[..<digit].last, "约近".contains(sign) { end = words.index(before: digit) }
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
  }

  private static func quantity(_ words: String, _ item: LedgerItem) throws -> Quantity {
    do {
      return try Quantity.parse(words, units: item.units)
    } catch {
      throw CommandError.value(
        DocumentProblem(field: item.id, value: words, reason: .quantity(error)))
    }
  }

  private static func id(
    _ words: String?, _ list: Catalogue.List, _ option: String
  ) throws -> String? {
    guard let words else { return nil }
    if list.contains(words) { return words }
    throw CommandError.value(
      DocumentProblem(
        field: option, value: words, reason: .notOneOf(list.entries.map(\.id))))
  }
}

extension TallyEntry.Scope: ExpressibleByArgument {}
extension TallyEntry.Source: ExpressibleByArgument {}

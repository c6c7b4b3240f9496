import Values
import Vocabulary

/// One entry of the ledger: what is counted by head, by sheet or by piece, with no case behind it.
public struct TallyEntry: Hashable, Sendable {
  /// What a figure covers.
  public enum Scope: String, CaseIterable, HashedByCase, Sendable { case site, day, period }
  /// Where a figure comes from.
  public enum Source: String, CaseIterable, HashedByCase, Sendable {
    case counted, estimated, reported
  }

  /// The id of the ledger's item, such as `leaflets`.
  public var item: String
  /// The quantities: one, or several of a composite entry (`7批 13408件 约180吨`).
  public var quantities: [Quantity]
  /// The venue it was counted at, by its name.
  public var venue: String
  /// What exactly was counted, in words; some items ask for it.
  public var detail: String?
  /// The id of a trade.
  public var trade: String?
  /// Where it was, in words.
  public var place: String?
  /// When it was, or began: a reception, a duty, the period of a hotline.
  public var from: DayTime?
  /// When it ended.
  public var to: DayTime?
  /// The units or posts that were there, in words; no person's name belongs here.
  public var present: String?
  /// What it was about or what was done, in words.
  public var matter: String?
  /// The id of the channel that people came by; nobody knows how a counted one without it came.
  public var channel: String?
  /// The id of what a consultation was about.
  public var topic: String?
  /// What the figure covers.
  public var scope: Scope
  /// Where the figure comes from.
  public var source: Source
  /// Free words, kept in an erasable row.
  public var note: String?
  /// The number it carries elsewhere, unique in a store over cases and ledger.
  public var externalID: String?
  /// Whether it replaces this desk's earlier entries of the same item, detail, unit, scope, venue
  /// and day; one with a trade replaces those of that trade alone.
  public var isTotal: Bool

  /// An entry counted for the day, unless scope and source say otherwise.
  public init(
    item: String, quantities: [Quantity], venue: String, detail: String? = nil,
    trade: String? = nil, place: String? = nil, from: DayTime? = nil, to: DayTime? = nil,
    present: String? = nil, matter: String? = nil, channel: String? = nil, topic: String? = nil,
    scope: Scope = .day, source: Source = .counted, note: String? = nil,
    externalID: String? = nil, isTotal: Bool = false
  ) {
    self.item = item
    self.quantities = quantities
    self.venue = venue
    self.detail = detail
    self.trade = trade
    self.place = place
    self.from = from
    self.to = to
    self.present = present
    self.matter = matter
    self.channel = channel
    self.topic = topic
    self.scope = scope
    self.source = source
    self.note = note
    self.externalID = externalID
    self.isTotal = isTotal
  }
}

extension TallyEntry {
  /// Whether it says when, where, before whom or about what it was, and so is told by itself.
  public var isOccasion: Bool {
    from != nil || to != nil || place != nil || present != nil || matter != nil
  }
}

extension TallyEntry {
  /// The entry as it may be shown: long numbers in its words are starred. It belongs to no case, so
  /// there is no name to look for.
  public var masked: TallyEntry {
    var entry = self
    entry.detail = detail.map { Mask.text($0) }
    entry.place = place.map { Mask.text($0) }
    entry.present = present.map { Mask.text($0) }
    entry.matter = matter.map { Mask.text($0) }
    entry.note = note.map { Mask.text($0) }
    return entry
  }
}

extension TallyEntry {
  /// The entries in force, out of all recorded ones in any order: a total takes the place of
  /// what the same desk entered before it under the same item, detail, unit, scope, venue and day,
  /// and where it has a trade, under the same trade.
  public static func inForce(_ all: [RecordedTally], in zone: Zone) -> [RecordedTally] {
    var lastTotal: [TotalKey: EventID] = [:]
    for tally in all where tally.entry.isTotal {
      for key in tally.keys(in: zone) {
        lastTotal[key] = max(lastTotal[key] ?? tally.id, tally.id)
      }
    }
    return all.compactMap { tally in
      var kept = tally
      kept.entry.quantities = zip(tally.keys(in: zone), tally.entry.quantities).compactMap {
        key, quantity in
        let totals = [lastTotal[key], lastTotal[key.ofAllTrades]].compactMap { $0 }
        return totals.allSatisfy { $0 <= tally.id } ? quantity : nil
      }
      return kept.entry.quantities.isEmpty ? nil : kept
    }
  }
}

/// What a total replaces: entries of one desk that agree in all of these.
struct TotalKey: Hashable {
  let desk: DeskID
  let item: String
  let detail: String?
  var trade: String?
  let unit: String
  let scope: TallyEntry.Scope
  let venue: String
  let day: Day

  /// What a total without a trade replaces.
  var ofAllTrades: TotalKey {
    var key = self
    key.trade = nil
    return key
  }
}

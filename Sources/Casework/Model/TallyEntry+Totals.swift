import Values
import Vocabulary

extension TallyEntry {
  /// The scopes whose figures are added to one with this entry's: consultations of the site and of the
  /// day are one figure. All else is added within its scope alone.
  public var scopesAdded: [Scope] {
    countsConsultations ? [.site, .day] : [scope]
  }

  /// Whether it is in the figure of all consultations; that of a whole period is not.
  public var countsConsultations: Bool { TallyEntry.countsConsultations(item, scope) }

  /// The same of an item and a scope; nil where none is known.
  public static func countsConsultations(_ item: String?, _ scope: Scope?) -> Bool {
    item == LedgerCatalogue.consultation && scope != .period
  }

  /// What else has to be recorded so that a total is the total: nothing of the same figure may stay
  /// in force in another scope.
  ///
  /// - Parameters:
  ///   - all: what stands.
  ///   - desk: the desk that says the total; what others counted stays.
  public func clearing(_ all: [RecordedTally], of desk: DeskID) -> [TallyEntry] {
    guard isTotal else { return [] }
    return scopesAdded.filter { $0 != scope }.compactMap { other in
      let left = all.filter {
        $0.id.desk == desk && $0.entry.scope == other && isReplaced($0.entry)
      }
      let units = Set(left.flatMap(\.entry.quantities).filter { $0.count > .zero }.map(\.unit))
      let zeros = quantities.map(\.unit).filter(units.contains)
      if zeros.isEmpty { return nil }
      return TallyEntry(
        item: item, quantities: zeros.map { Quantity(count: .zero, unit: $0) }, venue: venue,
        detail: detail, trade: trade, scope: other, isTotal: true)
    }
  }

  /// Whether a total of this item, detail and venue means an entry, whatever its scope.
  private func isReplaced(_ entry: TallyEntry) -> Bool {
    entry.item == item && entry.detail == detail && entry.venue == venue
      && (trade == nil || entry.trade == trade)
  }

  /// What no longer counts of what stood before.
  ///
  /// - Returns: the entries with those of their quantities that were replaced.
  public static func replaced(
    _ before: [RecordedTally], by after: [RecordedTally]
  ) -> [RecordedTally] {
    let left = Dictionary(after.map { ($0.id, $0.entry.quantities) }) { first, _ in first }
    return before.compactMap { tally in
      var gone = tally
      let kept = left[tally.id] ?? []
      gone.entry.quantities = tally.entry.quantities.filter {
        $0.count > .zero && !kept.contains($0)
      }
      return gone.entry.quantities.isEmpty ? nil : gone
    }
  }
}

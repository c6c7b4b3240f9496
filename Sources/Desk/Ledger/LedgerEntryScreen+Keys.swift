import Casework
import TerminalKit
import Values
import Vocabulary

extension LedgerEntryScreen {
  static let keys = FormAction.keys(
    ScreenWords.ledgerEntry, leaving: Phrase("不记", "leave it"))
}

// MARK: What was typed

/// What is wrong with one part of an entry.
private struct EntryProblem: Error {
  let part: LedgerEntryScreen.Part
  let words: Phrase
}

extension LedgerEntryScreen {
  /// Says below a field what is wrong with it, and behind a time which one is meant.
  mutating func check(_ context: Context) {
    for part in [Part.from, .to] where part != form.focus {
      let typed = words(part) ?? ""
      let time = typed.isEmpty ? nil : DayTime(typed: typed, today: today(part, context))
      form[note: part] = time.flatMap { "\($0)" == typed ? nil : Phrase("= \($0)") }
    }
    for part in order where part != form.focus { form[problem: part] = nil }
    do throws(EntryProblem) {
      if !form[text: .quantity].isEmpty { _ = try typed() }
      _ = try companionQuantity()
      _ = try times(context)
    } catch {
      form[problem: error.part] = error.words
    }
  }

  private func words(_ part: Part) -> String? {
    let text = TextRules.trimmed(form[text: part])
    return text.isEmpty ? nil : text
  }

  /// One quantity, or several of one thing where the item is of that sort.
  private func typed() throws(EntryProblem) -> [TypedTally] {
    let text = words(.quantity) ?? ""
    var words = [text]
    if item.isComposite { words = TypedTally.parts(text, units: item.units) }
    do throws(QuantityError) {
      if words.isEmpty { throw .empty }
      return try words.map { word throws(QuantityError) in
        let typed = try TypedTally.parse(word, units: item.units)
        if words.count > 1, typed.addsOnly || typed.replacesOnly { throw .notANumber(word) }
        return typed
      }
    } catch {
      throw EntryProblem(part: .quantity, words: error.phrase)
    }
  }

  private func companionQuantity() throws(EntryProblem) -> Quantity? {
    guard let companion, let typed = words(.companion) else { return nil }
    do throws(QuantityError) {
      return try Quantity.parse(typed, units: companion.units)
    } catch {
      throw EntryProblem(part: .companion, words: error.phrase)
    }
  }

  /// An end without a day lies on the day of the beginning.
  private func today(_ part: Part, _ context: Context) -> Day {
    guard part == .to, let from = words(.from),
      let first = DayTime(typed: from, today: context.today)
    else { return context.today }
    return first.day
  }

  private func times(_ context: Context) throws(EntryProblem) -> (DayTime?, DayTime?) {
    let first = try time(.from, context)
    let last = try time(.to, context)
    if let first, let last, last < first {
      throw EntryProblem(part: .to, words: Phrase("早于开始", "before it began"))
    }
    return (first, last)
  }

  private func time(_ part: Part, _ context: Context) throws(EntryProblem) -> DayTime? {
    guard let typed = words(part) else { return nil }
    if let time = DayTime(typed: typed, today: today(part, context)) { return time }
    throw EntryProblem(part: part, words: Phrase("看不懂的时间", "not a day or a time"))
  }
}

// MARK: Saving

extension LedgerEntryScreen {
  mutating func save(_ context: Context) -> Reaction {
    do throws(EntryProblem) {
      let entries = try entries(context)
      isSaving = true
      saved = entries.first
      if let entry = entries.first, entries.count == 1 { return .effects(.record(.tally(entry))) }
      return .effects(.record(.tallies(entries)))
    } catch {
      form[problem: error.part] = error.words
      form.focus(on: error.part)
      return .stay
    }
  }

  private func entries(_ context: Context) throws(EntryProblem) -> [TallyEntry] {
    let typed = try typed()
    var entry = entry(typed.map(\.quantity))
    if typed.contains(where: \.replacesOnly) { entry.isTotal = true }
    if typed.contains(where: \.addsOnly) { entry.isTotal = false }
    (entry.from, entry.to) = try times(context)
    if item.needsDetail, entry.detail == nil {
      throw EntryProblem(part: .detail, words: Phrase("写清是什么", "say what it is"))
    }
    guard let companion, let quantity = try companionQuantity() else { return [entry] }
    var beside = entry
    beside.item = companion.id
    beside.quantities = [quantity]
    return [entry, beside]
  }

  private func entry(_ quantities: [Quantity]) -> TallyEntry {
    TallyEntry(
      item: item.id, quantities: quantities, venue: venue, detail: words(.detail),
      trade: form[choice: .trade], place: words(.place), present: words(.present),
      matter: words(.matter),
      scope: form[choice: .scope].flatMap(TallyEntry.Scope.init) ?? .day,
      source: form[choice: .source].flatMap(TallyEntry.Source.init) ?? .counted,
      note: words(.note), isTotal: form[choice: .mode] == "total")
  }
}

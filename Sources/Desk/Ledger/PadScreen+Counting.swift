import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension PadScreen {
  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if let item { return type(key, item) }
    guard case .action(let action)? = keys.match(key) else { return .unused }
    return perform(action, context)
  }

  private mutating func perform(_ action: PadAction, _ context: Context) -> Reaction {
    switch action {
    case .count: return count(consultation())
    case .channel(let id): return change { $0.channel = id }
    case .topic(let id): return change { $0.topic = $0.topic == id ? nil : id }
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .others: return .push(LedgerScreen(context))
    case .close: return .pop
    case .addOne, .takeOne, .enter: break
    }
    return .stay
  }

  private mutating func move(by rows: Int) {
    selection = min(max(0, selection + rows), items.count + 1)
    input = TextInput()
    problem = nil
  }

  // MARK: Consultations

  private func consultation() -> TallyEntry {
    TallyEntry(
      item: LedgerCatalogue.consultation,
      quantities: [Quantity(count: Count(1), unit: Quantity.headUnit)], venue: venue,
      channel: "visit")
  }

  private mutating func count(_ entry: TallyEntry) -> Reaction {
    before = last
    last = Counted(entry: entry)
    return .effects(.record(.tally(entry)))
  }

  /// Counts one consultation and opens the pad on it, so that source and topic can follow.
  static func counting(_ context: Context) -> Reaction {
    var pad = PadScreen(context)
    let counted = pad.count(pad.consultation())
    return Reaction(.push(pad), effects: counted.effects)
  }

  /// Whether a key counts one at once.
  func counts(_ key: Key) -> Bool {
    if item != nil { return input.isEmpty && key.folded == .text(" ") }
    if case .action(.count)? = keys.match(key) { return true }
    return false
  }

  /// Takes the last one back where the key that counted it was the one before, still held.
  mutating func takeHeld(sinceBefore: Bool) -> Reaction {
    guard sinceBefore, let counted = last, counted.id != nil, pending == nil else {
      // Of one that is on its way to the disk this is said when it is there.
      saysHeld = last.map { $0.id == nil } ?? false
      return .say(HeldKey.once)
    }
    last = before
    before = nil
    saysHeld = true
    return .effects(.record(.undo))
  }

  /// Source or topic of the one just counted: it is taken back and counted anew, so that what is
  /// on disk is right at every moment.
  private mutating func change(_ change: (inout TallyEntry) -> Void) -> Reaction {
    if var entry = pending {
      change(&entry)
      pending = entry
      return .stay
    }
    guard var entry = last?.entry, entry.item == LedgerCatalogue.consultation else {
      let key = countKeys.name(of: .count)
      return .say(
        Phrase("先按 \(key.zh) 记一人次，再选来源或话题", "Count with \(key.en) first, then choose"))
    }
    change(&entry)
    pending = entry
    return .effects(.record(.undo))
  }

  // MARK: Items

  private mutating func type(_ key: Key, _ item: LedgerItem) -> Reaction {
    switch key {
    case .up: move(by: -1)
    case .down, .tab: move(by: 1)
    case .backTab: move(by: -1)
    case .escape where !input.isEmpty:
      input = TextInput()
      problem = nil
    case .escape: return .pop
    case .enter: return keep(item)
    case .text(" ") where input.isEmpty, .text("　") where input.isEmpty: return addOne(item)
    case .text("-") where input.isEmpty: return takeOne(item)
    case .control("z") where input.isEmpty, .control("y") where input.isEmpty: return .unused
    default:
      // What was refused is typed anew; Backspace mends it instead.
      if problem != nil, case .text = key { input = TextInput() }
      problem = nil
      return input.handle(key, columns: 30) ? .stay : .unused
    }
    return .stay
  }

  private mutating func keep(_ item: LedgerItem) -> Reaction {
    guard !input.isEmpty else {
      let key = PadScreen.itemKeys.name(of: .enter)
      return .say(Phrase("先打数，再按 \(key.zh)", "Type a figure, then \(key.en)"))
    }
    do {
      let typed = try TypedTally.parse(input.text, units: item.units)
      input = TextInput()
      problem = nil
      return count(
        TallyEntry(
          item: item.id, quantities: [typed.quantity], venue: venue, isTotal: !typed.addsOnly))
    } catch {
      problem = error.phrase
      return .stay
    }
  }

  private mutating func addOne(_ item: LedgerItem) -> Reaction {
    let one = Quantity(count: Count(1), unit: item.units.first ?? "")
    return count(TallyEntry(item: item.id, quantities: [one], venue: venue))
  }

  /// A ledger entry is never negative: the one just added is taken back.
  private mutating func takeOne(_ item: LedgerItem) -> Reaction {
    let one = Count(1)
    guard let entry = last?.entry, entry.item == item.id, !entry.isTotal,
      entry.quantities.map(\.count) == [one]
    else {
      let key = PadScreen.itemKeys.name(of: .enter)
      return .say(
        Phrase(
          "没有刚加的 1 可减；打数字和 \(key.zh) 改总数",
          "Nothing was just added; type the figure and \(key.en)"))
    }
    last = nil
    return .effects(.record(.undo))
  }
}

// MARK: Words

extension PadScreen {
  /// What was counted last, for the message row; a total says what it took the place of.
  func lastWords(_ entry: TallyEntry, _ saveResult: SaveResult, _ context: Context) -> Phrase {
    let replaced = ReplacedTallies(
      entry, saveResult, inForce: [], context.reference.ledger, zone: context.zone
    ).words.map { Phrase("；\($0.zh)", "; \($0.en)") }
    let words = [Language.chinese, .english].map { language in
      let catalogue = context.reference.ledger.names
      let item = catalogue.label(entry.item, language)
      let quantity = entry.quantities.map(\.text).joined(separator: " ")
      let isChinese = language == .chinese
      let sign = entry.isTotal ? (isChinese ? "总数 " : "total ") : "+"
      return "\(item) \(sign)\(quantity)\(tags(entry, context, language))"
    }
    let key = GlobalAction.quietKeys.name(of: .undo)
    return Phrase(
      "刚才：\(words[0])\(replaced?.zh ?? "")  \(key.zh)撤销",
      "Just now: \(words[1])\(replaced?.en ?? "")  \(key.en) undoes")
  }

  /// Source and topic in brackets.
  func tags(_ entry: TallyEntry, _ context: Context, _ language: Language) -> String {
    let channel = entry.channel.map { context.catalogue.channels.label($0, language) }
    let topic = entry.topic.map { context.catalogue.topics.label($0, language) }
    let tags = [channel, topic].compactMap { $0 }
    guard !tags.isEmpty else { return "" }
    let list = tags.joined(separator: Punctuation.listComma[language])
    return Phrase("（\(list)）", " (\(list))")[language]
  }
}

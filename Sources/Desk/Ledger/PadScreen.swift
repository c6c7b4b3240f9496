import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The counting pad: heads and sheets, counted beside whatever was being done.
struct PadScreen: DeskScreen {
  /// Something that was just counted here.
  struct Counted: Equatable, Sendable {
    var entry: TallyEntry
    /// The event, once it is on disk.
    var id: EventID?
  }

  let venue: String
  let day: Day
  /// The items on the pad; all others are one row further down.
  let items: [LedgerItem]
  /// The digits for source and topic of the one just counted.
  let tags: [Tag]
  let countKeys: KeyMap<PadAction>
  /// 0 is the row of consultations, then the items, then all others.
  var selection = 0
  var input = TextInput()
  var problem: Phrase?
  /// What is counted today.
  var today: LedgerOfToday
  var last: Counted?
  /// What was counted before that, for a key that turns out to be held.
  var before: Counted?
  /// Whether what comes of the last key is told as of one that is held.
  var saysHeld = false
  /// What takes the place of the last entry as soon as that has been taken back.
  var pending: TallyEntry?

  init(_ context: Context) {
    venue = context.settings.venue
    day = context.today
    today = LedgerOfToday([], context.reference.ledger, zone: context.zone)
    items = LedgerCatalogue.everyday.compactMap { context.reference.ledger[$0] }
    tags = Tag.all(context.catalogue)
    countKeys = PadScreen.countKeys(context.catalogue)
  }

  var route: Route? { .pad }
  var title: Phrase { ScreenWords.countingPad }
  static let rows = 15
  var panelRows: Int? { PadScreen.rows }
  var isTyping: Bool { item != nil }
  /// The number of a slip is no figure.
  var isInText: Bool { item != nil && !input.isEmpty }

  func questions(_ context: Context) -> [Question] { [.tallies(day)] }

  /// The item that the cursor stands on; nil on the first and last row.
  var item: LedgerItem? {
    items.indices.contains(selection - 1) ? items[selection - 1] : nil
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.tallies(day, let found)):
      let tallies = TallyEntry.inForce(found, in: context.zone).filter {
        $0.entry.venue == venue
      }
      today = LedgerOfToday(tallies, context.reference.ledger, zone: context.zone)
      if let id = last?.id, !tallies.contains(where: { $0.id == id }) { last = nil }
      return .stay
    case .recorded(let saveResult): return noteRecorded(saveResult, context)
    case .refused, .failed:
      pending = nil
      saysHeld = false
      if last?.id == nil { last = nil }
      return .effects(.ask(.tallies(day)))
    default: return .stay
    }
  }

  private mutating func noteRecorded(_ saveResult: SaveResult, _ context: Context) -> Reaction {
    if let entry = pending, !saveResult.undone.isEmpty {
      pending = nil
      last = Counted(entry: entry)
      return .effects(.record(.tally(entry)))
    }
    if last != nil, last?.id == nil { last?.id = saveResult.events.first }
    let words =
      saysHeld ? HeldKey.once : last.map { lastWords($0.entry, saveResult, context) }
    saysHeld = false
    return Reaction(effects: [.ask(.tallies(day))], message: words)
  }

  func keySections(_ context: Context) -> [KeySection] {
    let maps = [countKeys, PadScreen.itemKeys, PadScreen.otherKeys]
    let others = maps.filter { $0.title != keys.title }
    return ([keys] + others).map { KeySection($0, context.language) }
      + [KeySection(CommonKeys.texts, context.language)]
  }
}

/// What the keys of the pad do.
enum PadAction: Hashable, Sendable {
  case count, channel(String), topic(String)
  case up, down, addOne, takeOne, enter, others, close
}

extension PadScreen {
  /// A digit for source or topic of the one just counted, and how its row calls it.
  struct Tag {
    let binding: KeyMap<PadAction>.Binding
    let name: Phrase

    private init(_ digit: Int, _ action: PadAction, _ label: Phrase, _ name: Phrase) {
      binding = .init(.text("\(digit)"), does: action, label, isHinted: false)
      self.name = name
    }

    /// The first sources and topics of the office's own lists, as many as the row has room for.
    static func all(_ catalogue: Catalogue) -> [Tag] {
      let channels = catalogue.channels.entries.prefix(2).enumerated().map { place, entry in
        let name = entry.short.inside
        let label = Phrase("刚才那人是\(name.zh)", "that one: \(name.en)")
        return Tag(1 + place, .channel(entry.id), label, name)
      }
      let topics = catalogue.topics.entries.prefix(6).enumerated().map { place, entry in
        let name = entry.short.inside
        let label = Phrase("问\(name.zh)", "asked: \(name.en)")
        return Tag(1 + channels.count + place, .topic(entry.id), label, name)
      }
      return channels + topics
    }

    /// Whether an entry has it.
    func isChosen(_ entry: TallyEntry?) -> Bool {
      switch binding.action {
      case .channel(let id): entry?.channel == id
      case .topic(let id): entry?.topic == id
      case .count, .up, .down, .addOne, .takeOne, .enter, .others, .close: false
      }
    }
  }

  /// How many of them are sources; topics follow.
  var firstTopic: Int {
    tags.prefix { if case .channel = $0.binding.action { true } else { false } }.count
  }

  /// The keys on the row of consultations.
  static func countKeys(_ catalogue: Catalogue) -> KeyMap<PadAction> {
    let consultations = catalogue.kinds.plural(Kind.consultation).inside
    let title = Phrase("计数：口头\(consultations.zh)", "Counting pad: \(consultations.en)")
    let tags = Tag.all(catalogue).map(\.binding)
    return KeyMap(
      title,
      [.init(.text("+"), does: .count, KeyWords.oneMorePerson)] + tags + [
        .init(.down, does: .down, Phrase("到各项目", "to the items")),
        .init(.up, does: .up, KeyWords.itemAbove, isHinted: false),
        .init(.escape, does: .close, KeyWords.close),
      ])
  }

  /// The keys on the row of an item.
  static let itemKeys = KeyMap<PadAction>(
    Phrase("计数：项目", "Counting pad: items"),
    [
      .init(.enter, does: .enter, Phrase("记下", "keep")),
      .init(.text(" "), does: .addOne, Phrase("加1", "one more")),
      .init(.text("-"), does: .takeOne, Phrase("减1", "one less")),
      .init(.up, .down, does: .down, Phrase("换项目", "other item")),
      .init(.backTab, .tab, does: .down, Phrase("上一项、下一项", "item above, below"), isHinted: false),
      .init(.escape, does: .close, KeyWords.close),
    ])

  /// The keys on the row of all other items.
  static let otherKeys = KeyMap<PadAction>(
    Phrase("计数：其他项目", "Counting pad: other items"),
    [
      .init(.enter, does: .others, Phrase("打开全部项目", "open all items")),
      .init(.up, does: .up, KeyWords.itemAbove, isHinted: false),
      .init(.down, does: .down, Phrase("下一项", "item below"), isHinted: false),
      .init(.text("+"), does: .count, KeyWords.oneMorePerson),
      .init(.escape, does: .close, KeyWords.close),
    ])

  var keys: KeyMap<PadAction> {
    if selection == 0 { return countKeys }
    return item == nil ? PadScreen.otherKeys : PadScreen.itemKeys
  }
}

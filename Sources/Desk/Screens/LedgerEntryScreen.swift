import Casework
import TerminalKit
import Wording

/// The form of one entry of the ledger, with everything an entry can say.
struct LedgerEntryScreen: DeskScreen {
  enum Part: String, CaseIterable, Hashable, Sendable {
    case quantity, mode, detail, place, trade, scope, source, note
  }

  let item: LedgerItem
  let venue: String
  var form: Form<Part>
  var isSaving = false

  init(_ item: LedgerItem, _ context: Context) {
    self.item = item
    venue = context.settings.venue
    form = Form(Part.allCases.map { LedgerEntryScreen.field($0, item, context) })
    form[choice: .mode] = "add"
    form[choice: .scope] = TallyEntry.Scope.day.rawValue
    form[choice: .source] = TallyEntry.Source.counted.rawValue
    layOut(context.columns)
  }

  private static func field(
    _ part: Part, _ item: LedgerItem, _ context: Context
  ) -> FormField<Part> {
    switch part {
    case .quantity:
      FormField(
        part, Phrase("数量", "Quantity"),
        placeholder: example(item), hint: Phrase("像平时那样写：约、近、多、余、万都行", "As people write it"))
    case .mode:
      FormField(
        part, Phrase("怎么记", "Adds or replaces"),
        .choice([
          Option("add", Phrase("加上", "adds")), Option("total", Phrase("这是总数", "is the total")),
        ]))
    case .detail: FormField(part, Phrase("具体是", "What exactly"))
    case .place: FormField(part, Phrase("地点", "Place"))
    case .trade: FormField(part, Phrase("行业", "Trade"), Choices.kind(context.catalogue.trades))
    case .scope: FormField(part, Phrase("范围", "Covers"), .choice(scopes))
    case .source: FormField(part, Phrase("来源", "Source"), .choice(sources))
    case .note: FormField(part, Phrase("说明", "Note"))
    }
  }

  private static func example(_ item: LedgerItem) -> Phrase {
    if item.isComposite { return Phrase("7批 13408件 约180吨") }
    let units = item.units.joined(separator: "/")
    return units.isEmpty ? Phrase("4个、10多种", "4个, 10多种") : Phrase("480 \(units)")
  }

  private static let scopes = [
    Option("site", Phrase("现场", "at the booth")), Option("day", Phrase("当天", "the day")),
    Option("period", Phrase("活动期间", "the whole activity")),
  ]

  private static let sources = [
    Option("counted", Phrase("数的", "counted")), Option("estimated", Phrase("估的", "estimated")),
    Option("reported", Phrase("别处报来", "reported")),
  ]

  private mutating func layOut(_ columns: Int) {
    form.layout = FormLayout(
      column: Part.allCases, at: 2, labelWidth: 18, width: max(1, min(60, columns - 24)))
  }

  var title: Phrase { Phrase("记台账", "Ledger entry") }
  var isTyping: Bool {
    guard let field = form.focusedField else { return false }
    if case .filtered = field.kind { return true }
    return field.kind.isText
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .recorded where isSaving:
      let words = item.label
      return Reaction(.pop, message: Phrase("已记：\(words.zh)", "Recorded: \(words.en)"))
    case .refused, .failed: isSaving = false
    default: break
    }
    return .stay
  }
}

// MARK: Keys

/// What keys do in the form of an entry beside filling in.
enum LedgerEntryAction: Hashable, Sendable {
  case save, next, back, leave
}

extension LedgerEntryScreen {
  static let keys = KeyMap<LedgerEntryAction>(
    Phrase("记台账", "A ledger entry"),
    [
      .init(.control("s"), does: .save, Phrase("存", "save")),
      .init(.enter, .tab, does: .next, Phrase("下一栏，最后一栏即存", "next; saves on the last")),
      .init(.backTab, does: .back, Phrase("上一栏", "back")),
      .init(.escape, does: .leave, Phrase("不记", "leave it")),
    ])

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if isSaving { return .stay }
    layOut(context.columns)
    switch form.handle(key) {
    case .ignored: return command(key)
    case .changed(let part): form[problem: part] = nil
    case .moved: check()
    case .finished: return save()
    case .consumed, .opened: break
    }
    return .stay
  }

  private mutating func command(_ key: Key) -> Reaction {
    guard case .action(let action)? = LedgerEntryScreen.keys.match(key) else { return .unused }
    switch action {
    case .save: return save()
    case .leave: return .pop
    case .next, .back: return .stay
    }
  }

  private mutating func check() {
    guard !form[text: .quantity].isEmpty else { return }
    do {
      _ = try quantities()
      form[problem: .quantity] = nil
    } catch {
      form[problem: .quantity] = error.phrase
    }
  }

  /// One quantity, or several of one thing where the item is of that sort.
  private func quantities() throws(QuantityError) -> [Quantity] {
    let text = TextRules.trimmed(form[text: .quantity])
    guard item.isComposite else { return [try Quantity.parse(text, units: item.units)] }
    let words = text.split { $0 == " " || $0 == "　" || $0 == "、" || $0 == "，" }
    guard !words.isEmpty else { throw .empty }
    return try words.map { word throws(QuantityError) in
      try Quantity.parse(String(word), units: item.units)
    }
  }

  private mutating func save() -> Reaction {
    do {
      let entry = entry(try quantities())
      if item.needsDetail, entry.detail == nil {
        form[problem: .detail] = Phrase("写清是什么", "say what it is")
        form.focus(on: .detail)
        return .stay
      }
      isSaving = true
      return .effects(.record(.tally(entry)))
    } catch {
      form[problem: .quantity] = error.phrase
      form.focus(on: .quantity)
      return .stay
    }
  }

  private func entry(_ quantities: [Quantity]) -> TallyEntry {
    func words(_ part: Part) -> String? {
      let text = TextRules.trimmed(form[text: part])
      return text.isEmpty ? nil : text
    }
    return TallyEntry(
      item: item.id, quantities: quantities, venue: venue, detail: words(.detail),
      trade: form[choice: .trade], place: words(.place),
      channel: item.id == "consultation" ? "visit" : nil,
      scope: form[choice: .scope].flatMap(TallyEntry.Scope.init) ?? .day,
      source: form[choice: .source].flatMap(TallyEntry.Source.init) ?? .counted,
      note: words(.note), isTotal: form[choice: .mode] == "total")
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(LedgerEntryScreen.keys, context.language)]
      + CommonKeys.sections(of: form.fields.map(\.kind), context.language)
  }
}

extension LedgerEntryScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var screen = self
    screen.layOut(columns)
    var surface = Surface(rows: rows, columns: columns)
    let name = item.label[context.language]
    surface.writeTitle("\(title[context.language])  \(name)", right: context.clerkAndTime)
    let body = Rect(row: 2, column: 0, rows: rows - 5, columns: columns)
    screen.form.draw(into: &surface, in: body, context.language)
    if let hint = form.focusedField?.hint {
      surface.write(hint[context.language], at: Position(row: rows - 3, column: 2), .quiet)
    }
    surface.writeFoot(message, LedgerEntryScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }
}

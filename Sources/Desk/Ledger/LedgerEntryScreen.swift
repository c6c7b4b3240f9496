import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The form of one entry of the ledger, with everything an entry can say.
///
/// What the item asks for comes right behind the quantity, so that a reception or a destruction is
/// typed from top to bottom; the rest is below.
struct LedgerEntryScreen: OneFormScreen {
  enum Part: String, CaseIterable, Hashable, Sendable {
    case quantity, companion
    case mode, detail, place, trade, scope, source, note, from, to, present, matter
  }

  let item: LedgerItem
  /// The item whose figure is taken in the same save; nil for none.
  let companion: LedgerItem?
  let venue: String
  /// The parts from top to bottom.
  let order: [Part]
  /// How many of them stand in the first block.
  let first: Int
  var form: Form<Part>
  var isSaving = false
  /// The entry that is being saved.
  var saved: TallyEntry?

  init(_ item: LedgerItem, _ context: Context) {
    let companion = item.companion.flatMap { context.reference.ledger[$0] }
    let asked = item.asks.compactMap { Part(rawValue: $0.rawValue) }
    let head: [Part] = (companion == nil ? [.quantity] : [.quantity, .companion]) + asked
    let order = head + Part.allCases.filter { !head.contains($0) && $0 != .companion }
    self.item = item
    self.companion = companion
    self.order = order
    first = asked.isEmpty ? order.count : head.count
    venue = context.settings.venue
    form = Form(order.map { LedgerEntryScreen.field($0, item, companion, context) })
    form[choice: .mode] = "add"
    form[choice: .scope] = TallyEntry.Scope.day.rawValue
    form[choice: .source] = TallyEntry.Source.counted.rawValue
    layOut(context)
  }

  mutating func layOut(_ context: Context) {
    form.layout = FormLayout(
      column: order, at: 2, labelWidth: 18, width: max(1, min(60, context.columns - 24)))
    for part in order.dropFirst(first) { form.layout.places[part]?.row += 1 }
  }

  var title: Phrase { ScreenWords.ledgerEntry }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .resized: layOut(context)
    case .recorded(let saveResult) where isSaving:
      return Reaction(.pop, message: recordedWords(saveResult, context))
    case .refused, .failed: isSaving = false
    default: break
    }
    return .stay
  }
}

extension LedgerEntryScreen {
  /// What was recorded; a total says what it took the place of.
  private func recordedWords(_ saveResult: SaveResult, _ context: Context) -> Phrase {
    let words = item.label
    let recorded = Phrase("已记：\(words.zh)", "Recorded: \(words.en)")
    guard let saved, saved.isTotal else { return recorded }
    let replaced = ReplacedTallies(
      saved, saveResult, inForce: [], context.reference.ledger, zone: context.zone)
    return replaced.words.map { Phrase("\(recorded.zh)；\($0.zh)", "\(recorded.en); \($0.en)") }
      ?? recorded
  }
}

// MARK: Fields

extension LedgerEntryScreen {
  private static func field(
    _ part: Part, _ item: LedgerItem, _ companion: LedgerItem?, _ context: Context
  ) -> FormField<Part> {
    switch part {
    case .quantity:
      FormField(
        part, Term.count.worded("Quantity"), placeholder: example(item),
        hint: Phrase(
          "像平时那样写：约、近、多、余、万都行；带来减剩下 6000-480，再加 +200",
          "As people write it; brought minus left 6000-480, more +200"))
    case .companion:
      FormField(
        part, companion?.label ?? Phrase(""), placeholder: companion.map(example),
        hint: Phrase(
          "配套的数，一起记；不知道就空着", "The figure beside it, kept in the same save; may stay empty"))
    case .mode: FormField(part, Phrase("怎么记", "Adds or replaces"), .choice(modes))
    case .detail: FormField(part, item.detailLabel ?? Phrase("具体是", "What exactly"))
    case .place: FormField(part, Term.place)
    case .trade: FormField(part, Term.trade, Choices.kind(context.catalogue.trades))
    case .scope: FormField(part, Term.scope, .choice(scopes))
    case .source: FormField(part, Term.source, .choice(sources))
    case .note: FormField(part, Term.note)
    case .from: FormField(part, Term.from, hint: timeHint)
    case .to: FormField(part, Term.until, hint: timeHint)
    case .present: FormField(part, Term.present, hint: presentHint)
    case .matter:
      FormField(
        part, Term.matter,
        hint: Phrase("处理什么、做了什么，会写进总结", "What it was about; the summary tells it"))
    }
  }

  private static let timeHint = Phrase(
    "9:00、3.15、3.15 9:00 都行；只有时间就是今天的", "9:00, 3.15, 3.15 9:00; a time alone is of today")

  private static let presentHint = Phrase(
    "在场的单位或岗位，不写人名，会写进总结", "Units or posts, no person's name; the summary tells it")

  private static func example(_ item: LedgerItem) -> Phrase {
    if item.id == "destruction" { return Phrase("7批 13408件 约180吨") }
    if item.isComposite {
      return Phrase(item.units.prefix(2).map { "12\($0)" }.joined(separator: " "))
    }
    let units = item.units.joined(separator: "/")
    return units.isEmpty ? Phrase("4个、10多种", "4个, 10多种") : Phrase("480 \(units)")
  }

  private static let modes = [
    Option("add", Phrase("加上", "adds")), Option("total", Phrase("这是总数", "is the total")),
  ]

  private static let scopes = TallyEntry.Scope.allCases.map { Option($0.rawValue, $0.phrase) }
  private static let sources = TallyEntry.Source.allCases.map { Option($0.rawValue, $0.phrase) }
}

extension LedgerEntryScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let name = item.label[context.language]
    surface.writeTitle("\(title[context.language])  \(name)", right: context.clerkAndTime, context)
    let body = Rect(row: 2, column: 0, rows: rows - 5, columns: columns)
    form.draw(into: &surface, in: body, context.language)
    if let hint = form.focusedField?.hint {
      surface.write(
        hint[context.language], at: Position(row: rows - 3, column: 2), .quiet, width: columns - 4)
    }
    surface.writeFoot(message, LedgerEntryScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }
}

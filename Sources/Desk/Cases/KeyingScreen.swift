import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// A case as it is keyed into the national 12315 platform: a digit copies a field, the next digit the next one, and
/// at the end it is ticked off with its number there. Nothing is typed again.
struct KeyingScreen: ShowsPersons {
  let id: CaseID
  private(set) var subject: Case?
  private var isMissing = false
  /// The first of the fields that stand on digits.
  private(set) var first = 0
  /// The fields that were copied.
  private(set) var copied: Set<Field> = []

  init(_ id: CaseID) { self.id = id }

  var personsOf: CaseID? { subject == nil ? nil : id }
  var caseNumber: CaseNumber? { subject?.number }
  var title: Phrase { KeyingScreen.name }
  private static let name = Phrase("逐栏录入12315平台", "Keying into 12315")
  var texts: [String] {
    Field.allCases.compactMap { field in
      if case .text(let text)? = subject?.fields[field] { text } else { nil }
    }
  }

  func questions(_ context: Context) -> [Question] { [.oneCase(id)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.oneCase(id, let found)): (subject, isMissing) = (found, found == nil)
    case .recorded: return Reaction(effects: questions(context).map(Effect.ask))
    default: break
    }
    return .stay
  }

  /// What is keyed in; persons are starred until somebody has them shown.
  func fields(_ context: Context) -> KeyedFields? {
    subject.map {
      KeyedFields(
        $0, context.reference, veil: context.showsPersons ? .none : $0.masked, zone: context.zone)
    }
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    guard let subject, let fields = fields(context) else { return .unused }
    if case .action(let action)? = KeyingScreen.keys.match(key) {
      return perform(action, subject, fields, context)
    }
    guard let digit = key.digit, digit > 0 else { return .unused }
    let place = first + digit - 1
    guard fields.entries.indices.contains(place) else {
      return .say(Phrase("这个数字上没有要录的", "Nothing stands on this digit"))
    }
    guard context.showsPersons else { return .say(KeyingScreen.showFirst) }
    return copy(fields.entries[place])
  }

  /// What is masked is not copied: nobody keys stars in.
  private static var showFirst: Phrase {
    let show = GlobalAction.quietKeys.name(of: .showPersons)
    return Phrase("先按 \(show.zh) 显示全文，再按数字复制", "Press \(show.en) to show all in full, then copy")
  }

  private mutating func copy(_ entry: KeyedFields.Entry) -> Reaction {
    copied.insert(entry.field)
    return .effects(.terminal(.copy(entry.text, as: entry.label)))
  }

  private mutating func perform(
    _ action: KeyingAction, _ subject: Case, _ fields: KeyedFields, _ context: Context
  ) -> Reaction {
    switch action {
    case .next:
      first = first + KeyingScreen.most < fields.entries.count ? first + KeyingScreen.most : 0
    case .previous: first = max(0, first - KeyingScreen.most)
    case .number: return number(subject, context)
    }
    return .stay
  }

  /// Ticks the case off; the list stands below, and goes on with the next.
  private func number(_ subject: Case, _ context: Context) -> Reaction {
    let summary = context.summary(of: subject)
    let choice = context.choices(for: summary).first { $0.name == .platformNumber }
    guard let choice else { return .say(ScreenWords.noSuchCase) }
    if let refusal = choice.refusal { return .say(refusal.phrase(context.catalogue)) }
    return Reaction(.replace(StepScreen(choice, on: summary, context)))
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(KeyingScreen.keys, context.language)]
  }
}

/// What keys do beside copying.
enum KeyingAction: Hashable, Sendable {
  case next, previous, number
}

extension KeyingScreen {
  /// So many fields stand on digits at a time.
  static let most = 9

  static let keys = KeyMap<KeyingAction>(
    name,
    [
      .init(.enter, does: .number, Phrase("录完，填平台编号", "done: its number there")),
      .init(.tab, .pageDown, .text(" "), does: .next, Phrase("后九栏", "next fields")),
      .init(.backTab, .pageUp, does: .previous, Phrase("前九栏", "fields before"), isHinted: false),
    ])

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let number = subject.map { "  \($0.number)" } ?? ""
    surface.writeTitle(title[context.language] + number, right: context.clerkAndTime, context)
    if let fields = fields(context) {
      draw(fields, into: &surface, context)
    } else if isMissing {
      let words = context.say(ScreenWords.noSuchCase)
      surface.write(words, at: Position(row: 2, column: 1), .warning)
    }
    surface.writeFoot(message, hints(columns, context))
    if columns > 1, rows > 4 { surface.cursor = Position(row: 2, column: 1) }
    return surface
  }

  private func draw(_ fields: KeyedFields, into surface: inout Surface, _ context: Context) {
    let place =
      "\(min(first + 1, fields.entries.count))-\(min(first + KeyingScreen.most, fields.entries.count))"
    let of = context.say(
      "第 \(place) 栏，共 \(fields.entries.count) 栏；按数字复制",
      "Fields \(place) of \(fields.entries.count); a digit copies")
    surface.write(of, at: Position(row: 1, column: 1), .section)
    var row = 2
    let shown = fields.entries.dropFirst(first).prefix(KeyingScreen.most)
    // The platform's names of fields are long, and each is looked for there by its whole name.
    let widest = shown.map { TextWidth.columns(of: $0.label[context.language]) }.max() ?? 0
    let page = LabelledLines(
      columns: surface.columns - 4, language: .chinese,
      labelWidth: min(widest + 1, surface.columns / 3))
    for (offset, entry) in shown.enumerated() {
      let mark = copied.contains(entry.field) ? surface.art.tick : " "
      // A long text is copied whole and shown by its beginning.
      let lines = page.line(entry.label[context.language], entry.text).prefix(offset == 0 ? 1 : 2)
      guard row < surface.rows - 4 else { break }
      surface.write(
        [Piece("\(offset + 1)", .figure), Piece(mark, .good)] + (lines.first ?? []),
        at: Position(row: row, column: 1))
      row += 1
      for line in lines.dropFirst() where row < surface.rows - 4 {
        surface.write(line, at: Position(row: row, column: 3))
        row += 1
      }
    }
    let words = fields.lacks.map { context.say($0) }.filled(joinedBy: "  ")
    surface.write(
      words, at: Position(row: surface.rows - 3, column: 1), .quiet, width: surface.columns - 2)
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    let persons = context.hints(
      .showPersons,
      context.showsPersons ? CaseScreen.maskPersons : Phrase("显示全文", "show in full"))
    let first = [context.digits(Phrase("复制", "copy"))] + persons
    let taken = (first + context.back).reduce(2) { $0 + TextWidth.columns(of: $1.text) + 2 }
    return first + KeyingScreen.keys.hints(width: columns - taken, context.language) + context.back
  }
}

import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The files of evidence that lie beside a case: one is attached by its path, typed or dropped onto the terminal, and all
/// are written out into a folder. Their names show where persons do.
struct EvidenceScreen: DeskScreen {
  let id: CaseID
  private(set) var subject: Case?
  private var input = TextInput()
  private var isBusy = false

  init(_ id: CaseID) { self.id = id }

  var title: Phrase { EvidenceScreen.name }
  static let name = Phrase("证据文件", "Evidence files")
  /// Whatever a path begins with is no key.
  var isTyping: Bool { true }
  var caseNumber: CaseNumber? { subject?.number }
  var texts: [String] { subject?.attachments.map(\.name) ?? [] }

  func questions(_ context: Context) -> [Question] { [.oneCase(id)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.oneCase(id, let found)): subject = found
    case .done:
      (isBusy, input) = (false, TextInput())
      return Reaction(effects: questions(context).map(Effect.ask))
    case .failed, .refused: isBusy = false
    default: break
    }
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if isBusy { return .say(KeyWords.saving) }
    guard case .action(let action)? = EvidenceScreen.keys.match(key) else {
      return input.handle(key, columns: EvidenceScreen.fieldColumns) ? .stay : .unused
    }
    if action == .leave { return .pop }
    let path = TypedPath.path(of: input.text)
    guard !path.isEmpty else { return .say(EvidenceScreen.typePath) }
    isBusy = true
    switch action {
    case .attach: return .effects(.attach(path, to: id))
    case .takeOut: return .effects(.takeOut(of: id, into: path))
    case .leave: return .pop
    }
  }

  /// What keys do beside typing a path.
  enum Action: Hashable, Sendable {
    case attach, takeOut, leave
  }

  static let keys = KeyMap<Action>(
    name,
    [
      .init(.enter, does: .attach, Phrase("附上这个文件", "attach this file")),
      .init(
        .control("s"), does: .takeOut, Phrase("全部取出到这个文件夹", "write all out into this folder")),
      .init(.escape, does: .leave, KeyWords.toReturn),
    ])

  private static var typePath: Phrase {
    Phrase("先打文件的路径，或把文件拖到窗口里", "Type the path of the file first, or drop the file here")
  }

  func keySections(_ context: Context) -> [KeySection] {
    [
      KeySection(EvidenceScreen.keys, context.language),
      KeySection(CommonKeys.texts, context.language),
    ]
  }

  private static let fieldColumns = 60
}

// MARK: Drawing

extension EvidenceScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let number = subject.map { "  \($0.number)" } ?? ""
    surface.writeTitle(title[context.language] + number, right: context.clerkAndTime, context)
    drawField(into: &surface, row: 2, context)
    for (offset, line) in lines(context).enumerated() where 4 + offset < rows - 3 {
      surface.write(
        line, at: Position(row: 4 + offset, column: 2), width: max(0, columns - 3))
    }
    surface.writeFoot(message, EvidenceScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  private func lines(_ context: Context) -> [String] {
    guard let subject else { return [] }
    let withheld = Withheld(subject).files
    if withheld > 0 {
      return [context.say("\(withheld) 个，锁着", "\(withheld), locked")]
    }
    if subject.attachments.isEmpty { return [context.say(EmptyWords.evidence)] }
    return subject.attachments.enumerated().map { place, file in
      let words = file.words(isNamed: context.showsPersons, context.language)
      return "\(place + 1)  \(TextWidth.unambiguous(words))"
    }
  }

  private func drawField(into surface: inout Surface, row: Int, _ context: Context) {
    input.draw(
      context.say(ScreenWords.path), into: &surface, row: row, most: EvidenceScreen.fieldColumns)
  }
}

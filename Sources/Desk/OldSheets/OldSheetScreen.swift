import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

/// Reads an office's old sheet in: which file, what its columns mean, what would become of its rows; then all of them, or
/// none.
struct OldSheetScreen: DeskScreen {
  /// How far it has come.
  enum Stage: Hashable, Sendable {
    case file, opening, columns, rehearsing, rehearsed, taking, taken
  }

  private(set) var stage = Stage.file
  /// The path that is typed, and the files that may be meant.
  var input = TextInput()
  private(set) var files: [String] = []
  var file = ListState()
  /// What stands in the file, how it is read, and which of its rows has the cursor.
  private(set) var look: OldSheetLook?
  var map: ColumnMap?
  var rows = ListState()
  /// What can be said of that row, while it is asked.
  var choices: PickList<OldSheetChoice>?
  /// Whether what is open is asked one after the other, before it goes on.
  var asksAll = false
  /// How many rows were looked at, and how many are refused.
  private(set) var looked = (rows: 0, refused: 0)
  private(set) var told: OldSheetTold?
  /// The file that says of each row what became of it.
  private(set) var report = ""
  private(set) var fault: Phrase?
  var top = 0

  var title: Phrase { OldSheetScreen.name }
  static let name = Phrase("读入旧台账", "Read in an old list")

  var isTyping: Bool { stage == .file || choices?.filter.isEmpty == false }

  /// What is not read in whole is not read in.
  func park(_ context: Context) -> [Effect] { isAtWork ? [.oldSheet(.stop)] : [] }

  private var isAtWork: Bool {
    switch stage {
    case .opening, .rehearsing, .taking: true
    case .file, .columns, .rehearsed, .taken: false
    }
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .oldSheet(let news): receive(news)
    case .failed: fallBack()
    default: break
    }
    return .stay
  }

  private mutating func receive(_ news: OldSheetNews) {
    switch news {
    case .found(let files): (self.files, file) = (files, ListState(count: files.count))
    case .opened(let look): if stage == .opening { open(look) }
    case .looked(let rows, let refused): looked = (rows, refused)
    case .rehearsed(let told):
      if stage == .rehearsing { (self.told, stage, top) = (told, .rehearsed, 0) }
    case .taking: break
    case .taken(let told, let report):
      (self.told, self.report, stage, top) = (told, report, .taken, 0)
    case .failed(let why):
      fault = why
      fallBack()
    }
  }

  private mutating func open(_ look: OldSheetLook) {
    (self.look, map, stage) = (look, look.map, .columns)
    rows = ListState(count: OldSheetRow.all(look, look.map).count)
  }

  /// Back to where it can be begun anew.
  private mutating func fallBack() {
    switch stage {
    case .opening: stage = .file
    case .rehearsing, .taking: stage = .columns
    case .file, .columns, .rehearsed, .taken: break
    }
  }
}

// MARK: What keys do

extension OldSheetScreen {
  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if choices != nil { return choose(key, context) }
    if let action = keys.action(for: key) { return perform(action, key, context) }
    switch stage {
    case .file: return input.handle(key, columns: OldSheetScreen.fieldColumns) ? .stay : .unused
    case .columns: return rows.handle(key, height: context.rows - 7) ? .stay : .unused
    case .rehearsed, .taken: return scroll(key, context)
    case .opening, .rehearsing, .taking: return .unused
    }
  }

  private mutating func scroll(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = OldSheetScreen.scrolling.match(key) else { return .unused }
    let count = told.map { lines($0, context, context.columns).count } ?? 0
    top = action.moved(top, lines: count, height: context.rows - 5)
    return .stay
  }

  private mutating func perform(
    _ action: OldSheetAction, _ key: Key, _ context: Context
  ) -> Reaction {
    switch action {
    case .open: return openFile()
    case .select: return file.handle(key, height: OldSheetScreen.mostFiles) ? .stay : .unused
    case .change: return ask(of: rows.selection, context)
    case .pick: return ask(of: (key.digit ?? 0) - 1, context)
    case .leaveOut: return leaveOut()
    case .rehearse: return rehearse(context)
    case .take: return take()
    case .back:
      stage = stage == .rehearsed ? .columns : .file
      return .stay
    case .stop:
      fallBack()
      return .effects(.oldSheet(.stop))
    case .leave: return Reaction(.home(then: nil))
    }
  }

  private mutating func openFile() -> Reaction {
    let typed = TypedPath.path(of: input.text)
    let chosen = file.selected.flatMap { files.indices.contains($0) ? files[$0] : nil }
    guard let path = typed.isEmpty ? chosen : typed else { return .say(EmptyWords.oldSheets) }
    (stage, fault) = (.opening, nil)
    return .effects(.oldSheet(.open(path, named: nil)))
  }

  private mutating func leaveOut() -> Reaction {
    guard let look, var map, case .column(let place) = OldSheetRow.all(look, map)[rows.selection]
    else { return .unused }
    map.set(place, to: .leftOut)
    keep(map, look)
    return .stay
  }

  private mutating func keep(_ map: ColumnMap, _ look: OldSheetLook) {
    self.map = map
    rows.resize(to: OldSheetRow.all(look, map).count)
  }

  /// What is open is asked first.
  mutating func rehearse(_ context: Context) -> Reaction {
    guard let look, let map else { return .unused }
    if let open = OldSheetRow.all(look, map).firstIndex(where: { $0.isOpen(map) }) {
      asksAll = true
      return ask(of: open, context)
    }
    (stage, asksAll, looked, fault) = (.rehearsing, false, (0, 0), nil)
    return .effects(.oldSheet(.rehearse(map)))
  }

  private mutating func take() -> Reaction {
    guard let told, told.new > 0 else { return .say(OldSheetScreen.nothingNew) }
    stage = .taking
    return .effects(.oldSheet(.take))
  }

  private static let nothingNew = Phrase("没有要读入的新件", "There is no new case to read in")
}

// MARK: Choosing

extension OldSheetScreen {
  private mutating func ask(of place: Int, _ context: Context) -> Reaction {
    guard let look, let map else { return .unused }
    let all = OldSheetRow.all(look, map)
    guard all.indices.contains(place) else { return .say(OldSheetScreen.noSuchRow) }
    rows.select(place)
    let offered = all[place].choices(look, context)
    var pick = PickList(offered.map { PickList.Item(value: $0, label: $0.words(context)) })
    if let value = all[place].value(look, map), let index = offered.firstIndex(of: value) {
      pick.list.select(index)
    }
    choices = pick
    return .stay
  }

  private mutating func choose(_ key: Key, _ context: Context) -> Reaction {
    guard var pick = choices else { return .unused }
    let outcome = pick.handle(key, height: context.rows - 7)
    choices = pick
    switch outcome {
    case .chosen(let choice): return say(choice, context)
    case .disabled(let why): return .say(why)
    case .consumed: return .stay
    case .ignored:
      guard key == .escape else { return .unused }
      (choices, asksAll) = (nil, false)
      return .stay
    }
  }

  private mutating func say(_ choice: OldSheetChoice, _ context: Context) -> Reaction {
    choices = nil
    guard let look, var map else { return .unused }
    switch choice {
    case .target(let target):
      if case .column(let place) = OldSheetRow.all(look, map)[rows.selection] {
        map.set(place, to: target)
      }
    case .sheet(let name):
      (stage, asksAll) = (.opening, false)
      return .effects(.oldSheet(.open(look.path, named: name)))
    case .kind(let kind): map.kind = kind
    case .year(let year): map.year = year
    case .order(let isDayFirst): map.isDayFirst = isDayFirst
    case .closes(let closes): map.closes = closes
    }
    keep(map, look)
    return asksAll ? rehearse(context) : .stay
  }

  private static let noSuchRow = Phrase("没有这一列", "There is no such column")
}

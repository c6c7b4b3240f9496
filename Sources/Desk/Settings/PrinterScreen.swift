import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What papers are printed on: the printer of sheets and that of slips, each one of those found or by its name, and
/// how wide its paper is.
struct PrinterScreen: DeskScreen {
  /// Which printer is being chosen.
  enum Purpose: CaseIterable, Hashable, Sendable {
    case sheets, slips
  }

  /// What was asked of the world and is not answered yet.
  private enum Pending {
    case saving, testing
  }

  private(set) var purpose = Purpose.sheets
  /// The printers as they were left when the other was turned to.
  private var left: LaptopPrinters
  /// The printers to choose from; nil is the one that the system prints on by itself, and for slips that of sheets.
  private(set) var names: [String?] = [nil]
  private(set) var paper: PaperWidth?
  var input = TextInput()
  var list = ListState(count: 1)
  private var pending: Pending?
  /// Whether printers are still looked for.
  private(set) var isLooking = true

  init(_ context: Context) {
    left = context.printers
    offer([left.sheets.name, left.slips?.name].compactMap { $0 })
    take(left.sheets)
  }

  var title: Phrase { Term.printer }
  /// Until a name is begun the digits choose one.
  var isTyping: Bool { !input.isEmpty }

  /// The printers as they are chosen now.
  var printers: LaptopPrinters {
    let typed = TextRules.trimmed(input.text)
    let chosen = PrinterSetting(
      name: typed.isEmpty ? names[list.selection] : typed, paper: paper)
    var printers = left
    switch purpose {
    case .sheets: printers.sheets = chosen
    case .slips: printers.slips = chosen.name == nil ? nil : chosen
    }
    return printers
  }

  /// The printer that is being chosen, as papers would go to it.
  var setting: PrinterSetting {
    switch purpose {
    case .sheets: printers.sheets
    case .slips: printers.slips ?? printers.sheets
    }
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .printers(let board):
      isLooking = false
      offer(board.found)
      return Reaction(message: board.remark)
    case .done(let words) where pending == .saving:
      pending = nil
      return Reaction(.pop, message: words)
    case .done, .refused, .failed: pending = nil
    default: break
    }
    return .stay
  }

  private mutating func offer(_ found: [String]) {
    names += found.filter { !names.contains($0) }.map(Optional.some)
    list.resize(to: names.count)
  }

  /// Shows a printer as the one that is chosen.
  private mutating func take(_ setting: PrinterSetting) {
    paper = setting.paper
    list.select(names.firstIndex(of: setting.name) ?? 0)
  }

  /// Goes on with the other printer; what was chosen of this one stays.
  private mutating func turn() {
    left = printers
    offer([setting.name].compactMap { $0 })
    input = TextInput()
    switch purpose {
    case .sheets:
      purpose = .slips
      take(left.slips ?? PrinterSetting())
    case .slips:
      purpose = .sheets
      take(left.sheets)
    }
  }

  func keySections(_ context: Context) -> [KeySection] {
    [
      KeySection(PrinterScreen.keys, context.language),
      KeySection(CommonKeys.texts, context.language),
    ]
  }
}

// MARK: - Keys

extension PrinterScreen {
  /// What keys do beside typing a name.
  enum Action: Hashable, Sendable {
    case choose, move, paper, turn, test, save, path, leave
  }

  static let keys = KeyMap<Action>(
    Term.printer,
    [
      .init(FieldKeys.digits, does: .choose, KeyWords.choose),
      .init(.tab, does: .paper, Phrase("换纸宽", "width")),
      .init(.backTab, does: .turn, Phrase("换另一台", "the other")),
      .init(.control("t"), does: .test, Term.printTest),
      .init(.enter, does: .save, KeyWords.save),
      .init(.escape, does: .leave, KeyWords.toReturn),
      .init(.up, .down, does: .move, KeyWords.move, isHinted: false),
      .init(.text("/"), does: .path, Phrase("打设备的路径", "type a device's path"), isHinted: false),
      .init(.pageUp, .pageDown, does: .move, KeyWords.page, isHinted: false),
    ])

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if pending != nil { return .say(KeyWords.printing) }
    switch PrinterScreen.keys.action(for: key) {
    case .choose where input.isEmpty: return choose((key.digit ?? 0) - 1)
    case .move: _ = list.handle(key, height: 9)
    case .paper where hasNone: return .say(PrinterScreen.noneYet)
    case .paper: paper = PrinterScreen.paper(after: paper)
    case .turn: turn()
    case .test:
      pending = .testing
      return .say(KeyWords.printing, before: .testPrinter(setting))
    case .save:
      pending = .saving
      return .effects(.choosePrinters(printers))
    case .leave:
      if input.isEmpty { return .pop }
      input = TextInput()
    case .choose, .path, nil: return type(key)
    }
    return .stay
  }

  /// A name begins with a letter, and a path with its slash; what takes typing back is for a name that was
  /// begun.
  private mutating func type(_ key: Key) -> Reaction {
    if input.isEmpty {
      if case .text(let text) = key, let first = text.first, !first.isLetter, first != "/" {
        return .unused
      }
      if key == .control("z") || key == .control("y") { return .unused }
    }
    return input.handle(key, columns: 40) ? .stay : .unused
  }

  private mutating func choose(_ place: Int) -> Reaction {
    guard names.indices.contains(place) else {
      return .say(Phrase("没有这个号，可直接打打印机的名字", "No such number; type the printer's name"))
    }
    list.select(place)
    let key = PrinterScreen.keys.name(of: .save)
    return .say(Phrase("按 \(key.zh) 就存", "\(key.en) saves it"))
  }

  /// Whether slips go to the printer of sheets, whose paper is chosen there.
  var hasNone: Bool { purpose == .slips && printers.slips == nil }

  private static let noneYet = Phrase(
    "先选小票打印机，再选纸宽", "Choose a printer of slips first, then its width")

  /// The widths in turn, and none behind the last.
  private static func paper(after paper: PaperWidth?) -> PaperWidth? {
    let all = PaperWidth.allCases
    guard let paper, let place = all.firstIndex(of: paper) else { return all.first }
    return place + 1 < all.count ? all[place + 1] : nil
  }
}

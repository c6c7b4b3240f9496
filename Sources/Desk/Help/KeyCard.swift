import Casework
import TerminalKit
import Values
import Vocabulary

/// The keys of the first days on one sheet of A4, to lie beside the laptop: from the bindings that dispatch them.
public struct KeyCard: Equatable, Sendable {
  /// What stands above them.
  public let title: String
  /// The lines below the title, each of 80 columns at most.
  public let lines: [String]

  /// The card of an office, by its own words.
  public init(_ catalogue: Catalogue, _ language: Language) {
    let help = GlobalAction.quietKeys.name(of: .help)
    title = Phrase("受理台按键", "The keys of the desk")[language]
    let note = Phrase(
      "每个画面最下一行是那里的键，\(help.zh) 看全部",
      "The last row of each screen has its keys; \(help.en) shows all")
    let blocks = KeyCard.sections(catalogue, language).map(KeyCard.block)
    lines = ["", note[language], ""] + KeyCard.beside(KeyCard.columns(of: blocks))
  }

  /// The card as a text.
  public var text: String { ([title] + lines).map { $0 + "\n" }.joined() }

  /// What a clerk needs first stands first; what has no room is in the help.
  private static func sections(_ catalogue: Catalogue, _ language: Language) -> [KeySection] {
    [
      KeySection(HomeScreen.keys(catalogue.states), language),
      KeySection(IntakeAction.keys, language),
      DeskManual.steps(of: .complaint, catalogue, language),
      KeySection(GlobalAction.keys(catalogue.states), language),
      KeySection(GlobalAction.quietKeys, language),
      KeySection(ListScreen.listKeys, language), KeySection(CommonKeys.choices, language),
    ]
  }
}

// MARK: Layout

extension KeyCard {
  /// So many lines of keys a sheet has room for, below the title and what is said there.
  private static let height = 42
  /// In columns: half a sheet, the room between the halves, and that of a key's name.
  private static let (width, gap, keyWidth) = (38, 4, 12)

  /// A section with its title and a blank line behind it.
  private static func block(_ section: KeySection) -> [String] {
    let rule = String(
      repeating: "-", count: max(0, width - TextWidth.columns(of: section.title) - 1))
    return ["\(section.title) \(rule)"] + section.rows.flatMap(row) + [""]
  }

  /// A key with what it does, as much of that below each other as it needs.
  private static func row(_ hint: Hint) -> [String] {
    let room = max(keyWidth, TextWidth.columns(of: hint.keys))
    return TextWidth.wrap(hint.words, columns: width - room - 1).enumerated().map { place, words in
      TextWidth.pad(place == 0 ? hint.keys : "", to: room) + " " + words
    }
  }

  /// Puts each section into the first half that has room for it.
  private static func columns(of blocks: [[String]]) -> [[String]] {
    var columns: [[String]] = [[], []]
    for block in blocks {
      let place = columns.firstIndex { $0.count + block.count - 1 <= height }
      if let place { columns[place] += block }
    }
    return columns
  }

  private static func beside(_ columns: [[String]]) -> [String] {
    (0..<height).map { row in
      let line = columns.map { row < $0.count ? $0[row] : "" }
      return TextWidth.pad(line[0], to: width + gap) + line[1]
    }
  }
}

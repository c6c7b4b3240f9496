import Casework
import TerminalKit
import Values
import Vocabulary

/// Things to choose from: the first nine on show by their digits, all by arrows, and fewer of them
/// by typing Chinese, pinyin, its initials, or English.
struct PickList<Value: Sendable>: Sendable {
  struct Item: Sendable {
    var value: Value
    var label: Phrase
    /// Said behind the label.
    var detail: Phrase
    /// Why it cannot be chosen now; nil when it can.
    var disabled: Phrase?
    private let names: SearchNames

    /// - Parameters:
    ///   - keys: other words it is found by, themselves and by their pinyin.
    ///   - spelt: spellings of the label beside its pinyin.
    init(
      value: Value, label: Phrase, keys: [String] = [], spelt: [String] = [],
      detail: Phrase = Phrase(""), disabled: Phrase? = nil
    ) {
      self.value = value
      self.label = label
      self.detail = detail
      self.disabled = disabled
      names = SearchNames(
        label.everyLanguage, keys: keys, spelt: Pinyin.spellings(of: label.zh) + spelt,
        speltKeys: keys.flatMap(Pinyin.spellings))
    }

    /// How well it fits what was typed, 0 best; nil if not at all.
    fileprivate func rank(_ typed: String) -> Int? { names.rank(typed) }
  }

  enum Outcome {
    case chosen(Value)
    case disabled(Phrase)
    case consumed
    case ignored
  }

  private(set) var items: [Item]
  private(set) var shown: [Int]
  var filter = TextInput()
  var list: ListState

  init(_ items: [Item]) {
    self.items = items
    shown = Array(items.indices)
    list = ListState(count: items.count)
  }

  /// What stands under the cursor; nil where nothing is shown.
  var selected: Value? {
    shown.indices.contains(list.selection) ? items[shown[list.selection]].value : nil
  }

  /// Takes other things to choose from and keeps what was typed.
  mutating func replace(_ items: [Item]) {
    self.items = items
    refilter()
  }

  mutating func handle(_ key: Key, height: Int) -> Outcome {
    switch PickKeys.map.action(for: key) {
    case .choose: return choose((key.digit ?? 0) - 1)
    case .take: return choose(list.selection)
    case .move: return list.handle(key, height: height) ? .consumed : .ignored
    case .back:
      if filter.isEmpty { return .ignored }
      filter.replaceAll(with: "")
    case .shorten, .retype:
      guard filter.handle(key, columns: 40) else { return .ignored }
    case nil:
      guard case .text(let text) = key else { return .ignored }
      return type(text, key)
    }
    refilter()
    return .consumed
  }

  /// The signs of the quiet keys are left to the desk.
  private mutating func type(_ text: String, _ key: Key) -> Outcome {
    guard let first = text.first, first.isLetter || !filter.isEmpty, !"?*+".contains(first) else {
      return .ignored
    }
    _ = filter.handle(key, columns: 40)
    refilter()
    return .consumed
  }

  /// Takes a key into what is typed, whatever it would choose.
  ///
  /// - Returns: whether a text has a use for it.
  mutating func narrow(by key: Key) -> Bool {
    guard filter.handle(key, columns: 40) else { return false }
    refilter()
    return true
  }

  /// Shows what fits these words, as if they had been typed.
  mutating func narrow(to words: String) {
    filter.replaceAll(with: words)
    refilter()
  }

  private mutating func choose(_ place: Int) -> Outcome {
    guard shown.indices.contains(place) else {
      return .disabled(Phrase("单子里没有这个号", "No such number in the list"))
    }
    let item = items[shown[place]]
    if let why = item.disabled { return .disabled(why) }
    list.select(place)
    return .chosen(item.value)
  }

  /// Shows all of it again, with the cursor where it stood.
  mutating func forgetFilter() {
    guard !filter.isEmpty else { return }
    let item = shown.indices.contains(list.selection) ? shown[list.selection] : 0
    filter = TextInput()
    refilter()
    list.select(item)
  }

  /// Those that begin with what was typed come first.
  private mutating func refilter() {
    let typed = filter.text
    let ranks = items.map { typed.isEmpty ? 0 : $0.rank(typed) }
    shown = SearchNames.ranks.flatMap { rank in items.indices.filter { ranks[$0] == rank } }
    list.resize(to: shown.count)
    if !typed.isEmpty { list.select(0) }
  }
}

extension PickList: Equatable where Value: Equatable {}
extension PickList.Item: Equatable where Value: Equatable {}

extension PickList {
  /// Draws the rows that fit, each with its digit, and puts the cursor on the selected one; while a
  /// filter is typed it stays behind that, where an input method shows what it composes.
  func draw(into surface: inout Surface, in rect: Rect, _ language: Language) {
    let width = shown.map { TextWidth.columns(of: items[$0].label[language]) }.max() ?? 0
    let caret = filter.isEmpty ? nil : surface.cursor
    for (offset, place) in list.visible(height: rect.rows).enumerated() {
      let item = items[shown[place]]
      let row = rect.row + offset
      let tone: Tone = item.disabled == nil ? .normal : .disabled
      let digit = place < 9 ? "\(place + 1)" : " "
      surface.write(
        digit, at: Position(row: row, column: rect.column + 3), Style(tone == .normal ? .key : tone)
      )
      let label = TextWidth.pad(item.label[language], to: min(width, rect.columns - 8))
      let column = surface.write(
        label, at: Position(row: row, column: rect.column + 5), Style(tone))
      let room = rect.column + rect.columns - column - 3
      surface.write(
        TextWidth.truncate(item.detail[language], to: room),
        at: Position(row: row, column: column + 2), .quiet, width: room)
      surface.finish(row: row, isSelected: place == list.selection)
    }
    if let caret { surface.cursor = caret }
    drawRest(into: &surface, below: rect, language)
  }

  /// Says how many stand below those in sight, in the row behind them.
  private func drawRest(into surface: inout Surface, below rect: Rect, _ language: Language) {
    let last = list.visible(height: rect.rows).last ?? 0
    let row = rect.row + rect.rows
    guard last + 1 < shown.count, row < surface.rows - 2 else { return }
    let count = shown.count - last - 1
    surface.write(
      Phrase(".. 下面还有 \(count) 项", ".. \(count) more below")[language],
      at: Position(row: row, column: rect.column + 5), .quiet)
  }

  /// Draws what was typed, or what may be typed, and how many things there are.
  func drawFilter(
    into surface: inout Surface, row: Int, _ language: Language,
    inviting hint: Phrase = PickKeys.invitation
  ) {
    let count = Phrase("共 \(shown.count) 项", "\(shown.count) in all")[language]
    let end = surface.columns - TextWidth.columns(of: count) - 1
    surface.write(count, at: Position(row: row, column: end), .quiet)
    let label = ScreenWords.look[language]
    let column = surface.write(label, at: Position(row: row, column: 1), .quiet) + 1
    if filter.isEmpty {
      surface.write(hint[language], at: Position(row: row, column: column), .quiet)
    } else {
      let room = max(1, end - column - 2)
      let visible = filter.visible(columns: room)
      surface.write(
        visible.rows.first ?? "", at: Position(row: row, column: column), .fieldFocused)
      surface.cursor = Position(row: row, column: column + visible.caret.column)
    }
    if shown.isEmpty, !filter.isEmpty {
      surface.write(
        EmptyWords.narrowed[language], at: Position(row: row + 2, column: 5), .quiet)
    }
  }
}

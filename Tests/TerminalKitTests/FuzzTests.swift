import Randomness
import Testing

@testable import TerminalKit

private let texts = [
  "1", "9", "２", "张三", "cfdq", " ", "？", "2张三", "\u{301}", "👨‍👩‍👧", "\u{202E}", "王\u{31350}芳", "<", "é",
]
private let plain: [Key] = [
  .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
  .insert, .delete, .backspace, .wordLeft, .wordRight, .function(5), .control("j"), .control("z"),
  .control("y"), .control("w"), .control("u"), .control("k"), .control("a"), .alt("b"),
  .paste("一\r\n二\u{1B}[m\t三"), .paste(""), .text(""),
]

private func anyKey(_ random: inout SplitMix) -> Key {
  if Bool.random(using: &random) { return .text(texts.randomElement(using: &random) ?? "") }
  return plain.randomElement(using: &random) ?? .enter
}

private func isSound(_ surface: Surface, rows: Int, columns: Int) -> Bool {
  guard surface.rows == rows, surface.columns == columns else { return false }
  if let cursor = surface.cursor, surface[cursor] == nil { return false }
  return (0..<rows).allSatisfy { row in
    let cells = Array(surface.row(row))
    return cells.count == columns
      && cells.indices.allSatisfy { column in
        let cell = cells[column]
        let next = column + 1 < columns ? cells[column + 1].columns : -1
        let before = column > 0 ? cells[column - 1].columns : -1
        let isWhole = cell.columns == 2 ? next == 0 : cell.columns != 0 || before == 2
        return isWhole && cell.columns == min(2, TextWidth.columns(of: cell.text))
          && cell.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      }
  }
}

private func anyForm(_ random: inout SplitMix) -> Form<Int, Bilingual> {
  let options = (1...25).map { number in
    Option("o\(number)", Bilingual("第\(number)项", "option \(number)"), keys: ["cfdq\(number)"])
  }
  let kinds: [FieldKind<Bilingual>] = [
    .line, .lines, .choice(Array(options.prefix(9))), .choice([], firstDigit: 0),
    .filtered(options), .filtered([]), .multiple(Array(options.prefix(4))), .opener,
  ]
  var form = Form(
    (0..<12).map { id in
      FormField(id, Bilingual("栏\(id)", "field"), kinds.randomElement(using: &random) ?? .line)
    })
  for id in 0..<12 {
    form.layout.places[id] = FieldPlace(
      row: .random(in: -1...14, using: &random), column: .random(in: -3...60, using: &random),
      labelWidth: .random(in: -1...9, using: &random), width: .random(in: -2...40, using: &random),
      height: .random(in: -1...4, using: &random))
    if id % 5 == 0 { form[guess: id] = "o3" }
    if id % 4 == 0 { form[note: id] = Bilingual("= 2027-03-01") }
    if id % 7 == 0 { form[hidden: id] = true }
  }
  return form
}

@Test func anyKeysInAnyFormAtAnySizeGiveASoundFrame() {
  var random = SplitMix(seed: 315)
  for round in 0..<150 {
    var form = anyForm(&random)
    for _ in 0..<40 {
      let key = anyKey(&random)
      _ = form.handle(key)
      if key == .tab { form[problem: form.focus ?? 0] = Bilingual("不对", "wrong") }
      if key == .home { form[hidden: form.focus ?? 0] = true }
      let rows = Int.random(in: 0...12, using: &random)
      let columns = Int.random(in: 0...90, using: &random)
      var surface = Surface(rows: rows, columns: columns)
      let rect = Rect(
        row: .random(in: -2...3, using: &random), column: .random(in: -2...9, using: &random),
        rows: .random(in: 0...14, using: &random), columns: .random(in: 0...80, using: &random))
      form.draw(into: &surface, in: rect, .english)
      #expect(isSound(surface, rows: rows, columns: columns), "round \(round), \(key)")
    }
  }
}

@Test func anyKeysInAnyListKeepTheSelectionInSight() {
  var random = SplitMix(seed: 12315)
  for _ in 0..<2000 {
    var list = ListState(count: .random(in: -1...60, using: &random))
    let rows = Int.random(in: 0...12, using: &random)
    for _ in 0..<4 { _ = list.handle(anyKey(&random), height: rows) }
    list.resize(to: .random(in: -1...60, using: &random))
    let visible = list.visible(height: rows)
    #expect(visible.count <= rows && visible.upperBound <= max(0, list.count))
    #expect(list.count == 0 || rows == 0 || visible.contains(list.selection))
  }
}

@Test func anyWritingAnywhereKeepsWideCharactersWhole() {
  var random = SplitMix(seed: 28)
  var surface = Surface(rows: 4, columns: 11)
  var over = Surface(rows: 2, columns: 5, .overlay)
  for _ in 0..<5000 {
    let place = Position(
      row: .random(in: -1...4, using: &random), column: .random(in: -4...12, using: &random))
    let text = (texts.randomElement(using: &random) ?? "") + "二"
    switch Int.random(in: 0...4, using: &random) {
    case 0: surface.write(text, at: place, width: .random(in: -1...6, using: &random))
    case 1: surface.fill(Rect(row: place.row, column: place.column, rows: 2, columns: 3))
    case 2: surface.draw(over, at: place)
    case 3: over.write(text, at: Position(row: 1, column: place.column))
    default: surface.write(text, at: place)
    }
    #expect(isSound(surface, rows: 4, columns: 11))
  }
}

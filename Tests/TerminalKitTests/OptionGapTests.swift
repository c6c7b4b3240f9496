import Testing

@testable import TerminalKit

/// What stands between the options of a field.
@Suite struct OptionGapTests {
  private enum Slot: Hashable, Sendable { case channel, requests }

  private static let options = ["来访", "来电", "来信", "网络", "转来"].map { Option($0, Bilingual($0)) }

  private func rows(
    _ kind: FieldKind<Bilingual>, width: Int, height: Int,
    _ fill: (inout FormField<Slot, Bilingual>) -> Void
  ) -> [String] {
    var field = FormField(Slot.channel, Bilingual(""), kind)
    fill(&field)
    let place = FormLayout<Slot>.Place(
      row: 0, column: 0, labelWidth: 0, width: width, height: height)
    let form = Form([field], layout: FormLayout([.channel: place]), focus: .channel)
    var surface = Surface(rows: height, columns: width)
    form.draw(into: &surface, in: Rect(row: 0, column: 0, rows: height, columns: width), .chinese)
    return (0..<height).map(surface.text)
  }

  private static let kind = FieldKind<Bilingual>.choice(options)

  /// Nothing chosen, then each of them.
  private func choices(width: Int, height: Int) -> [[String]] {
    [rows(Self.kind, width: width, height: height) { _ in }]
      + Self.options.map { option in
        rows(Self.kind, width: width, height: height) { $0.chosen = [option.id] }
      }
  }

  private func guesses(width: Int, height: Int) -> [[String]] {
    Self.options.map { option in
      rows(Self.kind, width: width, height: height) { $0.guess = option.id }
    }
  }

  @Test(arguments: 12...50, [1, 2]) func optionsOfAChoiceNeverTouch(width: Int, height: Int) {
    for rows in choices(width: width, height: height) + guesses(width: width, height: height) {
      for row in rows {
        #expect(row.firstMatch(of: /\S[\[(]|[\])]\S|[^\s\[(]\d/) == nil, "\(width): \(row)")
      }
    }
  }

  /// Where all have room, a choice moves no option to another row.
  @Test func bracketsBreakNoRow() {
    #expect(choices(width: 26, height: 1)[1] == ["[1来访] 2来电 3来信     .."])
    #expect(choices(width: 31, height: 1)[1] == ["[1来访] 2来电 3来信 4网络 5转来"])
    #expect(choices(width: 31, height: 1)[2] == ["1来访 [2来电] 3来信 4网络 5转来"])
    #expect(choices(width: 35, height: 1)[1] == ["[1来访] 2来电  3来信  4网络  5转来"])
    for width in 31...50 {
      let digits = choices(width: width, height: 1).map { $0.map { $0.filter(\.isNumber) } }
      #expect(Set(digits) == [["12345"]], "\(width)")
    }
    for width in 19...50 {
      let digits = choices(width: width, height: 2).map { $0.map { $0.filter(\.isNumber) } }
      #expect(Set(digits).count == 1 && digits[0].joined() == "12345", "\(width)")
    }
  }

  /// What is ticked has its brackets: they alone part two of them where a blank would need another row.
  @Test func ticksHaveABlankWhereItCostsNoRow() {
    let kind = FieldKind<Bilingual>.multiple(Array(OptionGapTests.options.prefix(3)))
    #expect(rows(kind, width: 34, height: 1) { _ in } == ["[ ] 1 来访  [ ] 2 来电  [ ] 3 来信"])
    #expect(rows(kind, width: 22, height: 2) { _ in } == ["[ ] 1 来访  [ ] 2 来电", "[ ] 3 来信"])
    #expect(rows(kind, width: 33, height: 1) { _ in } == ["[ ]1来访 [ ]2来电 [ ]3来信"])
    #expect(rows(kind, width: 26, height: 1) { _ in } == ["[ ]1来访 [ ]2来电 [ ]3来信"])
    #expect(rows(kind, width: 25, height: 1) { _ in } == ["[ ]1来访[ ]2来电[ ]3来信"])
    #expect(rows(kind, width: 17, height: 2) { _ in } == ["[ ]1来访 [ ]2来电", "[ ]3来信"])
    #expect(rows(kind, width: 16, height: 2) { _ in } == ["[ ]1来访[ ]2来电", "[ ]3来信"])
  }
}

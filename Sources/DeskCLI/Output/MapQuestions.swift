import Casework
import Desk
import DeskService
import Foundation
import Interchange
import TerminalKit
import Values
import Vocabulary

/// Asks whoever sits at the terminal what the columns of an old sheet mean, and shows what is guessed beside the first
/// rows.
struct MapQuestions {
  private let desk: DeskEnvironment

  /// Nil where nobody can be asked: no terminal, or the sheet itself comes in there.
  init?(_ desk: DeskEnvironment, isData: Bool) {
    guard !isData, [STDIN_FILENO, STDERR_FILENO].allSatisfy(Console.isTerminal) else {
      return nil
    }
    self.desk = desk
  }

  func ask(of sheet: OldSheet, _ map: inout ColumnMap, _ work: OldSheetImport) throws {
    say(
      Phrase(
        "表头在第 \(sheet.headLine) 行，下面 \(sheet.count) 行。这样认：",
        "The headings stand in line \(sheet.headLine), with \(sheet.count) rows below. They are taken so:"
      ))
    show(sheet, map)
    try askUnsure(&map, work)
    try askKind(&map)
    try askDays(sheet, &map, work)
    try askResults(sheet, &map, work)
    try askChanges(sheet, &map, work)
  }

  // MARK: What is shown

  /// A line for each column: heading, meaning, and what stands in the first rows, persons with stars.
  private func show(_ sheet: OldSheet, _ map: ColumnMap) {
    let catalogue = desk.reference.catalogue
    let width = map.columns.map { TextWidth.columns(of: $0.heading) }.max() ?? 0
    for (column, below) in zip(map.columns, sheet.columns) {
      let meaning = MapWords.words(for: column.target, catalogue)[desk.language]
      let mark = column.isSure ? "  " : "? "
      let samples = below.samples.map { MapWords.sample($0, column.target) }
        .joined(separator: " | ")
      let line =
        mark + TextWidth.pad(column.heading, to: width + 2) + TextWidth.pad(meaning, to: 22)
        + samples
      Console.complain(TextWidth.truncate(line, to: 100))
    }
  }

  // MARK: What is asked

  private func askUnsure(_ map: inout ColumnMap, _ work: OldSheetImport) throws {
    for column in map.columns where !column.isSure {
      let guess = MapWords.words(for: column.target, desk.reference.catalogue)
      while true {
        let answer = try line(
          Phrase(
            "“\(column.heading)”是什么？写栏目名，+ 写进经过，- 不读，回车：\(guess.zh)  ",
            "What is \(column.heading)? A field, + for the facts, - to leave it out, Enter: \(guess.en)  "
          ))
        let words = answer.isEmpty ? column.target.spelling : answer
        if map.set(column.heading, to: words, work.source.reader) { break }
        say(MapQuestions.noField)
      }
    }
  }

  private static let noField = Phrase(
    "没有这个栏目，全部栏目见 desk315 manual data", "there is no such field; all of them: desk315 manual data")

  private func askKind(_ map: inout ColumnMap) throws {
    guard map.kind == nil, !map.has(.column("kind")) else { return }
    while map.kind == nil {
      let answer = try line(
        Phrase("都是什么？1 投诉 2 举报 3 咨询  ", "What are they? 1 complaints 2 reports 3 consultations  "))
      map.kind = ["1": .complaint, "2": .report, "3": .consultation][answer]
    }
  }

  private func askDays(
    _ sheet: OldSheet, _ map: inout ColumnMap, _ work: OldSheetImport
  ) throws {
    let doubts = SheetDoubts(work.source.mapped(sheet, map), work.source.reader)
    while map.year == nil, doubts.lacksYear(map) {
      let answer = try line(Phrase("\(MapWords.year.zh)？ ", "\(MapWords.year.en)? "))
      map.year = Int(answer).flatMap { ColumnMap.years.contains($0) ? $0 : nil }
    }
    while map.isDayFirst == nil, doubts.lacksOrder(map) {
      let choices = MapWords.orders.enumerated().map { place, order in
        Phrase(" \(place + 1) \(order.words.zh)", " \(place + 1) \(order.words.en)")
      }
      let answer = try line(
        Phrase(
          "\(MapWords.order.zh)？\(choices.map(\.zh).joined())  ",
          "\(MapWords.order.en)?\(choices.map(\.en).joined())  "))
      map.isDayFirst = ["1": false, "2": true][answer]
    }
  }

  private func askResults(
    _ sheet: OldSheet, _ map: inout ColumnMap, _ work: OldSheetImport
  ) throws {
    let endings = work.source.mapped(sheet, map).plainEndings
    guard map.closes == nil, endings > 0 else { return }
    while map.closes == nil {
      let answer = try line(
        Phrase(
          "有 \(endings) 件的结果看得出已和解或撤回：1 照此办结 2 只记一笔  ",
          "\(endings) results say plainly that a case was settled or withdrawn: 1 close them 2 only note it  "
        ))
      map.closes = ["1": true, "2": false][answer]
    }
  }

  private func askChanges(
    _ sheet: OldSheet, _ map: inout ColumnMap, _ work: OldSheetImport
  ) throws {
    while true {
      let answer = try line(
        Phrase("回车读入；写 表头=栏目 来改  ", "Enter reads it in; HEADING=FIELD changes one  "))
      if answer.isEmpty { return }
      let parts = answer.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, map.set(parts[0], to: parts[1], work.source.reader) {
        show(sheet, map)
      } else {
        say(MapQuestions.noField)
      }
    }
  }

  private func say(_ words: Phrase) { Console.complain(words[desk.language]) }

  /// What somebody types up to Enter.
  private func line(_ question: Phrase) throws -> String {
    Console.draw(displaySafe(question[desk.language]))
    guard let answer = readLine() else {
      Console.draw("\n")
      throw CommandError.usage(Phrase("没有答完，什么也没有读入", "not all was answered, nothing was read in"))
    }
    return TextRules.trimmed(TextRules.foldWidth(answer))
  }
}

import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

extension HeadingFaults {
  /// All that is wrong with the headings, in one sentence without a full stop.
  var phrase: Phrase {
    let parts = [unknownWords, repeatedWords, unnamedWords].compactMap { $0 }
    let rest = Phrase("全部表头见 desk315 manual data", "all headings: desk315 manual data")
    return (parts + [rest]).listed(by: Punctuation.semicolon)
  }

  private var unknownWords: Phrase? {
    if unknown.isEmpty { return nil }
    let all = unknown.map { Phrase(shown($0.name) + hint($0).zh, shown($0.name) + hint($0).en) }
      .listed()
    return Phrase("没有这样的表头：\(all.zh)", "no such headings: \(all.en)")
  }

  private func hint(_ heading: Unknown) -> Phrase {
    if heading.isWorkedOut {
      return Phrase("（由程序算出，请删掉这一列）", " (worked out by the program, take the column out)")
    }
    guard let meant = heading.meant else {
      return Phrase("（请删掉或改名）", " (take it out or rename it)")
    }
    return Phrase("→\(meant.zh)", " -> \(meant.en)")
  }

  private var repeatedWords: Phrase? {
    if repeated.isEmpty { return nil }
    let all = repeated.map {
      Phrase("\(names($0))（第 \(places($0)) 列）", "\(names($0)) (columns \(places($0)))")
    }.listed()
    return Phrase("同一项有两列，请留一列：\(all.zh)", "two columns of one thing, keep one: \(all.en)")
  }

  private func names(_ repeated: Repeated) -> String {
    repeated.names.map(shown).joined(separator: "=")
  }

  private func places(_ repeated: Repeated) -> String {
    repeated.places.map(String.init).joined(separator: ",")
  }

  private var unnamedWords: Phrase? {
    if unnamed.isEmpty { return nil }
    let all = unnamed.map {
      Phrase("第 \($0.place) 列（第 \($0.line) 行有值）", "column \($0.place) (line \($0.line))")
    }.listed()
    return Phrase("没有表头却有值：\(all.zh)", "values without a heading: \(all.en)")
  }

  private func shown(_ name: String) -> String {
    TextWidth.truncate(
      Mask.text(name.split(whereSeparator: \.isNewline).joined(separator: " ")), to: 24)
  }
}

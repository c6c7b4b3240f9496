import Casework
import Values
import Vocabulary

extension Table {
  /// The table as GitHub's Markdown has it, numbers at the right; no value of it is ever markup.
  public func markdown(_ language: Language) -> [String] {
    let head = columns.map { Markup.markdown($0.header[language]) }
    let rules = columns.map { $0.kind.isNumber ? "---:" : "---" }
    let body = rows.map { $0.map { Markup.markdown($0.forReading) } }
    return ([head, rules] + body).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}

extension Totals {
  /// The figures as Markdown: the days, the sentence, and every table that has something to say.
  public func markdown(_ language: Language, zone: Zone) -> String {
    var lines = [
      "# \(Markup.markdown(title(language)))", "", Markup.markdown(scopeWords(language, zone)), "",
    ]
    lines.append(Markup.markdown(sentence(language)))
    for table in tables(language: language, zone: zone) {
      guard let readable = table.readable else { continue }
      lines += ["", "## \(Markup.markdown(table.title))", ""] + readable.markdown(language)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

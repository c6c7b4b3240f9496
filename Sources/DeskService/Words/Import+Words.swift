import CaseStore
import Casework
import Interchange
import Values
import Vocabulary

extension ImportFile.Remark {
  /// The lines that were passed over, with their file.
  var phrase: Phrase {
    let lines = lines.map { Phrase("\($0)") }.listed()
    return Phrase(
      "第 \(lines.zh) 行在表头之上，没有读", "line \(lines.en) above the headings was not read"
    ).at(place)
  }
}

/// What is said about a file that was read in, beside how many records there were.
struct ImportWords {
  let report: ImportReport
  /// Where a record stands, by the line that the store was given.
  let placeOfLine: (Int) -> FilePlace?

  /// One sentence for each thing that somebody has to know.
  var lines: [Phrase] {
    report.judgements.map(judged) + report.differs.map(differing) + [equal].compactMap { $0 }
  }

  private func place(_ line: Int) -> FilePlace { placeOfLine(line) ?? FilePlace(file: "") }

  private func differing(_ line: Int) -> Phrase {
    guard let own = report.ownNumbers[line] else {
      return Phrase("编号已有，内容不同，没有改动", "is there with other content and was not changed")
        .at(place(line))
    }
    return Phrase(
      "就是本存档的 \(own)，内容不同，没有改动；要改请用 amend \(own.short)",
      "is \(own) of this very store with other content and was not changed; use amend \(own.short)"
    ).at(place(line))
  }

  private func judged(_ judgement: ImportReport.Judgement) -> Phrase {
    let step = ImportProblem.Place.step(judgement.step).path
    let rules = "\(judgement.rules)"
    let words =
      judgement.areHere
      ? Phrase(
        "\(step)：现在的规则不许，当时的规则 \(rules) 允许，照当时的读入",
        "\(step): refused by today's rules, allowed by \(rules), and read in as it was")
      : Phrase(
        "\(step)：本机没有规则 \(rules)，按现在的规则判断",
        "\(step): the rules \(rules) are not here, judged by today's")
    return words.at(place(judgement.line))
  }

  /// Rows that nobody numbered: a file read in twice, or visitors with the same matter.
  private var equal: Phrase? {
    guard let first = report.equal.first, let last = report.equal.last else { return nil }
    let count = report.equal.count
    let lines = [first, last].map { place($0).line.map(String.init) ?? "" }
    let zh = count == 1 ? lines[0] : "\(lines[0])–\(lines[1])"
    let en = count == 1 ? "line \(lines[0])" : "lines \(lines[0])-\(lines[1])"
    return Phrase(
      "第 \(zh) 行有 \(count) 条与已有的每一格都相同，按已有算；确是另外的，请加“外部编号”一列",
      "\(en): \(count) equal a record in every cell and count as known; if they are others, give "
        + "each an external_id"
    ).at(FilePlace(file: place(first).file))
  }
}

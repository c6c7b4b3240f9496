import CaseStore
import Desk
import Interchange
import Values
import Vocabulary

/// What became of each row of an office's old sheet.
package struct OldSheetReport {
  /// A row that is not taken, and why.
  package struct Refused: Sendable {
    package let line: Int
    /// With the file and the line in front.
    package let why: Phrase
  }

  /// Rows that are no cases.
  package let leftOut: [OldSheet.LeftOut]
  /// Rows that are refused, in the order in which that was found.
  package internal(set) var refused: [Refused]
  /// The lines of new cases.
  package private(set) var new: [Int] = []
  /// The lines of cases that were there already.
  package private(set) var known: [Int] = []
  /// The lines of cases that are there with other content; they were not changed.
  package private(set) var differing: [Int] = []
  /// What somebody has to know.
  package internal(set) var remarks: [Phrase] = []

  init(leftOut: [OldSheet.LeftOut], refused: [Refused]) {
    self.leftOut = leftOut
    self.refused = refused
  }

  /// The records of the store's report stand in these lines.
  mutating func note(_ report: ImportReport, of lines: [Int]) {
    let (new, differing) = (Set(report.newLines), Set(report.differs))
    for (index, line) in lines.enumerated() {
      if new.contains(index + 1) {
        self.new.append(line)
      } else if differing.contains(index + 1) {
        self.differing.append(line)
      } else {
        known.append(line)
      }
    }
  }
}

// MARK: - Told

extension OldSheetReport {
  /// What became of one row.
  private struct Row {
    var line: Int
    var what: String
    var why: Phrase?
  }

  /// A row for each row of the sheet, in its order.
  package func csv(_ language: Language) -> [UInt8] {
    var rows: [Row] = []
    for (what, lines) in [("new", new), ("known", known), ("differs", differing)] {
      rows += lines.map { Row(line: $0, what: what) }
    }
    rows += refused.map { Row(line: $0.line, what: "refused", why: $0.why) }
    rows += leftOut.map {
      Row(line: $0.line, what: "left-out", why: MapWords.words(for: $0.reason))
    }
    let cells = rows.sorted { $0.line < $1.line }.map { row in
      [String(row.line), row.what, row.why?[language] ?? ""]
    }
    return CSV.bytes([["line", "result", "reason"]] + cells)
  }
}

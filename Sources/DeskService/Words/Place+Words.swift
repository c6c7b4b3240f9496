import Wording

extension Place {
  func at(_ line: Int, _ column: Int) -> Place {
    // A line of a JSONL file is parsed by itself: its own line 1 is the file's.
    Place(file: file, line: (self.line ?? 1) + line - 1, column: column)
  }
}

extension Phrase {
  /// The sentence with its place before it.
  package func at(_ place: Place) -> Phrase {
    let lineZH = place.line.map { " 第 \($0) 行" } ?? ""
    let lineEN = place.line.map { " line \($0)" } ?? ""
    let columnZH = place.column.map { "第 \($0) 字" } ?? ""
    let columnEN = place.column.map { " column \($0)" } ?? ""
    return Phrase(
      "\(place.file)\(lineZH)\(columnZH)：\(zh)", "\(place.file)\(lineEN)\(columnEN): \(en)")
  }
}

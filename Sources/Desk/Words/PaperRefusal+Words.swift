import Casework
import Reports
import Values
import Vocabulary

extension PaperRefusal {
  /// Why the paper is not printed, without a full stop.
  public func phrase(_ paper: Paper, _ catalogue: Catalogue) -> Phrase {
    let title = paper.title
    switch self {
    case .void:
      return Phrase("这一件已作废，不打印", "the case is void, nothing is printed")
    case .notOf(let kind):
      let label = catalogue.kinds.phrase(kind)
      return Phrase(
        "\(label.zh)没有\(title.zh)", "no \(title.en.lowercased()) for a \(label.en.lowercased())")
    case .notReferred:
      return Phrase(
        "还没有转办或移交，先办转办再打印转办单",
        "not referred or handed over yet: refer it, then print the sheet")
    case .namesNoReporter:
      return Phrase(
        "只有举报的登记表可以印举报人",
        "only the registration sheet of a report can name the reporter")
    }
  }
}

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
        "\(label.zh)没有\(title.zh)", "no \(title.inside.en) is printed for a \(label.inside.en)")
    case .notReferred:
      return Phrase(
        "还没有转办或移交，先办转办再打印\(title.zh)",
        "not referred or handed over yet: refer it, then print the \(title.inside.en)")
    case .namesNoReporter:
      let (report, sheet) = (catalogue.states.one(.report), Paper.registration.title)
      return Phrase(
        "只有\(report.zh)的\(sheet.zh)可以印举报人",
        "only the \(sheet.inside.en) of a \(report.en) can name the reporter")
    }
  }
}

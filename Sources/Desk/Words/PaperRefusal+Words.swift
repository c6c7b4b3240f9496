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
    case .notInOwnSystem:
      let sheet = Paper.referral.title
      return Phrase(
        "不是转给市场监管部门的，请打\(sheet.zh)",
        "it did not go to an office of market regulation: print the \(sheet.inside.en)")
    case .notOfThisOffice:
      return Phrase(
        "只有市场监管部门可以出\(title.zh)",
        "only offices of market regulation issue the \(title.inside.en)")
    case .notDecided(let step):
      let word = catalogue.steps.phrase(step)
      return Phrase(
        "没有“\(word.zh)”或者已经改了，不打印\(title.zh)",
        "\"\(word.en)\" was not taken or does not stand: no \(title.inside.en) is printed")
    case .namesNoReporter:
      let (report, sheet) = (catalogue.states.one(.report), Paper.registration.title)
      return Phrase(
        "只有\(report.zh)的\(sheet.zh)可以印举报人",
        "only the \(sheet.inside.en) of a \(report.en) can name the reporter")
    }
  }
}

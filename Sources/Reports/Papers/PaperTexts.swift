import Casework
import Wording

/// The free texts of a case as a paper may carry them.
///
/// A report that is printed without its reporter must not tell him in its words either: his name,
/// phone, address and papers are starred in them, and so is whatever looks like a phone or an
/// identity number. Other long numbers stay: a batch number is the clue itself.
struct PaperTexts {
  private let fields: CaseFields
  private let secrets: [String]
  private let isStarred: Bool
  private let isSlip: Bool
  /// Whether others read the paper: what was typed of identity numbers is starred there, as the
  /// field of that number is left out.
  private let isForOthers: Bool

  init(_ subject: Case, _ order: PaperOrder) {
    fields = subject.fields
    isStarred = subject.kind == .report && !order.showsReporter
    isSlip = order.paper == .slip
    isForOthers = order.paper == .referral || order.paper == .mediation
    secrets = isStarred ? subject.fields.personalWords : []
  }

  /// The text of a field.
  subscript(field: Field) -> String { shown(fields[text: field]) }

  /// What was brought as proof.
  var evidence: String { fields[list: .evidence].map(shown).joined(separator: "、") }

  /// The matter in a few words: the beginnings of the product and of the facts.
  var matter: String {
    [PaperTexts.beginning(of: self[.product], 20), PaperTexts.beginning(of: self[.facts], 30)]
      .filter { !$0.isEmpty }.joined(separator: "，")
  }

  private static func beginning(of text: String, _ count: Int) -> String {
    let beginning = WrittenFigures.beginning(of: text, count)
    let words = beginning.split(whereSeparator: \.isNewline).joined(separator: " ")
    return words + (beginning.count < text.count ? "..." : "")
  }

  private func shown(_ text: String) -> String {
    if isSlip && !isStarred { return Mask.freeText(text) }
    guard isStarred else {
      return isForOthers
        ? PaperTexts.starring(in: text) { $0.count == 15 || $0.count == 18 } : text
    }
    return PaperTexts.starring(
      in: Mask.words(secrets, in: text), where: PaperTexts.isOfPerson)
  }

  /// Stars the runs of digits that are meant, such as mobile numbers and those of identity papers.
  private static func starring(in text: String, where isMeant: (String) -> Bool) -> String {
    var result = ""
    var run = ""
    for character in text + "\n" {
      if character.isWholeNumber || (run.count == 17 && "xX".contains(character)) {
        run.append(character)
        continue
      }
      result += isMeant(run) ? String(repeating: "*", count: run.count) : run
      result.append(character)
      run = ""
    }
    result.removeLast()
    // The same numbers written in groups.
    return Mask.starring(in: result, runsFrom: .max) { digits, _ in isMeant(digits) }
  }

  private static func isOfPerson(_ run: String) -> Bool {
    run.count == 15 || run.count == 18 || run.count == 11 && run.first?.wholeNumberValue == 1
  }
}

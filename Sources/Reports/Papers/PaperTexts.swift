import Casework

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
    secrets = isStarred ? PaperTexts.secrets(of: subject.fields) : []
  }

  private static func secrets(of fields: CaseFields) -> [String] {
    let texts: [Field] = [
      .consumerName, .consumerPhone, .consumerAddress, .consumerIDNumber, .delegateName,
      .delegatePhone,
    ]
    let people = fields.representatives.flatMap { [$0.name, $0.phone] }
    // A single letter would star half of a text.
    return (texts.map { fields[text: $0] } + people).filter { $0.count > 1 }
      .sorted { $0.count > $1.count }
  }

  /// The text of a field.
  subscript(field: Field) -> String { shown(fields[text: field]) }

  /// What was brought as proof.
  var evidence: String { fields[list: .evidence].map(shown).joined(separator: "、") }

  /// The matter in a few words: the product and the beginning of the facts.
  var matter: String {
    let facts = self[.facts].prefix(30).split(whereSeparator: \.isNewline).joined(separator: " ")
    let isShortened = self[.facts].count > 30
    return [self[.product], facts + (isShortened ? "..." : "")].filter { !$0.isEmpty }
      .joined(separator: "，")
  }

  private func shown(_ text: String) -> String {
    if isSlip && !isStarred { return Mask.freeText(text) }
    guard isStarred else {
      return isForOthers
        ? PaperTexts.starring(in: text) { $0.count == 15 || $0.count == 18 } : text
    }
    let known = secrets.reduce(text) { text, secret in
      text.replacing(secret, with: String(repeating: "*", count: secret.count))
    }
    return PaperTexts.starring(in: known, where: PaperTexts.isOfPerson)
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
    return result
  }

  private static func isOfPerson(_ run: String) -> Bool {
    run.count == 15 || run.count == 18 || run.count == 11 && run.first?.wholeNumberValue == 1
  }
}

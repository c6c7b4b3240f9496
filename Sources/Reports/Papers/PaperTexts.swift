import Casework
import TextLayout
import Values
import Vocabulary

/// The free texts of a case as a paper may carry them.
///
/// A report that is printed without its reporter must not tell him in its words either, nor a
/// complaint the reporter of a report that is linked with it.
struct PaperTexts {
  private let fields: CaseFields
  private let veil: Veil

  init(_ subject: Case, _ order: PaperOrder) {
    fields = subject.fields
    veil = order.veil(over: subject)
  }

  /// The text of a field.
  subscript(field: Field) -> String {
    if case .text(let text) = fields[field].flatMap({ veil.shown($0, of: field) }) {
      text
    } else {
      ""
    }
  }

  /// What was said of a field and could not be read as its value.
  func unread(_ field: Field) -> String? { fields.unreadWords(for: field).map(veil.text) }

  /// What was brought as proof, piece by piece.
  var pieces: [String] { fields[list: .evidence].map(veil.text) }
  /// The same in one line.
  var evidence: String { pieces.joined(separator: "、") }

  /// What the case is about, as a decision names it: the merchant and the product; the facts where neither is known.
  var about: String {
    let product = PaperTexts.beginning(of: self[.product], 20)
    let merchant = PaperTexts.beginning(of: self[.merchantName], 30)
    if merchant.isEmpty { return matter }
    return product.isEmpty ? merchant : "\(merchant)（\(product)）"
  }

  /// The matter in a few words: the beginnings of the product and of the facts.
  var matter: String {
    [PaperTexts.beginning(of: self[.product], 20), PaperTexts.beginning(of: self[.facts], 30)]
      .filled(joinedBy: "，")
  }

  /// The words of a step; empty where it was not given them.
  subscript(option: StepOption, step: StepAction) -> String {
    guard let value = step.options[option], case .text(let text) = veil.shown(value, of: option)
    else {
      return ""
    }
    return text
  }

  private static func beginning(of text: String, _ count: Int) -> String {
    let beginning = WrittenFigures.beginning(of: text, count)
    let words = beginning.split(whereSeparator: \.isNewline).joined(separator: " ")
    return words + (beginning.count < text.count ? "..." : "")
  }
}

extension PaperOrder {
  /// What lies over a case on the paper.
  func veil(over subject: Case) -> Veil {
    if showsReporter { return .none }
    return switch paper {
    case .registration: subject.open()
    case .slip: subject.onSlip
    case .referral, .mediation, .accept, .decline, .terminate, .summons, .identity, .transfer,
      .result:
      subject.open(.identities)
    }
  }
}

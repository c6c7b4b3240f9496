import Casework
import TerminalKit
import Values
import Vocabulary

/// What earlier cases say of the visitor and of the merchant that a form speaks of.
struct KnownVisitor: Sendable {
  /// The phone and the merchant that were asked about last.
  private(set) var phone = ""
  private(set) var merchant = ""
  /// Earlier cases of the phone, newest first.
  private(set) var earlier: [CaseSummary] = []
  /// Today's complaints against the merchant, newest first.
  private(set) var ofMerchant: [CaseSummary] = []
  /// Earlier complaints against the merchant, newest first.
  private(set) var precedents: [Precedent] = []

  /// What is asked about both when the form comes into view.
  var questions: [Question] { ofPhone + ofMerchantName }

  /// Digits enough to look for.
  private var ofPhone: [Question] { phone.count >= 5 ? [.visitor(phone: phone)] : [] }

  private var ofMerchantName: [Question] {
    merchant.isEmpty ? [] : [.merchant(name: merchant), .precedents(merchant: merchant)]
  }

  /// Takes phone and merchant out of a form, but for a field that is being typed in.
  mutating func note(_ forms: IntakeForms) {
    if forms.focus != .field(.consumerPhone) {
      phone = PhoneNumber.compared(forms[text: .field(.consumerPhone)])
    }
    if forms.focus != .field(.merchantName) {
      merchant = TextRules.trimmed(forms[text: .field(.merchantName)])
    }
  }

  /// Asks about the phone and the merchant of a new case, once.
  mutating func askAround(_ forms: inout IntakeForms) -> [Effect] {
    guard forms.amended == nil else { return [] }
    let before = (phone: phone, merchant: merchant)
    note(forms)
    var questions: [Question] = []
    if phone != before.phone {
      earlier = []
      questions += ofPhone
    }
    if merchant != before.merchant {
      (ofMerchant, precedents) = ([], [])
      forms.update(.field(.merchantName)) { $0.note = nil }
      questions += ofMerchantName
    }
    return questions.map(Effect.ask)
  }

  /// Takes what the store knows; what was asked about another phone or merchant comes too late.
  mutating func receive(_ answer: Answer, _ forms: inout IntakeForms) {
    switch answer {
    case .visitor(phone: phone, let cases):
      // That somebody made a report is told to nobody, least of all beside the next visitor
      // (总局令第121号 art. 37).
      earlier = cases.filter { $0.kind != .report }.sorted { $0.receivedAt > $1.receivedAt }
    case .merchant(name: merchant, let cases):
      ofMerchant = cases
      guard !cases.isEmpty, forms.kind == .complaint else { return }
      let count = cases.count + 1
      forms.update(.field(.merchantName)) {
        $0.note = Phrase("同一商家今天第\(count)件", "no. \(count) today")
      }
    case .precedents(merchant: merchant, let found): precedents = found
    case .visitor, .merchant, .precedents, .home, .cases, .caseCount, .openCounts, .views, .oneCase,
      .doubts, .numbered,
      .riskIndicators, .linked, .totals, .board, .desks, .merchants, .frequentChoices, .undo,
      .tallies,
      .handOver:
      break
    }
  }

  /// The newest complaint about the same goods of the same merchant.
  func precedent(_ forms: IntakeForms) -> Precedent? {
    let product = Folding.key(forms[text: .field(.product)])
    guard forms.kind == .complaint, !product.isEmpty else { return nil }
    return precedents.first { Folding.key($0.product) == product }
  }
}

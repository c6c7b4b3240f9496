import Casework
import Values
import Vocabulary

/// A case whose fields are being completed or corrected.
struct AmendedCase: Equatable, Sendable {
  /// The name under which a draft keeps which case it belongs to.
  static let entry = "amending"
  /// The name under which it keeps that case's number.
  static let numberEntry = "amending_number"

  let id: CaseID
  var number: CaseNumber?
  /// Whether the rules have decided about it: what a decision would need is then no question.
  var isDecided = false
  /// The last event that the form knows of; nil until the case has been read.
  var seen: EventID?
  /// What a draft kept, until the case has been read.
  var pending: Draft?
  /// The words of each field as the case has them.
  var original: [Slot: String] = [:]
  /// The fields of which the case has words that are no value.
  var unread: Set<Casework.Field> = []

  var isLoaded: Bool { seen != nil }
}

/// What the desk knows about the visitor and the merchant from earlier cases.
struct VisitorNotes: Equatable, Sendable {
  /// The phone and the merchant that were asked about last.
  var phone = ""
  var merchant = ""
  /// Earlier cases of the phone, newest first.
  var earlier: [CaseSummary] = []
  /// Today's complaints against the merchant, newest first.
  var ofMerchant: [CaseSummary] = []
  /// The earlier case whose person is being taken over.
  var takenOver: CaseID?

  /// Whether the digits are enough to look for.
  var isPhone: Bool { phone.count >= 5 }
}

/// What nature and class may be, by the words that stand in a form.
struct Guesses: Equatable, Sendable {
  /// Product, facts and merchant, as they were read last.
  var texts: [String] = []
  var classes = Catalogue.Guess()
  var natures: [String] = []
}

import Casework
import TerminalKit
import Values
import Vocabulary

/// What home keeps until the next save: the number to read out, and what the visitor may expect.
struct LastSaved: Sendable {
  var words = ""

  /// Takes a save.
  ///
  /// - Returns: whether it is one to be told of.
  mutating func note(_ saveResult: SaveResult, _ context: inout Context) -> Bool {
    guard let subject = saveResult.cases.first, !saveResult.isDisclosure else { return false }
    let offer = context.offer
    context.offer = nil
    if let offer, saveResult.opened.isEmpty, saveResult.undone.isEmpty, offer.isTaken(in: subject) {
      words = SavedWords(context).fitting([offer.takenWords], behind: offer.lead)
      return true
    }
    words = SavedWords(context).words(saveResult, subject)[context.language]
    return true
  }

  /// Adds what a form leaves unsaid in the case it has just saved, and the guesses that nobody took in it.
  mutating func add(_ said: SaveRemark, _ context: inout Context) {
    context.offer = said.offer
    let remark = said.words.map { "  " + $0[context.language] } ?? ""
    context.offer?.lead = words + remark
    guard let offer = context.offer else { return words += remark }
    words = SavedWords(context).fitting(offer.words, behind: words, before: remark)
  }

  /// A case that has changed meanwhile is not what was offered to be completed.
  mutating func withdrawOffer(_ context: inout Context) {
    guard let offer = context.offer else { return }
    words = offer.lead
    context.offer = nil
  }
}

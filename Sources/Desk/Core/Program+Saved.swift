import Casework
import TerminalKit
import Values
import Vocabulary

extension Program {
  /// What home keeps until the next save: the number to read out, and what the visitor may expect.
  /// - Returns: whether the save is one to be told of.
  mutating func noteSaved(_ saveResult: SaveResult) -> Bool {
    guard let subject = saveResult.cases.first, !saveResult.isDisclosure else { return false }
    stack.top.message = ""
    let offer = context.offer
    context.offer = nil
    if let offer, saveResult.opened.isEmpty, saveResult.undone.isEmpty, offer.isTaken(in: subject) {
      lastSaved = SavedWords(context).fitting([offer.takenWords], behind: offer.lead)
      return true
    }
    lastSaved = SavedWords(context).words(saveResult, subject)[context.language]
    return true
  }

  /// What a form leaves unsaid in the case it has just saved, and the guesses that nobody took in it.
  mutating func addRemark(to saveResult: SaveResult) {
    guard let number = saveResult.opened.first,
      let subject = saveResult.cases.first(where: { $0.number == number }),
      let said = top.remark(on: subject, context)
    else { return }
    context.offer = said.offer
    let remark = said.words.map { "  " + $0[context.language] } ?? ""
    context.offer?.lead = lastSaved + remark
    guard let offer = context.offer else { return lastSaved += remark }
    lastSaved = SavedWords(context).fitting(offer.words, behind: lastSaved, before: remark)
  }

  /// A case that has changed meanwhile is not what was offered to be completed.
  mutating func withdrawOffer() {
    guard let offer = context.offer else { return }
    lastSaved = offer.lead
    context.offer = nil
  }
}

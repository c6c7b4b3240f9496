import Casework
import TerminalKit
import Values
import Vocabulary

/// Guesses of nature and class that nobody took in a case that was just saved. One key takes them into
/// it, as a correction that one undo takes back: else the case stands under "none" in every breakdown.
public struct GuessOffer: Equatable, Sendable {
  /// The case.
  var subject: CaseID
  /// Its last event, as the clerk knows it.
  var seen: EventID
  /// Who saved it: nobody else takes its guesses.
  var clerk: String
  /// What was guessed, by field.
  var values: [Guessed]
  /// What the visitor must be told, which the offer stands behind.
  var lead = ""

  /// A guess with its names.
  struct Guessed: Equatable, Sendable {
    var field: Field
    var id: String
    var name: Phrase
    var label: Phrase
  }

  /// The key that takes them.
  static let key = Key.control("k")

  /// What takes them into the case.
  var request: Request {
    let changes = Dictionary(
      uniqueKeysWithValues: values.map { ($0.field, FieldValue?.some(.text($0.id))) })
    return .take([StepAction(.amend, changes: changes)], on: subject, seen: seen)
  }

  /// Whether a case holds them now.
  func isTaken(in subject: Case) -> Bool {
    subject.id == self.subject && values.allSatisfy { subject.fields[text: $0.field] == $0.id }
  }
}

// MARK: - Words

extension GuessOffer {
  /// The offer, from its longest words to its shortest.
  var words: [Phrase] {
    let labels = joined(\.label)
    let names = joined(\.name)
    let key = Phrase.name(of: GuessOffer.key, .chinese)
    return [
      Phrase("\(whole.zh) 没取：\(key) 取", "not recorded: \(whole.en); \(key) takes them"),
      Phrase("没取：\(labels.zh)，\(key) 取", "\(key) takes \(labels.en)"),
      Phrase("\(key) 取\(names.zh)", "\(key): \(names.en)"),
    ]
  }

  /// What is said once they are taken.
  var takenWords: Phrase {
    return Phrase("取了\(whole.zh)", "recorded: \(whole.en)")
  }

  /// Each with what it is.
  private var whole: Phrase {
    joined { Phrase("\($0.name.zh) \($0.label.zh)", "\($0.name.en) \($0.label.en)") }
  }

  private func joined(_ words: (Guessed) -> Phrase) -> Phrase { values.map(words).listed() }
}

extension Context {
  /// Why nothing can be taken now, nil where it can.
  var offerRefusal: Phrase? {
    guard let offer else {
      return Phrase(
        "没有等着取的猜测：存了没认可的性质、类别才有", "No guess is waiting: a save that leaves one offers it")
    }
    guard offer.clerk != clerk else { return nil }
    return Phrase("这件是\(offer.clerk)存的，由本人取", "\(offer.clerk) saved it and may take them")
  }
}

import Casework
import TerminalKit
import Values
import Vocabulary

/// What nature and class may be, by the words that stand in a form and by other cases.
struct GuessedChoices: Sendable {
  /// What today's complaints are about.
  var frequentChoices = FrequentChoices()
  /// Product, facts and merchant, as they were read last.
  private var texts: [String] = []
  private var classes = Catalogue.Guess()
  private var natures: [String] = []

  /// Guesses out of the words of a form, where they have changed.
  mutating func read(_ forms: IntakeForms, _ catalogue: Catalogue) {
    let product = forms[text: .field(.product)]
    let facts = forms[text: .field(.facts)]
    let merchant = forms[text: .field(.merchantName)]
    guard texts != [product, facts, merchant] else { return }
    texts = [product, facts, merchant]
    classes = catalogue.classes.guess(product: product, merchant: merchant, facts: facts)
    natures = catalogue.natures.natureGuesses(facts: facts, product: product)
  }

  /// Proposes both; a guess is no data until Enter takes it.
  ///
  /// - Parameter before: earlier complaints against the merchant that speak for this one.
  func propose(in forms: inout IntakeForms, _ before: [Precedent], _ catalogue: Catalogue) {
    propose(
      .field(.goodsClass), in: &forms, classes.sure + before.map(\.goodsClass) + classes.likely,
      or: frequentChoices.classes, catalogue.classes)
    propose(
      .field(.nature), in: &forms, natures + before.map(\.nature), or: frequentChoices.natures,
      catalogue.natures)
  }

  /// The first of what speaks for this case is the guess; what other cases of the day have only
  /// comes sooner under the digits.
  private func propose(
    _ slot: InputSlot, in forms: inout IntakeForms, _ likely: [String], or frequent: [String],
    _ list: Catalogue.List
  ) {
    let guesses = likely.filter(list.contains)
    let roots = list.entries.filter { $0.parent == nil }.map(\.id)
    var suggestions: [String] = []
    for id in guesses + frequent.filter(list.contains) + roots where suggestions.count < 9 {
      if !suggestions.contains(id) { suggestions.append(id) }
    }
    guard let field = forms.field(slot) else { return }
    let guess = field.chosen.isEmpty ? guesses.first : nil
    guard field.guess != guess || field.suggestions != suggestions else { return }
    forms.update(slot) {
      $0.guess = guess
      $0.suggestions = suggestions
    }
  }
}

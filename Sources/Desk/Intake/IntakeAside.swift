import Casework
import TerminalKit
import Values
import Vocabulary

/// How a wide screen is shared: the form on the left, beside it what is known to what it says.
struct IntakeSides: Equatable {
  /// The columns of the form.
  let form: Int
  /// The columns of what stands beside it.
  let aside: Int

  /// Nil on a screen that has no room for both.
  init?(columns: Int) {
    guard columns >= 110 else { return nil }
    form = max(80, columns * 7 / 10)
    aside = columns - form - 3
  }
}

/// What the law says to the words of a form, as they were when a field was left last: while somebody types nothing is
/// looked for.
struct IntakeAside: Sendable {
  /// The answer of the guide; nil where it has none.
  private(set) var answer: Guide.Entry?
  private var texts: [String] = []

  /// Reads the form anew, where that is shown and has changed.
  mutating func read(_ forms: IntakeForms, _ context: Context) {
    guard forms.sides(context.columns) != nil else { return }
    let read = [Field.product, .facts, .merchantName].map { forms[text: .field($0)] }
    let field = forms.field(.field(.nature))
    let nature = field?.chosen.first ?? field?.guess ?? ""
    guard texts != read + [nature] else { return }
    texts = read + [nature]
    let label = nature.isEmpty ? "" : context.catalogue.natures.label(nature, .chinese)
    answer = context.reference.guide.answer(to: read.joined(separator: "\n"), nature: label)
  }
}

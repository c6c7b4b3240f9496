import Casework
import TerminalKit
import Values
import Vocabulary

/// The options of steps, wherever a form asks for them.
extension WordReader {
  /// What is understood of an option: of what was typed, or of the id that was chosen.
  func reading(_ entry: String, of option: StepOption) -> FieldReading {
    let entry = TextRules.trimmed(entry)
    return switch option.form {
    case .money: exactMoney(entry)
    case .day: day(entry, lean: option.isOfThePast ? .past : .future)
    case .flag: FieldReading(value: entry == "yes" ? .flag(true) : nil)
    case .ground: FieldReading(value: Int(entry).map(FieldValue.number))
    case .text, .department: words(entry, of: option)
    case .means, .addressee, .satisfaction, .caseNumber: .text(entry)
    }
  }

  /// A bank card's number is refused where it can be no clue.
  private func words(_ entry: String, of option: StepOption) -> FieldReading {
    if option.refusesCard(in: entry) { return .lost(WordReader.needlessCard) }
    return option == .value ? .text(entry) : story(entry)
  }
}

extension StepOption.Form {
  /// Whether what was typed is judged when its field is left; what is chosen cannot be mistyped.
  var isReadOnLeaving: Bool {
    switch self {
    case .money, .day, .text, .department: true
    case .means, .flag, .ground, .caseNumber, .addressee, .satisfaction: false
    }
  }
}

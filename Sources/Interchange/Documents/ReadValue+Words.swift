import Values
import Vocabulary

extension ReadValue {
  /// The words for a value that is known only roughly; nil where it is exact.
  public func roughWords(_ language: Language) -> String? {
    guard let rough else { return nil }
    switch value {
    case .day(let day): return SaidDay(day, rough).words(language)
    case .money(let money): return SaidMoney(money, rough).words(language)
    default: return nil
    }
  }
}

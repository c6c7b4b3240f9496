import Values
import Vocabulary

/// The value of one field or of one option of a step.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case day(Day)
  case instant(Instant)
  case money(Money)
  case list([String])
  case people([Representative])

  /// Whether the value says nothing: such a value is not kept.
  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let words): words.isEmpty
    case .people(let people): people.isEmpty
    case .number, .flag, .day, .instant, .money: false
    }
  }

  /// Whether what is asked for is there with it: a no is an answer, and fills no gap.
  var fills: Bool { self != .flag(false) }

  /// The value with each of its words made into others; what holds none stays.
  public func rewritten(_ word: (String) -> String) -> FieldValue {
    switch self {
    case .text(let words): .text(word(words))
    case .list(let words): .list(words.map(word))
    case .people(let people):
      .people(people.map { Representative(name: word($0.name), phone: word($0.phone)) })
    case .number, .flag, .day, .instant, .money: self
    }
  }

  /// The persons of the value; nobody where it is something else.
  var representatives: [Representative] {
    if case .people(let people) = self { people } else { [] }
  }

  /// The words of the value; none where it is a figure, a day or an answer.
  public var words: [String] {
    switch self {
    case .text(let words): [words]
    case .list(let words): words
    case .people(let people): people.flatMap { [$0.name, $0.phone] }
    case .number, .flag, .day, .instant, .money: []
    }
  }
}

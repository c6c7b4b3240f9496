import Values
import Vocabulary

/// The persons of the cases that are linked with one, in either direction, and of those that a linked
/// report leads on to: whoever is behind them may be the reporter.
public struct LinkedPersons: Hashable, Sendable {
  /// Everybody.
  public private(set) var all = PersonWords()
  /// Those of reports, and of the cases behind a report.
  public private(set) var reporters = PersonWords()

  /// Nobody.
  public init() {}

  /// Adds the persons of a linked case.
  ///
  /// - Parameter isOfReport: whether it is a report, or was reached through one.
  public mutating func add(_ persons: PersonWords, isOfReport: Bool) {
    all = all.union(persons)
    if isOfReport { reporters = reporters.union(persons) }
  }
}

extension Case {
  /// Whether a text of the case names any of these persons.
  public func names(_ persons: PersonWords) -> Bool {
    let veil = Veil(naming: persons)
    let steps = timeline.flatMap { entry -> [String] in
      guard case .stepped(let step) = entry.event.payload else { return [] }
      return step.action.options.flatMap { option, value in
        option.form.isWords ? value.words : []
      }
    }
    let texts = fields.values.flatMap { field, value in
      field.secrecy == .text ? value.words : []
    }
    return (texts + steps).contains { veil.text($0) != $0 }
  }

  /// The words of everybody whom the case has ever named.
  public var persons: PersonWords {
    timeline.reduce(into: PersonWords(fields.values)) { words, entry in
      switch entry.event.payload {
      case .opened(let registration):
        words.take(registration.fields.values, besides: fields.values)
      case .stepped(let step):
        words.take(step.action.changes.compactMapValues { $0 }, besides: fields.values)
      case .tallied, .undone, .redone, .configured, .disclosed, .reported, .erased, .attached,
        .keyed, .staffed, .unknown:
        break
      }
    }
  }
}

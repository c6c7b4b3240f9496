import Values
import Vocabulary

/// Figures as they were given to somebody: they stay as they were, whatever becomes of the cases.
public struct GivenFigures: Hashable, Sendable {
  /// When they were given.
  public var at: Instant
  /// To whom, in words.
  public var receiver: String
  /// The figures as JSON of totals.
  public var figures: JSON

  /// Figures with time and receiver.
  public init(at: Instant, receiver: String, figures: JSON) {
    self.at = at
    self.receiver = receiver
    self.figures = figures
  }
}

extension GivenFigures {
  /// The receiver that older programs recorded on the screen, where nobody was asked.
  public static let unsaid = "screen"

  /// What was given, where the event says so; nil for any other event.
  public init?(_ event: Event) {
    guard case .disclosed(let disclosure) = event.payload, disclosure.act == .given,
      let figures = disclosure.figures
    else { return nil }
    self.init(at: event.at, receiver: disclosure.detail, figures: figures)
  }

  /// Whether they are about the same days and venues.
  ///
  /// - Parameter known: all venues there are: naming each of them says the same as naming none.
  public func isAbout(from: Day, to: Day, venues: [String], among known: [String]) -> Bool {
    let scope = figures["scope"]
    let named = Set((scope?["venues"]?.array ?? []).compactMap(\.string))
    func isAll(_ venues: Set<String>) -> Bool { venues.isEmpty || venues.isSuperset(of: known) }
    return scope?["from"]?.string == from.description && scope?["to"]?.string == to.description
      && (named == Set(venues) || isAll(named) && isAll(Set(venues)))
  }
}

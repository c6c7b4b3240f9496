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
  /// What was given, where the event says so; nil for any other event.
  public init?(_ event: Event) {
    guard case .disclosed(let disclosure) = event.fact, disclosure.act == .given,
      let figures = disclosure.figures
    else { return nil }
    self.init(at: event.at, receiver: disclosure.detail, figures: figures)
  }

  /// Whether they are about the same days and venues.
  public func isAbout(from: Day, to: Day, venues: [String]) -> Bool {
    let scope = figures["scope"]
    return scope?["from"]?.string == from.description && scope?["to"]?.string == to.description
      && (scope?["venues"]?.array ?? []).compactMap(\.string) == venues
  }
}

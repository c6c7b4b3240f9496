import Values

/// Whom a notice reached: an article may ask for one of the two or for both (总局令第121号 art. 15, 23).
public enum Addressee: String, CaseIterable, HashedByCase, Sendable {
  case consumer, merchant, both

  /// The one or the two of them.
  public var sides: Set<Addressee> { self == .both ? [.consumer, .merchant] : [self] }

  /// What people read.
  public var phrase: Phrase {
    switch self {
    case .consumer: Phrase("投诉人", "consumer")
    case .merchant: Phrase("被投诉人", "merchant")
    case .both: Phrase("双方", "both sides")
    }
  }

  /// The same as parties to a complaint.
  public var party: Phrase {
    switch self {
    case .consumer: phrase.worded("the complainant")
    case .merchant: phrase.definite
    case .both: phrase
    }
  }
}

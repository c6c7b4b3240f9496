import Values
import Vocabulary

/// Whose records figures are made of: this desk's up to now, and those of other desks of the office as far as they were
/// read here.
public struct FigureDesks: Hashable, Sendable {
  /// Another desk.
  public struct Other: Hashable, Sendable {
    /// The letters of its numbers.
    public let letters: String
    /// When it wrote what was read here last, by its own clock.
    public let asOf: Instant

    /// A desk and how far it was read.
    public init(letters: String, asOf: Instant) { (self.letters, self.asOf) = (letters, asOf) }
  }

  /// The letters of this desk's numbers.
  public let own: String
  /// The others, by their letters.
  public let others: [Other]

  /// This desk and others.
  public init(own: String, others: [Other]) { (self.own, self.others) = (own, others) }

  /// So many others are named.
  private static let mostNamed = 3

  /// Which desks are in, and as of when: `本台 A`, `A 台，B 台到 3-15 10:30`.
  public func words(in zone: Zone) -> Phrase {
    if others.isEmpty { return Phrase("本台 \(own)", "desk \(own) alone") }
    let oldest = others.map(\.asOf).min().map { $0.short(in: zone) } ?? ""
    if others.count > FigureDesks.mostNamed {
      return Phrase(
        "\(others.count + 1) 台，最早到 \(oldest)",
        "\(others.count + 1) desks, the oldest as of \(oldest)")
    }
    let named = others.map { other in
      let time = other.asOf.short(in: zone)
      return Phrase("\(other.letters) 台到 \(time)", "desk \(other.letters) as of \(time)")
    }
    return Phrase(
      (["\(own) 台"] + named.map(\.zh)).joined(separator: "，"),
      (["desk \(own)"] + named.map(\.en)).joined(separator: ", "))
  }

  /// The same for other programs.
  func json(zone: Zone) -> JSON {
    .array(
      [["letters": .string(own)]]
        + others.map { ["letters": .string($0.letters), "as_of": .string($0.asOf.iso(in: zone))] })
  }
}
